#pragma once

#include <initializer_list>

#include "assize/plan/plan.hpp"

/// Going through a plan without naming all its operations.
namespace assize::analysis {

/// Calls `visit` with each NodeId, SelectionId and PathId that stands directly in a node, a
/// selection or (none) a path, in the order of reading. A definition that is named is not entered.
template <typename Visit>
void each_part(const plan::Plan& plan, plan::NodeId id, Visit&& visit) {
    using plan::Op;
    const plan::Node& node = plan.nodes[id.index];
    const auto of_nodes = [&](std::initializer_list<std::uint32_t> parts) {
        for (const std::uint32_t part : parts) visit(plan::NodeId{part});
    };
    const auto of_members = [&] {
        for (std::uint32_t place = 0; place < node.count; ++place)
            visit(plan.members[node.first + place]);
        if (node.path.index != plan::nothing) visit(node.path);
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
            visit(plan::PathId{node.b});
            of_members();
            return;
        case Op::all:
        case Op::any:
        case Op::chosen: of_members(); return;
    }
}

template <typename Visit>
void each_part(const plan::Plan& plan, plan::SelectionId id, Visit&& visit) {
    const plan::Selection& selection = plan.selections[id.index];
    if (selection.ranked.index != plan::nothing) {
        visit(selection.ranked);
        visit(selection.by);
    } else {
        visit(selection.source);
    }
    if (selection.where.index != plan::nothing) visit(selection.where);
    if (selection.except.index != plan::nothing) visit(selection.except);
}

template <typename Visit>
void each_part(const plan::Plan&, plan::PathId, Visit&&) {}

/// Calls `read` with each definition that a node or a path names itself.
template <typename Read>
void each_named(const plan::Plan& plan, plan::NodeId id, Read&& read) {
    const plan::Node& node = plan.nodes[id.index];
    if (node.definition.index != plan::nothing) read(node.definition);
}
template <typename Read>
void each_named(const plan::Plan& plan, plan::PathId id, Read&& read) {
    const plan::Path& path = plan.paths[id.index];
    if (path.start == plan::Start::meaning) read(plan::DefinitionId{path.from});
}
template <typename Read>
void each_named(const plan::Plan&, plan::SelectionId, Read&&) {}

}  // namespace assize::analysis
