#include "assize/base/date.hpp"

#include <rapidcheck.h>

#include "tests/catch.hpp"
#include "tests/unit/base/day.hpp"

using namespace assize;

namespace {

std::string plus_months(const char* iso, std::int64_t months) {
    const auto date = add_months(day(iso), months);
    return date ? iso_text(*date) : "none";
}

Date any_date() { return {*rc::gen::inRange(first_date().days, last_date().days + 1)}; }

}  // namespace

TEST_CASE("a date is the count of days from the first of January 1970", "[date]") {
    CHECK(day("1970-01-01").days == 0);
    CHECK(day("1969-12-31").days == -1);
    CHECK(day("2000-03-01").days == 11'017);
    CHECK(day("0001-01-01").days == -719'162);  // proleptic Gregorian
    CHECK(day("9999-12-31").days == 2'932'896);
    CHECK(first_date() == day("0001-01-01"));
    CHECK(last_date() == day("9999-12-31"));
}

TEST_CASE("leap years are every fourth, but of the hundreds every fourth", "[date]") {
    CHECK(read_date("2012-02-29"));
    CHECK(read_date("2000-02-29"));
    CHECK_FALSE(read_date("2015-02-29"));
    CHECK_FALSE(read_date("1900-02-29"));
    CHECK_FALSE(read_date("2100-02-29"));
}

TEST_CASE("an impossible date is nothing, never adjusted", "[date]") {
    for (const char* text :
         {"", "2015-04-31", "2015-13-01", "2015-00-10", "2015-01-00", "2015-01-32", "0000-01-01",
          "2015-1-01", "15-01-2001", "2015/01/01", "2015-01-01 ", "+015-01-01", "2015-01-1x",
          "10000-01-01", "2015-01-01T00:00:00"}) {
        INFO(text);
        CHECK_FALSE(read_date(text));
    }
}

TEST_CASE("a date is written as in a profile and as in a letter", "[date]") {
    CHECK(iso_text(day("0033-04-03")) == "0033-04-03");
    CHECK(date_text(day("2015-03-13")) == "13 March 2015");
    CHECK(date_text(day("2012-12-01")) == "1 December 2012");
    CHECK(date_text(day("2013-01-31")) == "31 January 2013");
}

TEST_CASE("weekdays count from Monday", "[date]") {
    CHECK(weekday(day("2015-03-13")) == 4);  // a Friday
    CHECK(weekday(day("1970-01-01")) == 3);
    CHECK(weekday(day("1969-12-29")) == 0);
    CHECK(weekday(day("2000-02-29")) == 1);
    CHECK(weekday(day("0001-01-01")) == 0);
}

TEST_CASE("months on is the same-numbered day, or the month's last", "[date]") {
    CHECK(plus_months("2015-01-15", 1) == "2015-02-15");
    CHECK(plus_months("2015-01-31", 1) == "2015-02-28");
    CHECK(plus_months("2012-01-31", 1) == "2012-02-29");
    CHECK(plus_months("2015-08-31", 1) == "2015-09-30");
    CHECK(plus_months("2012-02-29", 12) == "2013-02-28");
    CHECK(plus_months("2012-02-29", 48) == "2016-02-29");
    CHECK(plus_months("2015-12-31", 2) == "2016-02-29");
    CHECK(plus_months("2015-03-13", 0) == "2015-03-13");
    // Not inverse (semantics.md, 7).
    CHECK(plus_months("2015-02-28", 6) == "2015-08-28");
    CHECK(plus_months("2015-08-31", -6) == "2015-02-28");
    CHECK(plus_months("2015-01-31", -1) == "2014-12-31");
    CHECK(plus_months("2016-03-30", -1) == "2016-02-29");
}

TEST_CASE("months and days stop at the ends of the calendar", "[date]") {
    CHECK(plus_months("9999-11-30", 1) == "9999-12-30");
    CHECK(plus_months("9999-12-01", 1) == "none");
    CHECK(plus_months("0001-02-28", -1) == "0001-01-28");
    CHECK(plus_months("0001-01-31", -1) == "none");
    CHECK(plus_months("0001-01-31", 9'999 * 12 - 1) == "9999-12-31");
    CHECK(plus_months("2015-01-01", INT64_MAX) == "none");
    CHECK(plus_months("2015-01-01", INT64_MIN) == "none");
    CHECK(add_days(last_date(), 0) == last_date());
    CHECK_FALSE(add_days(last_date(), 1));
    CHECK_FALSE(add_days(first_date(), -1));
    CHECK(add_days(first_date(), 3'652'058) == last_date());
    CHECK_FALSE(add_days(day("2015-01-01"), INT64_MAX));
    CHECK_FALSE(add_days(day("2015-01-01"), INT64_MIN));
}

TEST_CASE("a written date is read back as the same day", "[date]") {
    CHECK(rc::check([] {
        const Date date = any_date();
        RC_ASSERT(read_date(iso_text(date)) == date);
        RC_ASSERT(weekday({date.days + 1}) == (weekday(date) + 1) % 7 || date == last_date());
    }));
}

TEST_CASE("a later date is never earlier so many months on", "[date]") {
    CHECK(rc::check([] {
        const Date first = any_date();
        const Date second{std::min(last_date().days, first.days + *rc::gen::inRange(0, 70))};
        const auto months = *rc::gen::inRange(-200, 201);
        const auto a = add_months(first, months);
        const auto b = add_months(second, months);
        if (a && b) RC_ASSERT(*a <= *b);
    }));
}

TEST_CASE("so many months on is in that month, on that day or the month's last", "[date]") {
    CHECK(rc::check([] {
        const Date date = any_date();
        const auto months = *rc::gen::inRange(-20'000, 20'001);
        const auto there = add_months(date, months);
        const std::string from = iso_text(date);
        const int place = std::stoi(from) * 12 + std::stoi(from.substr(5)) - 1 + months;
        RC_ASSERT(there.has_value() == (place >= 12 && place < 10'000 * 12));
        if (!there) return;
        const std::string to = iso_text(*there);
        RC_ASSERT(std::stoi(to) == place / 12);
        RC_ASSERT(std::stoi(to.substr(5)) == place % 12 + 1);
        const bool is_last =
            !read_date(to.substr(0, 8) + std::to_string(std::stoi(to.substr(8)) + 1));
        RC_ASSERT(to.substr(8) == from.substr(8) || (is_last && to.substr(8) < from.substr(8)));
    }));
}
