#include <algorithm>

#include "assize/base/date.hpp"
#include "assize/base/number.hpp"
#include "bits.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

using model::Kind;

constexpr bool is_endless(std::int64_t end) { return end == no_lower_end || end == no_upper_end; }

std::optional<std::int64_t> moved_by(
    std::int64_t date, std::int64_t length, Kind unit, bool back, const Calendar* calendar) {
    constexpr std::int64_t longest = 1'000'000'000'000;
    if (length > longest || length < -longest) return std::nullopt;
    const Date from{static_cast<std::int32_t>(date)};
    const std::int64_t count = back ? -length : length;
    std::optional<Date> end;
    if (unit == Kind::months) {
        end = add_months(from, count);
    } else if (unit == Kind::days) {
        end = add_days(from, count);
    } else if (calendar != nullptr) {
        end = add_working_days(*calendar, from, count);
    }
    if (!end) return std::nullopt;
    return end->days;
}

std::optional<std::int64_t> days_from(
    std::int64_t from, std::int64_t to, bool working, const Calendar* calendar) {
    if (!working) return to - from;
    if (calendar == nullptr) return std::nullopt;
    return working_days_between(
        *calendar, Date{static_cast<std::int32_t>(from)}, Date{static_cast<std::int32_t>(to)});
}

/// part/whole for a whole above nought (interval.cpp, share_end).
void put_share_end(std::int64_t* to, std::int64_t part, std::int64_t whole) {
    const auto put = [&](std::int64_t numerator, std::int64_t denominator) {
        to[0] = numerator;
        to[1] = denominator;
    };
    if (part == 0) return put(0, 1);
    const std::int64_t sign = part > 0 ? 1 : -1;
    if (is_endless(part) || whole <= 0) return put(sign, 0);
    if (is_endless(whole)) return put(0, 1);
    put(part, whole);
}

}  // namespace

/// Of two figures something is none when one of them is.
void Machine::none_of_either(const Instruction& instruction, Values& to) {
    const Values& a = values_[instruction.a];
    const Values& b = values_[instruction.b];
    for (std::uint32_t word = 0; word < rows_of(instruction).words; ++word) {
        to.yes[word] = a.yes[word] | b.yes[word];
        to.no[word] = a.no[word] | b.no[word];
    }
}

void Machine::as_share(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& from = values_[instruction.a];
    std::copy_n(from.yes, rows.words, to.yes);
    std::copy_n(from.no, rows.words, to.no);
    const auto put = [](std::int64_t* end, std::int64_t figure) {
        const bool is_sign = is_endless(figure);
        end[0] = !is_sign ? figure : figure > 0 ? 1 : -1;
        end[1] = is_sign ? 0 : 100 * parts_per_unit;
    };
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        put(to.low + std::size_t{row} * 2, from.low[row]);
        put(to.high + std::size_t{row} * 2, from.high[row]);
    }
}

/// A truth as a set of no (bit 0) and yes (bit 1).
void Machine::as_set(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& from = values_[instruction.a];
    for (std::uint32_t row = 0; row < rows.count; ++row)
        to.low[row] = (has_bit(from.yes, row) ? 2 : 0) | (has_bit(from.no, row) ? 1 : 0);
}

void Machine::plus(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& a = values_[instruction.a];
    const Values& b = values_[instruction.b];
    const bool is_minus = instruction.what == Do::minus;
    none_of_either(instruction, to);
    const auto end = [&](std::int64_t one, std::int64_t other, std::int64_t endless) {
        if (is_endless(one) || is_endless(other)) return endless;
        return kept(is_minus ? one - other : one + other);
    };
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        to.low[row] = end(a.low[row], is_minus ? b.high[row] : b.low[row], no_lower_end);
        to.high[row] = end(a.high[row], is_minus ? b.low[row] : b.high[row], no_upper_end);
    }
}

void Machine::moved(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& date = values_[instruction.a];
    const Values& length = values_[instruction.b];
    const Calendar* const calendar = plan_.calendar ? &*plan_.calendar : nullptr;
    none_of_either(instruction, to);
    const bool is_exact = date.is_exact && length.is_exact;
    bool is_reached = true;
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        const auto end = [&](const std::int64_t* from, const std::int64_t* by) {
            return moved_by(from[row], by[row], instruction.unit, instruction.flag, calendar);
        };
        const auto low = end(date.low, instruction.flag ? length.high : length.low);
        const auto high =
            is_exact ? low : end(date.high, instruction.flag ? length.low : length.high);
        is_reached = is_reached && low && high;
        to.low[row] = low && high ? *low : first_date().days;
        to.high[row] = low && high ? *high : last_date().days;
    }
    to.is_exact = is_exact && is_reached;
}

void Machine::days_between(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& from = values_[instruction.a];
    const Values& until = values_[instruction.b];
    const Calendar* const calendar = plan_.calendar ? &*plan_.calendar : nullptr;
    none_of_either(instruction, to);
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        const auto low = days_from(from.high[row], until.low[row], instruction.flag, calendar);
        const auto high = days_from(from.low[row], until.high[row], instruction.flag, calendar);
        to.low[row] = low && high ? *low : no_lower_end;
        to.high[row] = low && high ? *high : no_upper_end;
    }
}

void Machine::out_of(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& part = values_[instruction.a];
    const Values& whole = values_[instruction.b];
    none_of_either(instruction, to);
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        const std::int64_t low = part.low[row], high = part.high[row];
        const std::int64_t least = whole.low[row], most = whole.high[row];
        // Each end of the part goes with the end of the whole that takes it furthest out.
        put_share_end(to.low + std::size_t{row} * 2, low, low < 0 ? least : most);
        put_share_end(to.high + std::size_t{row} * 2, high, high < 0 ? most : least);
        put_bit(to.yes, row, least <= 0);
        put_bit(to.no, row, most <= 0);
    }
}

}  // namespace assize::judgement::columns
