#pragma once

#include "interval.hpp"

namespace assize::judgement {

/// The members of a selection by whether they belong and whether they satisfy: belongs-satisfies a
/// TT, b TF, d TU, e UT, f UF, g UU (semantics.md, 6).
struct Split {
    std::uint64_t a = 0, b = 0, d = 0, e = 0, f = 0, g = 0;
    bool is_open = false;
    /// How many surely belong.
    [[nodiscard]] std::uint64_t sure() const { return a + b + d; }
    [[nodiscard]] bool is_empty() const { return !is_open && sure() + e + f + g == 0; }
};

/// The least and the greatest share that may satisfy, a part over a whole, neither cut down. Of
/// nothing the two are 1 and 0, and say nothing.
/// Numerator and denominator move together: an unknown member never counts above without counting
/// below (semantics.md, 6).
[[nodiscard]] inline Ends<Ratio> ends_of(const Split& s) {
    if (s.is_open) return {Ratio::of(0), Ratio::of(1)};
    const auto ratio = [](std::uint64_t part, std::uint64_t whole) {
        return Ratio{static_cast<Wide>(part), static_cast<Wide>(whole)};
    };
    const std::uint64_t least_whole = s.sure() + s.f + s.g;
    const std::uint64_t greatest_whole = s.sure() + s.e + s.g;
    return {
        least_whole == 0 ? Ratio::of(1) : ratio(s.a, least_whole),
        greatest_whole == 0 ? Ratio::of(0) : ratio(s.a + s.d + s.e + s.g, greatest_whole)};
}

/// Whether the share that satisfies is at least `wanted` millionths of a percentage point. Of
/// nothing, any share holds.
[[nodiscard]] inline Truth reaches(const Split& split, std::int64_t wanted) {
    if (split.is_empty()) return Truth::yes;
    const auto is_enough = [wanted](const Ratio& share) {
        return share.numerator * (100 * parts_per_unit) >= wanted * share.denominator;
    };
    const Ends<Ratio> share = ends_of(split);
    if (is_enough(share.low)) return Truth::yes;
    return split.sure() == 0 || is_enough(share.high) ? Truth::unknown : Truth::no;
}

/// The share that satisfies, with its bounds; none of nothing.
[[nodiscard]] Possible share_of(const Split& split);

}  // namespace assize::judgement
