#include <utility>

#include "bits.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

using facts::Cell;
using facts::State;

/// Calls `take(row, cell, perhaps none)` with the field that is loaded from each row.
template <typename Take>
void Machine::each_fact(const Instruction& instruction, Take take) {
    const Path& path = program_.paths[instruction.path];
    const bool is_optional = path.optional_end > 0 && path.optional_end == path.slots.size();
    // Held here: what is written might stand in the way of reading them once.
    const Cell* const* const fields = entered_[instruction.entry].fields;
    const std::uint64_t* const perhaps_none = entered_[instruction.entry].perhaps_none;
    const std::uint32_t slot = instruction.slot;
    const std::uint32_t count = rows_of(instruction).count;
    for (std::uint32_t row = 0; row < count; ++row) {
        const Cell& cell = fields[row][slot];
        const bool is_perhaps_none =
            cell.state == State::unknown && (is_optional || has_bit(perhaps_none, row));
        take(row, cell, is_perhaps_none);
    }
}

void Machine::load_truth(const Instruction& instruction, Values& to) {
    std::uint64_t yes = 0, no = 0;
    const std::uint32_t last = rows_of(instruction).count - 1;
    each_fact(instruction, [&, to](std::uint32_t row, const Cell& cell, bool) {
        const bool is_yes = cell.state == State::known && cell.value != 0;
        yes |= std::uint64_t{is_yes || cell.state == State::unknown} << row % 64;
        no |= std::uint64_t{!is_yes} << row % 64;
        if (row % 64 != 63 && row != last) return;
        to.yes[row / 64] = std::exchange(yes, 0);
        to.no[row / 64] = std::exchange(no, 0);
    });
}

void Machine::load_none(const Instruction& instruction, Values& to) {
    each_fact(instruction, [&](std::uint32_t row, const Cell& cell, bool is_perhaps_none) {
        put_bit(to.yes, row, cell.state == State::none || is_perhaps_none);
        put_bit(to.no, row, cell.state != State::none);
    });
}

void Machine::load_values(const Instruction& instruction, Values& to) {
    const bool is_set = instruction.shape == Shape::set;
    bool is_exact = true;
    std::int64_t *const low = to.low, *const high = to.high;
    each_fact(instruction, [&](std::uint32_t row, const Cell& cell, bool is_perhaps_none) {
        if (cell.state == State::known) {
            low[row] = high[row] = is_set ? std::int64_t{1} << cell.value : cell.value;
        } else if (cell.state == State::none) {
            to.low[row] = to.high[row] = 0;
            put_bit(to.yes, row);
            put_bit(to.no, row);
        } else {
            is_exact = is_exact && is_set;
            to.high[row] = instruction.other;
            to.low[row] = instruction.number;
            put_bit(to.yes, row, is_perhaps_none);
        }
    });
    to.is_exact = is_exact;
}

void Machine::load_text(const Instruction& instruction, Values& to) {
    const std::uint32_t* const owners = rows_of(instruction).owners;
    each_fact(instruction, [&](std::uint32_t row, const Cell& cell, bool is_perhaps_none) {
        const bool is_none = cell.state == State::none;
        put_bit(to.yes, row, is_none || is_perhaps_none);
        put_bit(to.no, row, is_none);
        if (cell.state == State::known)
            put_text(to, row, profiles_[owners[row]].facts->text(cell));
        else
            to.high[row] = any_text;
    });
}

/// The same for every profile, but for the day.
void Machine::constant(const Instruction& instruction, Values& to) {
    const bool is_threshold = instruction.what == Do::threshold;
    const bool is_masked = is_threshold && mode_.mask_threshold == instruction.c;
    const std::uint32_t count = rows_of(instruction).count;
    if (instruction.shape == Shape::text) {
        const std::string_view text =
            is_threshold ? plan_.thresholds[instruction.c].value.text : plan_.texts[instruction.c];
        for (std::uint32_t row = 0; row < count; ++row) {
            put_text(to, row, text);
            if (is_masked) to.high[row] = any_text;
        }
        return;
    }
    const bool is_day = instruction.what == Do::as_at;
    for (std::uint32_t row = 0; row < count; ++row) {
        const std::int64_t number = is_day ? profiles_[row].as_at.days : instruction.number;
        to.high[row] = is_masked ? instruction.extra : number;
        to.low[row] = is_masked ? instruction.other : number;
    }
    to.is_exact = !is_masked;
}

void Machine::copy_to(const Instruction& instruction, Values& to) {
    const Values& from = values_[instruction.a];
    const std::uint32_t base = program_.code[instruction.a].space;
    const std::uint32_t* const first = firsts(base, instruction.space);
    const std::size_t size = instruction.shape == Shape::share ? 2 : 1;
    for (std::uint32_t row = 0; row < rows_[base].count; ++row) {
        each_word(first[row], first[row + 1], [&](std::uint32_t word, std::uint64_t bits) {
            if (has_bit(from.yes, row)) to.yes[word] |= bits;
            if (has_bit(from.no, row)) to.no[word] |= bits;
        });
        if (instruction.shape == Shape::truth) continue;
        for (std::size_t at = first[row] * size; at < first[row + 1] * size; ++at) {
            const std::size_t source = row * size + at % size;
            to.high[at] = from.high[source];
            to.low[at] = from.low[source];
        }
    }
    to.is_exact = from.is_exact;
}

}  // namespace assize::judgement::columns
