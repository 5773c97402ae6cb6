#pragma once

#include <cstddef>
#include <cstdint>

/// Every limit of Assize in one place. Each has a diagnostic of its own that names the figure, and
/// a case in tests/language/bad/limit_* or tests/unit at n and n + 1.
namespace assize::limits {

inline constexpr std::size_t rule_file_bytes = 4u << 20;  ///< of one rule file
inline constexpr std::size_t rule_files = 1'000;          ///< in one run
inline constexpr std::size_t condition_depth =
    64;  ///< parentheses, `not`, quantifiers inside one another
inline constexpr std::size_t path_names = 16;          ///< names in one dotted path
inline constexpr std::size_t choice_values = 64;       ///< of one `choice of`
inline constexpr std::size_t diagnostics_shown = 200;  ///< in one run; the rest is counted
inline constexpr std::size_t repair_bytes = 16u
    << 20;  ///< read again to try repairs, in one run; guesses after that are not offered
inline constexpr std::size_t test_items = 10'000;     ///< made by `N like { … }` in one test
inline constexpr std::size_t record_depth = 16;       ///< records inside records of a profile
inline constexpr std::size_t plan_nodes = 1'000'000;  ///< of one compiled rulebook

inline constexpr std::size_t profile_bytes = 256u << 20;       ///< of one JSON profile
inline constexpr std::size_t batch_profile_bytes = 16u << 20;  ///< of one among many
inline constexpr std::size_t json_depth = 64;            ///< arrays and objects inside one another
inline constexpr std::size_t profile_facts = 2'000'000;  ///< cells of one profile

inline constexpr int integer_digits = 12;  ///< before the point of any figure
inline constexpr int fraction_digits = 6;  ///< after it
/// Past this a sum's end becomes infinite; 10^30 parts.
inline constexpr std::int64_t largest_sum_root = 1'000'000'000'000'000;

}  // namespace assize::limits
