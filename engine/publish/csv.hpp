#pragma once

#include <string>
#include <vector>

namespace assize::publish {

/// One row of a table as RFC 4180 has it, every cell in quotes. A spreadsheet takes a cell that
/// begins with `=`, `+`, `-` or `@` for a formula, and would do what it says: an apostrophe before
/// it keeps it a text.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& cells);

}  // namespace assize::publish
