#include <algorithm>

#include "each.hpp"
#include "evaluator.hpp"
#include "interval.hpp"

namespace assize::judgement {

using facts::Cell;
using facts::CellId;
using facts::State;
using plan::Selection;

Items Evaluator::selection(plan::SelectionId id) {
    const Selection& selection = plan_.selections[id.index];
    const std::uint32_t here = open({.what = ProofStep::What::list, .selection = id});
    Items items = source(selection);
    keep(selection, items);
    if (proof_ != nullptr) {
        step(here).count = items.members.count;
        step(here).is_open = items.is_open;
    }
    close(here);
    return items;
}

Items Evaluator::source(const Selection& selection) {
    if (selection.ranked.index != plan::nothing) return ranked(selection);
    return list(plan_.paths[selection.source.index]);
}

/// `where` and `except` of each item; one that is surely out stays, marked so, and waits for
/// nothing.
void Evaluator::keep(const Selection& selection, Items& items) {
    for (std::uint32_t place = 0; place < items.members.count; ++place) {
        const std::uint32_t at = items.members.first + place;
        const Member from = members_[at];
        if (from.member == Truth::no) continue;
        items_[selection.level] = from.cell;
        const std::uint32_t mark = needs_mark();
        const std::uint32_t here = open({.what = ProofStep::What::item, .cell = from.cell});
        need_again(from.needs);
        Truth member = from.member;
        if (selection.where.index != plan::nothing) member = member && of_item(selection.where);
        if (selection.except.index != plan::nothing) member = member && !of_item(selection.except);
        if (member == Truth::no) drop_needs(mark);
        members_[at].member = member;
        members_[at].needs = needs_since(mark);
        if (proof_ != nullptr) step(here).member = member;
        close(here);
    }
}

/// What is asked of the item at hand.
Truth Evaluator::of_item(plan::NodeId asked) {
    Proof* const proof = proof_;
    if (is_outline_) proof_ = nullptr;
    const Truth held = condition(asked);
    proof_ = proof;
    return held;
}

Items Evaluator::list(const plan::Path& path) {
    const std::uint32_t mark = needs_mark();
    Items items;
    items.members.first = static_cast<std::uint32_t>(members_.size());
    if (path.start == plan::Start::meaning) {
        const Items named = listed_by_meaning(path.from);
        items.is_open = named.is_open;
        items.is_empty_in_profile = path.count == 0 ? named.is_empty_in_profile : !named.is_open;
        for (std::uint32_t place = 0; place < named.members.count; ++place) {
            // A copy: the members move when their stack grows.
            const Member member = members_[named.members.first + place];
            spread(path, 0, member, items);
        }
    } else {
        items.is_empty_in_profile = true;  // until something is found, or may be
        const CellId start =
            path.start == plan::Start::item ? items_[path.from] : facts::Facts::profile();
        spread(path, 0, {start, Truth::yes, {}}, items);
    }
    items.members.count = static_cast<std::uint32_t>(members_.size()) - items.members.first;
    items.needs = needs_since(mark);
    return items;
}

/// A list with a name, as it came out when it was evaluated, and what its reading brings with it.
Items Evaluator::listed_by_meaning(std::uint32_t definition) {
    const Result& named = results_[definition];
    note_read({definition});
    no_cases_ = no_cases_ || named.no_cases;
    not_yet_due_ = not_yet_due_ || named.not_yet_due;
    need_again(named.items.needs);
    return named.items;
}

/// From one record on, along the names that are left: all the items at their end, in document
/// order. As deep as the path is long, which limits::path_names bounds.
void Evaluator::spread(
    const plan::Path& path, std::uint32_t place, const Member& from, Items& items) {
    if (place == path.count) {
        items.is_empty_in_profile = false;
        members_.push_back(from);
        return;
    }
    const Cell& record = facts_[from.cell];
    if (record.state == State::none) return;
    if (record.state == State::unknown) {
        leave_open(from, from.cell, items);
        return;
    }
    const plan::Step& step = plan_.steps[path.first + place];
    const CellId field = facts::Facts::field(record, step.slot);
    if (step.type.kind != model::Kind::list) {
        spread(path, place + 1, {field, from.member, from.needs}, items);
        return;
    }
    const Cell& cell = facts_[field];
    if (cell.state == State::none) return;
    if (cell.state == State::unknown || cell.is_open) leave_open(from, field, items);
    if (cell.state == State::unknown) return;
    for (std::uint32_t item = 0; item < cell.count; ++item) {
        spread(path, place + 1, {facts::Facts::item(cell, item), from.member, from.needs}, items);
    }
}

/// Others may stand behind what is known, unless what they would stand under is surely out.
void Evaluator::leave_open(const Member& from, CellId unknown, Items& items) {
    items.is_empty_in_profile = false;
    if (from.member == Truth::no) return;
    items.is_open = true;
    need_again(from.needs);
    need(unknown);
}

/// `latest N of L by F`: ties at the edge are all in, and file order never matters (semantics.md,
/// 6).
Items Evaluator::ranked(const Selection& selection) {
    const std::uint32_t mark = needs_mark();
    Items items = this->selection(selection.ranked);
    const Atom atom{true, selection.ranked.index, items_around(selection.level)};
    if (is_without_cases(atom, items.is_empty_in_profile)) {
        items.is_open = true;
        items.is_empty_in_profile = false;
    }
    const auto first_key = keys_.size();
    for (std::uint32_t place = 0; place < items.members.count; ++place) {
        const Member& member = members_[items.members.first + place];
        items_[selection.level] = member.cell;
        CellId cell{plan::nothing};
        keys_.push_back(
            member.member == Truth::no ? surely_none()
                                       : at_path(plan_.paths[selection.by.index], cell));
    }
    rank(selection, items, first_key);
    keys_.resize(first_key);
    items.needs = needs_since(mark);
    return items;
}

void Evaluator::rank(const Selection& selection, const Items& items, std::size_t first_key) {
    // Earliest is latest with time turned round.
    const auto low = [&](const Possible& key) {
        return selection.latest ? key.low : negate(key.high);
    };
    const auto high = [&](const Possible& key) {
        return selection.latest ? key.high : negate(key.low);
    };
    sure_lows_.clear();
    possible_highs_.clear();
    for (std::uint32_t place = 0; place < items.members.count; ++place) {
        const Possible& key = keys_[first_key + place];
        if (key.is_none) continue;
        possible_highs_.push_back(high(key));
        const bool is_sure =
            members_[items.members.first + place].member == Truth::yes && !key.may_be_none;
        if (is_sure) sure_lows_.push_back(low(key));
    }
    std::sort(sure_lows_.begin(), sure_lows_.end());
    std::sort(possible_highs_.begin(), possible_highs_.end());
    const auto above = [](const std::vector<Ratio>& sorted, const Ratio& end) {
        return static_cast<std::uint64_t>(
            sorted.end() - std::upper_bound(sorted.begin(), sorted.end(), end));
    };
    for (std::uint32_t place = 0; place < items.members.count; ++place) {
        Member& member = members_[items.members.first + place];
        const Possible& key = keys_[first_key + place];
        member.needs = {};
        if (member.member == Truth::no) continue;
        if (key.is_none || above(sure_lows_, high(key)) >= selection.number) {
            member.member = Truth::no;
            continue;
        }
        const std::uint64_t itself = high(key) > low(key) ? 1 : 0;
        const bool is_first =
            !items.is_open && above(possible_highs_, low(key)) - itself < selection.number;
        if (member.member != Truth::yes || key.may_be_none || !is_first)
            member.member = Truth::unknown;
    }
}

}  // namespace assize::judgement
