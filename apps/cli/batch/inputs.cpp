#include "inputs.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <filesystem>

#include "../files.hpp"

namespace assize::cli::batch {

namespace fs = std::filesystem;

namespace {

/// In any case: `BOARD.JSON` too.
bool has_end(std::string_view path, std::string_view end) {
    return path.size() >= end.size()
        && std::equal(end.rbegin(), end.rend(), path.rbegin(), [&](char wanted, char found) {
               return wanted == std::tolower(static_cast<unsigned char>(found));
           });
}

std::string_view without_packing(std::string_view path) {
    for (const std::string_view end : {".gz", ".zst"}) {
        if (has_end(path, end)) return path.substr(0, path.size() - end.size());
    }
    return path;
}

bool is_of_lines(std::string_view path) {
    const std::string_view name = without_packing(path);
    return has_end(name, ".ndjson") || has_end(name, ".jsonl");
}

bool is_of_profiles(std::string_view path) {
    return is_of_lines(path) || has_end(without_packing(path), ".json");
}

}  // namespace

std::optional<Input> file_at(const std::string& path) {
    struct stat there {};
    if (::stat(path.c_str(), &there) != 0) return std::nullopt;
    constexpr std::int64_t second = 1'000'000'000;
    Input made{path, path, is_of_lines(path), S_ISREG(there.st_mode), 0, 0};
    if (made.is_file) made.size = static_cast<std::uint64_t>(there.st_size);
    made.changed_at = there.st_mtim.tv_sec * second + there.st_mtim.tv_nsec;
    return made;
}

std::string find_in_folder(const std::string& folder, std::vector<Input>& found) {
    const FilesBelow here = files_below(folder, is_of_profiles);
    if (!here.why.empty()) return here.why;
    for (const std::string& path : here.paths) {
        if (auto file = file_at(path)) found.push_back(std::move(*file));
    }
    return {};
}

std::optional<std::vector<Input>> find_inputs(
    const std::vector<std::string>& named, Console& console) {
    std::vector<Input> found;
    bool is_sound = true;
    for (const std::string& path : named) {
        std::error_code none;
        std::string why;
        if (path == "-") {
            found.push_back({path, "standard input", false, false, 0, 0});
        } else if (fs::is_directory(path, none)) {
            const std::size_t before = found.size();
            why = find_in_folder(path, found);
            if (why.empty() && found.size() == before)
                why =
                    "it holds no profiles; their names end in .json, .ndjson or .jsonl, or in "
                    "one of these and .gz or .zst";
        } else if (auto file = file_at(path)) {
            found.push_back(std::move(*file));
        } else {
            why = error_words(errno);
        }
        if (why.empty()) continue;
        is_sound = false;
        console.complain(std::string("`").append(path).append("` cannot be read: ").append(why));
    }
    return is_sound ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace assize::cli::batch
