#pragma once

#include <algorithm>

#include "assize/judgement/assessment.hpp"

namespace assize::judgement {

/// Says what is reported of the possible and the presumed judgements (semantics.md, 8), and marks
/// what is only presumed.
inline void report(Verdict& verdict) {
    verdict.reported = verdict.possible.only();
    if (verdict.reported || verdict.presumed.count() != 1) return;
    verdict.reported = verdict.presumed.only();
    const auto after = std::find_if(
        verdict.marks.begin(), verdict.marks.end(),
        [](const MarkSeen& seen) { return seen.mark > Mark::presumed; });
    verdict.marks.insert(after, {Mark::presumed, plan::nothing});
}

}  // namespace assize::judgement
