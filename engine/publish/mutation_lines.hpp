#pragma once

#include <set>
#include <string>
#include <vector>

#include "assize/analysis/mutation_report.hpp"
#include "assize/publish/mutant_words.hpp"

namespace assize::publish {

/// A title for a test that no other test of the rulebook has, without quotation marks.
class Titles {
public:
    explicit Titles(const model::Rulebook& rulebook);
    [[nodiscard]] std::string unused(std::string title);

private:
    std::set<std::string> used_;
};

/// A declaration of the test that tells a mutant from the rules as they are; its title says what
/// from what.
[[nodiscard]] std::string test_of(
    const analysis::Difference& difference, const MutantWords& words,
    const model::Rulebook& rulebook, Titles& titles);
/// The same under no title of its own, to see whether two are one.
[[nodiscard]] std::string untitled_test_of(
    const analysis::Difference& difference, const model::Rulebook& rulebook);

/// A mutant that no test notices, in words.
struct MutantLine {
    const analysis::Mutant* mutant = nullptr;
    const analysis::Tried* tried = nullptr;
    MutantWords words;
    std::string test;  ///< a declaration that notices it; empty when none was found
};

/// Those of one home that came to `fate`, in the order of the mutants.
[[nodiscard]] std::vector<MutantLine> lines_of(
    const analysis::MutationReport& report, const analysis::Home& home, analysis::Fate fate,
    const Sources& sources, Titles& titles);

}  // namespace assize::publish
