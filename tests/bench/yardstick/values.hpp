// The values a fact may have, and comparisons of three values. Everything is a plain number, so
// that copying is cheap.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace yardstick {

// One bit for "may be no" and one for "may be yes": and, or and not are a few operations on bits.
enum class Truth : std::uint8_t { no = 1, yes = 2, unknown = 3 };

constexpr unsigned bits(Truth t) { return static_cast<unsigned>(t); }
constexpr Truth truth(bool may_be_no, bool may_be_yes) {
    return static_cast<Truth>(unsigned{may_be_no} | unsigned{may_be_yes} << 1);
}
constexpr Truth known(bool holds) { return static_cast<Truth>(1 + unsigned{holds}); }
constexpr Truth operator&(Truth a, Truth b) {
    return static_cast<Truth>(((bits(a) | bits(b)) & 1) | (bits(a) & bits(b) & 2));
}
constexpr Truth operator|(Truth a, Truth b) {
    return static_cast<Truth>((bits(a) & bits(b) & 1) | ((bits(a) | bits(b)) & 2));
}
constexpr Truth operator!(Truth a) { return static_cast<Truth>(bits(a) >> 1 | (bits(a) & 1) << 1); }
constexpr bool may_hold(Truth t) { return (bits(t) & 2) != 0; }

// A civil date as 32 × months + day: ordered as dates are, and months are added without a calendar.
struct Day {
    std::int32_t packed;
    friend constexpr bool operator==(Day, Day) = default;
    friend constexpr auto operator<=>(Day, Day) = default;
};
constexpr Day unknown_day{std::numeric_limits<std::int32_t>::min()};
constexpr Day no_day{std::numeric_limits<std::int32_t>::max()};  // later than any deadline

constexpr int days_in_month(int year, int month) {  // month from 0
    if (month != 1) return 30 + ((month + (month < 7)) & 1);
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
}
constexpr Day plus_months(Day day, int months) {
    const int month = (day.packed >> 5) + months;
    int in_month = day.packed & 31;
    if (in_month > 28) in_month = std::min(in_month, days_in_month(month / 12, month % 12));
    return {month << 5 | in_month};
}
// Days since 1 March of the year 0 (Howard Hinnant, "chrono-compatible low-level date algorithms")
// to the day before the first of a month.
constexpr int days_before(int month_of_all) {
    const int month = month_of_all - 2;  // from March
    const int year = month / 12;
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * (month % 12) + 2) / 5 - 1;
}
// The same looked up, for the years that boards speak of.
constexpr int first_year = 1900, years = 200;
inline constexpr std::array<int, years* 12> days_before_month = [] {
    std::array<int, years * 12> table{};
    for (int month = 0; month < years * 12; ++month) {
        table[static_cast<std::size_t>(month)] = days_before(first_year * 12 + month);
    }
    return table;
}();
constexpr int serial(Day day) {
    const int month = day.packed >> 5;
    const auto place = static_cast<std::size_t>(static_cast<unsigned>(month - first_year * 12));
    const int before =
        place < days_before_month.size() ? days_before_month[place] : days_before(month);
    return before + (day.packed & 31);
}

// A comparison is never a branch, since which way it goes cannot be foretold.
constexpr Truth known_unless(bool is_unknown, bool holds) {
    return static_cast<Truth>((1U + unsigned{holds}) | (unsigned{is_unknown} * 3));
}
constexpr Truth is_within(Day day, Day from, Day to) {
    return known_unless(day == unknown_day, unsigned{day >= from} & unsigned{day <= to});
}
// None is later than any deadline, so that it is never by one, known or not.
constexpr Truth is_by(Day day, Day deadline) {
    const bool is_open = unsigned{deadline == unknown_day} & unsigned{day != no_day};
    return known_unless(unsigned{day == unknown_day} | unsigned{is_open}, day <= deadline);
}
// A day to compare others with by `<=`: no day of that month comes after its last, so none need be
// cut back to it.
constexpr Day deadline_after(Day from, int months) { return {from.packed + months * 32}; }

