#include <algorithm>

#include "machine.hpp"

namespace assize::judgement::columns {

using facts::Cell;
using facts::State;

namespace {

/// Where fields lead from a record, or the first on the way that is not known to be there; and how
/// many of them were passed.
struct Followed {
    const Cell* cell;
    std::size_t passed;
};
Followed follow(const Cell* cells, const Cell* cell, const std::vector<std::uint32_t>& slots) {
    std::size_t passed = 0;
    while (passed < slots.size() && cell->state == State::known)
        cell = cells + cell->value + slots[passed++];
    return {cell, passed};
}

/// Has memory bring up the fields of a record, which will be loaded before long: those of so many
/// profiles are far away. Few records have more lines; a count of them would cost more than it
/// spares.
void fetch(const Cell* fields) {
    constexpr std::uint32_t in_a_line = 64 / sizeof(Cell);
    __builtin_prefetch(fields);
    __builtin_prefetch(fields + in_a_line);
    __builtin_prefetch(fields + 2 * in_a_line);
}

/// What stands in a lane that has no item.
constexpr Cell nobody{.state = State::none};
/// Lists that ask for so many times the room of their items are not worth standing side by side.
constexpr std::size_t most_room = 8, room_to_begin_with = 4096;

}  // namespace

bool Machine::make_rows() {
    Rows& profile = rows_[profile_space];
    const auto count = static_cast<std::uint32_t>(profiles_.size());
    profile.count = 1;
    profile.items = items(width_);
    profile.there = words(1);
    profile.there[0] = ~std::uint64_t{0} >> (64 - count);
    std::fill_n(profile.items, width_, &nobody);
    for (std::uint32_t lane = 0; lane < count; ++lane) {
        cells_[lane] = &(*profiles_[lane].facts)[facts::Facts::profile()];
        profile.items[lane] = cells_[lane];
    }
    for (std::uint32_t space = 1; space < rows_.size(); ++space) {
        if (program_.is_made[space] && !spread(space)) return false;
    }
    for (std::size_t place = 0; place < entered_.size(); ++place)
        enter(program_.entries[place], entered_[place]);
    count_lists();
    return true;
}

/// Through none, none; through unknown, unknown, and perhaps none where an optional record is on
/// the way (semantics.md, 2).
void Machine::enter(const Entry& entry, Entered& to) {
    const Rows& rows = rows_[entry.space];
    to.fields = rows.items;
    to.perhaps_none = words(rows.count);
    std::fill_n(to.perhaps_none, rows.count, 0);
    if (entry.is_item) return;
    to.fields = items(figures_at(rows.count));
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        const Cell* const* const held = rows.items + figures_at(row);
        const Cell** const fields = to.fields + figures_at(row);
        for (std::uint32_t lane = 0; lane < width_; ++lane) {
            const auto [cell, passed] = follow(cells_[lane], held[lane], entry.path.slots);
            if (cell->state == State::known) {
                fields[lane] = cells_[lane] + cell->value;
                fetch(fields[lane]);
                continue;
            }
            const bool is_unknown = cell->state == State::unknown;
            fields[lane] = is_unknown ? unknown_.data() : none_.data();
            // The last that was read, and what would have stood behind it.
            const std::size_t last = passed > 0 ? passed - 1 : 0;
            to.perhaps_none[row] |= bit_if(is_unknown && entry.path.optional_end > last, lane);
        }
    }
}

/// The items of a list, for every row that it stands in (Evaluator::spread). False when the lists
/// of the profiles are too unequal.
bool Machine::spread(std::uint32_t space) {
    const Rows& parent = rows_[program_.spaces[space].parent];
    const auto& slots = program_.paths[program_.spaces[space].path].slots;
    Rows& rows = rows_[space];
    rows.first = indices(parent.count + 1);
    rows.open = words(parent.count);
    const std::size_t lists = figures_at(parent.count);
    const Cell** const starts = items(lists);
    std::uint32_t* const counts = indices(lists);
    std::fill_n(counts, lists, 0);
    rows.count = 0;
    std::size_t all = 0;
    for (std::uint32_t row = 0; row < parent.count; ++row) {
        rows.first[row] = rows.count;
        std::uint64_t open = 0;
        std::uint32_t longest = 0;
        each_bit(parent.there[row], [&](std::uint32_t lane) {
            const std::size_t place = figures_at(row) + lane;
            const Cell* const cell = follow(cells_[lane], parent.items[place], slots).cell;
            const bool is_known = cell->state == State::known;
            open |= bit_if(is_known ? cell->is_open : cell->state == State::unknown, lane);
            if (!is_known) return;
            starts[place] = cells_[lane] + cell->value;
            counts[place] = cell->count;
            longest = std::max(longest, cell->count);
            all += cell->count;
        });
        rows.open[row] = open;
        rows.count += longest;
        if (profiles_.size() > 1 && figures_at(rows.count) > all * most_room + room_to_begin_with)
            return false;
    }
    rows.first[parent.count] = rows.count;
    rows.items = items(figures_at(rows.count));
    rows.there = words(rows.count);
    for (std::uint32_t row = 0; row < parent.count; ++row) {
        const Cell** const from = starts + figures_at(row);
        const std::uint32_t* const count = counts + figures_at(row);
        for (std::uint32_t at = rows.first[row]; at < rows.first[row + 1]; ++at) {
            const std::uint32_t place = at - rows.first[row];
            const Cell** const held = rows.items + figures_at(at);
            rows.there[at] = word_of(width_, [&](std::uint32_t lane) {
                const bool is_there = place < count[lane];
                held[lane] = is_there ? from[lane] + place : &nobody;
                return is_there;
            });
        }
    }
    return true;
}

