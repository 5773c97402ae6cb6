#pragma once

#include <string>
#include <vector>

#include "assize/analysis/mutate.hpp"
#include "console.hpp"
#include "test_suites.hpp"

namespace assize::cli {

/// The changes to one rulebook, and what they are tried against. It stays where it is: its ground
/// points into it.
struct SuiteMutants {
    plan::Dependence dependence;
    analysis::Mutants mutants;
    std::vector<analysis::Trial> trials;
    [[nodiscard]] analysis::Ground ground() const { return {mutants.plan, dependence, trials}; }
};

/// Of the requirements `only`, or, when it is empty, of all that the rulebook declares itself.
[[nodiscard]] SuiteMutants mutants_of(
    const TestSuite& suite, const TestSuites& opened, const std::vector<std::string>& only);

/// Warns of tests that fail as the rules are: what they expect counts for nothing.
void warn_of_failing(const TestSuites& opened, Console& console);

/// Whether every id is a requirement of one of the rulebooks; the complaint has been made.
[[nodiscard]] bool are_known(
    const std::vector<std::string>& ids, const TestSuites& opened, Console& console);

/// How many threads to use when so many were asked for, 0 being as many as there are cores.
[[nodiscard]] unsigned jobs_of(unsigned asked_for);

}  // namespace assize::cli
