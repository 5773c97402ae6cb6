#include "coverage_guard.hpp"

#include <algorithm>

namespace assize::analysis {

namespace {

using model::Quantity;
using plan::Node;
using plan::NodeId;
using plan::Op;
using plan::Plan;
using plan::SelectionId;

/// Whether two parts of a plan say the same, about the same item of the same list.
class Same {
public:
    explicit Same(const Plan& plan) : plan_(plan) {}

    [[nodiscard]] bool nodes(std::uint32_t one, std::uint32_t other) const {
        if (one == other) return true;
        if (one == plan::nothing || other == plan::nothing) return false;
        const Node& a = plan_.nodes[one];
        const Node& b = plan_.nodes[other];
        const bool alike = a.op == b.op && a.flag == b.flag && a.strict == b.strict
            && a.comparator == b.comparator && a.inclusion == b.inclusion
            && a.quantity == b.quantity && a.definition == b.definition && a.count == b.count
            && a.number == b.number && a.level == b.level && paths(a.path, b.path)
            && selections(a.selection, b.selection) && members(a, b);
        if (!alike) return false;
        if (a.op == Op::threshold) return a.a == b.a;
        if (a.op == Op::literal)
            return a.a == b.a || (a.a != plan::nothing && plan_.texts[a.a] == plan_.texts[b.a]);
        if (a.op == Op::includes) return paths({a.b}, {b.b});
        return nodes(a.a, b.a) && nodes(a.b, b.b) && nodes(a.c, b.c);
    }
    [[nodiscard]] bool paths(plan::PathId one, plan::PathId other) const {
        if (one == other) return true;
        if (one.index == plan::nothing || other.index == plan::nothing) return false;
        const plan::Path& a = plan_.paths[one.index];
        const plan::Path& b = plan_.paths[other.index];
        const auto begin = plan_.steps.begin();
        return a.start == b.start && a.from == b.from
            && std::equal(
                   begin + a.first, begin + a.first + a.count, begin + b.first,
                   begin + b.first + b.count,
                   [](const plan::Step& x, const plan::Step& y) { return x.slot == y.slot; });
    }
    [[nodiscard]] bool selections(SelectionId one, SelectionId other) const {
        if (one == other) return true;
        if (one.index == plan::nothing || other.index == plan::nothing) return false;
        const plan::Selection& a = plan_.selections[one.index];
        const plan::Selection& b = plan_.selections[other.index];
        return paths(a.source, b.source) && selections(a.ranked, b.ranked) && paths(a.by, b.by)
            && a.latest == b.latest && a.number == b.number && a.level == b.level
            && nodes(a.where.index, b.where.index) && nodes(a.except.index, b.except.index);
    }

private:
    [[nodiscard]] bool members(const Node& a, const Node& b) const {
        for (std::uint32_t place = 0; place < a.count; ++place) {
            if (!nodes(plan_.members[a.first + place].index, plan_.members[b.first + place].index))
                return false;
        }
        return true;
    }
    const Plan& plan_;
};

/// The selection that a list's name stands for, when nothing is left out of it here.
SelectionId named_by(const Plan& plan, const plan::Selection& selection) {
    if (selection.source.index == plan::nothing) return {};
    const plan::Path& path = plan.paths[selection.source.index];
    if (path.start != plan::Start::meaning || path.count > 0) return {};
    return plan.definitions[path.from].selection;
}

/// Whether each part of `all_of`, or it itself, is among the parts of `some`.
bool says_no_more(const Plan& plan, NodeId all_of, NodeId some) {
    const Same same(plan);
    if (all_of.index == plan::nothing || same.nodes(all_of.index, some.index)) return true;
    if (some.index == plan::nothing || plan.nodes[some.index].op != Op::all) return false;
    const Node& conjunction = plan.nodes[some.index];
    for (std::uint32_t place = 0; place < conjunction.count; ++place) {
        if (same.nodes(all_of.index, plan.members[conjunction.first + place].index)) return true;
    }
    return false;
}

/// Whether whatever is in `part` is in `whole`.
bool is_within(const Plan& plan, SelectionId part, SelectionId whole) {
    const Same same(plan);
    const plan::Selection& a = plan.selections[part.index];
    const plan::Selection& b = plan.selections[whole.index];
    const bool alike = same.selections(a.ranked, b.ranked) && same.paths(a.source, b.source)
        && a.number == b.number && a.latest == b.latest && same.paths(a.by, b.by);
    if (alike && says_no_more(plan, b.where, a.where)
        && (b.except.index == plan::nothing || same.nodes(b.except.index, a.except.index)))
        return true;
    if (const SelectionId named = named_by(plan, a); named.index != plan::nothing)
        return is_within(plan, named, whole);
    const bool is_bare = b.where.index == plan::nothing && b.except.index == plan::nothing;
    const SelectionId named = named_by(plan, b);
    return is_bare && named.index != plan::nothing && is_within(plan, part, named);
}

}  // namespace

void Guards::note(NodeId id, bool holds) {
    if (id.index == plan::nothing) return;
    const Node& node = plan_.nodes[id.index];
    settled_.emplace_back(id, holds);
    if (node.op == Op::negation) return note({node.a}, !holds);
    if ((node.op == Op::all && holds) || (node.op == Op::any && !holds)) {
        for (std::uint32_t place = 0; place < node.count; ++place)
            note(plan_.members[node.first + place], holds);
    }
    if (node.op == Op::holds && plan_.nodes[node.a].op == Op::reference)
        note(plan_.definitions[plan_.nodes[node.a].definition.index].node, holds);
    // What holds of nothing does not fail of nothing.
    if (node.op == Op::proportion && !holds) with_items_.push_back(node.selection);
    if (node.op != Op::exists) return;
    const bool is_some =
        node.quantity == Quantity::any || (node.quantity == Quantity::at_least && node.number > 0);
    const bool is_none = node.quantity == Quantity::no || node.quantity == Quantity::at_most;
    if (holds ? is_some : is_none) with_items_.push_back(node.selection);
}

std::optional<bool> Guards::settled(NodeId id) const {
    const Node& node = plan_.nodes[id.index];
    const Same same(plan_);
    for (const auto& [condition, holds] : settled_) {
        if (same.nodes(condition.index, id.index)) return holds;
    }
    const bool is_some_or_none =
        node.op == Op::exists && (node.quantity == Quantity::any || node.quantity == Quantity::no);
    if (is_some_or_none && have_items(node.selection)) return node.quantity == Quantity::any;
    return std::nullopt;
}

bool Guards::have_items(SelectionId selection) const {
    return std::any_of(with_items_.begin(), with_items_.end(), [&](SelectionId guard) {
        return is_within(plan_, guard, selection);
    });
}

}  // namespace assize::analysis
