#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assize/analysis/scenario.hpp"
#include "assize/model/outcome.hpp"

namespace assize::publish {

/// What a test is to expect of one requirement.
struct Expectation {
    std::uint32_t requirement = 0;
    std::optional<Outcome> reported;  ///< none: not-evidenced, among `possible`
    Outcomes possible;
    std::optional<Mark> mark;
};

/// A `test` declaration ready to be pasted into a rule file, in the one layout: what the scenario
/// says is given. `title` has no quotation marks. Errors: none. Cost: the scenario's size.
[[nodiscard]] std::string test_text(
    const model::Rulebook& rulebook, std::string_view title, const analysis::Scenario& scenario,
    const Expectation& expected);

/// What one line of a test gives, in the rules' own words: `lay_members are 2 like { is_serving yes
/// }`.
[[nodiscard]] std::string given_text(
    const model::Vocabulary& vocabulary, const model::Given& given);

}  // namespace assize::publish
