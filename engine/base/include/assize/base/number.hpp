#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace assize {

/// Wide enough for a sum of every figure of the largest profile (limits.hpp) without overflow.
__extension__ using Wide = __int128;

/// How many parts a unit of a `number`, a percentage point or a pound is kept in: six decimal
/// places, exactly.
inline constexpr std::int64_t parts_per_unit = 1'000'000;

/// Why a figure was refused.
enum class NumberError { malformed, too_large, too_precise };

/// A figure read exactly from text, in millionths. `value` is empty when `error` says why.
struct ReadNumber {
    std::optional<std::int64_t> parts;
    NumberError error = NumberError::malformed;
};

/// Reads a JSON or rule-file figure (`-12`, `3.25`, `1e3`) exactly, in millionths of a unit.
/// Errors: malformed; too_large past `limits::integer_digits` digits before the point; too_precise
/// past six after it.
[[nodiscard]] ReadNumber read_number(std::string_view text);

/// The shortest decimal text of so many millionths: `-12`, `3.25`.
[[nodiscard]] std::string number_text(Wide parts);
/// Pounds and pence with thousands in commas: `£10,000`, `£1,250.50`.
[[nodiscard]] std::string money_text(Wide parts);

/// `1 month`, `6 months`.
[[nodiscard]] std::string counted_text(std::int64_t count, std::string_view unit);

/// An exact ratio, or an infinity (`denominator` 0, `numerator` 1 or -1). The denominator is never
/// negative.
struct Ratio {
    Wide numerator = 0;
    Wide denominator = 1;

    static constexpr Ratio of(Wide value) { return {value, 1}; }
    static constexpr Ratio infinity() { return {1, 0}; }
    static constexpr Ratio minus_infinity() { return {-1, 0}; }
    [[nodiscard]] constexpr bool is_finite() const { return denominator != 0; }

    /// Exact order: nothing is divided away and nothing overflows.
    friend std::strong_ordering operator<=>(const Ratio& a, const Ratio& b) {
        if (a.denominator == b.denominator && a.is_finite()) return a.numerator <=> b.numerator;
        return compare_fractions(a, b);
    }
    friend bool operator==(const Ratio& a, const Ratio& b) { return (a <=> b) == 0; }

private:
    static std::strong_ordering compare_fractions(Ratio a, Ratio b);
};

/// Sums past `limits::largest_sum_root` squared become infinite ends, which is sound: an interval
/// only grows. Denominators of 1, or infinities.
[[nodiscard]] Ratio add(const Ratio& a, const Ratio& b);
[[nodiscard]] Ratio negate(const Ratio& a);

/// A percentage for a reader, with as few decimals as keep it on its own side of each of `bounds`
/// (language.md, Explanation): 79.96 beside 80 is never printed as `80%`, nor a little as `0%`.
/// What is over is cut; six decimals say no more than `just over 80%`. Not for shares past 10^30
/// parts.
[[nodiscard]] std::string percentage_text(const Ratio& share, std::span<const Ratio> bounds = {});

}  // namespace assize
