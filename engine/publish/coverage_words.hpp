#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assize/publish/coverage.hpp"

namespace assize::publish {

/// What no test shows of a place, each after “no test where …”: `it is met`, `returned is exactly
/// 80%`.
[[nodiscard]] std::vector<std::string> missing_words(
    const analysis::CoveragePlace& place, const Sources& sources);
/// The same in one, with the line: `… (line 42)`. Empty when nothing is missing.
[[nodiscard]] std::string missing_of_place(
    const analysis::CoveragePlace& place, const Sources& sources);
/// All that is missing of a rule, in one sentence; empty when nothing is.
[[nodiscard]] std::string missing_of_rule(
    const CoverageSubject& subject, std::span<const analysis::CoveragePlace> places);

/// That no test comes to a rule at all; empty when one does.
[[nodiscard]] std::string_view untested_words(
    const CoverageSubject& subject, std::span<const analysis::CoveragePlace> places);
/// What is asked under a kind: `each clause decides`.
[[nodiscard]] std::string_view kind_meaning(analysis::CoverageKind kind);

/// The places of one rule, of a coverage in order.
[[nodiscard]] std::span<const analysis::CoveragePlace> places_of(
    const analysis::Coverage& coverage, std::uint32_t rule);
[[nodiscard]] analysis::CoverageFigures figures_of(std::span<const analysis::CoveragePlace> places);

/// File by file, in order.
[[nodiscard]] std::vector<std::pair<SourceId, analysis::CoverageFigures>> figures_by_file(
    const analysis::Coverage& coverage);

[[nodiscard]] std::uint32_t line_of(const Sources& sources, const Span& span);
}  // namespace assize::publish
