#include "assize/model/rulebook.hpp"

#include <algorithm>

namespace assize::model {

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

bool Rulebook::is_made_from(SourceId file) const {
    return std::find(sources.begin(), sources.end(), file) != sources.end();
}

std::optional<Date> first_day(std::span<const Period> periods) {
    for (const Period& one : periods) {
        if (one.from) return one.from;
    }
    return std::nullopt;
}

Date usual_day(const Rulebook& rulebook) {
    constexpr Date any{19'723};  // 2024-01-01
    return first_day(rulebook.in_force).value_or(any);
}

const Rulebook* base_of(const Rulebook& rulebook, std::span<const Rulebook> rulebooks) {
    const auto base = std::find_if(rulebooks.begin(), rulebooks.end(), [&](const Rulebook& one) {
        return rulebook.extends == one.id;
    });
    return base == rulebooks.end() ? nullptr : &*base;
}

}  // namespace assize::model
