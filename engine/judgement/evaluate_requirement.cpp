#include "by_checks.hpp"
#include "evaluator.hpp"

namespace assize::judgement {

void Evaluator::requirement(const plan::Requirement& requirement, Result& result) {
    result.is_in_force = model::in_force(requirement.in_force, as_at_);
    if (!result.is_in_force) {
        result.outcomes = Outcome::not_applicable;
        return;
    }
    const std::uint32_t mark = needs_mark();
    const Truth applies = this->applies(requirement);
    if (applies == Truth::no) {
        result.outcomes = Outcome::not_applicable;
        drop_needs(mark);
        return;
    }
    result.outcomes =
        requirement.clauses.empty() ? by_checks(requirement) : walk(requirement, result);
    if (applies == Truth::unknown) result.outcomes |= Outcome::not_applicable;
    // One judgement left waits for nothing (semantics.md, 10).
    if (result.outcomes.count() == 1) {
        drop_needs(mark);
    } else {
        result.clause.reset();
    }
}

Truth Evaluator::applies(const plan::Requirement& requirement) {
    Truth held = Truth::yes;
    const std::uint32_t mark = needs_mark();
    for (std::uint32_t place = 0; place < requirement.applies_when.size(); ++place) {
        const std::uint32_t here = open({.what = ProofStep::What::applies, .index = place});
        const Truth one = condition(requirement.applies_when[place]);
        if (proof_ != nullptr) step(here).truth = one;
        close(here);
        held = held && one;
    }
    if (held != Truth::unknown) drop_needs(mark);
    return held;
}

Outcomes Evaluator::walk(const plan::Requirement& requirement, Result& result) {
    Outcomes possible;
    for (std::uint32_t place = 0; place < requirement.clauses.size(); ++place) {
        const plan::Clause& clause = requirement.clauses[place];
        const std::uint32_t here = open({.what = ProofStep::What::clause, .index = place});
        const Truth held = clause_condition(clause, place);
        if (proof_ != nullptr) step(here).truth = held;
        close(here);
        if (held == Truth::no) continue;
        possible |= clause.outcome;
        if (held == Truth::yes) {
            result.clause = place;
            break;
        }
    }
    return possible;
}

Truth Evaluator::clause_condition(const plan::Clause& clause, std::uint32_t index) {
    if (clause.when.index == plan::nothing) return Truth::yes;
    const std::uint32_t mark = needs_mark();
    Truth held = condition(clause.when);
    if (clause.unless.index != plan::nothing) {
        const std::uint32_t here = open({.what = ProofStep::What::unless, .index = index});
        Truth excused = condition(clause.unless);
        if (proof_ != nullptr) step(here).truth = excused;
        close(here);
        if (mode_.presume && clause.is_presumed && excused == Truth::unknown) excused = Truth::no;
        held = held && !excused;
    }
    if (held != Truth::unknown) drop_needs(mark);
    return held;
}

Outcomes Evaluator::by_checks(const plan::Requirement& requirement) {
    Tally held;
    for (std::uint32_t place = 0; place < requirement.checks.size(); ++place) {
        const std::uint32_t here = open({.what = ProofStep::What::check, .index = place});
        const Result& check = results_[requirement.checks[place].index];
        note_read(requirement.checks[place]);
        no_cases_ = no_cases_ || check.no_cases;
        not_yet_due_ = not_yet_due_ || check.not_yet_due;
        need_again(check.needs);
        if (proof_ != nullptr) step(here).truth = check.truth;
        close(here);
        held.add(check.truth);
    }
    return judgement::by_checks(held, requirement.checks.size());
}

}  // namespace assize::judgement
