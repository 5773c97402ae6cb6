#pragma once

#include <optional>
#include <span>
#include <vector>

#include "assize/analysis/mutate.hpp"
#include "assize/analysis/scenario.hpp"
#include "assize/judgement/assessment.hpp"

namespace assize::analysis {

/// A profile that tells a mutant from the rules as they are, and what those judge of it.
struct Difference {
    Scenario scenario;
    std::uint32_t requirement = 0;
    std::optional<Outcome> reported;  ///< by the rules as they are; none: not-evidenced
    Outcomes possible;
    std::optional<Mark> mark;  ///< that only the rules as they are give, when nothing else differs
    std::optional<Outcome> otherwise;  ///< by the mutant
};

/// For each mutant a profile that tells it apart, and as little in it as does: found by evaluation,
/// from the facts of the tests and from nothing known, with one fact or two said otherwise. None
/// found: it is perhaps the same rule, or the search did not come so far. The same whatever `jobs`.
/// Errors: none. Cost: at most `limits` judgements of two plans for each mutant.
[[nodiscard]] std::vector<std::optional<Difference>> differences(
    const model::Rulebook& rulebook, const Ground& ground, std::span<const Mutant> mutants,
    unsigned jobs, const Progress& progress);

}  // namespace assize::analysis
