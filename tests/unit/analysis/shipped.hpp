#pragma once

#include "assize/model/check.hpp"

namespace assize {

/// Every rulebook of `rules/`.
[[nodiscard]] const model::Loaded& shipped_rules();

}  // namespace assize
