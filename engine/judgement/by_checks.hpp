#pragma once

#include <algorithm>
#include <cstddef>

#include "assize/model/outcome.hpp"

namespace assize::judgement {

/// Of a requirement without clauses: met when all its checks hold, unmet when none does, part-met
/// otherwise (semantics.md, 8). `sure` hold, `perhaps` may.
[[nodiscard]] inline Outcomes by_checks(std::size_t sure, std::size_t perhaps, std::size_t all) {
    Outcomes possible;
    if (sure == 0) possible |= Outcome::unmet;
    if (std::max<std::size_t>(sure, 1) <= std::min(sure + perhaps, all - 1))
        possible |= Outcome::part_met;
    if (sure + perhaps == all) possible |= Outcome::met;
    return possible;
}

}  // namespace assize::judgement
