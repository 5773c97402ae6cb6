#pragma once

#include <algorithm>
#include <cstddef>

#include "assize/model/outcome.hpp"
#include "tally.hpp"

namespace assize::judgement {

/// Of a requirement without clauses: met when all its checks hold, unmet when none does, part-met
/// otherwise (semantics.md, 8). `held`: so many of `all` that hold.
[[nodiscard]] inline Outcomes by_checks(const Tally& held, std::size_t all) {
    Outcomes possible;
    const std::size_t most = held.sure + held.perhaps;
    if (held.sure == 0) possible |= Outcome::unmet;
    if (std::max<std::size_t>(held.sure, 1) <= std::min(most, all - 1))
        possible |= Outcome::part_met;
    if (most == all) possible |= Outcome::met;
    return possible;
}

}  // namespace assize::judgement
