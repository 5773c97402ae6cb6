#include "from_plan.hpp"

#include <utility>

namespace assize::judgement::columns {

Program columns_of(const plan::Plan& plan) { return FromPlan(plan).make(); }

Program FromPlan::make() && {
    requirement_columns_.assign(plan_.requirements.size(), nothing);
    // In the order of evaluation, so that one that is judged by another comes after it.
    for (const plan::Definition& definition : plan_.definitions) {
        if (definition.what == model::Definition::What::requirement) requirement(definition.index);
    }
    for (std::uint32_t place = 0; place < plan_.requirements.size(); ++place) {
        if (requirement_columns_[place] == nothing) program_.left_out.push_back(place);
    }
    finish(program_);
    return std::move(program_);
}

void FromPlan::requirement(std::uint32_t place) {
    auto judged = this->judged(plan_.requirements[place]);
    if (!judged) return;
    judged->plan = place;
    Instruction made{.what = Do::requirement, .shape = Shape::set};
    made.c = static_cast<std::uint32_t>(program_.judged.size());
    judged->column = add(made);
    requirement_columns_[place] = judged->column;
    program_.judged.push_back(std::move(*judged));
}

std::optional<Judged> FromPlan::judged(const plan::Requirement& requirement) {
    Judged made;
    std::vector<std::uint32_t> applies;
    for (const plan::NodeId one : requirement.applies_when) {
        const Column column = in_root(one);
        if (!column) return std::nullopt;
        applies.push_back(*column);
    }
    if (!applies.empty()) made.applies = *joined(Do::all, std::move(applies));
    for (const plan::Clause& one : requirement.clauses) {
        Clause laid{one.outcome, nothing};
        if (one.when.index != nothing) {
            const Column column = clause(one);
            if (!column) return std::nullopt;
            laid.when = *column;
        }
        made.clauses.push_back(laid);
    }
    if (!made.clauses.empty()) return made;
    for (const plan::DefinitionId check : requirement.checks) {
        const Column column = in_space(defined(check).column, profile_space);
        if (!column) return std::nullopt;
        made.checks.push_back(*column);
    }
    return made;
}

FromPlan::Column FromPlan::clause(const plan::Clause& clause) {
    const Column when = in_root(clause.when);
    if (clause.unless.index == nothing) return when;
    Column unless = in_root(clause.unless);
    if (unless && clause.is_presumed) unless = add({.what = Do::presumable, .a = *unless});
    return both(when, negation(unless));
}

/// A definition has no item around it.
const FromPlan::Defined& FromPlan::defined(plan::DefinitionId id) {
    Defined& made = defined_[id.index];
    if (made.is_seen) return made;
    made.is_seen = true;
    std::vector<Level> around;
    std::swap(around, levels_);
    const plan::Definition& definition = plan_.definitions[id.index];
    if (definition.selection.index != nothing) {
        made.picked = selection(definition.selection);
    } else if (definition.node.index != nothing) {
        const bool is_condition = definition.what == model::Definition::What::check
            || plan_.nodes[definition.node.index].op >= plan::Op::compare;
        made.column = is_condition ? condition(definition.node) : value(definition.node);
    }
    std::swap(around, levels_);
    return made;
}

std::uint32_t FromPlan::add(const Instruction& instruction) {
    const auto place = static_cast<std::uint32_t>(program_.code.size());
    const auto [at, is_new] = made_.try_emplace(instruction, place);
    if (is_new) program_.code.push_back(instruction);
    return at->second;
}

FromPlan::Column FromPlan::joined(Do what, std::vector<std::uint32_t> parts, std::int64_t number) {
    if (parts.size() == 1 && what != Do::chosen) return parts.front();
    std::uint32_t space = profile_space;
    for (const std::uint32_t part : parts) {
        const auto both = deeper(space, at(part).space);
        if (!both) return std::nullopt;
        space = *both;
    }
    for (std::uint32_t& part : parts) part = *in_space(part, space);
    Instruction made{.what = what, .space = space, .number = number};
    made.count = static_cast<std::uint32_t>(parts.size());
    const auto end = static_cast<std::uint32_t>(program_.operands.size());
    const auto [at, is_new] = operands_.try_emplace(parts, end);
    if (is_new) program_.operands.insert(program_.operands.end(), parts.begin(), parts.end());
    made.first = at->second;
    return add(made);
}

/// The same for each row of a space below.
FromPlan::Column FromPlan::in_space(Column column, std::uint32_t space) {
    if (!column || at(*column).space == space) return column;
    if (deeper(at(*column).space, space) != space) return std::nullopt;
    return add({.what = Do::copy_to, .shape = at(*column).shape, .space = space, .a = *column});
}

/// Of two spaces on one way down the lower; nothing when they are not on one.
std::optional<std::uint32_t> FromPlan::deeper(std::uint32_t one, std::uint32_t other) const {
    const auto stands_below = [&](std::uint32_t low, std::uint32_t high) {
        while (low != high && low != profile_space) low = program_.spaces[low].parent;
        return low == high;
    };
    if (stands_below(one, other)) return one;
    if (stands_below(other, one)) return other;
    return std::nullopt;
}

}  // namespace assize::judgement::columns