/// Of each row of `base` the first row below it in `space`, and the end.
const std::uint32_t* Machine::firsts(std::uint32_t base, std::uint32_t space) {
    const std::uint32_t parent = program_.spaces[space].parent;
    if (parent == base) return rows_[space].first;
    const std::uint32_t* const to_parent = firsts(base, parent);
    std::uint32_t* const made = indices(rows_[base].count + 1);
    for (std::uint32_t row = 0; row <= rows_[base].count; ++row)
        made[row] = rows_[space].first[to_parent[row]];
    return made;
}

/// Lists that hang on no column are counted once for all that reads them.
void Machine::count_lists() {
    for (std::uint32_t id = 0; id < counted_.size(); ++id) {
        const List& list = program_.lists[id];
        if (list.named != nothing || !program_.is_made[list.space]) continue;
        Counted& made = counted_[id];
        made.first = firsts(list.base, list.space);
        made.open = open_below(list, true);
        made.empty = empty_of(list, made.first);
    }
}

Counted Machine::counted(std::uint32_t id) {
    const List& list = program_.lists[id];
    if (list.named == nothing) return counted_[id];
    Counted made;
    made.first = firsts(list.base, list.space);
    made.open = open_of(id);
    made.empty = empty_of(list, made.first);
    return made;
}

/// Of each row that a list is counted from, the lanes where others may stand behind its items.
const std::uint64_t* Machine::open_of(std::uint32_t id) {
    const List& list = program_.lists[id];
    if (list.named == nothing) return counted_[id].open;
    return list.ranked != nothing ? open_ranked(list) : open_below(list, true);
}

/// Of each row of `base` the lanes that are `also`, or open in one of its rows in `space`.
const std::uint64_t* Machine::reduced(
    std::uint32_t base, std::uint32_t space, const std::uint64_t* open, const std::uint64_t* also) {
    const std::uint32_t* const first = firsts(base, space);
    std::uint64_t* const made = words(rows_[base].count);
    for (std::uint32_t row = 0; row < rows_[base].count; ++row) {
        made[row] = also[row];
        for (std::uint32_t at = first[row]; at < first[row + 1]; ++at) made[row] |= open[at];
    }
    return made;
}

/// Of the rows from the list up. `of_members`: what stands under an item that is surely out leaves
/// nothing open.
const std::uint64_t* Machine::open_below(const List& list, bool of_members) {
    const bool is_named = list.named != nothing;
    const std::uint32_t top = is_named ? program_.lists[list.named].space : list.base;
    std::uint32_t here = program_.spaces[list.space].parent;
    const std::uint64_t* open = rows_[list.space].open;
    while (here != top) {
        const std::uint32_t above = program_.spaces[here].parent;
        open = reduced(above, here, open, rows_[here].open);
        here = above;
    }
    if (!is_named) return open;
    if (of_members && list.member != nothing) {
        std::uint64_t* const members = words(rows_[top].count);
        for (std::uint32_t row = 0; row < rows_[top].count; ++row)
            members[row] = open[row] & values_[list.member].yes[row];
        open = members;
    }
    return reduced(list.base, top, open, open_of(list.named));
}

/// As the list that is ranked; where that carries a mark which is masked, open.
const std::uint64_t* Machine::open_ranked(const List& list) {
    const std::uint64_t* const open = open_of(list.named);
    const std::uint64_t* const unknown = carried_[list.ranked];
    if (!mode_.mask_no_cases || unknown == nullptr) return open;
    const std::uint32_t count = rows_[list.base].count;
    std::uint64_t* const made = words(count);
    for (std::uint32_t row = 0; row < count; ++row) made[row] = open[row] | unknown[row];
    return made;
}

/// Of each row that a list is counted from, the lanes where it is closed and without any item,
/// before any `where`.
const std::uint64_t* Machine::empty_of(const List& list, const std::uint32_t* first) {
    if (list.ranked != nothing) return empty_of(program_.lists[list.named], first);
    const Rows& base = rows_[list.base];
    const std::uint64_t* const open = open_below(list, false);
    std::uint64_t* const empty = words(base.count);
    for (std::uint32_t row = 0; row < base.count; ++row) {
        std::uint64_t there = 0;
        for (std::uint32_t at = first[row]; at < first[row + 1]; ++at)
            there |= rows_[list.space].there[at];
        empty[row] = base.there[row] & ~open[row] & ~there;
    }
    return empty;
}

}  // namespace assize::judgement::columns
