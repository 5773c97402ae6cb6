#pragma once

#include <vector>

#include "assize/judgement/assessment.hpp"

namespace assize::judgement {

/// What the requirements of a theme (none: all) report together (semantics.md, 12).
[[nodiscard]] Standing standing(
    const plan::Plan& plan, const std::vector<Judgement>& judgements,
    std::optional<std::uint32_t> theme);

}  // namespace assize::judgement
