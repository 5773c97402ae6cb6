#include <algorithm>

#include "../share.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

/// A truth from what may hold and what surely does, of lanes that are perhaps unknown.
void put(
    Values& to, std::uint32_t row, std::uint64_t may, std::uint64_t surely, std::uint64_t unknown) {
    to.yes[row] = may | unknown;
    to.no[row] = ~surely | unknown;
}

/// Of every lane how its items are split (share.hpp): a count for each of the six.
class Splits {
public:
    void add(std::uint64_t may, std::uint64_t may_not, std::uint64_t yes, std::uint64_t no) {
        const std::uint64_t surely = may & ~may_not, perhaps = may & may_not;
        counts_[0].add(surely & yes & ~no);
        counts_[1].add(surely & ~yes);
        counts_[2].add(surely & yes & no);
        if (perhaps == 0) return;
        counts_[3].add(perhaps & yes & ~no);
        counts_[4].add(perhaps & ~yes);
        counts_[5].add(perhaps & yes & no);
    }
    /// Calls `take(lane, split)` for each lane.
    template <typename Take>
    void each(std::uint64_t open, std::uint32_t width, const Across& across, Take take) const {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): as many lanes are written as read
        std::array<std::array<std::int64_t, most_together>, 6> by_lane;
        for (std::size_t place = 0; place < counts_.size(); ++place)
            across.write(by_lane[place].data(), counts_[place].digits(), width);
        for (std::uint32_t lane = 0; lane < width; ++lane) {
            const auto count = [&](std::size_t place) {
                return static_cast<std::uint64_t>(by_lane[place][lane]);
            };
            take(
                lane,
                Split{
                    count(0), count(1), count(2), count(3), count(4), count(5),
                    has_bit(open, lane)});
        }
    }

private:
    std::array<Counts, 6> counts_;
};

}  // namespace

Picked Machine::picked(const Instruction& instruction) const {
    const Rows& rows = rows_[program_.lists[instruction.c].space];
    return {rows.there, instruction.a == nothing ? nullptr : &values_[instruction.a]};
}

/// Lists that are empty in the profile carry a mark.
const std::uint64_t* Machine::without_items(
    const Instruction& instruction, const Counted& counted) {
    return masked(counted.empty, rows_of(instruction).count, mode_.mask_no_cases, without_cases_);
}

template <typename Take>
void Machine::each_tally(const Instruction& instruction, Take take) {
    const Counted counted = this->counted(instruction.c);
    const Picked picked = this->picked(instruction);
    // What `includes` asks carries no mark.
    const auto* unknown = instruction.flag ? nullptr : without_items(instruction, counted);
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        Counts surely, may;
        for (std::uint32_t at = counted.first[row]; at < counted.first[row + 1]; ++at) {
            may.add(picked.may(at));
            surely.add(picked.surely(at));
        }
        take(row, surely, may, counted.open[row], lanes_in(unknown, row));
    }
}

void Machine::count(const Instruction& instruction, Values& to) {
    each_tally(
        instruction,
        [&](std::uint32_t row, const Counts& surely, const Counts& may, std::uint64_t open,
            std::uint64_t unknown) {
            std::int64_t* const low = to.low + figures_at(row);
            std::int64_t* const high = to.high + figures_at(row);
            across_.write(low, surely.digits(), width_);
            across_.write(high, may.digits(), width_);
            each_bit(open, [&](std::uint32_t lane) { high[lane] = no_upper_end; });
            each_bit(unknown, [&](std::uint32_t lane) {
                low[lane] = instruction.number;
                high[lane] = instruction.other;
            });
        });
}

/// Whether there is one at all: nothing need be counted.
void Machine::exists_any(const Instruction& instruction, Values& to) {
    const Counted counted = this->counted(instruction.c);
    const Picked picked = this->picked(instruction);
    // What `includes` asks carries no mark.
    const auto* unknown = instruction.flag ? nullptr : without_items(instruction, counted);
    const bool is_no = instruction.quantity == model::Quantity::no;
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        std::uint64_t may = counted.open[row], surely = 0;
        for (std::uint32_t at = counted.first[row]; at < counted.first[row + 1]; ++at) {
            may |= picked.may(at);
            surely |= picked.surely(at);
        }
        put(to, row, is_no ? ~surely : may, is_no ? ~may : surely, lanes_in(unknown, row));
    }
}

