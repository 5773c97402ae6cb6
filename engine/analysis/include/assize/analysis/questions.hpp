#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assize/analysis/uses.hpp"

namespace assize::analysis {

/// One thing to ask of a body, and whom the answer serves.
struct Question {
    FieldPath field;
    std::vector<std::uint32_t> requirements;  ///< that read it, in rulebook order
    /// How many of the requirements have all that they read answered, once this is and all before
    /// it: their judgements are settled, whatever the answers.
    std::size_t settled = 0;
};

/// What some requirements ask for (wanted.hpp), in the order that settles judgements soonest: the
/// requirement with fewest questions left comes next (of several, the one whose questions serve
/// most requirements, then the first), and of its questions the one that serves most. Greedy: no
/// promise that no order is better. An answer may settle more than is counted here: a `no` may make
/// others needless. Errors: none. Cost: requirements squared, times what they read.
[[nodiscard]] std::vector<Question> questions_of(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements);

}  // namespace assize::analysis
