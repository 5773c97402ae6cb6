#include "assize/base/number.hpp"

#include <rapidcheck.h>

#include "tests/catch.hpp"

using assize::money_text;
using assize::number_text;
using assize::NumberError;
using assize::Ratio;
using assize::read_number;

namespace {

constexpr std::int64_t unit = assize::parts_per_unit;
constexpr std::int64_t largest = 999'999'999'999'999'999;  // twelve digits and six

void refuses(std::string_view text, NumberError error) {
    INFO(text);
    const auto read = read_number(text);
    CHECK_FALSE(read.parts);
    CHECK(read.error == error);
}

}  // namespace

TEST_CASE("a figure is read exactly, in millionths", "[number]") {
    CHECK(read_number("0").parts == 0);
    CHECK(read_number("-0").parts == 0);
    CHECK(read_number("-0.000").parts == 0);
    CHECK(read_number("12").parts == 12 * unit);
    CHECK(read_number("-12").parts == -12 * unit);
    CHECK(read_number("3.25").parts == 3'250'000);
    CHECK(read_number("0.000001").parts == 1);
    CHECK(read_number("87.50000000000000000000000000000000").parts == 87'500'000);
    CHECK(read_number("999999999999.999999").parts == largest);
    CHECK(read_number("-999999999999.999999").parts == -largest);
}

TEST_CASE("an exponent moves the point and nothing else", "[number]") {
    CHECK(read_number("1e3").parts == 1'000 * unit);
    CHECK(read_number("1E+3").parts == 1'000 * unit);
    CHECK(read_number("1.5e-2").parts == 15'000);
    CHECK(read_number("12.5e1").parts == 125 * unit);
    CHECK(read_number("1e-6").parts == 1);
    CHECK(read_number("1e11").parts == 100'000'000'000 * unit);
    CHECK(read_number("1000000000000000e-15").parts == unit);
    CHECK(read_number("0.000000000001e12").parts == unit);
    CHECK(read_number("0e999999999").parts == 0);
    CHECK(read_number("0e-99999999999999999999999").parts == 0);
}

TEST_CASE("too many digits before the point are too large", "[number]") {
    refuses("1000000000000", NumberError::too_large);
    refuses("-1000000000000", NumberError::too_large);
    refuses("1e12", NumberError::too_large);
    refuses("1e400", NumberError::too_large);
    refuses("123456789012345678901234567890", NumberError::too_large);
    refuses("1e999999999", NumberError::too_large);
    refuses("1e99999999999999999999999999", NumberError::too_large);
    refuses(std::string(1'000'000, '9'), NumberError::too_large);
}

TEST_CASE("too many digits after the point are too precise, never rounded", "[number]") {
    refuses("0.0000001", NumberError::too_precise);
    refuses("1.2345678", NumberError::too_precise);
    refuses("1e-7", NumberError::too_precise);
    refuses("1e-999999999", NumberError::too_precise);
    refuses("0.33333333333333333333333333333", NumberError::too_precise);
}

TEST_CASE("what is no figure is refused as malformed", "[number]") {
    for (const char* text :
         {"",   "-",  "+1",    "--1",  ".5",  "5.",  "1e",    "1e+",   "e3", "1.e3",
          "1 ", " 1", "1,000", "0x10", "inf", "nan", "1.2.3", "1e3.5", "£5", "1-"}) {
        refuses(text, NumberError::malformed);
    }
}

TEST_CASE("a figure is written as short as it is exact", "[number]") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(-12 * unit) == "-12");
    CHECK(number_text(3'250'000) == "3.25");
    CHECK(number_text(1) == "0.000001");
    CHECK(number_text(-100'000) == "-0.1");
    CHECK(number_text(assize::Wide{largest} * 1'000'000) == "999999999999999999");
}

TEST_CASE("what is written is read back as the same figure", "[number]") {
    CHECK(rc::check([] {
        const auto parts = *rc::gen::inRange<std::int64_t>(-largest, largest + 1);
        RC_ASSERT(read_number(number_text(parts)).parts == parts);
    }));
}

TEST_CASE("money is written in pounds, thousands and pence", "[number]") {
    CHECK(money_text(0) == "£0");
    CHECK(money_text(999 * unit) == "£999");
    CHECK(money_text(10'000 * unit) == "£10,000");
    CHECK(money_text(1'250'500'000) == "£1,250.50");
    CHECK(money_text(1'234'567'050'000) == "£1,234,567.05");
    CHECK(money_text(-1'000 * unit) == "-£1,000");
}
