#pragma once

#include "assize/base/number.hpp"

namespace assize::naive {

/// An end of an interval: `top` over `bottom`, or an infinity (`bottom` 0, `top` 1 or -1). `bottom`
/// is never negative.
struct End {
    Wide top = 0;
    Wide bottom = 1;
    [[nodiscard]] bool is_finite() const { return bottom != 0; }
};

[[nodiscard]] inline End whole(Wide value) { return {value, 1}; }
[[nodiscard]] inline End infinity() { return {1, 0}; }
[[nodiscard]] inline End minus_infinity() { return {-1, 0}; }

/// -1, 0 or 1. By the long multiplication of a·d and c·b: nothing is divided.
[[nodiscard]] int compare(const End& a, const End& b);
[[nodiscard]] inline bool less(const End& a, const End& b) { return compare(a, b) < 0; }
[[nodiscard]] inline End least(const End& a, const End& b) { return less(b, a) ? b : a; }
[[nodiscard]] inline End greatest(const End& a, const End& b) { return less(a, b) ? b : a; }

/// Of whole ends or infinities; past 10^30 parts an infinity.
[[nodiscard]] End plus(const End& a, const End& b);
[[nodiscard]] End minus(const End& a, const End& b);
/// Of a by a positive b, either of them perhaps infinite, not both.
[[nodiscard]] End over(const End& a, const End& b);

}  // namespace assize::naive
