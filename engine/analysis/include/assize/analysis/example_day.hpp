#pragma once

#include "assize/base/date.hpp"
#include "assize/model/rulebook.hpp"

namespace assize::analysis {

/// A day on which to show what a requirement does: the first that one of its tests is judged on and
/// on which it is in force, else its first day, else the rulebook's usual one (model::usual_day).
/// Cost: the rulebook's tests.
[[nodiscard]] Date example_day(const model::Rulebook& rulebook, model::RequirementId requirement);

}  // namespace assize::analysis
