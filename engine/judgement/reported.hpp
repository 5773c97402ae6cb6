#pragma once

#include <algorithm>

#include "assize/judgement/assessment.hpp"

namespace assize::judgement {

/// Says what is reported of the possible and the presumed judgements (semantics.md, 8), and marks
/// what is only presumed.
inline void report(Judgement& judgement) {
    judgement.reported = judgement.possible.only();
    if (judgement.reported || judgement.presumed.count() != 1) return;
    judgement.reported = judgement.presumed.only();
    const auto after = std::find_if(
        judgement.marks.begin(), judgement.marks.end(),
        [](const MarkSeen& seen) { return seen.mark > Mark::presumed; });
    judgement.marks.insert(after, {Mark::presumed, plan::nothing});
}

}  // namespace assize::judgement
