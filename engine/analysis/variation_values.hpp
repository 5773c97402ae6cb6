#pragma once

#include <vector>

#include "assize/analysis/scenario.hpp"
#include "figures.hpp"

namespace assize::analysis {

/// What a scenario says already that other facts are measured by.
struct Said {
    std::vector<std::int64_t> dates;  ///< the day first
    std::vector<Figure> figures;      ///< numbers, money, percentages and durations
};
[[nodiscard]] Said said_in(const model::Vocabulary& vocabulary, const Scenario& scenario);

/// The values of a scalar field that may matter, none included where there may be none.
[[nodiscard]] std::vector<model::TestFact> values_of(
    const model::Vocabulary& vocabulary, const model::Type& type, const Said& said,
    const Figures& figures);

/// Days at and around each of `from`, and at every length of the rules from it.
[[nodiscard]] std::vector<std::int64_t> days_around(
    const std::vector<std::int64_t>& from, const Figures& figures);

/// Of how many, and how many of them: shares at and just around every percentage of the rules.
struct Share {
    std::uint32_t some = 0, all = 1;
};
[[nodiscard]] std::vector<Share> shares_around(const Figures& figures);

}  // namespace assize::analysis
