#include <algorithm>

#include "bits.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

/// How many of a sorted range are above an end.
std::int64_t above(const std::int64_t* begin, const std::int64_t* end, std::int64_t figure) {
    return end - std::upper_bound(begin, end, figure);
}

std::int64_t turned(std::int64_t end) {
    if (end == no_lower_end) return no_upper_end;
    return end == no_upper_end ? no_lower_end : -end;
}

}  // namespace

/// Ties at the edge are all in, and the order in the profile never matters (semantics.md, 6).
void Machine::ranked(const Instruction& instruction, Values& to) {
    const List& list = program_.lists[instruction.c];
    const Counted counted = this->counted(instruction.c);
    const Rows& base = rows_[list.base];
    note_without_cases(counted.empty, base.words);
    for (std::uint32_t row = 0; row < base.count; ++row)
        rank(
            instruction, counted.first[row], counted.first[row + 1], has_bit(counted.open, row),
            to);
}

void Machine::rank(
    const Instruction& instruction, std::uint32_t begin, std::uint32_t end, bool is_open,
    Values& to) {
    const Values& by = values_[instruction.b];
    const Values* const member = instruction.a == nothing ? nullptr : &values_[instruction.a];
    const auto may_belong = [&](std::uint32_t row) {
        return (member == nullptr || has_bit(member->yes, row)) && !has_bit(by.no, row);
    };
    const auto is_sure = [&](std::uint32_t row) {
        return (member == nullptr || !has_bit(member->no, row)) && !has_bit(by.yes, row);
    };
    // Earliest is latest with time turned round.
    const auto low = [&](std::uint32_t row) {
        return instruction.flag ? by.low[row] : turned(by.high[row]);
    };
    const auto high = [&](std::uint32_t row) {
        return instruction.flag ? by.high[row] : turned(by.low[row]);
    };
    std::int64_t* const lows = figures(end - begin);
    std::int64_t* const highs = figures(end - begin);
    std::int64_t* lows_end = lows;
    std::int64_t* highs_end = highs;
    for (std::uint32_t row = begin; row < end; ++row) {
        if (!may_belong(row)) continue;
        *highs_end++ = high(row);
        if (is_sure(row)) *lows_end++ = low(row);
    }
    std::sort(lows, lows_end);
    std::sort(highs, highs_end);
    for (std::uint32_t row = begin; row < end; ++row) {
        const bool is_out =
            !may_belong(row) || above(lows, lows_end, high(row)) >= instruction.number;
        const std::int64_t itself = high(row) > low(row) ? 1 : 0;
        const bool is_first =
            !is_open && above(highs, highs_end, low(row)) - itself < instruction.number;
        put_bit(to.yes, row, !is_out);
        put_bit(to.no, row, is_out || !is_sure(row) || !is_first);
    }
}

}  // namespace assize::judgement::columns
