#pragma once

#include <string>
#include <vector>

#include "assize/report/subject.hpp"

namespace assize::report {

/// One count that left its limit: `15 working days after 28 December 2028`, and where it is asked.
struct PastLimit {
    std::string asked;
    Span rule;
};

/// The counts that left one limit: the calendar, or the years 1 to 9999.
struct PastLimits {
    bool is_calendar = false;
    std::vector<PastLimit> counts;            ///< each once, in order of first reading
    std::vector<std::uint32_t> requirements;  ///< that wait for it, in rulebook order
};

/// Of one requirement.
[[nodiscard]] std::vector<PastLimits> past_limits(
    const Subject& subject, std::uint32_t requirement);
/// Of every requirement of the scope.
[[nodiscard]] std::vector<PastLimits> past_limits(const Subject& subject, const Scope& scope);

/// What must be widened, how far it goes, and what was asked of it; at most `most` counts are
/// named.
[[nodiscard]] std::string words_of(
    const Subject& subject, const PastLimits& limits, std::size_t most);

}  // namespace assize::report
