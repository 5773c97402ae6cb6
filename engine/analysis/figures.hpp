#pragma once

#include <vector>

#include "assize/plan/part.hpp"

namespace assize::analysis {

/// A figure that stands in the rules.
struct Figure {
    model::Kind kind = model::Kind::whole_number;
    std::int64_t value = 0;
    friend auto operator<=>(const Figure&, const Figure&) = default;
};

/// What the rules measure by: the figures, the counts of lists and the texts that stand in a part
/// of a plan, each once.
struct Figures {
    std::vector<Figure> figures;  ///< of dates, durations, numbers, money and percentages
    std::vector<std::uint32_t> counts;
    std::vector<std::string> texts;
    bool reads_the_day = false;
    const Calendar* calendar = nullptr;  ///< the plan's
};

[[nodiscard]] Figures figures_of(const plan::Plan& plan, const plan::Part& part);

}  // namespace assize::analysis
