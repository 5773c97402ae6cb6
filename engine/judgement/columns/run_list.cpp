#include <algorithm>

#include "../share.hpp"
#include "../tally.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

Split split_of(
    const std::uint64_t* may_belong, const std::uint64_t* may_not, const Values& held,
    std::uint32_t begin, std::uint32_t end) {
    Split split;
    each_window(begin, end, [&](std::uint32_t at, std::uint32_t size) {
        const std::uint64_t yes = window(held.yes, at, size), no = window(held.no, at, size);
        const std::uint64_t possible =
            may_belong == nullptr ? ~std::uint64_t{0} >> (64 - size) : window(may_belong, at, size);
        const std::uint64_t unsure = may_not == nullptr ? 0 : window(may_not, at, size) & possible;
        const std::uint64_t sure = possible & ~unsure;
        split.a += bits_in(sure & yes & ~no);
        split.b += bits_in(sure & ~yes);
        split.d += bits_in(sure & yes & no);
        if (unsure == 0) return;
        split.e += bits_in(unsure & yes & ~no);
        split.f += bits_in(unsure & ~yes);
        split.g += bits_in(unsure & yes & no);
    });
    return split;
}

}  // namespace

/// Rows whose list is empty in the profile carry a mark.
const std::uint64_t* Machine::without_items(
    const Instruction& instruction, const Counted& counted) {
    return masked(counted.empty, rows_of(instruction).words, mode_.mask_no_cases, without_cases_);
}

template <typename Take>
void Machine::each_tally(const Instruction& instruction, Take take) {
    const Counted counted = this->counted(instruction.c);
    const Values* const member = instruction.a == nothing ? nullptr : &values_[instruction.a];
    // What `includes` asks carries no mark.
    const auto* unknown = instruction.flag ? nullptr : without_items(instruction, counted);
    each_base(
        instruction, counted,
        [&](std::uint32_t row, std::uint32_t begin, std::uint32_t end, bool is_open) {
            Tally tally{.is_open = is_open};
            if (member == nullptr) {
                tally.sure = end - begin;
            } else {
                each_window(begin, end, [&](std::uint32_t at, std::uint32_t size) {
                    const std::uint64_t yes = window(member->yes, at, size);
                    if (yes == 0) return;
                    const std::uint64_t unsure = yes & window(member->no, at, size);
                    tally.sure += bits_in(yes ^ unsure);
                    if (unsure != 0) tally.perhaps += bits_in(unsure);
                });
            }
            take(row, tally, unknown != nullptr && has_bit(unknown, row));
        });
}

void Machine::count(const Instruction& instruction, Values& to) {
    each_tally(instruction, [&](std::uint32_t row, const Tally& tally, bool is_unknown) {
        const auto sure = static_cast<std::int64_t>(tally.sure);
        const auto perhaps = static_cast<std::int64_t>(tally.perhaps);
        to.low[row] = is_unknown ? instruction.number : sure;
        to.high[row] = is_unknown ? instruction.other
            : tally.is_open       ? no_upper_end
                                  : sure + perhaps;
    });
}

/// Whether there is one at all: nothing need be counted.
void Machine::exists_any(const Instruction& instruction, Values& to) {
    const Counted counted = this->counted(instruction.c);
    const Values* const member = instruction.a == nothing ? nullptr : &values_[instruction.a];
    const auto* unknown = instruction.flag ? nullptr : without_items(instruction, counted);
    const bool is_no = instruction.quantity == model::Quantity::no;
    each_base(
        instruction, counted,
        [&](std::uint32_t row, std::uint32_t begin, std::uint32_t end, bool is_open) {
            bool is_sure = member == nullptr && begin < end;
            bool is_possible = is_open || is_sure;
            if (member != nullptr) {
                std::uint64_t possible = 0, sure = 0;
                each_window(begin, end, [&](std::uint32_t at, std::uint32_t size) {
                    const std::uint64_t yes = window(member->yes, at, size);
                    possible |= yes;
                    sure |= yes & ~window(member->no, at, size);
                });
                is_possible = is_open || possible != 0;
                is_sure = sure != 0;
            }
            const bool is_unknown = unknown != nullptr && has_bit(unknown, row);
            put_bit(is_no ? to.no : to.yes, row, is_possible || is_unknown);
            put_bit(is_no ? to.yes : to.no, row, !is_sure || is_unknown);
        });
}

