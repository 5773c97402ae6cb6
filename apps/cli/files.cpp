#include "files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "assize/base/diagnostic.hpp"
#include "assize/base/limits.hpp"
#include "assize/grammar/parse.hpp"

namespace assize::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view pipe_or_device = "it is a pipe or a device";

/// What has no end would be waited for.
bool is_pipe_or_device(const std::string& path) {
    std::error_code error;
    return fs::is_other(path, error);
}

/// Whether there is a declaration in it, whole or broken. Of a file that cannot be read the loader
/// says why.
bool declares_something(const std::string& path) {
    auto file = read_rule_file(path);
    if (!file.text) return true;
    Sources sources;
    const SourceId source = sources.add({path, std::move(*file.text)});
    const syntax::File parsed = parse(sources, source).file;
    return !parsed.declarations.empty() || !parsed.broken.empty();
}

/// What is named may have any name, if there are rules in it; prose may look as if there were.
std::string why_no_rule_file(const std::string& path) {
    if (is_pipe_or_device(path)) return std::string(pipe_or_device);
    if (path.ends_with(compiled_ending))
        return "it is a compiled rulebook, which judge, explain, batch and watch read; name its "
               "sources";
    if (is_rule_file(path) || (!path.ends_with(".md") && declares_something(path))) return {};
    return "those end in .assize, or in .assize.md when they have the law beside the rules";
}

/// A declaration starts at the start of a line, in any case (language.md, Names and layout).
bool declares_a_rulebook(std::string_view text) {
    constexpr std::string_view word = "rulebook";
    bool is_line_start = true;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    for (std::size_t place = 0; place + word.size() < text.size(); ++place) {
        const bool was_line_start = is_line_start;
        is_line_start = text[place] == '\n' || text[place] == '\r';
        if (!was_line_start) continue;
        const bool is_word = std::equal(
            word.begin(), word.end(), text.begin() + static_cast<std::ptrdiff_t>(place),
            [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
        if (is_word && std::isspace(static_cast<unsigned char>(text[place + word.size()])) != 0)
            return true;
    }
    return false;
}

void find_in_folder(const std::string& folder, bool only_rulebooks, RuleFiles& found) {
    const FilesBelow here = files_below(folder, is_rule_file);
    if (!here.why.empty())
        found.complaints.push_back("the folder `" + folder + "` cannot be read: " + here.why);
    const std::size_t before = found.paths.size();
    for (const std::string& path : here.paths) {
        const auto file = read_rule_file(path);
        // One that cannot be read is left to the loader, which says so.
        if (!only_rulebooks || !file.text || declares_a_rulebook(*file.text))
            found.paths.push_back(path);
    }
    if (found.paths.size() == before && here.why.empty()) {
        found.complaints.push_back(
            "the folder `" + folder + "` holds no "
            + std::string(only_rulebooks ? "rulebook" : "rule file")
            + "; its rule files end in .assize or .assize.md");
    }
}

}  // namespace

std::string error_words(int error) {
    switch (error) {
        case ENOENT: return "no such file";
        case EACCES:
        case EPERM: return "permission denied";
        case EISDIR: return "it is a folder";
        case ENOSPC: return "the disk is full";
        case EPIPE: return "nobody is reading it";
        case EBADF: return "it is closed";
        default: return std::generic_category().message(error);
    }
}

model::FileText read_descriptor(int descriptor, std::size_t most) {
    constexpr std::size_t at_a_time = 1 << 16;
    struct stat about {};
    std::string text;
    // Of a file all is read at once, and its end is seen without making more room.
    if (::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode))
        text.reserve(std::min(static_cast<std::size_t>(about.st_size), most) + 1);
    while (text.size() <= most) {
        const std::size_t had = text.size();
        text.resize(had < text.capacity() ? text.capacity() : had + at_a_time);
        const ssize_t got = ::read(descriptor, &text[had], text.size() - had);
        text.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return {std::nullopt, error_words(errno)};
        if (got == 0) break;
    }
    return {std::move(text), {}};
}

model::FileText read_file(const std::string& path, std::size_t most) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return {std::nullopt, error_words(errno)};
    auto file = read_descriptor(descriptor, most);
    ::close(descriptor);
    return file;
}

model::FileText read_rule_file(const std::string& path) {
    if (is_pipe_or_device(path)) return {std::nullopt, std::string(pipe_or_device)};
    return read_file(path, limits::rule_file_bytes);
}

model::FileText read_compiled_file(const std::string& path) {
    if (is_pipe_or_device(path)) return {std::nullopt, std::string(pipe_or_device)};
    return read_file(path, std::string::npos);
}

bool is_rule_file(std::string_view path) {
    return path.ends_with(".assize") || path.ends_with(".assize.md");
}

FilesBelow files_below(const std::string& folder, bool (*is_wanted)(std::string_view path)) {
    FilesBelow found;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error)) {
        // What an editor, a system or a repository keeps for itself.
        if (at->path().filename().string().starts_with('.')) {
            at.disable_recursion_pending();
            continue;
        }
        std::string path = at->path().string();
        std::error_code unreadable;
        if (is_wanted(path) && at->is_regular_file(unreadable))
            found.paths.push_back(std::move(path));
    }
    if (error) found.why = error_words(error.value());
    std::sort(found.paths.begin(), found.paths.end());
    return found;
}

RuleFiles find_rule_files(const std::vector<std::string>& named, bool only_rulebooks) {
    RuleFiles found;
    for (const std::string& path : named) {
        std::error_code error;
        if (fs::is_directory(path, error)) {
            find_in_folder(path, only_rulebooks, found);
        } else if (error) {
            found.complaints.push_back(
                "the rule file or folder `" + path
                + "` cannot be read: " + error_words(error.value()));
        } else if (const std::string why = why_no_rule_file(path); !why.empty()) {
            found.complaints.emplace_back("`" + path).append("` is no rule file: ").append(why);
        } else {
            found.paths.push_back(path);
        }
    }
    return found;
}

std::string instead_of(const std::string& name, std::string_view nearest) {
    std::error_code error;
    return fs::exists(name, error) ? "; it is a file or folder: rules are named with --rules"
                                   : did_you_mean(nearest);
}

}  // namespace assize::cli
