#pragma once

#include "evaluator.hpp"

namespace assize::judgement {

/// Visits the items that are or may be members, in order, the item's own needs before what the
/// visit adds to them. `visit(member)` sees the item at the selection's level. The items are
/// dropped at the end.
template <typename Visit>
void Evaluator::each(const plan::Selection& selection, const Items& items, Visit visit) {
    const std::uint32_t lists = items.needs.first + items.needs.count;
    const std::uint32_t members = needs_mark();
    for (std::uint32_t place = 0; place < items.members.count; ++place) {
        const Member member = members_[items.members.first + place];
        if (member.member == Truth::no) continue;
        items_[selection.level] = member.cell;
        need_again(member.needs);
        visit(member);
    }
    // What the items' belonging waits for now stands between what else they wait for.
    forget_needs({lists, members - lists});
    drop_members(items);
}

}  // namespace assize::judgement