void Machine::exists(const Instruction& instruction, Values& to) {
    const auto number = static_cast<std::uint64_t>(instruction.number);
    each_tally(instruction, [&](std::uint32_t row, const Tally& tally, bool is_unknown) {
        put_truth(to, row, is_unknown ? Truth::unknown : tally.are(instruction.quantity, number));
    });
}

/// One sure failure settles it even in an open list (semantics.md, 6).
void Machine::all_of(const Instruction& instruction, Values& to) {
    const Counted counted = this->counted(instruction.c);
    const Values* const member = instruction.a == nothing ? nullptr : &values_[instruction.a];
    const Values& held = values_[instruction.b];
    const std::uint32_t words = rows_of(instruction).words;
    std::uint64_t* const empty = mask(words);
    std::fill_n(empty, words, 0);
    const std::uint64_t* const unknown = unknown_now();
    each_base(
        instruction, counted,
        [&](std::uint32_t row, std::uint32_t begin, std::uint32_t end, bool is_open) {
            std::uint64_t there = 0, failures = 0, sure_failures = 0;
            each_window(begin, end, [&](std::uint32_t at, std::uint32_t size) {
                const std::uint64_t all = ~std::uint64_t{0} >> (64 - size);
                const std::uint64_t possible =
                    member == nullptr ? all : window(member->yes, at, size);
                const std::uint64_t sure =
                    member == nullptr ? all : possible & ~window(member->no, at, size);
                there |= possible;
                failures |= possible & window(held.no, at, size);
                sure_failures |= sure & ~window(held.yes, at, size);
            });
            put_bit(empty, row, !is_open && there == 0);
            const bool is_unknown = unknown != nullptr && has_bit(unknown, row);
            put_bit(to.yes, row, sure_failures == 0 || is_unknown);
            put_bit(to.no, row, failures != 0 || is_open || is_unknown);
        });
    note_without_cases(empty, words);
}

/// A share carries a mark where nothing surely or perhaps belongs: that is seen when it is made, so
/// the rows are gone through once for it.
template <typename Take>
void Machine::each_split(const Instruction& instruction, Take take) {
    const Counted counted = this->counted(instruction.c);
    const Values* const member = instruction.a == nothing ? nullptr : &values_[instruction.a];
    const std::uint32_t words = rows_of(instruction).words;
    std::uint64_t* const holders = mask(words);
    std::fill_n(holders, words, 0);
    const std::uint64_t* const unknown = unknown_now();
    each_base(
        instruction, counted,
        [&](std::uint32_t row, std::uint32_t begin, std::uint32_t end, bool is_open) {
            Split split = split_of(
                member == nullptr ? nullptr : member->yes, member == nullptr ? nullptr : member->no,
                values_[instruction.b], begin, end);
            split.is_open = is_open;
            put_bit(holders, row, split.is_empty());
            take(row, split, unknown != nullptr && has_bit(unknown, row));
        });
    note_without_cases(holders, words);
}

void Machine::at_least_share_of(const Instruction& instruction, Values& to) {
    each_split(instruction, [&](std::uint32_t row, const Split& split, bool is_unknown) {
        put_truth(to, row, is_unknown ? Truth::unknown : reaches(split, instruction.number));
    });
}

void Machine::share_of(const Instruction& instruction, Values& to) {
    // Where it is taken as unknown, any percentage at all.
    constexpr Ends<Ratio> any{Ratio::of(0), Ratio::infinity()};
    each_split(instruction, [&](std::uint32_t row, const Split& split, bool is_unknown) {
        const auto [low, high] = is_unknown ? any : ends_of(split);
        put_end(to.low, row, low);
        put_end(to.high, row, high);
        put_bit(to.yes, row, split.sure() == 0 || is_unknown);
        put_bit(to.no, row, split.is_empty() && !is_unknown);
    });
}

}  // namespace assize::judgement::columns
