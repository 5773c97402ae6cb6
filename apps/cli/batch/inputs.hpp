#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "../console.hpp"

namespace assize::cli::batch {

/// A file of profiles, or standard input.
struct Input {
    std::string path;       ///< `-`: standard input
    std::string name;       ///< for a reader
    bool is_lines = false;  ///< its name, or `--lines`, says that each line is a profile
    bool is_file = false;   ///< of a size that is known beforehand
    std::uint64_t size = 0;
    std::int64_t changed_at = 0;  ///< of what is there: nanoseconds, on the machine's own scale
    friend bool operator==(const Input&, const Input&) = default;
};

/// One file as it is now; nothing when it is not there.
[[nodiscard]] std::optional<Input> file_at(const std::string& path);

/// Adds every file under a folder whose name ends in .json, .ndjson or .jsonl, or one of these and
/// .gz or .zst, in the order of the bytes of their paths. Links to folders are not followed.
/// Result: why it could not be read; empty when it could.
[[nodiscard]] std::string find_in_folder(const std::string& folder, std::vector<Input>& found);

/// What was named, in order; of a folder, the files in it. Nothing when something cannot be found;
/// the complaints have been made.
[[nodiscard]] std::optional<std::vector<Input>> find_inputs(
    const std::vector<std::string>& named, Console& console);

}  // namespace assize::cli::batch
