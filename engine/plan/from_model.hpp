#pragma once

#include <vector>

#include "assize/plan/plan.hpp"

namespace assize::plan {

/// Lays a model out as a plan, a room for each construct. It adds only to the end of the plan's
/// vectors.
class FromModel {
public:
    explicit FromModel(const model::Rulebook& rulebook) : rulebook_(rulebook) {}
    [[nodiscard]] Plan compile() &&;

private:
    // from_model_condition.cpp
    NodeId condition(const model::Condition& condition);
    NodeId form(const model::Compare& compare, const Span& span);
    NodeId form(const model::Holds& holds, const Span& span);
    NodeId form(const model::Between& between, const Span& span);
    NodeId form(const model::Within& within, const Span& span);
    NodeId form(const model::Apart& apart, const Span& span);
    NodeId form(const model::InTime& in_time, const Span& span);
    NodeId form(const model::IsNone& is_none, const Span& span);
    NodeId form(const model::OneOf& one_of, const Span& span);
    NodeId form(const model::Includes& includes, const Span& span);
    NodeId form(const model::All& all, const Span& span);
    NodeId form(const model::Any& any, const Span& span);
    NodeId form(const model::Not& negation, const Span& span);
    NodeId form(const model::Chosen& chosen, const Span& span);
    NodeId form(const model::Exists& exists, const Span& span);
    NodeId form(const model::Proportion& proportion, const Span& span);
    NodeId form(const model::AllChecks& all, const Span& span);
    NodeId form(const model::AnyCheck& any, const Span& span);
    NodeId form(const model::CheckRef& check, const Span& span);
    NodeId checks(Op op, const Span& span);
    NodeId connective(Op op, const std::vector<model::Condition>& parts, const Span& span);

    // from_model_value.cpp
    NodeId value(const model::Value& value);
    NodeId value_form(const model::Literal& literal, Node node);
    NodeId value_form(const model::Path& path, Node node);
    NodeId value_form(const model::AsAt& as_at, Node node);
    NodeId value_form(const model::MeaningRef& meaning, Node node);
    NodeId value_form(const model::ThresholdRef& threshold, Node node);
    NodeId value_form(const model::Count& count, Node node);
    NodeId value_form(const model::Share& share, Node node);
    NodeId value_form(const model::Sum& sum, Node node);
    NodeId value_form(const model::Extreme& extreme, Node node);
    NodeId value_form(const model::Arithmetic& arithmetic, Node node);
    NodeId value_form(const model::OutOf& out_of, Node node);
    NodeId value_form(const model::DaysBetween& between, Node node);
    NodeId value_form(const model::JudgementOf& judgement, Node node);
    SelectionId selection(const model::Selection& selection);
    PathId path(const model::Path& path, const model::Type* item_of_level);
    NodeId add(const Node& node);
    NodeId read(DefinitionId definition, const Span& span);
    std::pair<std::uint32_t, std::uint32_t> members(const std::vector<NodeId>& nodes);
    void set_members(Node& node, const model::Set& set);

    // from_model.cpp
    void number_definitions();
    void define(DefinitionId id);
    void define_requirement(Requirement& requirement, const model::Requirement& from);
    std::vector<Piece> pieces(const model::Template& text);
    DefinitionId meaning(model::MeaningId id) const { return meanings_[id.index]; }
    DefinitionId requirement(model::RequirementId id) const { return requirements_[id.index]; }
    void depend_on(DefinitionId definition);

    const model::Rulebook& rulebook_;
    Plan plan_;
    std::vector<DefinitionId> meanings_, requirements_;
    std::vector<std::vector<DefinitionId>> checks_;  ///< by requirement
    std::vector<model::Type> items_;                 ///< the item's type of each enclosing level
    std::uint32_t requirement_ = nothing;            ///< whose check or clause is being compiled
    Definition* current_ = nullptr;
};

}  // namespace assize::plan
