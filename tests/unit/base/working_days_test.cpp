#include <rapidcheck.h>

#include <algorithm>

#include "assize/base/date.hpp"
#include "tests/catch.hpp"
#include "tests/unit/base/day.hpp"

using namespace assize;

namespace {

constexpr std::uint8_t weekend = 0x60;

/// England and Wales around Christmas 2014 and Easter 2015.
Calendar english() {
    return {
        "england",
        "",
        "",
        day("2014-01-01"),
        day("2015-12-31"),
        weekend,
        {day("2014-12-25"), day("2014-12-26"), day("2015-01-01"), day("2015-04-03"),
         day("2015-04-06"), day("2015-05-04"), day("2015-05-25"), day("2015-08-31"),
         day("2015-12-25")}};
}

std::string plus(const char* iso, std::int64_t days) {
    const auto date = add_working_days(english(), day(iso), days);
    return date ? iso_text(*date) : "none";
}

/// The definition, a day at a time.
std::optional<Date> walk(const Calendar& calendar, Date date, int days) {
    if (!calendar.covers(date)) return std::nullopt;
    while (days != 0) {
        date.days += days > 0 ? 1 : -1;
        if (!calendar.covers(date)) return std::nullopt;
        const bool is_closed = (calendar.closed_weekdays >> weekday(date) & 1) != 0;
        const bool is_holiday = std::find(calendar.holidays.begin(), calendar.holidays.end(), date)
            != calendar.holidays.end();
        if (!is_closed && !is_holiday) days += days > 0 ? -1 : 1;
    }
    return date;
}

/// A calendar of at most four months with any days closed, and holidays on open and on closed ones.
Calendar any_calendar() {
    Calendar calendar;
    calendar.from = {*rc::gen::inRange(-1'000, 20'000)};
    calendar.to = {calendar.from.days + *rc::gen::inRange(0, 120)};
    calendar.closed_weekdays = static_cast<std::uint8_t>(*rc::gen::inRange(0, 128));
    for (std::int32_t date = calendar.from.days - 3; date <= calendar.to.days + 3; ++date) {
        if (*rc::gen::inRange(0, 5) == 0) calendar.holidays.push_back({date});
    }
    return calendar;
}

/// Mostly inside a calendar, a little outside of it too.
Date near(const Calendar& calendar) {
    return {*rc::gen::inRange(calendar.from.days - 2, calendar.to.days + 3)};
}

}  // namespace

TEST_CASE("a working day is neither a closed weekday nor a holiday", "[working days]") {
    CHECK(english().is_working_day(day("2015-03-13")));
    CHECK_FALSE(english().is_working_day(day("2015-03-14")));
    CHECK_FALSE(english().is_working_day(day("2015-04-03")));
    CHECK(english().is_working_day(day("2015-04-07")));
}

TEST_CASE("the k-th working day after a day passes over weekends and holidays", "[working days]") {
    CHECK(plus("2015-03-13", 1) == "2015-03-16");
    CHECK(plus("2015-03-13", 5) == "2015-03-20");
    CHECK(plus("2015-04-02", 1) == "2015-04-07");  // over Easter
    CHECK(plus("2014-12-24", 3) == "2014-12-31");  // over Christmas
    CHECK(plus("2014-12-24", 4) == "2015-01-02");
    CHECK(plus("2015-03-13", 15) == "2015-04-07");
    CHECK(plus("2015-04-07", -1) == "2015-04-02");
    CHECK(plus("2015-03-16", -5) == "2015-03-09");
    CHECK(plus("2015-03-14", 0) == "2015-03-14");  // as it is, working day or not
}

TEST_CASE("counting may begin on a day that is closed", "[working days]") {
    CHECK(plus("2015-03-14", 1) == "2015-03-16");
    CHECK(plus("2015-03-15", 2) == "2015-03-17");
    CHECK(plus("2015-04-05", 1) == "2015-04-07");
    CHECK(plus("2015-04-05", -1) == "2015-04-02");
}

TEST_CASE("a count that leaves the calendar is nothing", "[working days]") {
    CHECK(plus("2015-12-30", 1) == "2015-12-31");
    CHECK(plus("2015-12-31", 1) == "none");
    CHECK(plus("2014-01-02", -1) == "2014-01-01");
    CHECK(plus("2014-01-01", -1) == "none");
    CHECK(plus("2016-01-01", 0) == "none");
    CHECK(plus("2015-03-13", INT64_MAX) == "none");
    CHECK(plus("2015-03-13", INT64_MIN) == "none");
}

TEST_CASE("working days from A to B leave A out and take B in", "[working days]") {
    const auto between = [](const char* from, const char* to) {
        return working_days_between(english(), day(from), day(to));
    };
    CHECK(between("2015-03-13", "2015-03-16") == 1);
    CHECK(between("2015-03-12", "2015-03-13") == 1);
    CHECK(between("2015-03-13", "2015-03-13") == 0);
    CHECK(between("2015-03-13", "2015-03-15") == 0);
    CHECK(between("2015-04-02", "2015-04-07") == 1);
    CHECK(between("2015-03-16", "2015-03-13") == -1);
    CHECK(between("2014-12-31", "2015-12-31") == 254);  // 261 weekdays less 7 holidays
    CHECK(between("2013-12-31", "2015-01-01") == std::nullopt);
    CHECK(between("2015-01-01", "2016-01-01") == std::nullopt);
}

TEST_CASE("a calendar that is never open has no working days", "[working days]") {
    const Calendar shut{"", "", "", first_date(), last_date(), 0x7f, {}};
    CHECK_FALSE(add_working_days(shut, day("2015-03-13"), 1));
    CHECK(add_working_days(shut, day("2015-03-13"), 0) == day("2015-03-13"));
    CHECK(working_days_between(shut, first_date(), last_date()) == 0);
}

TEST_CASE("the count of working days is that of a walk from day to day", "[working days]") {
    CHECK(rc::check([] {
        const Calendar calendar = any_calendar();
        const Date from = near(calendar);
        const int days = *rc::gen::inRange(-90, 91);
        RC_ASSERT(add_working_days(calendar, from, days) == walk(calendar, from, days));
    }));
    CHECK(rc::check("between two days", [] {
        const Calendar calendar = any_calendar();
        const Date from = near(calendar);
        const Date to = near(calendar);
        std::optional<std::int64_t> counted;
        if (calendar.covers(from) && calendar.covers(to)) {
            counted = 0;
            for (std::int32_t date = std::min(from, to).days + 1; date <= std::max(from, to).days;
                 ++date) {
                if (calendar.is_working_day({date})) counted = *counted + (from < to ? 1 : -1);
            }
        }
        RC_ASSERT(working_days_between(calendar, from, to) == counted);
    }));
}

TEST_CASE(
    "there and back: the k-th working day after a day is k working days from it",
    "[working days]") {
    CHECK(rc::check([] {
        const Calendar calendar = any_calendar();
        const Date from = near(calendar);
        const int days = *rc::gen::inRange(0, 91);
        const auto to = add_working_days(calendar, from, days);
        if (!to) return;
        RC_ASSERT(working_days_between(calendar, from, *to) == days);
        RC_ASSERT(days == 0 || calendar.is_working_day(*to));
        // Back to the same day only when the first is a working day itself.
        if (calendar.is_working_day(from))
            RC_ASSERT(add_working_days(calendar, *to, -days) == from);
    }));
}
