#include <algorithm>

#include "each.hpp"
#include "evaluator.hpp"
#include "interval.hpp"

namespace assize::judgement {

using facts::CellId;
using plan::Node;

Tally Evaluator::tally(const Items& items) const {
    Tally tally{.is_open = items.is_open};
    for (std::uint32_t place = 0; place < items.members.count; ++place) {
        tally.add(members_[items.members.first + place].member);
    }
    return tally;
}

Possible Evaluator::count(const Node& node) {
    const Items items = selection(node.selection);
    const Tally tally = this->tally(items);
    drop_members(items);
    if (is_without_cases(atom_of(node), items.is_empty_in_profile)) return anything_of(node.type);
    return tally.interval();
}

Split Evaluator::split(plan::SelectionId id, plan::NodeId satisfying) {
    const auto& selection = plan_.selections[id.index];
    const Items items = this->selection(id);
    Split split;
    split.is_open = items.is_open;
    each(selection, items, [&](const Member& member) {
        const std::uint32_t here = open(
            {.what = ProofStep::What::item,
             .node = satisfying,
             .selection = id,
             .cell = member.cell});
        const Truth held = of_item(satisfying);
        const bool is_sure = member.member == Truth::yes;
        switch (held) {
            case Truth::yes: ++(is_sure ? split.a : split.e); break;
            case Truth::no: ++(is_sure ? split.b : split.f); break;
            case Truth::unknown: ++(is_sure ? split.d : split.g); break;
        }
        if (proof_ != nullptr) {
            step(here).truth = held;
            step(here).member = member.member;
        }
        close(here);
    });
    return split;
}

Possible Evaluator::share(const Node& node) {
    const Possible share = share_of(split(node.selection, {node.a}));
    if (!is_without_cases(atom_of(node), share.is_none)) return share;
    Possible masked = anything_of(node.type);
    masked.may_be_none = true;
    return masked;
}

Possible Evaluator::sum(const Node& node) {
    const auto& selection = plan_.selections[node.selection.index];
    const auto& path = plan_.paths[node.path.index];
    const Items items = this->selection(node.selection);
    Possible total;
    each(selection, items, [&](const Member& member) {
        CellId cell{plan::nothing};
        Possible one = at_path(path, cell);
        if (one.is_none) return;  // what is none is left out
        if (member.member != Truth::yes || one.may_be_none) {
            one.low = std::min(one.low, Ratio::of(0));
            one.high = std::max(one.high, Ratio::of(0));
        }
        total.low = add(total.low, one.low);
        total.high = add(total.high, one.high);
    });
    if (items.is_open) {
        total.high = Ratio::infinity();
        const bool may_fall = path.type.may_be_negative || path.type.kind == model::Kind::number;
        if (may_fall) total.low = Ratio::minus_infinity();
    }
    if (is_without_cases(atom_of(node), items.is_empty_in_profile)) return anything_of(node.type);
    return total;
}

Possible Evaluator::extreme(const Node& node) {
    const auto& selection = plan_.selections[node.selection.index];
    const auto& path = plan_.paths[node.path.index];
    const Items items = this->selection(node.selection);
    // Lowest is highest with the numbers turned round.
    const bool greatest = node.flag;
    const auto turned = [&](Possible one) {
        if (!greatest) {
            std::swap(one.low, one.high);
            one.low = negate(one.low);
            one.high = negate(one.high);
        }
        return one;
    };
    const Possible whole = turned(anything_of(path.type));
    bool has_candidate = items.is_open;
    bool has_sure = false;
    Ratio least_low = items.is_open ? whole.low : Ratio::infinity();
    Ratio greatest_high = items.is_open ? whole.high : Ratio::minus_infinity();
    Ratio sure_low = Ratio::minus_infinity();
    each(selection, items, [&](const Member& member) {
        CellId cell{plan::nothing};
        const Possible one = turned(at_path(path, cell));
        if (one.is_none) return;
        has_candidate = true;
        least_low = std::min(least_low, one.low);
        greatest_high = std::max(greatest_high, one.high);
        if (member.member == Truth::yes && !one.may_be_none) {
            has_sure = true;
            sure_low = std::max(sure_low, one.low);
        }
    });
    if (is_without_cases(atom_of(node), items.is_empty_in_profile)) {
        Possible masked = anything_of(node.type);
        masked.may_be_none = true;
        return masked;
    }
    if (!has_candidate) return surely_none();
    Possible found;
    found.low = has_sure ? sure_low : least_low;
    found.high = greatest_high;
    found.may_be_none = !has_sure;
    return turned(found);
}

}  // namespace assize::judgement
