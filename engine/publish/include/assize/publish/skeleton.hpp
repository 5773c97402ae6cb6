#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace assize::publish {

/// What there is a skeleton of.
enum class Skeleton : std::uint8_t { rulebook, requirement, test };

/// A first text to change, in the one layout. A rulebook stands alone: it checks, lints and passes
/// its own test as it is. A requirement and a test are to be put behind it, an empty line between,
/// or into another once their words are changed to its own. What is to be changed is in capitals,
/// or stands under a comment that says so. `id` is the rulebook's or the requirement's, of a test
/// that of what it expects; `title` may be empty. Errors: nothing when `id` is no name in
/// kebab-case; in `title` straight quotes become curly ones.
[[nodiscard]] std::optional<std::string> skeleton(
    Skeleton of, std::string_view id, std::string_view title);

}  // namespace assize::publish
