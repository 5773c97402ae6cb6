#pragma once

#include <span>
#include <string>

#include "assize/report/subject.hpp"
#include "assize/report/tally.hpp"

namespace assize::report {

/// What became of many profiles: how many were judged, and for each edition how its requirements
/// and themes came out, with the fewest and the most that could be met once what is missing is
/// known. Result: lines for a terminal. Errors: none. Cost: the rulebooks' size.
[[nodiscard]] std::string batch_summary(
    std::span<const model::Rulebook> rulebooks, const Tally& tally, const Style& style);

/// The same as JSON, with the bounds of every outcome.
[[nodiscard]] std::string batch_summary_to_json(
    std::span<const model::Rulebook> rulebooks, const Tally& tally);

}  // namespace assize::report
