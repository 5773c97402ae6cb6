#pragma once

#include <initializer_list>
#include <type_traits>

#include "assize/plan/plan.hpp"

/// Going through a plan without naming all its operations.
namespace assize::plan {

/// Calls `visit` with each NodeId, SelectionId and PathId that stands directly in a definition, a
/// node, a selection or (none) a path, in the order of reading. A definition that is named is not
/// entered, and what is only said is no part of one. `visit` adds nothing to the plan.
template <typename Visit>
void each_part(const Plan& plan, NodeId id, Visit&& visit) {
    const Node& node = plan.nodes[id.index];
    const auto of_nodes = [&](std::initializer_list<std::uint32_t> parts) {
        for (const std::uint32_t part : parts) visit(NodeId{part});
    };
    const auto of_members = [&] {
        for (std::uint32_t place = 0; place < node.count; ++place)
            visit(plan.members[node.first + place]);
        if (node.path.index != nothing) visit(node.path);
    };
    switch (node.op) {
        case Op::literal:
        case Op::as_at:
        case Op::reference:
        case Op::threshold:
        case Op::judgement_of: return;
        case Op::path: visit(node.path); return;
        case Op::count:
        case Op::exists: visit(node.selection); return;
        case Op::share:
        case Op::proportion:
            visit(node.selection);
            of_nodes({node.a});
            return;
        case Op::sum:
        case Op::extreme:
            visit(node.selection);
            visit(node.path);
            return;
        case Op::add:
        case Op::subtract:
        case Op::out_of:
        case Op::days_between:
        case Op::compare:
        case Op::in_time: of_nodes({node.a, node.b}); return;
        case Op::holds:
        case Op::is_none:
        case Op::negation: of_nodes({node.a}); return;
        case Op::between:
        case Op::within:
        case Op::apart: of_nodes({node.a, node.b, node.c}); return;
        case Op::one_of:
            of_nodes({node.a});
            of_members();
            return;
        case Op::includes:
            visit(PathId{node.b});
            of_members();
            return;
        case Op::all:
        case Op::any:
        case Op::chosen: of_members(); return;
    }
}

template <typename Visit>
void each_part(const Plan& plan, SelectionId id, Visit&& visit) {
    const Selection& selection = plan.selections[id.index];
    if (selection.ranked.index != nothing) {
        visit(selection.ranked);
        visit(selection.by);
    } else {
        visit(selection.source);
    }
    if (selection.where.index != nothing) visit(selection.where);
    if (selection.except.index != nothing) visit(selection.except);
}

template <typename Visit>
void each_part(const Plan&, PathId, Visit&&) {}

template <typename Visit>
void each_part(const Plan& plan, const Definition& definition, Visit&& visit) {
    const auto written = [&](auto part) {
        if (part.index != nothing) visit(part);
    };
    written(definition.node);
    written(definition.selection);
    if (definition.what != model::Definition::What::requirement) return;
    const Requirement& requirement = plan.requirements[definition.index];
    for (const NodeId applies : requirement.applies_when) visit(applies);
    for (const Clause& clause : requirement.clauses) {
        written(clause.when);
        written(clause.unless);
    }
}

/// Calls `visit` with `part`, unless that is a definition, then with all that stands in it, however
/// deep, in the order of reading.
template <typename Part, typename Visit>
void walk(const Plan& plan, const Part& part, Visit&& visit) {
    if constexpr (!std::is_same_v<Part, Definition>) visit(part);
    each_part(plan, part, [&](const auto& inner) { walk(plan, inner, visit); });
}

/// Calls `read` with each definition that a node or a path names itself, or by whose checks alone a
/// requirement is judged.
template <typename Read>
void each_named(const Plan& plan, NodeId id, Read&& read) {
    const Node& node = plan.nodes[id.index];
    if (node.definition.index != nothing) read(node.definition);
}
template <typename Read>
void each_named(const Plan& plan, PathId id, Read&& read) {
    const Path& path = plan.paths[id.index];
    if (path.start == Start::meaning) read(DefinitionId{path.from});
}
template <typename Read>
void each_named(const Plan&, SelectionId, Read&&) {}
template <typename Read>
void each_named(const Plan& plan, const Definition& definition, Read&& read) {
    if (definition.what != model::Definition::What::requirement) return;
    const Requirement& requirement = plan.requirements[definition.index];
    if (!requirement.clauses.empty()) return;
    for (const DefinitionId check : requirement.checks) read(check);
}

}  // namespace assize::plan
