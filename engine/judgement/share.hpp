#pragma once

#include "assize/judgement/possible.hpp"

namespace assize::judgement {

/// The members of a selection by whether they belong and whether they satisfy: belongs-satisfies a
/// TT, b TF, d TU, e UT, f UF, g UU (semantics.md, 6).
struct Split {
    std::uint64_t a = 0, b = 0, d = 0, e = 0, f = 0, g = 0;
    bool is_open = false;
    [[nodiscard]] bool is_empty() const { return !is_open && a + b + d + e + f + g == 0; }
};

/// The share that satisfies, with its bounds; none of nothing.
[[nodiscard]] Possible share_of(const Split& split);

}  // namespace assize::judgement
