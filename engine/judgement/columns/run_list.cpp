#include <algorithm>

#include "assize/base/number.hpp"
#include "bits.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

/// How many rows surely belong, and how many may.
struct Tally {
    std::int64_t sure = 0, possible = 0;
    bool is_open = false;
    [[nodiscard]] bool may_reach(std::int64_t wanted) const {
        return is_open || possible >= wanted;
    }
    [[nodiscard]] bool may_fall_short(std::int64_t wanted) const { return sure < wanted; }
};

/// The rows of a list by whether they belong and whether they satisfy (share.hpp).
struct Split {
    std::int64_t a = 0, b = 0, d = 0, e = 0, f = 0, g = 0;
    bool is_open = false;
    [[nodiscard]] bool is_empty() const { return !is_open && a + b + d + e + f + g == 0; }
};

Split split_of(
    const std::uint64_t* may_belong, const std::uint64_t* may_not, const Values& held,
    std::uint32_t begin, std::uint32_t end) {
    Split split;
    each_word(begin, end, [&](std::uint32_t word, std::uint64_t bits) {
        const std::uint64_t possible = may_belong == nullptr ? bits : may_belong[word] & bits;
        const std::uint64_t unsure = may_not == nullptr ? 0 : may_not[word] & possible;
        const std::uint64_t sure = possible & ~unsure;
        const std::uint64_t yes = held.yes[word], no = held.no[word];
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

/// `wanted` parts of 100%: whether a/b reaches it.
bool reaches(std::int64_t part, std::int64_t whole, std::int64_t wanted) {
    return Wide{part} * (100 * parts_per_unit) >= Wide{wanted} * whole;
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
            Tally tally{0, 0, is_open};
            if (member == nullptr) tally.sure = tally.possible = end - begin;
            each_word(begin, end, [&](std::uint32_t word, std::uint64_t bits) {
                if (member == nullptr) return;
                const std::uint64_t possible = member->yes[word] & bits;
                tally.possible += bits_in(possible);
                tally.sure += bits_in(possible & ~member->no[word]);
            });
            take(row, tally, unknown != nullptr && has_bit(unknown, row));
        });
}

void Machine::count(const Instruction& instruction, Values& to) {
    each_tally(instruction, [&](std::uint32_t row, const Tally& tally, bool is_unknown) {
        to.low[row] = is_unknown ? instruction.number : tally.sure;
        to.high[row] = is_unknown ? instruction.other
            : tally.is_open       ? no_upper_end
                                  : tally.possible;
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
            each_word(begin, end, [&](std::uint32_t word, std::uint64_t bits) {
                if (member == nullptr) return;
                const std::uint64_t possible = member->yes[word] & bits;
                is_possible = is_possible || possible != 0;
                is_sure = is_sure || (possible & ~member->no[word]) != 0;
            });
            const bool is_unknown = unknown != nullptr && has_bit(unknown, row);
            put_bit(is_no ? to.no : to.yes, row, is_possible || is_unknown);
            put_bit(is_no ? to.yes : to.no, row, !is_sure || is_unknown);
        });
}

void Machine::exists(const Instruction& instruction, Values& to) {
    const std::int64_t number = instruction.number;
    each_tally(instruction, [&](std::uint32_t row, const Tally& tally, bool is_unknown) {
        bool may_hold = true, may_fail = true;
        switch (instruction.quantity) {
            case model::Quantity::any:
            case model::Quantity::no: break;
            case model::Quantity::at_least:
                may_hold = tally.may_reach(number);
                may_fail = tally.may_fall_short(number);
                break;
            case model::Quantity::at_most:
                may_hold = tally.may_fall_short(number + 1);
                may_fail = tally.may_reach(number + 1);
                break;
            case model::Quantity::exactly:
                may_hold = tally.may_reach(number) && tally.may_fall_short(number + 1);
                may_fail = tally.may_fall_short(number) || tally.may_reach(number + 1);
                break;
        }
        put_bit(to.yes, row, may_hold || is_unknown);
        put_bit(to.no, row, may_fail || is_unknown);
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
            each_word(begin, end, [&](std::uint32_t word, std::uint64_t bits) {
                const std::uint64_t possible = member == nullptr ? bits : member->yes[word] & bits;
                const std::uint64_t sure = member == nullptr ? bits : possible & ~member->no[word];
                there |= possible;
                failures |= possible & held.no[word];
                sure_failures |= sure & ~held.yes[word];
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
    const std::int64_t wanted = instruction.number;
    each_split(instruction, [&](std::uint32_t row, const Split& s, bool is_unknown) {
        const std::int64_t sure = s.a + s.b + s.d;
        const std::int64_t least_whole = sure + s.f + s.g, greatest_whole = sure + s.e + s.g;
        const bool is_least = s.is_open ? wanted <= 0
            : least_whole == 0          ? reaches(1, 1, wanted)
                                        : reaches(s.a, least_whole, wanted);
        const bool is_greatest = s.is_open ? reaches(1, 1, wanted)
            : greatest_whole == 0          ? wanted <= 0
                                           : reaches(s.a + s.d + s.e + s.g, greatest_whole, wanted);
        const bool is_sure = s.is_empty() || is_least;
        put_bit(to.yes, row, is_sure || sure == 0 || is_greatest || is_unknown);
        put_bit(to.no, row, !is_sure || is_unknown);
    });
}

/// Numerator and denominator move together (share.cpp).
void Machine::share_of(const Instruction& instruction, Values& to) {
    each_split(instruction, [&](std::uint32_t row, const Split& s, bool is_unknown) {
        const std::int64_t sure = s.a + s.b + s.d;
        const auto put = [&](std::int64_t* ends, std::int64_t part, std::int64_t whole) {
            ends[std::size_t{row} * 2] = part;
            ends[std::size_t{row} * 2 + 1] = whole;
        };
        const std::int64_t least_whole = sure + s.f + s.g, greatest_whole = sure + s.e + s.g;
        if (s.is_open || is_unknown) {
            put(to.low, 0, 1);
            // Any percentage at all, or no more than all of them.
            put(to.high, 1, is_unknown ? 0 : 1);
        } else {
            put(to.low, least_whole == 0 ? 1 : s.a, least_whole == 0 ? 1 : least_whole);
            put(to.high, s.a + s.d + s.e + s.g, greatest_whole == 0 ? 1 : greatest_whole);
        }
        put_bit(to.yes, row, sure == 0 || is_unknown);
        put_bit(to.no, row, s.is_empty() && !is_unknown);
    });
}

}  // namespace assize::judgement::columns