// Of a closed set of words, the ones that are still possible.
template <const auto& Words>
struct Choice {
    static constexpr auto& words = Words;
    std::uint16_t may = (1U << Words.size()) - 1;
};
template <const auto& Words, class... Names>
consteval unsigned set_of(Names... names) {
    unsigned set = 0;
    for (const std::string_view name : {std::string_view(names)...}) {
        unsigned place = 0;
        while (Words.at(place) != name) ++place;
        set |= 1U << place;
    }
    return set;
}
template <const auto& Words>
constexpr Truth is_one_of(Choice<Words> choice, unsigned set) {
    return truth((choice.may & ~set) != 0, (choice.may & set) != 0);
}

struct Whole {
    std::int64_t value = -1;
};  // -1 is unknown: neither is ever negative
struct Money {
    std::int64_t value = -1;
};  // in pence
constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max();

// From and to, ends in; `perhaps_none` says that there may be no value, and from > to that there is
// none.
struct Range {
    std::int64_t from, to;
    bool perhaps_none = false;
};
constexpr Range none{1, 0, true};
constexpr Range range(std::int64_t value) {
    return value < 0 ? Range{0, endless} : Range{value, value};
}
constexpr Range range(Whole n) { return range(n.value); }
constexpr Range range(Money n) { return range(n.value); }

constexpr Truth is_at_least(Range r, std::int64_t n) {
    if (r.from > r.to) return Truth::no;
    return truth(r.from < n || r.perhaps_none, r.to >= n);
}
constexpr Truth is_at_most(Range r, std::int64_t n) {
    if (r.from > r.to) return Truth::no;
    return truth(r.to > n || r.perhaps_none, r.from <= n);
}
constexpr Truth is_more_than(Range a, Range b) {
    if (a.from > a.to || b.from > b.to) return Truth::no;
    return truth(a.from <= b.to || a.perhaps_none || b.perhaps_none, a.to > b.from);
}

// A quotient, both of whose ends are kept as quotients: compared by cross-multiplying, never
// divided.
struct Quotient {
    Range part, whole;
};
constexpr bool is_surely_none(const Quotient& q) {
    return q.part.from > q.part.to || q.whole.from > q.whole.to || q.whole.to == 0;
}
__extension__ using Wide = __int128;
// The lower end is part.from / whole.to, the upper part.to / whole.from.
constexpr bool lower_end_is_at_least(const Quotient& q, int percent) {
    return q.whole.to != endless && Wide{q.part.from} * 100 >= Wide{percent} * q.whole.to;
}
constexpr bool upper_end_is_at_least(const Quotient& q, int percent) {
    return q.part.to == endless || q.whole.from == 0
        || Wide{q.part.to} * 100 >= Wide{percent} * q.whole.from;
}
constexpr Truth is_at_least_percent(const Quotient& q, int percent) {
    if (is_surely_none(q)) return Truth::no;
    const bool perhaps_none = q.part.perhaps_none || q.whole.perhaps_none || q.whole.from == 0;
    return truth(
        !lower_end_is_at_least(q, percent) || perhaps_none, upper_end_is_at_least(q, percent));
}
constexpr Truth is_at_most_percent(const Quotient& q, int percent) {
    if (is_surely_none(q)) return Truth::no;
    const bool perhaps_none = q.part.perhaps_none || q.whole.perhaps_none || q.whole.from == 0;
    const bool surely = q.part.to != endless && q.whole.from != 0
        && Wide{q.part.to} * 100 <= Wide{percent} * q.whole.from;
    const bool perhaps =
        q.whole.to == endless || Wide{q.part.from} * 100 <= Wide{percent} * q.whole.to;
    return truth(!surely || perhaps_none, perhaps);
}

}  // namespace yardstick
