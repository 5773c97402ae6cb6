#pragma once

#include <string>
#include <string_view>

#include "console.hpp"
#include "replace_file.hpp"

namespace assize::cli {

/// Writes a file whole. False when it could not be; the complaint has been made.
[[nodiscard]] bool put_in_file(
    std::string_view text, const std::string& file, Existing existing, Console& console);

/// Writes what a command made: to a file, whose name is then said, or to standard output where no
/// file is named. Result: the exit status; the complaint has been made.
[[nodiscard]] int put_out(
    std::string_view text, const std::string& file, Existing existing, Console& console);

}  // namespace assize::cli
