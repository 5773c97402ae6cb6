#include <algorithm>

#include "bits.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

using facts::Cell;
using facts::State;

namespace {

bool has_any(const std::uint64_t* mask, std::uint32_t begin, std::uint32_t end) {
    bool any = false;
    each_word(begin, end, [&](std::uint32_t word, std::uint64_t bits) {
        any = any || (mask[word] & bits) != 0;
    });
    return any;
}

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

std::uint32_t words_for(std::uint32_t rows) { return (rows + 63) / 64; }

}  // namespace

void Machine::make_rows() {
    Rows& profile = rows_[profile_space];
    profile.count = static_cast<std::uint32_t>(profiles_.size());
    profile.words = 1;
    profile.items = items(profile.count);
    profile.owners = indices(profile.count);
    for (std::uint32_t row = 0; row < profile.count; ++row) {
        cells_[row] = &(*profiles_[row].facts)[facts::Facts::profile()];
        profile.items[row] = cells_[row];
        profile.owners[row] = row;
    }
    for (std::uint32_t space = 1; space < rows_.size(); ++space) {
        if (program_.is_made[space]) spread(space);
    }
    for (std::size_t place = 0; place < entered_.size(); ++place)
        enter(program_.entries[place], entered_[place]);
    count_lists();
}

/// Through none, none; through unknown, unknown, and perhaps none where an optional record is on
/// the way (semantics.md, 2).
void Machine::enter(const Entry& entry, Entered& to) {
    const Rows& rows = rows_[entry.space];
    to.fields = rows.items;
    to.perhaps_none = mask(rows.words);
    std::fill_n(to.perhaps_none, rows.words, 0);
    if (entry.is_item) return;
    to.fields = items(rows.count);
    const auto& slots = entry.path.slots;
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        const Cell* const cells = cells_[rows.owners[row]];
        const auto [cell, passed] = follow(cells, rows.items[row], slots);
        if (cell->state == State::known) {
            to.fields[row] = cells + cell->value;
            continue;
        }
        const bool is_unknown = cell->state == State::unknown;
        to.fields[row] = is_unknown ? unknown_.data() : none_.data();
        // The last that was read, and what would have stood behind it.
        const std::size_t last = passed > 0 ? passed - 1 : 0;
        put_bit(to.perhaps_none, row, is_unknown && entry.path.optional_end > last);
    }
}

/// The items of a list, for every row that it stands in (Evaluator::spread).
void Machine::spread(std::uint32_t space) {
    const Rows& parent = rows_[program_.spaces[space].parent];
    const auto& slots = program_.paths[program_.spaces[space].path].slots;
    Rows& rows = rows_[space];
    rows.first = indices(parent.count + 1);
    rows.open = mask(parent.words);
    std::fill_n(rows.open, parent.words, 0);
    const Cell** const starts = items(parent.count);
    rows.count = 0;
    for (std::uint32_t row = 0; row < parent.count; ++row) {
        rows.first[row] = rows.count;
        const Cell* const cells = cells_[parent.owners[row]];
        const Cell* const cell = follow(cells, parent.items[row], slots).cell;
        if (cell->state == State::unknown || (cell->state == State::known && cell->is_open))
            put_bit(rows.open, row);
        if (cell->state != State::known) continue;
        starts[row] = cells + cell->value;
        rows.count += cell->count;
    }
    rows.first[parent.count] = rows.count;
    rows.words = words_for(rows.count);
    rows.items = items(rows.count);
    rows.owners = indices(rows.count);
    for (std::uint32_t row = 0; row < parent.count; ++row) {
        const Cell* item = starts[row];
        for (std::uint32_t at = rows.first[row]; at < rows.first[row + 1]; ++at) {
            rows.items[at] = item++;
            rows.owners[at] = parent.owners[row];
        }
    }
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

/// Of each row that a list is counted from, whether others may stand behind its items.
const std::uint64_t* Machine::open_of(std::uint32_t id) {
    const List& list = program_.lists[id];
    if (list.named == nothing) return counted_[id].open;
    return list.ranked != nothing ? open_ranked(list) : open_below(list, true);
}

/// For each row of `base`: whether it is `also`, or one of its rows in `space` is open.
const std::uint64_t* Machine::reduced(
    std::uint32_t base, std::uint32_t space, const std::uint64_t* open, const std::uint64_t* also) {
    const std::uint32_t* const first = firsts(base, space);
    std::uint64_t* const made = mask(rows_[base].words);
    std::copy_n(also, rows_[base].words, made);
    for (std::uint32_t row = 0; row < rows_[base].count; ++row)
        put_bit(made, row, !has_bit(also, row) && has_any(open, first[row], first[row + 1]));
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
        std::uint64_t* const members = mask(rows_[top].words);
        for (std::uint32_t word = 0; word < rows_[top].words; ++word)
            members[word] = open[word] & values_[list.member].yes[word];
        open = members;
    }
    return reduced(list.base, top, open, open_of(list.named));
}

/// As the list that is ranked; where that carries a mark which is masked, open.
const std::uint64_t* Machine::open_ranked(const List& list) {
    const std::uint64_t* const open = open_of(list.named);
    const std::uint64_t* const unknown = carried_[list.ranked];
    if (!mode_.mask_no_cases || unknown == nullptr) return open;
    const std::uint32_t words = rows_[list.base].words;
    std::uint64_t* const made = mask(words);
    for (std::uint32_t word = 0; word < words; ++word) made[word] = open[word] | unknown[word];
    return made;
}

/// Of each row that a list is counted from, whether it is closed and without any item, before any
/// `where`.
const std::uint64_t* Machine::empty_of(const List& list, const std::uint32_t* first) {
    if (list.ranked != nothing) return empty_of(program_.lists[list.named], first);
    const Rows& base = rows_[list.base];
    const std::uint64_t* const open = open_below(list, false);
    std::uint64_t* const empty = mask(base.words);
    std::fill_n(empty, base.words, 0);
    for (std::uint32_t row = 0; row < base.count; ++row)
        put_bit(empty, row, first[row] == first[row + 1] && !has_bit(open, row));
    return empty;
}

}  // namespace assize::judgement::columns
