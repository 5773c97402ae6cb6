#include "naive/evaluator.hpp"

// Judgements and what they lean on: semantics.md, 8 and 9.
namespace assize::naive {

Evaluator Evaluator::unmasked() const {
    Evaluator plain = *this;
    plain.mask_ = {};
    plain.lists_needs_ = false;
    return plain;
}

bool Evaluator::masks_no_cases(const model::Selection& over) {
    return masks(Mark::no_cases) && unmasked().list(over).has_no_cases();
}

bool Evaluator::masks_surely_empty(const model::Selection& over) {
    return masks(Mark::no_cases) && unmasked().list(over).is_surely_empty();
}

Truth Evaluator::applies(const model::Requirement& requirement) {
    Truth result = Truth::yes;
    for (const model::Condition& condition : requirement.applies_when)
        result = result && truth(condition);
    return result;
}

Truth Evaluator::unless(const model::Clause& clause) {
    if (!clause.unless) return Truth::no;
    const Truth shown = truth(**clause.unless);
    return shown == Truth::unknown && clause.unless_is_presumed && is_presuming_ ? Truth::no
                                                                                 : shown;
}

Truth Evaluator::holds(const model::Clause& clause) {
    if (!clause.when) return Truth::yes;
    return truth(*clause.when) && !unless(clause);
}

Outcomes Evaluator::walk(const model::Requirement& requirement) {
    Outcomes result;
    for (const model::Clause& clause : requirement.clauses) {
        const Truth held = holds(clause);
        if (held != Truth::no) result |= clause.outcome;
        if (held == Truth::yes) break;
    }
    return result;
}

Outcomes Evaluator::by_checks(const model::Requirement& requirement) {
    Tally held;
    for (const model::Check& check : requirement.checks) held.count(truth(check.condition));
    const std::uint64_t all = requirement.checks.size();
    Outcomes result;
    if (held.sure + held.perhaps == all) result |= Outcome::met;
    if (held.sure == 0) result |= Outcome::unmet;
    for (std::uint64_t number = 1; number < all; ++number) {
        if (held.sure <= number && number <= held.sure + held.perhaps) result |= Outcome::part_met;
    }
    return result;
}

Outcomes Evaluator::possible(model::RequirementId id) {
    const model::Requirement& requirement = rulebook_.requirements[id.index];
    bool is_in_force = requirement.in_force.empty();
    for (const model::Period& period : requirement.in_force)
        is_in_force = is_in_force || period.holds(as_at_);
    if (!is_in_force) return Outcome::not_applicable;
    return within(&requirement, [&]() -> Outcomes {
        const Truth applicable = applies(requirement);
        if (applicable == Truth::no) return Outcome::not_applicable;
        Outcomes result = requirement.clauses.empty() ? by_checks(requirement) : walk(requirement);
        if (applicable == Truth::unknown) result |= Outcome::not_applicable;
        return result;
    });
}

}  // namespace assize::naive
