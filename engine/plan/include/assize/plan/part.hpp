#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assize/plan/plan.hpp"

namespace assize::plan {

/// Some of a plan's requirements, and all that their judgements depend on: enough to judge them
/// without the rest.
struct Part {
    std::vector<std::uint32_t> requirements;  ///< places in rulebook order, ascending
    std::vector<DefinitionId> definitions;    ///< in the order of evaluation, those of the
                                              ///< requirements included
};

/// The whole plan as a part of itself.
[[nodiscard]] Part everything(const Plan& plan);

/// What the judgements of a plan depend on. It stays right for a plan that was changed so that its
/// definitions read less.
class Dependence {
public:
    /// Cost: the plan's size, and for each requirement the definitions that it depends on.
    explicit Dependence(const Plan& plan);

    /// The part that `requirements` (ascending) need. Cost: the definitions that they depend on.
    [[nodiscard]] Part part_of(std::span<const std::uint32_t> requirements) const;
    /// The requirements whose judgement depends on a definition; ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& dependents(DefinitionId definition) const {
        return dependents_[definition.index];
    }
    /// The same of what reads a threshold.
    [[nodiscard]] const std::vector<std::uint32_t>& dependents(model::ThresholdId threshold) const {
        return dependents_on_threshold_[threshold.index];
    }

private:
    void note_thresholds(const Plan& plan);
    std::vector<std::vector<DefinitionId>> needed_;  ///< by requirement, in order of evaluation
    std::vector<std::vector<std::uint32_t>> dependents_;               ///< by definition
    std::vector<std::vector<std::uint32_t>> dependents_on_threshold_;  ///< by threshold
};

}  // namespace assize::plan
