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
        for (const std::uint32_t column : columns) {
            load_field(
                {program_.code[column], entered.fields + figures_at(row), entered.perhaps_none[row],
                 values_[column], row});
        }
    }
}

void Machine::load_field(const Loading& loading) const {
    switch (loading.instruction.what) {
        case Do::load_truth: return load_truth(loading);
        case Do::load_none: return load_none(loading);
        case Do::load_figure: return load_figures(loading);
        case Do::load_set: return load_sets(loading);
        case Do::load_text: return load_text(loading);
        default: must(false);
    }
}

void Machine::load_truth(const Loading& loading) const {
    Digits said;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        const Cell& cell = loading.cell(lane);
        said.put(lane, static_cast<unsigned>(cell.state) | static_cast<unsigned>(cell.value) << 2U);
    }
    const std::uint64_t yes = said.with(2, width_);
    const std::uint64_t is_said = said.with(none_digit, width_) | said.with(known_digit, width_);
    loading.to.yes[loading.row] = yes | ~is_said;
    loading.to.no[loading.row] = ~yes;
}

/// Where the field is unknown, whether there may be none.
std::uint64_t Machine::perhaps_none(const Loading& loading, std::uint64_t unknown) const {
    const Path& path = program_.paths[loading.instruction.path];
    const bool is_optional = path.optional_end > 0 && path.optional_end == path.slots.size();
    return is_optional ? unknown : unknown & loading.perhaps_none;
}

void Machine::load_none(const Loading& loading) const {
    const auto are = [&](State state) {
        return word_of(
            width_, [&](std::uint32_t lane) { return loading.cell(lane).state == state; });
    };
    const std::uint64_t none = are(State::none);
    loading.to.yes[loading.row] = none | perhaps_none(loading, are(State::unknown));
    loading.to.no[loading.row] = ~none;
}

/// What is not known has nought for a value (facts.hpp). Nothing here depends on what is known but
/// the last step: which way a branch would go cannot be foretold.
void Machine::load_figures(const Loading& loading) const {
    std::int64_t* const low = loading.to.low + figures_at(loading.row);
    std::int64_t* const high = loading.to.high + figures_at(loading.row);
    Digits states;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        const Cell& cell = loading.cell(lane);
        states.put(lane, static_cast<unsigned>(cell.state));
        low[lane] = high[lane] = cell.value;
    }
    put_states(loading, states, [&](std::uint32_t lane) {
        low[lane] = loading.instruction.number;
        high[lane] = loading.instruction.other;
    });
}

void Machine::load_sets(const Loading& loading) const {
    std::int64_t* const sets = loading.to.low + figures_at(loading.row);
    Digits states;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        const Cell& cell = loading.cell(lane);
        states.put(lane, static_cast<unsigned>(cell.state));
        sets[lane] =
            static_cast<std::int64_t>(std::uint64_t{cell.state == State::known} << cell.value);
    }
    put_states(
        loading, states, [&](std::uint32_t lane) { sets[lane] = loading.instruction.number; });
}

/// Says what may be none, and calls `put_any(lane)` where nothing is known.
template <typename PutAny>
void Machine::put_states(const Loading& loading, const Digits& states, PutAny put_any) const {
    const std::uint64_t none = states.with(none_digit, width_);
    const std::uint64_t lanes = ~std::uint64_t{0} >> (most_together - width_);
    const std::uint64_t unknown = lanes & ~(none | states.with(known_digit, width_));
    each_bit(unknown, put_any);
    loading.to.no[loading.row] = none;
    loading.to.yes[loading.row] = none | perhaps_none(loading, unknown);
}

void Machine::load_text(const Loading& loading) const {
    std::uint64_t none = 0, unknown = 0;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        const Cell& cell = loading.cell(lane);
        const bool is_known = cell.state == State::known;
        const std::string_view text =
            is_known ? profiles_[lane].facts->text(cell) : std::string_view();
        put_text(loading.to, figures_at(loading.row) + lane, text, is_known);
        none |= bit_if(cell.state == State::none, lane);
        unknown |= bit_if(cell.state == State::unknown, lane);
    }
    loading.to.yes[loading.row] = none | perhaps_none(loading, unknown);
    loading.to.no[loading.row] = none;
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
