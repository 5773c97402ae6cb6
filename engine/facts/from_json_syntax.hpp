#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "assize/base/diagnostic.hpp"

namespace assize::facts {

/// The last thing that JSON said before it stopped making sense.
enum class Before : std::uint8_t { nothing, opened, key, value };

/// Where the reading of a JSON text stopped.
struct Stop {
    std::string_view text;
    SourceId source;
    std::uint32_t after = 0;    ///< the end of the last token that made sense
    std::uint32_t reached = 0;  ///< the end of what was looked at
    Before before = Before::nothing;
    std::vector<std::uint32_t> brackets;  ///< those open, outermost first
};

/// Where the next token begins: past blanks.
[[nodiscard]] std::uint32_t past_blanks(std::string_view text, std::uint32_t at);

/// What is wrong there, in an officer's words.
[[nodiscard]] Diagnostic syntax_error(const Stop& stop);

}  // namespace assize::facts
