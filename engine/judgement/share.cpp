#include "share.hpp"

#include "interval.hpp"

namespace assize::judgement {

/// Numerator and denominator move together: an unknown member never counts above without counting
/// below (semantics.md, 6).
Possible share_of(const Split& s) {
    if (s.is_empty()) return surely_none();
    const std::uint64_t sure = s.a + s.b + s.d;
    const auto ratio = [](std::uint64_t part, std::uint64_t whole) {
        return Ratio{static_cast<Wide>(part), static_cast<Wide>(whole)};
    };
    Possible share;
    const std::uint64_t least_whole = sure + s.f + s.g;
    share.low = least_whole == 0 ? Ratio::of(1) : ratio(s.a, least_whole);
    const std::uint64_t greatest_whole = sure + s.e + s.g;
    share.high = greatest_whole == 0 ? Ratio::of(0) : ratio(s.a + s.d + s.e + s.g, greatest_whole);
    if (s.is_open) {
        share.low = Ratio::of(0);
        share.high = Ratio::of(1);
    }
    share.may_be_none = sure == 0;
    return share;
}

}  // namespace assize::judgement
