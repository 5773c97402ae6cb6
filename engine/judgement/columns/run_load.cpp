#include <algorithm>

#include "machine.hpp"

namespace assize::judgement::columns {

using facts::Cell;
using facts::State;

/// Calls `take(row, cell of a lane, lanes whose record is not known and may be none)` for each row.
template <typename Take>
void Machine::each_record(const Instruction& instruction, Take take) {
    const Entered& entered = entered_[instruction.entry];
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        const Cell* const* const fields = entered.fields + figures_at(row);
        take(
            row,
            [fields, slot = instruction.slot](std::uint32_t lane) -> const Cell& {
                return fields[lane][slot];
            },
            entered.perhaps_none[row]);
    }
}

void Machine::load_truth(const Instruction& instruction, Values& to) {
    each_record(instruction, [&](std::uint32_t row, auto cell_of, std::uint64_t) {
        std::uint64_t yes = 0, unknown = 0;
        for (std::uint32_t lane = width_; lane-- > 0;) {
            const Cell& cell = cell_of(lane);
            const unsigned is_known = cell.state == State::known;
            yes = yes << 1 | (is_known & unsigned{cell.value != 0});
            unknown = unknown << 1 | std::uint64_t{cell.state == State::unknown};
        }
        to.yes[row] = yes | unknown;
        to.no[row] = ~yes;
    });
}

/// Where the field is unknown, whether there may be none.
std::uint64_t Machine::perhaps_none(
    const Instruction& instruction, std::uint64_t unknown, std::uint64_t records) const {
    const Path& path = program_.paths[instruction.path];
    const bool is_optional = path.optional_end > 0 && path.optional_end == path.slots.size();
    return is_optional ? unknown : unknown & records;
}

void Machine::load_none(const Instruction& instruction, Values& to) {
    each_record(instruction, [&](std::uint32_t row, auto cell_of, std::uint64_t records) {
        const auto are = [&](State state) {
            return word_of(
                width_, [&](std::uint32_t lane) { return cell_of(lane).state == state; });
        };
        const std::uint64_t none = are(State::none);
        to.yes[row] = none | perhaps_none(instruction, are(State::unknown), records);
        to.no[row] = ~none;
    });
}

/// What is not known has nought for a value (facts.hpp). Without a branch: which way one would go
/// cannot be foretold.
void Machine::load_figures(const Instruction& instruction, Values& to) {
    each_record(instruction, [&](std::uint32_t row, auto cell_of, std::uint64_t records) {
        std::int64_t* const low = to.low + figures_at(row);
        std::int64_t* const high = to.high + figures_at(row);
        std::uint64_t known = 0, unknown = 0;
        for (std::uint32_t lane = width_; lane-- > 0;) {
            const Cell& cell = cell_of(lane);
            const std::uint64_t is_unknown = cell.state == State::unknown;
            const auto mask = -static_cast<std::int64_t>(is_unknown);
            high[lane] = cell.value | (instruction.other & mask);
            low[lane] = cell.value | (instruction.number & mask);
            known = known << 1 | std::uint64_t{cell.state == State::known};
            unknown = unknown << 1 | is_unknown;
        }
        to.no[row] = ~(known | unknown);
        to.yes[row] = to.no[row] | perhaps_none(instruction, unknown, records);
    });
}

void Machine::load_sets(const Instruction& instruction, Values& to) {
    each_record(instruction, [&](std::uint32_t row, auto cell_of, std::uint64_t records) {
        std::int64_t* const sets = to.low + figures_at(row);
        std::uint64_t known = 0, unknown = 0;
        for (std::uint32_t lane = width_; lane-- > 0;) {
            const Cell& cell = cell_of(lane);
            const std::uint64_t is_unknown = cell.state == State::unknown;
            const std::uint64_t is_known = cell.state == State::known;
            const auto mask = -static_cast<std::int64_t>(is_unknown);
            sets[lane] =
                static_cast<std::int64_t>(is_known << cell.value) | (instruction.number & mask);
            known = known << 1 | is_known;
            unknown = unknown << 1 | is_unknown;
        }
        to.no[row] = ~(known | unknown);
        to.yes[row] = to.no[row] | perhaps_none(instruction, unknown, records);
    });
}

void Machine::load_text(const Instruction& instruction, Values& to) {
    each_record(instruction, [&](std::uint32_t row, auto cell_of, std::uint64_t records) {
        std::uint64_t none = 0, unknown = 0;
        for (std::uint32_t lane = 0; lane < width_; ++lane) {
            const Cell& cell = cell_of(lane);
            const bool is_known = cell.state == State::known;
            const std::string_view text =
                is_known ? profiles_[lane].facts->text(cell) : std::string_view();
            const std::size_t place = figures_at(row) + lane;
            put_text(to, place, text, is_known);
            none |= bit_if(cell.state == State::none, lane);
            unknown |= bit_if(cell.state == State::unknown, lane);
        }
        to.yes[row] = none | perhaps_none(instruction, unknown, records);
        to.no[row] = none;
    });
}

/// The same for every profile, but for the day.
void Machine::constant(const Instruction& instruction, Values& to) {
    const bool is_threshold = instruction.what == Do::threshold;
    const bool is_masked = is_threshold && mode_.mask_threshold == instruction.c;
    if (instruction.shape == Shape::text) {
        const std::string_view text =
            is_threshold ? plan_.thresholds[instruction.c].value.text : plan_.texts[instruction.c];
        for (std::uint32_t lane = 0; lane < width_; ++lane) put_text(to, lane, text, !is_masked);
        return;
    }
    std::fill_n(to.high, width_, is_masked ? instruction.extra : instruction.number);
    std::fill_n(to.low, width_, is_masked ? instruction.other : instruction.number);
    if (instruction.what != Do::as_at) return;
    for (std::uint32_t lane = 0; lane < profiles_.size(); ++lane)
        to.low[lane] = to.high[lane] = profiles_[lane].as_at.days;
}

void Machine::copy_to(const Instruction& instruction, Values& to) {
    const Values& from = values_[instruction.a];
    const std::uint32_t base = program_.code[instruction.a].space;
    const std::uint32_t* const first = firsts(base, instruction.space);
    const std::size_t size = width_ * (instruction.shape == Shape::share ? 2 : 1);
    for (std::uint32_t row = 0; row < rows_[base].count; ++row) {
        for (std::size_t at = first[row]; at < first[row + 1]; ++at) {
            to.yes[at] = from.yes[row];
            to.no[at] = from.no[row];
            if (instruction.shape == Shape::truth) continue;
            // Of a set both ends stand in the same place.
            std::copy_n(from.high + row * size, size, to.high + at * size);
            std::copy_n(from.low + row * size, size, to.low + at * size);
        }
    }
}

}  // namespace assize::judgement::columns
