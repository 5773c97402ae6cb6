#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assize/analysis/uses.hpp"

namespace assize::analysis {

/// What requirements read, and what that reads in turn: each thing once, and each line between two
/// things once. Only what judgements hang on is in it, not what sentences show.
struct Graph {
    /// The requirements asked for, then what they read, in order of first reading. A requirement
    /// that is there only because its judgement is asked for stands without what it reads.
    std::vector<Readable> things;
    struct Line {
        std::uint32_t from = 0, to = 0;  ///< places in `things`: `from` reads `to`
        friend bool operator==(const Line&, const Line&) = default;
    };
    std::vector<Line> lines;
};

/// Errors: none. Cost: the size of what is read, and the square of the things.
[[nodiscard]] Graph graph_of(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements);

}  // namespace assize::analysis
