#pragma once

#include <string>

#include "assize/report/subject.hpp"

namespace assize::report {

/// The whole proof of each requirement of the scope: the clause that decided, every check and
/// condition with the values it saw, the items of lists (failing first), where in the profile and
/// in the rules, the law, the evidence, and what would have to become true. Result: lines for a
/// terminal. Errors: none; without a proof (Explain::full) only what stands beside it is said.
/// Cost: the proof's size.
[[nodiscard]] std::string explain(const Subject& subject, const Scope& scope, const Style& style);

/// The same of one requirement, without the title above it.
[[nodiscard]] std::string explain_one(
    const Subject& subject, std::uint32_t requirement, const Style& style);

}  // namespace assize::report
