#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assize {

/// A civil date of the proleptic Gregorian calendar, years 1 to 9999, as days from 1970-01-01. No
/// time, no zone.
struct Date {
    std::int32_t days = 0;
    friend auto operator<=>(const Date&, const Date&) = default;
};

inline constexpr std::int32_t weekdays_in_week = 7;
inline constexpr std::int32_t months_in_year = 12;
[[nodiscard]] Date first_date();  ///< 0001-01-01
[[nodiscard]] Date last_date();   ///< 9999-12-31

/// Reads `2015-03-13` exactly; an impossible date (2015-02-29) is nothing, never adjusted.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);
/// The same where there are millions, here and below: a date that may be nothing is put together in
/// memory, and who takes it waits for that. False when there is none.
[[nodiscard]] bool read_date(std::string_view text, Date& date);
/// `2015-03-13`.
[[nodiscard]] std::string iso_text(Date date);
/// `13 March 2015`, as a letter writes it.
[[nodiscard]] std::string date_text(Date date);
/// 0 Monday to 6 Sunday.
[[nodiscard]] int weekday(Date date);

/// The same-numbered day `months` on (negative: back), or that month's last day (semantics.md, 7).
/// Nothing when the result leaves years 1 to 9999.
[[nodiscard]] std::optional<Date> add_months(Date date, std::int64_t months);
[[nodiscard]] bool add_months(Date date, std::int64_t months, Date& there);
[[nodiscard]] std::optional<Date> add_days(Date date, std::int64_t days);
[[nodiscard]] bool add_days(Date date, std::int64_t days, Date& there);

/// Working days as data: which weekdays are closed, which days are holidays, and the range it
/// speaks for, both ends in.
struct Calendar {
    std::string id;
    std::string title;
    std::string source;
    Date from;
    Date to;
    std::uint8_t closed_weekdays = 0;  ///< bit 0 Monday to bit 6 Sunday
    std::vector<Date> holidays;        ///< sorted, each once

    [[nodiscard]] bool covers(Date date) const { return from <= date && date <= to; }
    [[nodiscard]] bool is_working_day(Date date) const;
};

/// The k-th working day after `date` (negative: before); k = 0 is `date` itself. Nothing when the
/// count leaves the calendar.
[[nodiscard]] std::optional<Date> add_working_days(
    const Calendar& calendar, Date date, std::int64_t days);
/// The working days in (from, to], negative when `to` is earlier. Nothing when either end is
/// outside the calendar.
[[nodiscard]] std::optional<std::int64_t> working_days_between(
    const Calendar& calendar, Date from, Date to);

}  // namespace assize
