#include <algorithm>

#include "machine.hpp"

namespace assize::judgement::columns {

/// Calls `take(row, lists open, lists that are unknown, each)` for each row that a list is counted
/// from; `each(visit)` calls `visit(lane, low, high, is sure)` with every figure that is gathered:
/// of an item that belongs, or may, and has one, or may.
template <typename Take>
void Machine::each_gathered(const Instruction& instruction, Values& to, Take take) {
    const Counted counted = this->counted(instruction.c);
    const Picked picked = this->picked(instruction);
    const std::uint64_t* const unknown =
        masked(counted.empty, rows_of(instruction).count, mode_.mask_no_cases, without_cases_);
    const Values& figures = values_[instruction.b];
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        std::int64_t* const low = to.low + figures_at(row);
        std::int64_t* const high = to.high + figures_at(row);
        const auto each = [&](auto visit) {
            for (std::uint32_t at = counted.first[row]; at < counted.first[row + 1]; ++at) {
                const std::uint64_t unsure = picked.may_not(at) | figures.yes[at];
                each_bit(picked.may(at) & ~figures.no[at], [&](std::uint32_t lane) {
                    const std::size_t place = figures_at(at) + lane;
                    visit(lane, figures.low[place], figures.high[place], !has_bit(unsure, lane));
                });
            }
        };
        take(row, counted.open[row], low, high, each);
        if (unknown == nullptr) continue;
        each_bit(unknown[row], [&](std::uint32_t lane) {
            low[lane] = instruction.number;
            high[lane] = instruction.other;
        });
        if (instruction.what == Do::extreme) {
            to.yes[row] |= unknown[row];
            to.no[row] &= ~unknown[row];
        }
    }
}

/// What is none is left out; what perhaps is counted may add nothing (semantics.md, 6).
void Machine::sum(const Instruction& instruction, Values& to) {
    each_gathered(
        instruction, to,
        [&](std::uint32_t, std::uint64_t open, std::int64_t* low, std::int64_t* high, auto each) {
            std::uint64_t endless_below = instruction.flag ? open : 0, endless_above = open;
            std::fill_n(low, width_, 0);
            std::fill_n(high, width_, 0);
            each([&](std::uint32_t lane, std::int64_t least, std::int64_t most, bool is_sure) {
                if (!is_sure) {
                    least = std::min<std::int64_t>(least, 0);
                    most = std::max<std::int64_t>(most, 0);
                }
                endless_below |= bit_if(least == no_lower_end, lane);
                endless_above |= bit_if(most == no_upper_end, lane);
                if (least != no_lower_end) low[lane] = kept(low[lane] + least);
                if (most != no_upper_end) high[lane] = kept(high[lane] + most);
            });
            each_bit(endless_below, [&](std::uint32_t lane) { low[lane] = no_lower_end; });
            each_bit(endless_above, [&](std::uint32_t lane) { high[lane] = no_upper_end; });
        });
}

void Machine::extreme(const Instruction& instruction, Values& to) {
    const bool is_greatest = instruction.flag;
    const std::int64_t none_yet = is_greatest ? no_lower_end : no_upper_end;
    each_gathered(
        instruction, to,
        [&](std::uint32_t row, std::uint64_t open, std::int64_t* low, std::int64_t* high,
            auto each) {
            // Where no candidate stands yet, the ends that any would take the place of.
            std::fill_n(low, width_, no_upper_end);
            std::fill_n(high, width_, no_lower_end);
            each_bit(open, [&](std::uint32_t lane) {
                low[lane] = instruction.number;
                high[lane] = instruction.other;
            });
            std::array<std::int64_t, most_together> sure;
            std::fill_n(sure.begin(), width_, none_yet);
            std::uint64_t candidates = open, sure_ones = 0;
            each([&](std::uint32_t lane, std::int64_t least, std::int64_t most, bool is_sure) {
                candidates |= bit_if(true, lane);
                low[lane] = std::min(low[lane], least);
                high[lane] = std::max(high[lane], most);
                if (!is_sure) return;
                sure_ones |= bit_if(true, lane);
                sure[lane] = is_greatest ? std::max(sure[lane], least) : std::min(sure[lane], most);
            });
            each_bit(sure_ones, [&](std::uint32_t lane) {
                (is_greatest ? low : high)[lane] = sure[lane];
            });
            for (std::uint32_t lane = 0; lane < width_; ++lane) {
                if (!has_bit(candidates, lane)) low[lane] = high[lane] = 0;
            }
            to.yes[row] = ~sure_ones;
            to.no[row] = ~candidates;
        });
}

}  // namespace assize::judgement::columns
