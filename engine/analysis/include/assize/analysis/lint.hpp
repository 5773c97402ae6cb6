#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/base/source.hpp"
#include "assize/model/rulebook.hpp"

namespace assize::analysis {

/// What is legal in a rule file and probably wrong, in the order of the table in lint_codes.cpp.
enum class Lint : std::uint8_t {
    clause_cannot_decide,
    never_applies,
    judgement_never_given,
    better_judged_worse,
    check_not_used,
    meaning_not_used,
    threshold_not_used,
    theme_not_used,
    field_not_used,
    all_of_perhaps_none,
    share_of_perhaps_none,
    any_past_date_will_do,
    deadline_without_in_time,
    condition_drift,
    near_duplicate,
    opposed_requirements,
    figure_not_in_rule,
    no_action,
    no_impact,
    name_hidden,
    judgement_not_tested,
    assumed_figure,
    unverified_citation,
    allowance_without_reason,
    allowance_of_nothing,
};

struct LintEntry {
    Lint lint;
    std::string_view id;         ///< stable, kebab-case, and the name of its page in docs/lints
    Severity severity;           ///< warning or note
    std::string_view sentence;   ///< with {0}, {1}, … for the arguments
    std::string_view one, many;  ///< what is counted: "assumed figure", "assumed figures"
};
[[nodiscard]] std::span<const LintEntry> all_lints();
[[nodiscard]] const LintEntry& lint_entry(Lint lint);

/// One thing found, as a diagnostic is one.
struct Finding {
    Lint lint;
    Span span;
    std::vector<std::string> arguments;
    std::vector<Label> labels;
    std::vector<Fix> fixes;  ///< at most one: to be made as it stands, without changing a judgement
    friend bool operator==(const Finding&, const Finding&) = default;
};
[[nodiscard]] std::string message(const Finding& finding);

/// What was found, in source order, without what the rule files explain away by a comment
/// `-- lint CODE: reason`.
struct Linted {
    std::vector<Finding> findings;
    std::size_t allowed = 0;  ///< explained away
};

/// Looks through all rulebooks that were loaded together; what none of them uses is not used.
/// `sources` are those that they were loaded from. Errors: none. Source: language.md, Written by
/// people. Cost: as checking, and of each requirement the ways its clauses can turn out, up to a
/// limit (decision_table.hpp).
[[nodiscard]] Linted lint(std::span<const model::Rulebook> rulebooks, const Sources& sources);

/// Whether two loadings of the same files judge alike: the same requirements in the same rulebooks,
/// with conditions that say the same.
[[nodiscard]] bool judge_alike(
    std::span<const model::Rulebook> before, std::span<const model::Rulebook> after);

}  // namespace assize::analysis
