#include <algorithm>

#include "assize/base/must.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

using facts::Cell;
using facts::State;

namespace {

/// Of a state's number.
constexpr unsigned none_digit = 0, known_digit = 1;
static_assert(static_cast<unsigned>(State::none) == 1U << none_digit);
static_assert(static_cast<unsigned>(State::known) == 1U << known_digit);
static_assert(static_cast<unsigned>(State::unknown) == 0);

}  // namespace

/// The columns of one record are loaded row by row: what a processor has at hand of a record is
/// used for all of them.
void Machine::load_all() {
    const std::vector<std::uint32_t>& loads = program_.loads;
    const auto entry_of = [&](std::uint32_t column) { return program_.code[column].entry; };
    for (auto begin = loads.begin(); begin != loads.end();) {
        const auto end = std::find_if(begin, loads.end(), [&](std::uint32_t column) {
            return entry_of(column) != entry_of(*begin);
        });
        load({begin, end}, entered_[entry_of(*begin)]);
        begin = end;
    }
}

void Machine::load(std::span<const std::uint32_t> columns, const Entered& entered) {
    for (const std::uint32_t column : columns) begin(column);
    const std::uint32_t rows = rows_of(program_.code[columns.front()]).count;
    for (std::uint32_t row = 0; row < rows; ++row) {
        const Record record{entered.fields + figures_at(row), entered.perhaps_none[row]};
        for (const std::uint32_t column : columns)
            load_row(program_.code[column], record, values_[column], row);
    }
}

void Machine::load_row(
    const Instruction& instruction, const Record& record, Values& to, std::uint32_t row) const {
    const auto cell_of = [fields = record.fields, slot = instruction.slot](
                             std::uint32_t lane) -> const Cell& { return fields[lane][slot]; };
    switch (instruction.what) {
        case Do::load_truth: return load_truth(cell_of, to, row);
        case Do::load_none: return load_none(instruction, record, cell_of, to, row);
        case Do::load_figure: return load_figures(instruction, record, cell_of, to, row);
        case Do::load_set: return load_sets(instruction, record, cell_of, to, row);
        case Do::load_text: return load_text(instruction, record, cell_of, to, row);
        default: must(false);
    }
}

template <typename CellOf>
void Machine::load_truth(CellOf cell_of, Values& to, std::uint32_t row) const {
    Digits said;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        const Cell& cell = cell_of(lane);
        said.put(lane, static_cast<unsigned>(cell.state) | static_cast<unsigned>(cell.value) << 2U);
    }
    const std::uint64_t yes = said.with(2, width_);
    to.yes[row] = yes | ~(said.with(none_digit, width_) | said.with(known_digit, width_));
    to.no[row] = ~yes;
}

/// Where the field is unknown, whether there may be none.
std::uint64_t Machine::perhaps_none(
    const Instruction& instruction, std::uint64_t unknown, const Record& record) const {
    const Path& path = program_.paths[instruction.path];
    const bool is_optional = path.optional_end > 0 && path.optional_end == path.slots.size();
    return is_optional ? unknown : unknown & record.perhaps_none;
}

template <typename CellOf>
void Machine::load_none(
    const Instruction& instruction, const Record& record, CellOf cell_of, Values& to,
    std::uint32_t row) const {
    const auto are = [&](State state) {
        return word_of(width_, [&](std::uint32_t lane) { return cell_of(lane).state == state; });
    };
    const std::uint64_t none = are(State::none);
    to.yes[row] = none | perhaps_none(instruction, are(State::unknown), record);
    to.no[row] = ~none;
}

/// What is not known has nought for a value (facts.hpp). Nothing here depends on what is known but
/// the last step: which way a branch would go cannot be foretold.
template <typename CellOf>
void Machine::load_figures(
    const Instruction& instruction, const Record& record, CellOf cell_of, Values& to,
    std::uint32_t row) const {
    std::int64_t* const low = to.low + figures_at(row);
    std::int64_t* const high = to.high + figures_at(row);
    Digits states;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        const Cell& cell = cell_of(lane);
        states.put(lane, static_cast<unsigned>(cell.state));
        low[lane] = high[lane] = cell.value;
    }
    put_states(instruction, record, states, to, row, [&](std::uint32_t lane) {
        low[lane] = instruction.number;
        high[lane] = instruction.other;
    });
}

template <typename CellOf>
void Machine::load_sets(
    const Instruction& instruction, const Record& record, CellOf cell_of, Values& to,
    std::uint32_t row) const {
    std::int64_t* const sets = to.low + figures_at(row);
    Digits states;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        const Cell& cell = cell_of(lane);
        states.put(lane, static_cast<unsigned>(cell.state));
        sets[lane] =
            static_cast<std::int64_t>(std::uint64_t{cell.state == State::known} << cell.value);
    }
    put_states(instruction, record, states, to, row, [&](std::uint32_t lane) {
        sets[lane] = instruction.number;
    });
}

/// Says what may be none, and calls `put_any(lane)` where nothing is known.
template <typename PutAny>
void Machine::put_states(
    const Instruction& instruction, const Record& record, const Digits& states, Values& to,
    std::uint32_t row, PutAny put_any) const {
    const std::uint64_t none = states.with(none_digit, width_);
    const std::uint64_t lanes = ~std::uint64_t{0} >> (most_together - width_);
    const std::uint64_t unknown = lanes & ~(none | states.with(known_digit, width_));
    each_bit(unknown, put_any);
    to.no[row] = none;
    to.yes[row] = none | perhaps_none(instruction, unknown, record);
}

template <typename CellOf>
void Machine::load_text(
    const Instruction& instruction, const Record& record, CellOf cell_of, Values& to,
    std::uint32_t row) const {
    std::uint64_t none = 0, unknown = 0;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        const Cell& cell = cell_of(lane);
        const bool is_known = cell.state == State::known;
        const std::string_view text =
            is_known ? profiles_[lane].facts->text(cell) : std::string_view();
        put_text(to, figures_at(row) + lane, text, is_known);
        none |= bit_if(cell.state == State::none, lane);
        unknown |= bit_if(cell.state == State::unknown, lane);
    }
    to.yes[row] = none | perhaps_none(instruction, unknown, record);
    to.no[row] = none;
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
