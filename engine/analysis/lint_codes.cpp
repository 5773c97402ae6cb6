#include <array>

#include "assize/analysis/lint.hpp"
#include "assize/base/must.hpp"

namespace assize::analysis {

namespace {

// One row for each lint, in the order of the enumeration.
constexpr auto lint_table = std::to_array<LintEntry>({
    // clauses
    {Lint::clause_cannot_decide, "clause-cannot-decide", Severity::warning,
     "this clause of `{0}` can never decide: {1}", "clause that cannot decide",
     "clauses that cannot decide"},
    {Lint::never_applies, "never-applies", Severity::warning,
     "`{0}` can never apply: its `applies when` cannot hold", "requirement that never applies",
     "requirements that never apply"},
    {Lint::judgement_never_given, "judgement-never-given", Severity::warning,
     "this sentence of `{0}` is for {1}, which the requirement never gives",
     "judgement never given", "judgements never given"},
    {Lint::better_judged_worse, "better-judged-worse", Severity::warning,
     "`{0}` can be judged {1}, and with {2} it is judged {3}", "better judged worse",
     "cases of better judged worse"},
    // what nobody uses
    {Lint::check_not_used, "check-not-used", Severity::warning,
     "no clause of `{0}` uses the check `{1}`, so that it decides nothing", "unused check",
     "unused checks"},
    {Lint::meaning_not_used, "meaning-not-used", Severity::warning, "nothing uses `{0}`",
     "unused meaning", "unused meanings"},
    {Lint::threshold_not_used, "threshold-not-used", Severity::warning,
     "nothing uses the threshold `{0}`", "unused threshold", "unused thresholds"},
    {Lint::theme_not_used, "theme-not-used", Severity::warning,
     "no requirement stands under the theme `{0}`", "unused theme", "unused themes"},
    {Lint::field_not_used, "field-not-used", Severity::warning,
     "no rule and no test reads `{0}` of `{1}`", "unused field", "unused fields"},
    // lists and dates
    {Lint::all_of_perhaps_none, "all-of-perhaps-none", Severity::warning,
     "`{0}` is met when there is nothing in the list: say what then, by `applies when there are "
     "any …` or a clause of its own",
     "`of` a list that may be empty", "`of` a list that may be empty"},
    {Lint::share_of_perhaps_none, "share-of-perhaps-none", Severity::warning,
     "a share of nobody is none, so that `{0}` is judged as if it failed when there is nothing in "
     "the list: say what then",
     "share of a list that may be empty", "shares of a list that may be empty"},
    {Lint::any_past_date_will_do, "any-past-date-will-do", Severity::warning,
     "`{0}` is true of any day in the past, however long ago, where `{1}` is asked elsewhere",
     "date without a first day", "dates without a first day"},
    {Lint::deadline_without_in_time, "deadline-without-in-time", Severity::warning,
     "`{0}` is not met while there is still time: write `is in time for` for a deadline",
     "deadline without `in time for`", "deadlines without `in time for`"},
    // likeness
    {Lint::condition_drift, "condition-drift", Severity::warning,
     "`{0}` asks the same of different items of one list in two clauses", "drifted condition",
     "drifted conditions"},
    {Lint::near_duplicate, "near-duplicate", Severity::warning,
     "`{0}` is judged by the same conditions as `{1}`", "near-duplicate", "near-duplicates"},
    {Lint::opposed_requirements, "opposed-requirements", Severity::warning,
     "`{0}` is {1} when this holds, and `{2}`, which cites the same, is {3}",
     "pair of opposed requirements", "pairs of opposed requirements"},
    // what is said
    {Lint::figure_not_in_rule, "figure-not-in-rule", Severity::warning,
     "this sentence says `{0}`, which is no figure of `{1}`", "figure that is not in the rule",
     "figures that are not in the rule"},
    {Lint::no_action, "no-action", Severity::warning,
     "`{0}` can be {1}, and no `action` says what to do then", "missing `action`",
     "missing `action`"},
    {Lint::no_impact, "no-impact", Severity::note,
     "`{0}` can be {1}, and no `impact` says what would show that it was put right",
     "missing `impact`", "missing `impact`"},
    {Lint::name_hidden, "name-hidden", Severity::warning,
     "{0} `{1}` has the name of {2}, which cannot be spoken of there", "hidden name",
     "hidden names"},
    {Lint::judgement_not_tested, "judgement-not-tested", Severity::note,
     "no test expects `{0}` to be {1}", "requirement not tested in full",
     "requirements not tested in full"},
    {Lint::assumed_figure, "assumed-figure", Severity::note,
     "`{0}` is assumed: no law or guidance is named for it", "assumed figure", "assumed figures"},
    {Lint::unverified_citation, "unverified-citation", Severity::note,
     "`{0}` cites what nobody confirmed: {1}", "unverified citation", "unverified citations"},
    // allowances
    {Lint::allowance_without_reason, "allowance-without-reason", Severity::warning,
     "an allowance is written `-- lint CODE: reason`, or `-- mutate: reason`: {0}",
     "allowance without its code or reason", "allowances without their code or reason"},
    {Lint::allowance_of_nothing, "allowance-of-nothing", Severity::warning,
     "there is no `{0}` here any more for this comment to explain", "allowance of nothing",
     "allowances of nothing"},
});

}  // namespace

std::span<const LintEntry> all_lints() { return lint_table; }

const LintEntry& lint_entry(Lint lint) {
    const auto& entry = lint_table[static_cast<std::size_t>(lint)];
    must(entry.lint == lint);
    return entry;
}

std::string message(const Finding& finding) {
    return filled(lint_entry(finding.lint).sentence, finding.arguments);
}

}  // namespace assize::analysis
