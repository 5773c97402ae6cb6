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

Ends<FigureEnd> ends_at(const Values& figures, std::size_t place) {
    return {{figures.low[place]}, {figures.high[place]}};
}

}  // namespace

/// Of two figures something is none when one of them is.
void Machine::none_of_either(const Instruction& instruction, Values& to) {
    const Values& a = values_[instruction.a];
    const Values& b = values_[instruction.b];
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        to.yes[row] = a.yes[row] | b.yes[row];
        to.no[row] = a.no[row] | b.no[row];
    }
}

void Machine::as_share(const Instruction& instruction, Values& to) {
    const std::uint32_t count = rows_of(instruction).count;
    const Values& from = values_[instruction.a];
    std::copy_n(from.yes, count, to.yes);
    std::copy_n(from.no, count, to.no);
    constexpr FigureEnd whole{100 * parts_per_unit};
    for (std::size_t place = 0; place < figures_at(count); ++place) {
        put_end(to.low, place, share_end(FigureEnd{from.low[place]}, whole));
        put_end(to.high, place, share_end(FigureEnd{from.high[place]}, whole));
    }
}

/// A truth as a set of no (bit 0) and yes (bit 1).
void Machine::as_set(const Instruction& instruction, Values& to) {
    const Values& from = values_[instruction.a];
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        const std::array<std::uint64_t, 2> digits{from.no[row], from.yes[row]};
        across_.write(to.low + figures_at(row), digits, width_);
    }
}

void Machine::plus(const Instruction& instruction, Values& to) {
    const std::size_t places = figures_at(rows_of(instruction).count);
    const Values& a = values_[instruction.a];
    const Values& b = values_[instruction.b];
    const bool is_minus = instruction.what == Do::minus;
    none_of_either(instruction, to);
    const auto end = [&](std::int64_t one, std::int64_t other, std::int64_t endless) {
        if (is_endless(one) || is_endless(other)) return endless;
        return kept(is_minus ? one - other : one + other);
    };
    for (std::size_t place = 0; place < places; ++place) {
        to.low[place] = end(a.low[place], is_minus ? b.high[place] : b.low[place], no_lower_end);
        to.high[place] = end(a.high[place], is_minus ? b.low[place] : b.high[place], no_upper_end);
    }
}

/// Calls `make(place)` for each figure but those that are surely none, which are nought.
template <typename Make>
void Machine::each_place(const Instruction& instruction, Values& to, Make make) {
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        const std::size_t at = figures_at(row);
        std::fill_n(to.low + at, width_, 0);
        std::fill_n(to.high + at, width_, 0);
        each_bit(rows_of(instruction).there[row] & ~to.no[row], [&](std::uint32_t lane) {
            make(at + lane);
        });
    }
}

void Machine::moved(const Instruction& instruction, Values& to) {
    const Values& date = values_[instruction.a];
    const Values& length = values_[instruction.b];
    const Calendar* const calendar = plan_.calendar ? &*plan_.calendar : nullptr;
    none_of_either(instruction, to);
    each_place(instruction, to, [&](std::size_t place) {
        const auto end = [&](const std::int64_t* from, const std::int64_t* by, Date& there) {
            return move_day(
                day_of(from[place]), by[place], instruction.unit, instruction.flag, calendar,
                there);
        };
        Date low, high;
        bool is_reached = end(date.low, instruction.flag ? length.high : length.low, low);
        const bool is_one =
            date.low[place] == date.high[place] && length.low[place] == length.high[place];
        if (is_one)
            high = low;
        else
            is_reached =
                end(date.high, instruction.flag ? length.low : length.high, high) && is_reached;
        to.low[place] = is_reached ? low.days : first_date().days;
        to.high[place] = is_reached ? high.days : last_date().days;
    });
}

void Machine::days_between(const Instruction& instruction, Values& to) {
    const Values& from = values_[instruction.a];
    const Values& until = values_[instruction.b];
    const Calendar* const calendar = plan_.calendar ? &*plan_.calendar : nullptr;
    none_of_either(instruction, to);
    if (!instruction.flag) {
        const std::size_t places = figures_at(rows_of(instruction).count);
        for (std::size_t place = 0; place < places; ++place) {
            to.low[place] = until.low[place] - from.high[place];
            to.high[place] = until.high[place] - from.low[place];
        }
        return;
    }
    each_place(instruction, to, [&](std::size_t place) {
        const auto between = [&](const std::int64_t* one, const std::int64_t* other) {
            return days_from(day_of(one[place]), day_of(other[place]), true, calendar);
        };
        const auto low = between(from.high, until.low), high = between(from.low, until.high);
        to.low[place] = low && high ? *low : no_lower_end;
        to.high[place] = low && high ? *high : no_upper_end;
    });
}

void Machine::out_of(const Instruction& instruction, Values& to) {
    const std::size_t places = figures_at(rows_of(instruction).count);
    const Values& part = values_[instruction.a];
    const Values& whole = values_[instruction.b];
    none_of_either(instruction, to);
    for (std::size_t place = 0; place < places; ++place) {
        const auto [low, high] = judgement::out_of(ends_at(part, place), ends_at(whole, place));
        put_end(to.low, place, low);
        put_end(to.high, place, high);
    }
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        const auto none_of = [&](const std::int64_t* ends) {
            const std::int64_t* const from = ends + figures_at(row);
            return word_of(width_, [&](std::uint32_t lane) { return from[lane] <= 0; });
        };
        to.yes[row] |= none_of(whole.low);
        to.no[row] |= none_of(whole.high);
    }
}

}  // namespace assize::judgement::columns
