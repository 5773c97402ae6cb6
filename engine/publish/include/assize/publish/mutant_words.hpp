#pragma once

#include <string>

#include "assize/analysis/mutant.hpp"
#include "assize/base/source.hpp"

namespace assize::publish {

/// What is changed, in the rules' own words: what was written, and what it became; or, when that is
/// not a few words for others, a sentence that says it. A line that says both follows "if".
struct MutantWords {
    std::string was, became;  ///< empty when only a sentence says it
    std::string sentence;     ///< `“at least 2” became “at least 3”`
    std::string context;      ///< the rule around it
};
[[nodiscard]] MutantWords words_of(
    const analysis::Mutant& mutant, const model::Rulebook& rulebook, const plan::Plan& plan,
    const Sources& sources);

/// A literal as a rule file writes it: `2013-04-01`, `80%`, `6 months`, `"text"`.
[[nodiscard]] std::string literal_text(
    const model::Scalar& scalar, const model::Type& type,
    const std::vector<model::Choice>& choices);

/// `requirement lay-members`, `meaning lay_members_in_post`, `threshold steps_window`: the id or
/// name alone.
[[nodiscard]] std::string_view name_of(const analysis::Home& home, const model::Rulebook& rulebook);

}  // namespace assize::publish
