#pragma once

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "assize/analysis/mutate.hpp"
#include "assize/model/check.hpp"

namespace assize::analysis {

/// One rulebook and what its tests are ready to be run with, all held together. It stays where it
/// is.
struct RulesWithTests {
    Sources sources;
    model::Loaded loaded;
    const model::Rulebook* rulebook = nullptr;
    const model::Rulebook* base = nullptr;  ///< that it extends
    plan::Plan plan;
    std::unique_ptr<plan::Dependence> dependence;
    std::deque<facts::Facts> facts;
    std::vector<Trial> trials;  ///< the rulebook's own tests, in its order

    [[nodiscard]] Mutants mutants() const { return mutants_of(*rulebook, plan, *dependence, base); }
    /// What its mutants are tried against.
    [[nodiscard]] Ground ground(const Mutants& mutants) const {
        return {mutants.plan, *dependence, trials};
    }
};

/// Loads the first rulebook that `path` declares. `read` gives rule files and profiles. Nothing,
/// and the diagnostics are in `complaints`, when it has a mistake.
[[nodiscard]] std::unique_ptr<RulesWithTests> rules_with_tests(
    const std::string& path, const model::ReadFile& read, std::string& complaints);
/// The same of a text that is right.
[[nodiscard]] std::unique_ptr<RulesWithTests> rules_with_tests(const std::string& text);

/// A file's text, from the disk.
[[nodiscard]] model::FileText text_on_disk(const std::string& path);

}  // namespace assize::analysis
