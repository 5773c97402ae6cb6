#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "assize/analysis/difference.hpp"
#include "assize/analysis/mutant.hpp"

namespace assize::analysis {

/// What became of a mutant.
enum class Fate : std::uint8_t {
    noticed,       ///< a test fails
    survived,      ///< none does, and a profile is judged otherwise
    perhaps_same,  ///< none does, and no such profile was found: it is perhaps the same rule
    justified,     ///< none does, and the rule file says why none need
};

struct Tried {
    Fate fate = Fate::noticed;
    std::optional<Difference> difference;
    std::string why;  ///< of `justified`
};

/// How trying and then searching goes on.
struct Watch {
    Progress trying;                                       ///< every mutant
    std::function<Progress(std::size_t count)> searching;  ///< then those that no test notices
};

/// Tries every mutant, and looks for a profile that tells those apart that no test notices and of
/// which `sources`, the rule files, do not say why.
/// Cost: `noticed_by` and `differences`.
[[nodiscard]] std::vector<Tried> try_mutants(
    const model::Rulebook& rulebook, const Ground& ground, std::span<const Mutant> mutants,
    const Sources& sources, unsigned jobs, const Watch& watch);

/// How many mutants of one home came to what.
struct Score {
    Home home;
    std::size_t noticed = 0, survived = 0, perhaps_same = 0, justified = 0;
    /// Those that a test could notice.
    [[nodiscard]] std::size_t counted() const { return noticed + survived; }
};

/// All that was tried on one rulebook; held by the caller.
struct MutationReport {
    const model::Rulebook& rulebook;
    const Mutants& mutants;
    std::vector<Tried> tried;  ///< by mutant
};

/// By home: requirements in rulebook order, then meanings, then thresholds; those without a mutant
/// are left out. Cost: the number of mutants.
[[nodiscard]] std::vector<Score> scores(const MutationReport& report);
[[nodiscard]] Score whole(const std::vector<Score>& scores);

}  // namespace assize::analysis
