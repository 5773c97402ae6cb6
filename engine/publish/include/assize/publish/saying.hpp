#pragma once

#include <string>
#include <utility>
#include <vector>

namespace assize::publish {

/// A condition for a reader: words, and what they introduce.
struct Saying {
    std::string words;
    std::vector<Saying> parts;
    std::string joined_by;       ///< `and`, `or`: between the parts when they are said on one line
    bool is_only_parts = false;  ///< `all of these hold:`, which one line does not need
};

/// Words that introduce nothing.
[[nodiscard]] inline Saying simply(std::string words) { return {std::move(words), {}, {}, false}; }

/// The same on one line.
[[nodiscard]] std::string on_one_line(const Saying& saying);

}  // namespace assize::publish
