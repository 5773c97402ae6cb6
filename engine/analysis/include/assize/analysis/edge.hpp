#pragma once

#include <optional>
#include <vector>

#include "assize/judgement/possible.hpp"
#include "assize/model/rulebook.hpp"

namespace assize::analysis {

/// What a comparison comes to at its figure and just beside it, as the engine itself evaluates it.
struct Edge {
    const model::Condition* condition = nullptr;  ///< held by the rulebook
    /// The lists of whose items it speaks, the outermost first; held by the rulebook.
    std::vector<const model::Selection*> within;
    model::Type type;  ///< of what is compared: a count is a whole number
    /// What the value is, as model::Scalar holds it, the day of judgement, and whether the
    /// condition holds then.
    struct Probe {
        std::optional<std::int64_t> value;  ///< nothing: there is none, or it is not known
        bool is_known = true;
        Date as_at;
        Truth held = Truth::unknown;
    };
    std::vector<Probe> probes;
    /// What the figure is reckoned from, where that is a fact, and what it is taken to be.
    struct Taken {
        const model::Value* value = nullptr;  ///< held by the rulebook
        std::int64_t scalar = 0;
    };
    std::vector<Taken> taken;
};

/// The comparisons of a requirement and of the meanings that it judges by which have a figure, a
/// count, a share, a window or a deadline, each once, in the order read. `day` is the day of
/// judgement and stands for what a date is reckoned from. Errors: none. Cost: a few judgements
/// of one condition for each.
[[nodiscard]] std::vector<Edge> edges_of(
    const model::Rulebook& rulebook, model::RequirementId requirement, Date day);

}  // namespace assize::analysis
