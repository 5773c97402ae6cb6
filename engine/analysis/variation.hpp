#pragma once

#include <functional>
#include <span>
#include <vector>

#include "assize/analysis/scenario.hpp"
#include "figures.hpp"

namespace assize::analysis {

/// The ways to say one thing of a scenario otherwise that may matter to rules with such figures:
/// a yes for a no, a figure at and around one that stands in the rules, a date at and around a
/// deadline, a list one item longer or shorter, or shared out at a percentage. Only `fields` are
/// said otherwise, and the day when the rules read it and `with_day`. In a fixed order.
/// Cost: the number of edits, which grows with the scenario's items and dates.
[[nodiscard]] std::vector<Edit> variations(
    const model::Vocabulary& vocabulary, const Scenario& scenario, const Figures& figures,
    std::span<const FieldPath> fields, bool with_day);

}  // namespace assize::analysis