/// Tally::are (tally.hpp), all lanes at once.
void Machine::exists(const Instruction& instruction, Values& to) {
    const auto number = static_cast<std::uint64_t>(instruction.number);
    each_tally(
        instruction,
        [&](std::uint32_t row, const Counts& surely, const Counts& may, std::uint64_t open,
            std::uint64_t unknown) {
            // Of so many, and of one more.
            const std::uint64_t may_reach = open | may.at_least(number);
            const std::uint64_t may_pass = open | may.at_least(number + 1);
            const std::uint64_t reaches = surely.at_least(number);
            const std::uint64_t passes = surely.at_least(number + 1);
            switch (instruction.quantity) {
                case model::Quantity::any:
                case model::Quantity::no: break;
                case model::Quantity::at_least: return put(to, row, may_reach, reaches, unknown);
                case model::Quantity::at_most: return put(to, row, ~passes, ~may_pass, unknown);
                case model::Quantity::exactly:
                    return put(to, row, may_reach & ~passes, reaches & ~may_pass, unknown);
            }
        });
}

/// One sure failure settles it even in an open list (semantics.md, 6).
void Machine::all_of(const Instruction& instruction, Values& to) {
    const Counted counted = this->counted(instruction.c);
    const Picked picked = this->picked(instruction);
    const Values& held = values_[instruction.b];
    const Rows& rows = rows_of(instruction);
    std::uint64_t* const empty = words(rows.count);
    const std::uint64_t* const unknown = unknown_now();
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        std::uint64_t there = counted.open[row], may_fail = counted.open[row], fails = 0;
        for (std::uint32_t at = counted.first[row]; at < counted.first[row + 1]; ++at) {
            there |= picked.may(at);
            may_fail |= picked.may(at) & held.no[at];
            fails |= picked.surely(at) & ~held.yes[at];
        }
        empty[row] = rows.there[row] & ~there;
        put(to, row, ~fails, ~may_fail, lanes_in(unknown, row));
    }
    note_without_cases(empty, rows.count);
}

/// A share carries a mark where nothing surely or perhaps belongs: that is seen when it is made, so
/// the rows are gone through once for it.
template <typename Take>
void Machine::each_split(const Instruction& instruction, Take take) {
    const Counted counted = this->counted(instruction.c);
    const Picked picked = this->picked(instruction);
    const Values& held = values_[instruction.b];
    const Rows& rows = rows_of(instruction);
    std::uint64_t* const holders = words(rows.count);
    const std::uint64_t* const unknown = unknown_now();
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        Splits splits;
        std::uint64_t there = counted.open[row];
        for (std::uint32_t at = counted.first[row]; at < counted.first[row + 1]; ++at) {
            splits.add(picked.may(at), picked.may_not(at), held.yes[at], held.no[at]);
            there |= picked.may(at);
        }
        holders[row] = rows.there[row] & ~there;
        splits.each(
            counted.open[row], width_, across_, [&](std::uint32_t lane, const Split& split) {
                take(row, lane, split, has_bit(lanes_in(unknown, row), lane));
            });
    }
    note_without_cases(holders, rows.count);
}

void Machine::at_least_share_of(const Instruction& instruction, Values& to) {
    each_split(
        instruction,
        [&](std::uint32_t row, std::uint32_t lane, const Split& split, bool is_unknown) {
            const Truth held = is_unknown ? Truth::unknown : reaches(split, instruction.number);
            put_truth(to, row, lane, held);
        });
}

void Machine::share_of(const Instruction& instruction, Values& to) {
    // Where it is taken as unknown, any percentage at all.
    constexpr Ends<Ratio> any{Ratio::of(0), Ratio::infinity()};
    each_split(
        instruction,
        [&](std::uint32_t row, std::uint32_t lane, const Split& split, bool is_unknown) {
            const auto [low, high] = is_unknown ? any : ends_of(split);
            put_end(to.low, figures_at(row) + lane, low);
            put_end(to.high, figures_at(row) + lane, high);
            to.yes[row] |= bit_if(split.sure() == 0 || is_unknown, lane);
            to.no[row] |= bit_if(split.is_empty() && !is_unknown, lane);
        });
}

}  // namespace assize::judgement::columns
