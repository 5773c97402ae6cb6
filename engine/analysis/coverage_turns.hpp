#pragma once

#include <cstdint>
#include <vector>

#include "assize/plan/plan.hpp"

namespace assize::analysis {

/// What something turns on besides the rules: nothing, the day of judgement, or facts of the
/// profile too.
enum class Turns : std::uint8_t { on_nothing, on_the_day, on_facts };

/// What each part of a plan turns on. Of a requirement, what its judgement may wait for: never for
/// what is presumed not to be so. Cost to make: the plan's size.
class WhatTurns {
public:
    explicit WhatTurns(const plan::Plan& plan);
    [[nodiscard]] Turns on(plan::DefinitionId definition) const {
        return definitions_[definition.index];
    }
    [[nodiscard]] Turns on(plan::NodeId condition) const;

private:
    [[nodiscard]] Turns turns(const plan::Definition& definition) const;
    [[nodiscard]] Turns turns(plan::DefinitionId definition) const { return on(definition); }
    template <typename Id>
    [[nodiscard]] Turns turns(Id id) const;

    const plan::Plan& plan_;
    std::vector<Turns> definitions_;  ///< each after all that it reads
};

}  // namespace assize::analysis
