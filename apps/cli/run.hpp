#pragma once

#include <string>
#include <vector>

#include "console.hpp"

namespace assize::cli {

/// The program: reads the arguments (without the program's name), runs the command, gives the exit
/// status.
[[nodiscard]] int run(const std::vector<std::string>& arguments, Console& console);

}  // namespace assize::cli
