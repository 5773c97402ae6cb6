#include <rapidcheck.h>

#include <array>

#include "assize/base/number.hpp"
#include "tests/catch.hpp"

using assize::percentage_text;
using assize::Ratio;
using assize::Wide;

namespace {

constexpr Wide widest = ~(Wide{1} << 127);
constexpr Wide smallest = -widest - 1;
constexpr Wide sum_limit = Wide{1'000'000'000'000'000} * 1'000'000'000'000'000;

Ratio percent(Wide millionths) { return {millionths, 100'000'000}; }

/// |a| * |b| by long multiplication, in digits to the base 2^32, the lowest first.
using Long = std::array<std::uint64_t, 8>;
__extension__ using Unsigned = unsigned __int128;

Unsigned size_of(Wide a) { return a < 0 ? -static_cast<Unsigned>(a) : static_cast<Unsigned>(a); }

Long product(Wide a, Wide b) {
    Long result{};
    for (unsigned i = 0; i < 4; ++i) {
        std::uint64_t carry = 0;
        for (unsigned j = 0; j < 4; ++j) {
            const auto x = static_cast<std::uint32_t>(size_of(a) >> (32 * i));
            const auto y = static_cast<std::uint32_t>(size_of(b) >> (32 * j));
            const std::uint64_t sum = result[i + j] + std::uint64_t{x} * y + carry;
            result[i + j] = sum & 0xffffffffU;
            carry = sum >> 32;
        }
        result[i + 4] += carry;
    }
    return result;
}

/// The order of a and b by the long products of a.numerator * b.denominator and b.numerator *
/// a.denominator.
std::strong_ordering by_products(const Ratio& a, const Ratio& b) {
    const auto sign = [](Wide value) { return value < 0 ? -1 : value > 0 ? 1 : 0; };
    if (sign(a.numerator) != sign(b.numerator)) return sign(a.numerator) <=> sign(b.numerator);
    const Long left = product(a.numerator, b.denominator);
    const Long right = product(b.numerator, a.denominator);
    for (std::size_t digit = left.size(); digit-- > 0;) {
        if (left[digit] == right[digit]) continue;
        return a.numerator < 0 ? right[digit] <=> left[digit] : left[digit] <=> right[digit];
    }
    return std::strong_ordering::equal;
}

/// Of every size: as many bits as asked for, so that near and far neighbours are both met.
Wide any_wide() {
    const auto high = *rc::gen::arbitrary<std::int64_t>();
    const auto low = *rc::gen::arbitrary<std::uint64_t>();
    return ((Wide{high} << 64) | low) >> *rc::gen::inRange(0, 127);
}

Ratio any_ratio() {
    const Wide bottom = any_wide();
    return {any_wide(), bottom > 0 ? bottom : bottom == smallest ? widest : 1 - bottom};
}

}  // namespace

TEST_CASE("ratios are in the order of the figures they stand for", "[ratio]") {
    CHECK(Ratio{1, 2} == Ratio{2, 4});
    CHECK(Ratio{0, 5} == Ratio{0, 7});
    CHECK(Ratio{1, 3} < Ratio{1, 2});
    CHECK(Ratio{2, 5} < Ratio{1, 2});
    CHECK(Ratio{1, 2} < Ratio{3, 5});
    CHECK(Ratio{-1, 3} > Ratio{-1, 2});
    CHECK(Ratio{-1, 3} < Ratio{0, 1});
    CHECK(Ratio{13, 16} > Ratio{4, 5});
    CHECK(Ratio{-7, 2} < Ratio{-3, 1});
    CHECK(Ratio{-4, 2} == Ratio{-2, 1});
}

TEST_CASE("an infinity is beyond every figure and equal to itself", "[ratio]") {
    CHECK(Ratio::infinity() > Ratio::of(widest));
    CHECK(Ratio::minus_infinity() < Ratio::of(smallest));
    CHECK(Ratio::minus_infinity() < Ratio::infinity());
    CHECK(Ratio::infinity() == Ratio::infinity());
    CHECK(Ratio::minus_infinity() == assize::negate(Ratio::infinity()));
}

TEST_CASE("the widest ratios are compared without overflow", "[ratio]") {
    CHECK(Ratio{widest, widest - 1} < Ratio{widest - 1, widest - 2});
    CHECK(Ratio{widest - 1, widest} < Ratio{widest, widest});
    CHECK(Ratio{smallest, 3} < Ratio{smallest + 1, 3});
    CHECK(Ratio{smallest, widest} < Ratio{-1, 1});
    CHECK(Ratio{1, widest} < Ratio{1, widest - 1});
}

TEST_CASE("the order of ratios is that of the long products", "[ratio]") {
    CHECK(rc::check([] {
        const Ratio a = any_ratio();
        const Ratio b = any_ratio();
        RC_ASSERT((a <=> b) == by_products(a, b));
    }));
    CHECK(rc::check("also of small figures, where one is often a whole part of the other", [] {
        const Ratio a{*rc::gen::inRange(-30, 31), *rc::gen::inRange(1, 31)};
        const Ratio b{*rc::gen::inRange(-30, 31), *rc::gen::inRange(1, 31)};
        RC_ASSERT((a <=> b) == by_products(a, b));
    }));
    CHECK(rc::check("also beside each other", [] {
        const Ratio a = any_ratio();
        const Ratio b{
            a.numerator == widest ? widest : a.numerator + *rc::gen::inRange(0, 2),
            a.denominator == widest ? widest : a.denominator + *rc::gen::inRange(0, 2)};
        RC_ASSERT((a <=> b) == by_products(a, b));
        RC_ASSERT((b <=> a) == by_products(b, a));
    }));
}

TEST_CASE("a sum is exact to the limit and infinite past it", "[ratio]") {
    CHECK(add(Ratio::of(2), Ratio::of(-5)) == Ratio::of(-3));
    CHECK(add(Ratio::of(sum_limit - 1), Ratio::of(1)) == Ratio::of(sum_limit));
    CHECK(add(Ratio::of(sum_limit), Ratio::of(1)) == Ratio::infinity());
    CHECK(add(Ratio::of(-sum_limit), Ratio::of(0)) == Ratio::of(-sum_limit));
    CHECK(add(Ratio::of(-sum_limit), Ratio::of(-1)) == Ratio::minus_infinity());
    CHECK(add(Ratio::of(widest), Ratio::of(widest)) == Ratio::infinity());
    CHECK(add(Ratio::of(smallest), Ratio::of(-1)) == Ratio::minus_infinity());
    CHECK(add(Ratio::infinity(), Ratio::of(smallest)) == Ratio::infinity());
    CHECK(add(Ratio::of(widest), Ratio::minus_infinity()) == Ratio::minus_infinity());
}

TEST_CASE("a percentage is shown with a decimal at most, cut", "[percentage]") {
    CHECK(percentage_text({0, 16}) == "0%");
    CHECK(percentage_text({16, 16}) == "100%");
    CHECK(percentage_text({7, 8}) == "87.5%");
    CHECK(percentage_text({2, 3}) == "66.6%");
    CHECK(percentage_text({3, 2}) == "150%");
    CHECK(percentage_text(percent(80'040'000)) == "80%");
}

TEST_CASE("a percentage is never shown on the wrong side of its threshold", "[percentage]") {
    const Ratio eighty[]{{4, 5}};
    CHECK(percentage_text(percent(79'960'000), eighty) == "79.9%");
    CHECK(percentage_text(percent(79'999'999), eighty) == "79.9%");
    CHECK(percentage_text(percent(80'000'000), eighty) == "80%");
    CHECK(percentage_text(percent(80'040'000), eighty) == "80.04%");
    CHECK(percentage_text(percent(80'000'001), eighty) == "80.000001%");
    CHECK(percentage_text({800'000'000'001, 1'000'000'000'000}, eighty) == "just over 80%");
}

TEST_CASE("a percentage keeps to its side of every bound", "[percentage]") {
    const Ratio bounds[]{{4, 5}, {8'004, 10'000}, {1, 2}};
    CHECK(percentage_text(percent(80'050'000), bounds) == "80.05%");
    CHECK(percentage_text(percent(80'040'100), bounds) == "80.0401%");
    CHECK(percentage_text(percent(81'250'000), bounds) == "81.2%");
}

TEST_CASE("a little is not shown as nothing, nor nearly all as all", "[percentage]") {
    CHECK(percentage_text({1, 3'000}) == "0.03%");
    CHECK(percentage_text({1, 1'000'000'000'000}) == "just over 0%");
    CHECK(percentage_text({2'999, 3'000}) == "99.9%");
    CHECK(percentage_text({2'999'999, 3'000'000}) == "99.9%");
}

TEST_CASE("any share beside any whole threshold is shown on its own side", "[percentage]") {
    CHECK(rc::check([] {
        const auto of = *rc::gen::inRange<std::int64_t>(1, 2'000'000);
        const Ratio share{*rc::gen::inRange<std::int64_t>(0, of + 1), of};
        const Ratio threshold{*rc::gen::inRange(0, 101), 100};
        std::string text = percentage_text(share, {&threshold, 1});
        if (text.starts_with("just over ")) return;
        text.pop_back();
        const auto shown = assize::read_number(text).parts;
        RC_ASSERT(shown.has_value());
        RC_ASSERT((percent(*shown) <=> threshold) == (share <=> threshold));
    }));
}
