#include "assize/analysis/example_day.hpp"

#include <algorithm>

namespace assize::analysis {

Date example_day(const model::Rulebook& rulebook, model::RequirementId id) {
    const model::Requirement& requirement = rulebook.requirements[id.index];
    for (const model::Test& test : rulebook.tests) {
        const bool is_of_it = std::any_of(
            test.expects.begin(), test.expects.end(),
            [&](const model::Expect& one) { return one.requirement == id; });
        const bool is_then = test.as_at && model::in_force(requirement.in_force, *test.as_at);
        if (is_of_it && is_then) return *test.as_at;
    }
    return model::first_day(requirement.in_force).value_or(model::usual_day(rulebook));
}

}  // namespace assize::analysis
