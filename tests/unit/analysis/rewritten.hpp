#pragma once

#include <string>

#include "assize/analysis/mutant.hpp"
#include "assize/base/source.hpp"

namespace assize::analysis {

/// A rule file with some of its text replaced.
struct Rewritten {
    SourceId source;
    std::string text;
};

/// What an officer would have written to make the change that `mutant` makes to the plan: the rule
/// file that it stands in, changed as text. Of the mutant it uses what was changed and where; what
/// became of the plan it looks at only for the figures and words that took another's place.
[[nodiscard]] Rewritten rewritten(
    const Sources& sources, const plan::Plan& plan, const Mutant& mutant);

}  // namespace assize::analysis
