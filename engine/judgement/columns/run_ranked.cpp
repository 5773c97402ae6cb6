#include <algorithm>

#include "machine.hpp"

namespace assize::judgement::columns {

/// Ties at the edge are all in, and the order in the profile never matters (semantics.md, 6).
void Machine::ranked(const Instruction& instruction, Values& to) {
    const List& list = program_.lists[instruction.c];
    const Counted counted = this->counted(instruction.c);
    const Rows& base = rows_[list.base];
    note_without_cases(counted.empty, base.count);
    for (std::uint32_t row = 0; row < base.count; ++row)
        rank(instruction, counted.first[row], counted.first[row + 1], counted.open[row], to);
}

/// Written for the latest; the earliest are the latest with time turned round, and with it which
/// end of a figure is the low one.
void Machine::rank(
    const Instruction& instruction, std::uint32_t begin, std::uint32_t end, std::uint64_t open,
    Values& to) {
    const Values& by = values_[instruction.b];
    const Figured each = figured(instruction);
    const bool is_latest = instruction.flag;
    const std::int64_t* const lows = is_latest ? by.low : by.high;
    const std::int64_t* const highs = is_latest ? by.high : by.low;
    const auto keep = is_latest ? across_.keep_greatest : across_.keep_least;
    const std::int64_t less_than_any = is_latest ? no_lower_end : no_upper_end;
    const auto is_behind = [&](const std::int64_t* figures, const std::int64_t* edge) {
        return is_latest ? across_.greater(edge, figures, width_)
                         : across_.greater(figures, edge, width_);
    };
    // Of so many, and of one more, where there are so many.
    const auto wanted = static_cast<std::uint64_t>(instruction.number);
    const auto most = static_cast<std::uint32_t>(std::min<std::uint64_t>(wanted, end - begin));
    std::int64_t* const latest_lows = figures(figures_at(most));
    std::int64_t* const latest_highs = figures(figures_at(most + 1));
    std::fill_n(latest_lows, figures_at(most), less_than_any);
    std::fill_n(latest_highs, figures_at(most + 1), less_than_any);
    for (std::uint32_t row = begin; row < end; ++row) {
        const std::size_t at = figures_at(row);
        keep(latest_lows, most, lows + at, each.surely(row), width_);
        keep(latest_highs, most + 1, highs + at, each.may(row), width_);
    }
    for (std::uint32_t row = begin; row < end; ++row) {
        const std::size_t at = figures_at(row);
        std::uint64_t is_out = wanted == 0 ? ~std::uint64_t{0} : 0, perhaps_not = open;
        if (wanted > 0 && most == wanted) {
            const std::int64_t* const last = latest_highs + figures_at(most - 1);
            // One that is not known stands behind itself too.
            const std::uint64_t unknown = across_.greater(by.high + at, by.low + at, width_);
            is_out = is_behind(highs + at, latest_lows + figures_at(most - 1));
            perhaps_not |= (~unknown & is_behind(lows + at, last))
                | (unknown & is_behind(lows + at, last + width_));
        }
        to.yes[row] = each.may(row) & ~is_out;
        to.no[row] = ~to.yes[row] | each.unsure(row) | perhaps_not;
    }
}

}  // namespace assize::judgement::columns
