#pragma once

#include <cstdint>

#include "assize/plan/plan.hpp"

namespace assize::judgement {

/// How a rulebook is evaluated: as it is, under the presumptions, or with one kind of atom taken as
/// unknown, which shows whether a judgement leans on it (semantics.md, 8 and 9).
struct Mode {
    bool presume = false;
    bool mask_no_cases = false;
    bool mask_not_yet_due = false;
    std::uint32_t mask_threshold = plan::nothing;
};

}  // namespace assize::judgement
