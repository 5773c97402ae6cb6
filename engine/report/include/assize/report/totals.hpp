#pragma once

#include <vector>

#include "assize/report/subject.hpp"

namespace assize::report {

/// What a report says of a requirement: as it was judged or, when strict, the worst of what is
/// possible.
[[nodiscard]] std::optional<Outcome> reported(const Judgement& judgement, const Scope& scope);
/// What is still possible; when strict, the worst alone.
[[nodiscard]] Outcomes possible(const Judgement& judgement, const Scope& scope);

/// The three things over a scope: one for each theme of the rulebook, and the whole (semantics.md,
/// 12).
struct Totals {
    std::vector<Standing> themes;
    Standing whole;
};
[[nodiscard]] Totals totals(const Subject& subject, const Scope& scope);

/// How the musts of a scope stand, worst first. A program's exit status follows it.
enum class Standpoint : std::uint8_t { breached, not_evidenced, sound };
/// `breached`: an applicable must is reported unmet or part-met; `not_evidenced`: none is, but one
/// is not evidenced.
[[nodiscard]] Standpoint standpoint(const Subject& subject, const Scope& scope);

}  // namespace assize::report
