#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/diagnostic.hpp"

/// What a rule file says must be said of it, in comments that start a line:
///
///     --! unknown-name
///     --! unknown-name 12:7
///     --! unknown-name 12:7 `is_servng` `is_serving`
///
/// One line for each diagnostic, in their order. Place (of the span's start) and arguments are
/// compared when written.
namespace assize::language {

struct Expectation {
    std::string id;
    std::optional<Position> place;
    std::vector<std::string> arguments;
};

[[nodiscard]] std::vector<Expectation> expectations(std::string_view text);
/// `unknown-name 12:7 `is_servng``, with as much as the expectation itself has.
[[nodiscard]] std::string expected_text(const Expectation& expectation);
/// The same for what was said; what `like` leaves out is left out here too, so that equal texts
/// mean agreement.
[[nodiscard]] std::string found_text(
    const Diagnostic& diagnostic, const Sources& sources, const Expectation& like);

}  // namespace assize::language
