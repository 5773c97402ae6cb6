#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace assize::cli {

/// Puts `text` in the place of a file that read as `before`, in one step: a reader, or a machine
/// that loses its power, finds the old file or the new one. A link stays a link; its file is
/// replaced, and keeps its permissions.
/// Result: empty, or why nothing was written: the file is read-only, its folder cannot be written,
/// the disk is full, or it no longer reads as `before`.
[[nodiscard]] std::string replace_file(
    const std::string& path, std::string_view before, std::string_view text);

/// What runs that were ended while they wrote have left beside rule files:
/// `NAME.unfinished-AbC123`.
[[nodiscard]] std::set<std::string> unfinished_beside(const std::vector<std::string>& rule_files);

/// What becomes of a file that is there already.
enum class Existing : std::uint8_t { replaced, kept };

/// Writes a file in one step, whole or not at all; a new one with the permissions that new files
/// have. One that is there is replaced as above, or kept, which is a reason. What is no file, such
/// as a pipe, is written to.
/// Result: empty, or why nothing was written.
[[nodiscard]] std::string write_file(
    const std::string& path, std::string_view text, Existing existing);

}  // namespace assize::cli
