#pragma once

#include <string_view>

namespace assize::cli {

/// From now on, what the program does is said on standard error. Standard output is for reports.
void start_log();
/// `assize: …`, once the log was started; else nothing.
void note(std::string_view words);

}  // namespace assize::cli
