#pragma once

#include <map>
#include <optional>
#include <vector>

#include "program.hpp"

namespace assize::judgement::columns {

/// Lays a plan out in columns. A part that it has no instruction for is nothing, and so is all that
/// reads it.
class FromPlan {
public:
    explicit FromPlan(const plan::Plan& plan) : plan_(plan), defined_(plan.definitions.size()) {
        program_.spaces.emplace_back();
    }
    [[nodiscard]] Program make() &&;

private:
    using Column = std::optional<std::uint32_t>;

    /// A list and which of its rows belong; nothing: all of them.
    struct Picked {
        std::uint32_t list = nothing;
        std::uint32_t member = nothing;
    };
    /// What a definition came to: a column, or a list.
    struct Defined {
        bool is_seen = false;
        Column column;
        std::optional<Picked> picked;
    };
    /// An item that stands around what is laid out.
    struct Level {
        std::uint32_t space = profile_space;
        /// The level whose item its list stands in; nothing: the profile.
        std::uint32_t anchor = nothing;
    };

    // from_plan.cpp
    void requirement(std::uint32_t place);
    [[nodiscard]] std::optional<Judged> judged(const plan::Requirement& requirement);
    [[nodiscard]] Column clause(const plan::Clause& clause);
    [[nodiscard]] const Defined& defined(plan::DefinitionId id);
    [[nodiscard]] std::uint32_t add(const Instruction& instruction);
    [[nodiscard]] Column joined(Do what, std::vector<std::uint32_t> parts, std::int64_t number = 0);
    [[nodiscard]] Column in_space(Column column, std::uint32_t space);
    [[nodiscard]] const Instruction& at(std::uint32_t column) const {
        return program_.code[column];
    }
    [[nodiscard]] std::optional<std::uint32_t> deeper(std::uint32_t one, std::uint32_t other) const;

    // from_plan_condition.cpp
    [[nodiscard]] Column condition(plan::NodeId id);
    [[nodiscard]] Column in_root(plan::NodeId id) { return in_space(condition(id), profile_space); }
    [[nodiscard]] Column decide(const plan::Node& node);
    [[nodiscard]] Column connective(const plan::Node& node, Do what);
    [[nodiscard]] Column negation(Column of);
    [[nodiscard]] Column compared(
        model::Comparator comparator, Column left, Column right, const model::Type& type);
    [[nodiscard]] Column both(Column one, Column other);
    [[nodiscard]] Column holds(const plan::Node& node);
    [[nodiscard]] Column is_none(const plan::Node& node);
    [[nodiscard]] Column within(const plan::Node& node);
    [[nodiscard]] Column in_time(const plan::Node& node);
    [[nodiscard]] Column one_of(const plan::Node& node);
    [[nodiscard]] Column includes(const plan::Node& node);

    // from_plan_value.cpp
    [[nodiscard]] Column value(plan::NodeId id);
    [[nodiscard]] Column literal(const plan::Node& node);
    [[nodiscard]] Column threshold(const plan::Node& node);
    [[nodiscard]] Column figure(std::int64_t number);
    [[nodiscard]] static Do loading(model::Kind kind);
    [[nodiscard]] Column load(const plan::Path& path);
    [[nodiscard]] Column load_none(const plan::Path& path);
    [[nodiscard]] Column load_as(
        Do what, std::uint32_t space, std::uint32_t path, const model::Type& type);
    [[nodiscard]] Column arithmetic(const plan::Node& node);
    [[nodiscard]] Column moved(Column date, plan::NodeId length, bool back);
    [[nodiscard]] Column out_of(const plan::Node& node);
    [[nodiscard]] Column days(const plan::Node& node);
    [[nodiscard]] std::optional<Instruction> figures_of(Do what, Column left, Column right);
    [[nodiscard]] std::uint32_t path_of(std::span<const plan::Step> steps);
    [[nodiscard]] std::optional<std::uint32_t> space_of(const plan::Path& path) const;
    [[nodiscard]] std::span<const plan::Step> steps_of(const plan::Path& path) const {
        return std::span(plan_.steps).subspan(path.first, path.count);
    }
    void set_ends(Instruction& instruction, const model::Type& type) const;

    // from_plan_list.cpp
    [[nodiscard]] std::optional<Picked> source(const plan::Path& path);
    [[nodiscard]] std::optional<Picked> selection(plan::SelectionId id);
    [[nodiscard]] std::optional<Picked> ranked(const plan::Selection& selection);
    [[nodiscard]] std::optional<std::uint32_t> list_at(
        std::uint32_t start, std::span<const plan::Step> steps);
    [[nodiscard]] std::uint32_t list_of(const List& list);
    [[nodiscard]] Column counted(const plan::Node& node, Do what);
    [[nodiscard]] Column satisfied(const plan::Node& node, Do what);
    [[nodiscard]] Column gathered(const plan::Node& node, Do what);
    [[nodiscard]] Instruction over(const Picked& picked, Do what, Shape shape) const;
    /// Lays something out with the items of a list around it.
    template <typename Lay>
    [[nodiscard]] Column among(plan::SelectionId id, const Picked& picked, Lay lay);
    [[nodiscard]] Level level_of(plan::SelectionId id, std::uint32_t space) const;

    const plan::Plan& plan_;
    Program program_;
    std::map<Instruction, std::uint32_t> made_;
    std::map<std::vector<std::uint32_t>, std::uint32_t> operands_;
    std::map<Path, std::uint32_t> paths_;
    std::map<List, std::uint32_t> lists_;
    std::map<Space, std::uint32_t> spaces_;
    std::vector<Defined> defined_;
    std::vector<std::uint32_t> requirement_columns_;  ///< by place in the plan; nothing: left out
    std::vector<Level> levels_;
};

/// Takes out what no judgement reads, and notes what depends on what.
void finish(Program& program);

}  // namespace assize::judgement::columns
