#pragma once

#include <optional>
#include <span>
#include <string>

#include "assize/analysis/difference.hpp"
#include "assize/base/source.hpp"

namespace assize::publish {

/// A test for each profile that stands just at, or just past, a boundary of the rules, as
/// declarations to paste into a rule file, each under a comment that says where the boundary is
/// and what it is told from. `differences` are of `mutants.mutants`, in their order; the same test
/// is given once. Empty when there are none. Errors: none. Cost: the number of mutants.
[[nodiscard]] std::string boundaries_text(
    const model::Rulebook& rulebook, const analysis::Mutants& mutants,
    std::span<const std::optional<analysis::Difference>> differences, const Sources& sources);

}  // namespace assize::publish
