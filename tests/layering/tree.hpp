#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The repository as these tests see it: text files with paths from its root, in the order of their
/// paths.
namespace assize::layering {

struct TextFile {
    std::string path;  ///< `engine/base/date.cpp`
    std::string text;
};

struct Include {
    std::string path;  ///< as written
    bool is_quoted = false;
    std::size_t line = 0;
};

/// The files under a folder, however deep, whose names end in one of `endings`.
[[nodiscard]] std::vector<TextFile> files_under(
    std::string_view folder, const std::vector<std::string>& endings);
[[nodiscard]] std::vector<TextFile> source_files();  ///< every .cpp and .hpp of ours
[[nodiscard]] std::string read_file(std::string_view path);
[[nodiscard]] bool exists(std::string_view path);

[[nodiscard]] std::vector<std::string> lines(std::string_view text);
[[nodiscard]] std::vector<Include> includes(const TextFile& file);
/// C++ without its comments and without the insides of its strings: what a rule about words may
/// look at. Lines stay lines.
[[nodiscard]] std::string code_only(std::string_view text);
/// Whether `word` stands in `text` as a whole word.
[[nodiscard]] bool has_word(std::string_view text, std::string_view word);
[[nodiscard]] bool starts_with_any(std::string_view text, const std::vector<std::string>& starts);

}  // namespace assize::layering
