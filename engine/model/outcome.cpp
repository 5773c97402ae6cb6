#include "assize/model/outcome.hpp"

#include <algorithm>

#include "assize/model/rulebook.hpp"

namespace assize {

std::string_view outcome_word(Outcome outcome) {
    switch (outcome) {
        case Outcome::unmet: return "unmet";
        case Outcome::part_met: return "part-met";
        case Outcome::met: return "met";
        case Outcome::not_applicable: return "not-applicable";
    }
    return "";
}

std::string_view outcome_word(std::optional<Outcome> reported) {
    return reported ? outcome_word(*reported) : "not-evidenced";
}

std::string_view mark_word(Mark mark) {
    switch (mark) {
        case Mark::no_cases: return "no cases";
        case Mark::not_yet_due: return "not yet due";
        case Mark::presumed: return "presumed";
        case Mark::assumed: return "assumed";
    }
    return "";
}

namespace model {

bool in_force(const std::vector<Period>& periods, Date date) {
    const auto holds = [&](const Period& period) { return period.holds(date); };
    return periods.empty() || std::any_of(periods.begin(), periods.end(), holds);
}

// A must has a `required by`, a should only `expected by`, a may only `permitted by` (semantics.md,
// 12).
Strength Requirement::strength() const {
    Strength strength = Strength::may;
    for (const Citation& citation : citations) {
        if (citation.force == Force::required) return Strength::must;
        if (citation.force == Force::expected) strength = Strength::should;
    }
    return strength;
}

}  // namespace model
}  // namespace assize
