#pragma once

#include <string>
#include <vector>

#include "assize/model/check.hpp"

namespace assize::language {

/// Runs every `test` declaration of a rulebook. Result: one line for each expectation that was not
/// met, empty when all were.
[[nodiscard]] std::vector<std::string> failures_of_tests(
    const model::Rulebook& rulebook, const model::ReadFile& read);

}  // namespace assize::language
