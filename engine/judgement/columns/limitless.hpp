#pragma once

#include <cstdint>
#include <limits>

namespace assize::judgement::columns {

/// The ends of a figure that has none. No figure comes so far: past `largest_figure` the machine
/// gives up, and the profile is judged by the Evaluator, whose ends are wider.
inline constexpr std::int64_t no_lower_end = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t no_upper_end = std::numeric_limits<std::int64_t>::max();
[[nodiscard]] constexpr bool is_endless(std::int64_t end) {
    return end == no_lower_end || end == no_upper_end;
}
inline constexpr std::int64_t largest_figure = std::int64_t{1} << 62;

}  // namespace assize::judgement::columns
