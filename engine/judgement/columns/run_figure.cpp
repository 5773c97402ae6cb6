#include <algorithm>

#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

Date day_of(std::int64_t date) { return {static_cast<std::int32_t>(date)}; }

/// A figure's end, to be asked as a ratio is.
struct FigureEnd {
    std::int64_t numerator;
    [[nodiscard]] bool is_finite() const { return !is_endless(numerator); }
};

Ends<FigureEnd> ends_at(const Values& figures, std::uint32_t row) {
    return {{figures.low[row]}, {figures.high[row]}};
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
    constexpr FigureEnd whole{100 * parts_per_unit};
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        put_end(to.low, row, share_end(FigureEnd{from.low[row]}, whole));
        put_end(to.high, row, share_end(FigureEnd{from.high[row]}, whole));
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
            return moved_day(
                day_of(from[row]), by[row], instruction.unit, instruction.flag, calendar);
        };
        const auto low = end(date.low, instruction.flag ? length.high : length.low);
        const bool is_one =
            is_exact || (date.low[row] == date.high[row] && length.low[row] == length.high[row]);
        const auto high =
            is_one ? low : end(date.high, instruction.flag ? length.low : length.high);
        is_reached = is_reached && low && high;
        to.low[row] = low && high ? low->days : first_date().days;
        to.high[row] = low && high ? high->days : last_date().days;
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
        const auto low =
            days_from(day_of(from.high[row]), day_of(until.low[row]), instruction.flag, calendar);
        const auto high =
            days_from(day_of(from.low[row]), day_of(until.high[row]), instruction.flag, calendar);
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
        const auto [low, high] = judgement::out_of(ends_at(part, row), ends_at(whole, row));
        put_end(to.low, row, low);
        put_end(to.high, row, high);
        put_bit(to.yes, row, whole.low[row] <= 0);
        put_bit(to.no, row, whole.high[row] <= 0);
    }
}

}  // namespace assize::judgement::columns
