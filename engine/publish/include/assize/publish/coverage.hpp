#pragma once

#include <string>
#include <vector>

#include "assize/analysis/coverage.hpp"
#include "assize/base/source.hpp"
#include "assize/report/subject.hpp"

/// What tests have seen of the rules, and what they have not, for people and for tools.
namespace assize::publish {

/// What a report on coverage is of. Everything is held by the caller and outlives the report.
struct CoverageSubject {
    const analysis::Coverage& coverage;  ///< in order (analysis::put_in_order)
    const Sources& sources;
    std::size_t tests = 0;
    std::vector<const model::Test*> failed;
};

/// Rule by rule what no test shows (`style.all`: every rule), then the figures. Result: lines for a
/// terminal. Errors: none. Cost: the size of the rules.
[[nodiscard]] std::string coverage_text(const CoverageSubject& subject, const report::Style& style);

/// Everything, as JSON: keys in a fixed order, ending in a line break.
[[nodiscard]] std::string coverage_json(const CoverageSubject& subject);

/// A page with the text of every rule, each line marked with what tests have seen of it and, beside
/// it, what they have not.
[[nodiscard]] std::string coverage_html(const CoverageSubject& subject);

/// `1,203 of 1,377 (87.3%)`; what is cut off a percentage is never rounded up.
[[nodiscard]] std::string figure_text(const analysis::CoverageFigure& figure);

}  // namespace assize::publish
