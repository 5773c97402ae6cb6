#include <algorithm>

#include "bits.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

/// What is gathered of a list's items: each that belongs, or may, and has a figure, or may.
struct Gathered {
    const Values& figures;
    const Values* member;

    /// `visit(low, high, is sure)`.
    template <typename Visit>
    void each(std::uint32_t begin, std::uint32_t end, Visit visit) const {
        each_window(begin, end, [&](std::uint32_t at, std::uint32_t size) {
            std::uint64_t left = ~window(figures.no, at, size) & ~std::uint64_t{0} >> (64 - size);
            std::uint64_t unsure = window(figures.yes, at, size);
            if (member != nullptr) {
                left &= window(member->yes, at, size);
                unsure |= window(member->no, at, size);
            }
            for (; left != 0; left &= left - 1) {
                const auto place = static_cast<std::uint32_t>(std::countr_zero(left));
                visit(
                    figures.low[at + place], figures.high[at + place], (unsure >> place & 1) == 0);
            }
        });
    }
};

}  // namespace

template <typename Take>
void Machine::each_gathered(const Instruction& instruction, Values& to, Take take) {
    const Counted counted = this->counted(instruction.c);
    const auto* unknown = without_items(instruction, counted);
    const Gathered gathered{
        values_[instruction.b], instruction.a == nothing ? nullptr : &values_[instruction.a]};
    each_base(
        instruction, counted,
        [&](std::uint32_t row, std::uint32_t begin, std::uint32_t end, bool is_open) {
            if (unknown == nullptr || !has_bit(unknown, row))
                return take(row, gathered, begin, end, is_open);
            to.low[row] = instruction.number;
            to.high[row] = instruction.other;
            put_bit(to.yes, row, instruction.what == Do::extreme);
        });
}

/// What is none is left out; what perhaps is counted may add nothing (semantics.md, 6).
void Machine::sum(const Instruction& instruction, Values& to) {
    each_gathered(
        instruction, to,
        [&](std::uint32_t row, const Gathered& gathered, std::uint32_t begin, std::uint32_t end,
            bool is_open) {
            std::int64_t low = 0, high = 0;
            bool is_endless_below = is_open && instruction.flag, is_endless_above = is_open;
            gathered.each(begin, end, [&](std::int64_t least, std::int64_t most, bool is_sure) {
                if (!is_sure) {
                    least = std::min<std::int64_t>(least, 0);
                    most = std::max<std::int64_t>(most, 0);
                }
                is_endless_below = is_endless_below || least == no_lower_end;
                is_endless_above = is_endless_above || most == no_upper_end;
                if (least != no_lower_end) low = kept(low + least);
                if (most != no_upper_end) high = kept(high + most);
            });
            to.low[row] = is_endless_below ? no_lower_end : low;
            to.high[row] = is_endless_above ? no_upper_end : high;
        });
}

void Machine::extreme(const Instruction& instruction, Values& to) {
    const bool is_greatest = instruction.flag;
    each_gathered(
        instruction, to,
        [&](std::uint32_t row, const Gathered& gathered, std::uint32_t begin, std::uint32_t end,
            bool is_open) {
            // Where no candidate stands yet, the ends that any would take the place of.
            std::int64_t low = is_open ? instruction.number : no_upper_end;
            std::int64_t high = is_open ? instruction.other : no_lower_end;
            std::int64_t sure = is_greatest ? no_lower_end : no_upper_end;
            bool has_candidate = is_open, has_sure = false;
            gathered.each(begin, end, [&](std::int64_t least, std::int64_t most, bool is_sure) {
                has_candidate = true;
                low = std::min(low, least);
                high = std::max(high, most);
                if (!is_sure) return;
                has_sure = true;
                sure = is_greatest ? std::max(sure, least) : std::min(sure, most);
            });
            if (has_sure) (is_greatest ? low : high) = sure;
            to.low[row] = has_candidate ? low : 0;
            to.high[row] = has_candidate ? high : 0;
            put_bit(to.yes, row, !has_sure);
            put_bit(to.no, row, !has_candidate);
        });
}

}  // namespace assize::judgement::columns
