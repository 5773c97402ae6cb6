#pragma once

#include <optional>
#include <utility>

#include "assize/analysis/mutant.hpp"

namespace assize::analysis {

/// How far a figure is moved to be just beside where it was (a penny, a day, one of a count, a
/// tenth of a number, a point of a percentage), in the parts it is kept in; nothing for what is no
/// figure.
[[nodiscard]] std::optional<std::int64_t> unit_of(const model::Type& type);
/// The neighbours of a figure, upwards first, but for those that its type never has.
[[nodiscard]] std::vector<std::int64_t> neighbours(std::int64_t figure, const model::Type& type);

/// Makes the mutants of a plan, a room for each construct.
class MutantMaker {
public:
    explicit MutantMaker(const plan::Plan& plan) : made_{plan, {}} {}

    void definition(plan::DefinitionId id, Home home, const Span& span);
    void threshold(std::uint32_t index, const Span& span);
    [[nodiscard]] Mutants finish() && { return std::move(made_); }

private:
    // mutants_of_condition.cpp
    void condition(plan::NodeId id);
    void leaf(plan::NodeId id);
    void compare(plan::NodeId id);
    void within(plan::NodeId id);
    void between(plan::NodeId id);
    void end_excluded(plan::NodeId id, std::uint32_t which, plan::NodeId end);
    void in_time(plan::NodeId id);
    void exists(plan::NodeId id);
    void proportion(plan::NodeId id);
    void includes(plan::NodeId id);
    void connective(plan::NodeId id);
    void numbered(plan::NodeId id, std::int64_t least, std::int64_t most);
    void without_each(plan::NodeId id, Mutation mutation);

    // mutants_of_value.cpp
    void value(plan::NodeId id, const Span& context, int skipped_direction = 0);
    void length(plan::NodeId id, const Span& context);
    void selection(plan::SelectionId id, const Span& context);

    // mutants.cpp
    void requirement(std::uint32_t index);
    void clauses(std::uint32_t index);
    void clause_changes(std::uint32_t index, std::uint32_t place);
    void check(plan::NodeId id, const Span& span);

    Mutant& add(Mutation mutation, Change change, const Span& span, const Span& context);
    /// A node as it would be, in the place of what it is.
    Mutant& change(Mutation mutation, plan::NodeId id, const plan::Node& node);
    [[nodiscard]] plan::Node node(plan::NodeId id) const { return made_.plan.nodes[id.index]; }
    [[nodiscard]] plan::NodeId add_node(const plan::Node& node);
    /// `op` over `parts`, where `like` stands.
    [[nodiscard]] plan::Node joined(
        plan::Op op, const plan::Node& like, const std::vector<plan::NodeId>& parts);

    Mutants made_;
    Home home_;
    plan::DefinitionId definition_;
};

}  // namespace assize::analysis
