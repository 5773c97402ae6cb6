#include <algorithm>

#include "machine.hpp"

namespace assize::judgement::columns {

/// Calls `take(row, low, high)` for each row that a list is counted from, and puts what is not
/// known of a list without items.
template <typename Take>
void Machine::each_gathered(
    const Instruction& instruction, const Counted& counted, Values& to, Take take) {
    const std::uint64_t* const unknown = without_items(instruction, counted);
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        std::int64_t* const low = to.low + figures_at(row);
        std::int64_t* const high = to.high + figures_at(row);
        take(row, low, high);
        each_bit(lanes_in(unknown, row), [&](std::uint32_t lane) {
            low[lane] = instruction.number;
            high[lane] = instruction.other;
        });
        if (instruction.what != Do::extreme) continue;
        to.yes[row] |= lanes_in(unknown, row);
        to.no[row] &= ~lanes_in(unknown, row);
    }
}

/// What is none is left out; what perhaps is counted may add nothing (semantics.md, 6).
void Machine::sum(const Instruction& instruction, Values& to) {
    const Counted counted = this->counted(instruction.c);
    const Figured each = figured(instruction);
    std::array<std::int64_t, most_together> nought{}, largest{}, least{};
    largest.fill(largest_figure);
    least.fill(-largest_figure);
    each_gathered(
        instruction, counted, to, [&](std::uint32_t row, std::int64_t* low, std::int64_t* high) {
            std::uint64_t endless_below = instruction.flag ? counted.open[row] : 0;
            std::uint64_t endless_above = counted.open[row];
            std::fill_n(low, width_, 0);
            std::fill_n(high, width_, 0);
            for (std::uint32_t at = counted.first[row]; at < counted.first[row + 1]; ++at) {
                const std::int64_t* const lows = each.figures.low + figures_at(at);
                const std::int64_t* const highs = each.figures.high + figures_at(at);
                const std::uint64_t may = each.may(at), sure = each.surely(at);
                const std::uint64_t above = across_.greater(highs, largest.data(), width_);
                std::uint64_t adds_below = sure, adds_above = may;
                // What may be less than nought may take away, and need not add.
                if (instruction.flag) {
                    const std::uint64_t below = across_.greater(least.data(), lows, width_);
                    adds_below |= may & across_.greater(nought.data(), lows, width_);
                    adds_above &= sure | across_.greater(highs, nought.data(), width_);
                    endless_below |= adds_below & below;
                    adds_below &= ~below;
                }
                endless_above |= adds_above & above;
                const bool is_kept = across_.add(low, lows, adds_below, width_)
                    && across_.add(high, highs, adds_above & ~above, width_);
                gave_up_ = gave_up_ || !is_kept;
            }
            each_bit(endless_below, [&](std::uint32_t lane) { low[lane] = no_lower_end; });
            each_bit(endless_above, [&](std::uint32_t lane) { high[lane] = no_upper_end; });
        });
}

void Machine::extreme(const Instruction& instruction, Values& to) {
    const Counted counted = this->counted(instruction.c);
    const Figured each = figured(instruction);
    const bool is_greatest = instruction.flag;
    each_gathered(
        instruction, counted, to, [&](std::uint32_t row, std::int64_t* low, std::int64_t* high) {
            // Where no candidate stands yet, the ends that any would take the place of.
            std::fill_n(low, width_, no_upper_end);
            std::fill_n(high, width_, no_lower_end);
            each_bit(counted.open[row], [&](std::uint32_t lane) {
                low[lane] = instruction.number;
                high[lane] = instruction.other;
            });
            std::array<std::int64_t, most_together> surely{};
            std::fill_n(surely.begin(), width_, is_greatest ? no_lower_end : no_upper_end);
            std::uint64_t candidates = counted.open[row], sure_ones = 0;
            for (std::uint32_t at = counted.first[row]; at < counted.first[row + 1]; ++at) {
                const std::int64_t* const lows = each.figures.low + figures_at(at);
                const std::int64_t* const highs = each.figures.high + figures_at(at);
                const std::uint64_t may = each.may(at), sure = each.surely(at);
                across_.keep_least(low, 1, lows, may, width_);
                across_.keep_greatest(high, 1, highs, may, width_);
                if (is_greatest)
                    across_.keep_greatest(surely.data(), 1, lows, sure, width_);
                else
                    across_.keep_least(surely.data(), 1, highs, sure, width_);
                candidates |= may;
                sure_ones |= sure;
            }
            each_bit(sure_ones, [&](std::uint32_t lane) {
                (is_greatest ? low : high)[lane] = surely[lane];
            });
            for (std::uint32_t lane = 0; lane < width_; ++lane) {
                if (!has_bit(candidates, lane)) low[lane] = high[lane] = 0;
            }
            to.yes[row] = ~sure_ones;
            to.no[row] = ~candidates;
        });
}

}  // namespace assize::judgement::columns
