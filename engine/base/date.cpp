#include "assize/base/date.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>

namespace assize {

namespace {

namespace ch = std::chrono;

constexpr int first_year = 1;
constexpr int last_year = 9999;

ch::year_month_day civil(Date date) {
    return ch::year_month_day{ch::sys_days{ch::days{date.days}}};
}

Date from_civil(const ch::year_month_day& day) {
    return {static_cast<std::int32_t>(ch::sys_days{day}.time_since_epoch().count())};
}

/// Less than nought where they are not all digits.
int digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

constexpr unsigned every_weekday = 0x7f;

bool is_open_weekday(const Calendar& calendar, Date date) {
    return (calendar.closed_weekdays >> weekday(date) & 1) == 0;
}

/// The working days of [first, last]: whole weeks at once, the days left over one by one, less the
/// holidays that cost one. Cost: the holidays between the two.
std::int64_t working_days_in(const Calendar& calendar, Date first, Date last) {
    const auto is_open = [&](Date date) { return is_open_weekday(calendar, date); };
    const std::int32_t length = last.days - first.days + 1;
    const int open_in_week =
        weekdays_in_week - std::popcount(calendar.closed_weekdays & every_weekday);
    std::int64_t days = std::int64_t{length / weekdays_in_week} * open_in_week;
    for (Date day{last.days - length % weekdays_in_week + 1}; day <= last; ++day.days)
        days += is_open(day);
    const auto begin = std::lower_bound(calendar.holidays.begin(), calendar.holidays.end(), first);
    const auto end = std::upper_bound(begin, calendar.holidays.end(), last);
    return days - std::count_if(begin, end, is_open);
}

std::int64_t all_days() { return last_date().days - first_date().days; }

std::string padded(int value, std::size_t width) {
    std::string text = std::to_string(value);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

}  // namespace

Date first_date() { return from_civil(ch::year{first_year} / 1 / 1); }
Date last_date() { return from_civil(ch::year{last_year} / 12 / 31); }

std::optional<Date> read_date(std::string_view text) {
    Date date;
    return read_date(text, date) ? std::optional(date) : std::nullopt;
}

bool read_date(std::string_view text, Date& date) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const int year = digits(text.substr(0, 4));
    const int month = digits(text.substr(5, 2));
    const int day = digits(text.substr(8, 2));
    if (year < first_year || month < 0 || day < 0) return false;
    const ch::year_month_day read{
        ch::year{year}, ch::month{static_cast<unsigned>(month)},
        ch::day{static_cast<unsigned>(day)}};
    if (!read.ok()) return false;
    date = from_civil(read);
    return true;
}

std::string iso_text(Date date) {
    const auto day = civil(date);
    return padded(static_cast<int>(day.year()), 4) + "-"
        + padded(static_cast<int>(unsigned(day.month())), 2) + "-"
        + padded(static_cast<int>(unsigned(day.day())), 2);
}

std::string date_text(Date date) {
    constexpr std::array months{"January",   "February", "March",    "April",
                                "May",       "June",     "July",     "August",
                                "September", "October",  "November", "December"};
    const auto day = civil(date);
    return std::to_string(unsigned(day.day())) + " " + months[unsigned(day.month()) - 1] + " "
        + std::to_string(static_cast<int>(day.year()));
}

int weekday(Date date) {
    return static_cast<int>(ch::weekday{ch::sys_days{ch::days{date.days}}}.iso_encoding()) - 1;
}

std::optional<Date> add_months(Date date, std::int64_t months) {
    Date there;
    return add_months(date, months, there) ? std::optional(there) : std::nullopt;
}

bool add_months(Date date, std::int64_t months, Date& there) {
    // Past all the months there are, the answer is the same however far.
    constexpr std::int64_t all_months = last_year * months_in_year;
    if (months > all_months || months < -all_months) return false;
    const auto day = civil(date);
    constexpr std::int64_t a_year = months_in_year;
    const std::int64_t month =
        static_cast<int>(day.year()) * a_year + unsigned(day.month()) - 1 + months;
    if (month < first_year * a_year || month >= (last_year + 1) * a_year) return false;
    const ch::year_month in{
        ch::year{static_cast<int>(month / a_year)},
        ch::month{static_cast<unsigned>(month % a_year + 1)}};
    const ch::year_month_day_last last = in / ch::last;
    there = from_civil(in / std::min(day.day(), last.day()));
    return true;
}

std::optional<Date> add_days(Date date, std::int64_t days) {
    Date there;
    return add_days(date, days, there) ? std::optional(there) : std::nullopt;
}

bool add_days(Date date, std::int64_t days, Date& there) {
    if (days > all_days() || days < -all_days()) return false;
    there.days = static_cast<std::int32_t>(date.days + days);
    return first_date() <= there && there <= last_date();
}

bool Calendar::is_working_day(Date date) const {
    if (!is_open_weekday(*this, date)) return false;
    return !std::binary_search(holidays.begin(), holidays.end(), date);
}

std::optional<Date> add_working_days(const Calendar& calendar, Date date, std::int64_t days) {
    if (!calendar.covers(date) || days > all_days() || days < -all_days()) return std::nullopt;
    const bool has_none = (calendar.closed_weekdays & every_weekday) == every_weekday;
    if (has_none && days != 0) return std::nullopt;
    // As many days hold at most as many working days, so a step never goes too far; the last one
    // holds nothing else.
    for (std::int64_t left = days < 0 ? -days : days; left > 0;) {
        const Date there{static_cast<std::int32_t>(date.days + (days < 0 ? -left : left))};
        if (!calendar.covers(there)) return std::nullopt;
        left -= days < 0 ? working_days_in(calendar, there, {date.days - 1})
                         : working_days_in(calendar, {date.days + 1}, there);
        date = there;
    }
    return date;
}

std::optional<std::int64_t> working_days_between(const Calendar& calendar, Date from, Date to) {
    if (!calendar.covers(from) || !calendar.covers(to)) return std::nullopt;
    if (to < from) return -working_days_in(calendar, {to.days + 1}, from);
    return working_days_in(calendar, {from.days + 1}, to);
}

}  // namespace assize
