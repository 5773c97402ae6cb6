#include "tests/layering/tree.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace assize::layering {

namespace fs = std::filesystem;

namespace {

const fs::path root = ASSIZE_ROOT;

std::string slurp(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

}  // namespace

std::vector<TextFile> files_under(
    std::string_view folder, const std::vector<std::string>& endings) {
    std::vector<TextFile> files;
    if (!fs::exists(root / folder)) return files;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string path = entry.path().lexically_relative(root).generic_string();
        const bool wanted = std::any_of(endings.begin(), endings.end(), [&](const auto& ending) {
            return path.ends_with(ending);
        });
        if (entry.is_regular_file() && wanted) files.push_back({path, slurp(entry.path())});
    }
    std::sort(
        files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return files;
}

std::vector<TextFile> source_files() {
    std::vector<TextFile> files;
    for (const char* folder : {"apps", "engine", "grammar", "tests"}) {
        for (TextFile& file : files_under(folder, {".cpp", ".hpp"})) {
            files.push_back(std::move(file));
        }
    }
    return files;
}

std::string read_file(std::string_view path) { return slurp(root / path); }

bool exists(std::string_view path) { return fs::exists(root / path); }

std::vector<std::string> lines(std::string_view text) {
    std::vector<std::string> result;
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) result.push_back(line);
    return result;
}

std::vector<Include> includes(const TextFile& file) {
    static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> result;
    std::size_t number = 0;
    for (const std::string& line : lines(file.text)) {
        ++number;
        std::smatch match;
        if (std::regex_search(line, match, directive)) {
            result.push_back({match[2], match[1] == "\"", number});
        }
    }
    return result;
}

std::string code_only(std::string_view text) {
    std::string code;
    std::size_t at = 0;
    const auto skip_to = [&](std::string_view end, bool escapes) {
        while (at < text.size() && !text.substr(at).starts_with(end)) {
            if (escapes && text[at] == '\\') ++at;
            if (at < text.size() && text[at] == '\n') code += '\n';
            ++at;
        }
        at += end.size();
    };
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("//")) {
            while (at < text.size() && text[at] != '\n') ++at;
        } else if (rest.starts_with("/*")) {
            at += 2;
            skip_to("*/", false);
        } else if (rest.starts_with("R\"")) {
            const std::size_t open = rest.find('(');
            const std::string end = ")" + std::string(rest.substr(2, open - 2)) + "\"";
            at += open + 1;
            code += "\"\"";
            skip_to(end, false);
        } else if (text[at] == '"') {
            ++at;
            code += "\"\"";
            skip_to("\"", true);
        } else if (text[at] == '\'' && (at == 0 || !is_word_character(text[at - 1]))) {
            ++at;  // a character; after a digit it would only separate thousands
            code += "''";
            skip_to("'", true);
        } else {
            code += text[at++];
        }
    }
    return code;
}

bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos;
         at = text.find(word, at + 1)) {
        const bool starts = at == 0 || !is_word_character(text[at - 1]);
        const std::size_t end = at + word.size();
        if (starts && (end == text.size() || !is_word_character(text[end]))) return true;
    }
    return false;
}

bool starts_with_any(std::string_view text, const std::vector<std::string>& starts) {
    return std::any_of(
        starts.begin(), starts.end(), [&](const auto& start) { return text.starts_with(start); });
}

}  // namespace assize::layering
