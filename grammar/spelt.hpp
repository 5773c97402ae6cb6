#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace assize::grammar {

/// `two` → `2`, up to twelve; empty for any other word.
[[nodiscard]] inline std::string spelt_number(std::string_view word) {
    constexpr std::array<std::string_view, 13> numbers = {
        "zero",  "one",   "two",  "three", "four",   "five",  "six",
        "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    const auto* const found = std::ranges::find(numbers, word);
    return found == numbers.end() ? std::string() : std::to_string(found - numbers.begin());
}

}  // namespace assize::grammar
