#include <utility>

#include "machine.hpp"

namespace assize::judgement::columns {

using model::Comparator;

namespace {

/// Of what none of may be none: compare_ends (interval.hpp), all lanes at once. `is_greater(one,
/// other)` gives the lanes in which it is.
struct Held {
    std::uint64_t yes, no;
};
using Lanes = Ends<const std::int64_t*>;
template <typename IsGreater>
Held compare_lanes(Comparator comparator, const Lanes& a, const Lanes& b, IsGreater is_greater) {
    switch (comparator) {
        case Comparator::equal:
        case Comparator::not_equal:
            return {
                ~(is_greater(b.low, a.high) | is_greater(a.low, b.high)),
                is_greater(b.high, a.low) | is_greater(a.high, b.low)};
        case Comparator::at_least: return {~is_greater(b.low, a.high), is_greater(b.high, a.low)};
        case Comparator::more_than: return {is_greater(a.high, b.low), ~is_greater(a.low, b.high)};
        case Comparator::at_most: return {~is_greater(a.low, b.high), is_greater(a.high, b.low)};
        case Comparator::less_than: return {is_greater(b.high, a.low), ~is_greater(b.low, a.high)};
    }
    return {};
}

/// A share's end held against another: exact, and wide enough for both products. An infinity stands
/// beyond every figure, and beside itself. Nothing depends on which it is but what is multiplied.
bool is_greater_share(const std::int64_t* one, const std::int64_t* other) {
    const std::int64_t are_endless = (one[1] | other[1]) == 0 ? 1 : 0;
    return Wide{one[0]} * (other[1] | are_endless) > Wide{other[0]} * (one[1] | are_endless);
}

}  // namespace

void Machine::compare(const Instruction& instruction, Values& to) {
    const Side a = side(instruction.a, instruction), b = side(instruction.b, instruction);
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        const Held held = compare_lanes(
            instruction.comparator, {a.low(row), a.high(row)}, {b.low(row), b.high(row)},
            [&](const std::int64_t* one, const std::int64_t* other) {
                return across_.greater(one, other, width_);
            });
        to.yes[row] = held.yes;
        to.no[row] = held.no;
    }
    with_none(instruction, to);
}

/// None makes every positive form false, and `is not` is the negation of `is`.
void Machine::with_none(const Instruction& instruction, Values& to) {
    for (const std::uint32_t column : {instruction.a, instruction.b}) {
        if (!instruction.may_be_none) break;
        const Side side = this->side(column, instruction);
        for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
            to.yes[row] &= ~side.no(row);
            to.no[row] |= side.no(row) | side.yes(row);
        }
    }
    if (instruction.comparator == Comparator::not_equal) std::swap(to.yes, to.no);
}

void Machine::compare_shares(const Instruction& instruction, Values& to) {
    const Side a = side(instruction.a, instruction), b = side(instruction.b, instruction);
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        const Held held = compare_lanes(
            instruction.comparator, {a.low(row, 2), a.high(row, 2)},
            {b.low(row, 2), b.high(row, 2)},
            [&](const std::int64_t* one, const std::int64_t* other) {
                return word_of(width_, [&](std::uint32_t lane) {
                    const std::size_t at = std::size_t{lane} * 2;
                    return is_greater_share(one + at, other + at);
                });
            });
        to.yes[row] = held.yes;
        to.no[row] = held.no;
    }
    with_none(instruction, to);
}

/// A text of which nothing is known may be any.
void Machine::compare_texts(const Instruction& instruction, Values& to) {
    const Side a = side(instruction.a, instruction), b = side(instruction.b, instruction);
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        for (std::uint32_t lane = 0; lane < width_; ++lane) {
            const auto text_of = [&](const Side& of) {
                return text_at(of.low(row)[lane], of.high(row)[lane]);
            };
            const bool is_any = a.high(row)[lane] == any_text || b.high(row)[lane] == any_text;
            const bool is_same = !is_any && text_of(a) == text_of(b);
            put_truth(to, row, lane, both_or_one(is_any || is_same, !is_same));
        }
    }
    with_none(instruction, to);
}

void Machine::compare_sets(const Instruction& instruction, Values& to) {
    const Side a = side(instruction.a, instruction), b = side(instruction.b, instruction);
    const bool is_sameness = instruction.comparator == Comparator::equal
        || instruction.comparator == Comparator::not_equal;
    const std::int64_t one = program_.code[instruction.b].number;
    const bool is_with_one = is_sameness && program_.code[instruction.b].what == Do::set
        && std::has_single_bit(static_cast<std::uint64_t>(one));
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        if (is_with_one) {
            to.yes[row] = across_.with_any(a.low(row), one, width_);
            to.no[row] = across_.with_any(a.low(row), ~one, width_);
            continue;
        }
        for (std::uint32_t lane = 0; lane < width_; ++lane) {
            const Truth held = judgement::compare_sets(
                instruction.comparator, static_cast<std::uint64_t>(a.low(row)[lane]),
                static_cast<std::uint64_t>(b.low(row)[lane]), instruction.flag);
            put_truth(to, row, lane, held);
        }
    }
    with_none(instruction, to);
}

}  // namespace assize::judgement::columns
