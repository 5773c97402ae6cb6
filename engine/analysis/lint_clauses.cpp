// What clauses can come to, proved by going through every way they can turn out.
#include <algorithm>

#include "assize/model/walk.hpp"
#include "decision_table.hpp"
#include "lint_pass.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

std::string outcome_in_words(Outcome outcome) { return std::string(outcome_word(outcome)); }

/// `clause-never-reached` has been said of a clause with the words of one before it.
bool repeats_a_clause(
    const Linting& linting, const m::Requirement& requirement, std::size_t place) {
    const auto& when = requirement.clauses[place].when;
    if (!when) return false;
    return std::any_of(
        requirement.clauses.begin(),
        requirement.clauses.begin() + static_cast<std::ptrdiff_t>(place), [&](const auto& one) {
            return one.when && !one.unless
                && linting.sources.text(one.when->span) == linting.sources.text(when->span);
        });
}

void find_idle_clauses(
    Linting& linting, const m::Requirement& requirement, const DecisionTable& table) {
    for (std::size_t place = 0; place < requirement.clauses.size(); ++place) {
        if (table.decides()[place] || repeats_a_clause(linting, requirement, place)) continue;
        const m::Clause& clause = requirement.clauses[place];
        Finding& found = linting.add(
            Lint::clause_cannot_decide, clause.span,
            {requirement.id,
             !clause.when     ? "one of the clauses above it always does"
                 : place == 0 ? "its condition cannot hold where the requirement applies"
                              : "what it asks cannot be when the clauses above it do not hold"});
        if (place > 0)
            found.labels.push_back({requirement.clauses.front().span, "read from here on"});
    }
}

/// A sentence for a judgement that no clause gives.
void find_idle_sentences(Linting& linting, const m::Requirement& requirement, Outcomes possible) {
    for (const m::Sentence& sentence : requirement.sentences) {
        if (!sentence.outcome || possible.has(*sentence.outcome)) continue;
        linting.add(
            Lint::judgement_never_given, sentence.span,
            {requirement.id, outcome_in_words(*sentence.outcome)});
    }
}

void find_unused_checks(Linting& linting, const m::Requirement& requirement) {
    if (requirement.clauses.empty()) return;
    std::vector<bool> used(requirement.checks.size());
    m::walk(requirement, [&](const auto& part) {
        if constexpr (std::is_same_v<std::decay_t<decltype(part)>, m::Condition>) {
            if (const auto* one = std::get_if<m::CheckRef>(&part.form)) used[one->check] = true;
            const bool is_every = std::holds_alternative<m::AllChecks>(part.form)
                || std::holds_alternative<m::AnyCheck>(part.form);
            if (is_every) used.assign(used.size(), true);
        }
    });
    for (std::size_t place = 0; place < used.size(); ++place) {
        if (used[place]) continue;
        const m::Check& check = requirement.checks[place];
        linting.add(Lint::check_not_used, check.span, {requirement.id, check.name});
    }
}

void find_worse(Linting& linting, const m::Rulebook& rulebook, const m::Requirement& requirement) {
    const DecisionTable table(rulebook, requirement, DecisionTable::Checks::named);
    if (!table.worse()) return;
    const auto& worse = *table.worse();
    const m::Clause& from = requirement.clauses[worse.from];
    const m::Clause& to = requirement.clauses[worse.to];
    linting
        .add(
            Lint::better_judged_worse, from.span,
            {requirement.id, outcome_in_words(from.outcome),
             worse.check.empty() ? "more than the " + std::to_string(worse.exactly) + " asked for"
                                 : "the check `" + worse.check + "` as well",
             outcome_in_words(to.outcome)})
        .labels.push_back({to.span, "this clause decides then"});
}

}  // namespace

Outcomes outcomes_of(const m::Rulebook& rulebook, const m::Requirement& requirement) {
    Outcomes possible;
    if (requirement.clauses.empty()) {
        possible |= Outcome::met;
        possible |= Outcome::unmet;
        if (requirement.checks.size() > 1) possible |= Outcome::part_met;
        return possible;
    }
    const DecisionTable table(rulebook, requirement, DecisionTable::Checks::looked_into);
    for (std::size_t place = 0; place < requirement.clauses.size(); ++place) {
        if (!table.is_whole() || table.decides()[place])
            possible |= requirement.clauses[place].outcome;
    }
    return possible;
}

void lint_clauses(Linting& linting) {
    each_requirement(
        linting.rulebooks, [&](const m::Rulebook& rulebook, const m::Requirement& requirement) {
            const DecisionTable table(rulebook, requirement, DecisionTable::Checks::looked_into);
            find_unused_checks(linting, requirement);
            if (table.is_whole() && !table.can_apply()) {
                linting.add(Lint::never_applies, requirement.span, {requirement.id});
                return;
            }
            if (table.is_whole()) find_idle_clauses(linting, requirement, table);
            find_idle_sentences(linting, requirement, outcomes_of(rulebook, requirement));
            find_worse(linting, rulebook, requirement);
        });
}

}  // namespace assize::analysis
