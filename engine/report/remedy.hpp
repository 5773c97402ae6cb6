#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reasons.hpp"

namespace assize::report {

/// Something that would have to become true, and what it is made of: all of its parts, or as many
/// as its words say.
struct Need {
    std::string words;                 ///< empty: its parts alone
    std::vector<facts::CellId> cells;  ///< where in the profile
    std::vector<Need> parts;
    std::uint64_t size = 0;  ///< how many facts would have to change
};

/// The least that would make the requirement met, read off its proof; nothing when it is met or
/// does not apply, whichever of the two, or has no proof. Of clauses the one that changes fewest
/// facts, the first among equals; inside it every way that an `or` leaves. Cost: the proof's size,
/// within limits.
[[nodiscard]] std::optional<Need> what_would_meet(const Reading& reading);

/// As indented lines, pointers beside them.
struct NeedLine {
    std::size_t depth = 0;
    std::string words;
    std::string pointers;
};
[[nodiscard]] std::vector<NeedLine> lines_of(const Need& need, const Subject& subject);

}  // namespace assize::report
