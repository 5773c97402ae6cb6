#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "assize/analysis/mutant.hpp"
#include "assize/facts/facts.hpp"

namespace assize::analysis {

/// A test that is ready to run; held by the caller.
struct Trial {
    const model::Test* test = nullptr;
    const facts::Facts* facts = nullptr;
    Date day;
};

/// What mutants are tried against.
struct Ground {
    const plan::Plan& plan;  ///< Mutants::plan: unchanged
    const plan::Dependence& dependence;
    std::span<const Trial> trials;
};

/// How trying goes on: told after each mutant how many are done, by one thread at a time.
using Progress = std::function<void(std::size_t done)>;

/// For each mutant the first trial that notices it (its place among the trials), if any does: one
/// whose expectation is fulfilled by the rules as they are, and not by the mutant. Only tests that
/// expect a judgement which depends on what was changed are run, and only that far. `jobs` threads;
/// their number changes nothing. Errors: none. Cost: mutants × trials that speak of them × what
/// those judge.
[[nodiscard]] std::vector<std::optional<std::size_t>> noticed_by(
    const Ground& ground, std::span<const Mutant> mutants, unsigned jobs, const Progress& progress);

/// Leaves only what stands in one of `requirements` (ascending) and the meanings and thresholds
/// that one of them reads.
void keep_read_by(
    const Ground& ground, std::span<const std::uint32_t> requirements,
    std::vector<Mutant>& mutants);

/// The requirements whose judgement depends on what a mutant changes; ascending.
[[nodiscard]] const std::vector<std::uint32_t>& dependents(
    const Ground& ground, const Mutant& mutant);

}  // namespace assize::analysis
