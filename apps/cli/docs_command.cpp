#include <algorithm>
#include <filesystem>
#include <set>

#include "assize/publish/site.hpp"
#include "assize/report/words.hpp"
#include "commands.hpp"
#include "files.hpp"
#include "replace_file.hpp"

namespace assize::cli {

namespace fs = std::filesystem;

namespace {

/// Names every file of a site, one a line: what a later run may replace, and remove.
constexpr std::string_view manifest = "assize-pages.txt";
constexpr std::string_view manifest_head =
    "Written by assize docs: these files are replaced by its next run.\n";
constexpr std::size_t most_manifest = std::size_t{16} << 20;

/// A line of a manifest that leads nowhere but into the folder.
bool stays_inside(const fs::path& path) {
    return !path.empty() && path.is_relative()
        && std::none_of(
            path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

class SiteFolder {
public:
    SiteFolder(std::string folder, Console& console)
        : folder_(std::move(folder)), console_(console) {}

    /// Whether it may be written to: it is not there, is empty, or holds a site of ours.
    bool open() {
        std::error_code error;
        if (!fs::exists(folder_, error)) {
            if (error) return complain(error.message());
            fs::create_directories(folder_, error);
            return !error || complain(error_words(error.value()));
        }
        if (!fs::is_directory(folder_, error)) return complain("it is a file, not a folder");
        const auto listed = read_file(inside(manifest), most_manifest);
        if (listed.text && listed.text->starts_with(manifest_head)) {
            read(listed.text->substr(manifest_head.size()));
            return true;
        }
        const bool is_empty = fs::is_empty(folder_, error);
        if (error) return complain(error_words(error.value()));
        return is_empty
            || complain(
                   "it holds something else than a site that assize docs wrote; name an empty "
                   "folder, or one that is not there yet");
    }

    /// Writes every file, and removes what a former run wrote and this one did not. A run that is
    /// cut short leaves a manifest that names all that may be there.
    bool write(const std::vector<publish::SiteFile>& files) {
        for (const auto& file : files) {
            std::error_code none;
            if (former_.count(file.path) == 0 && fs::exists(inside(file.path), none))
                return complain("`" + file.path + "` is there already, and no former run wrote it");
        }
        std::set<std::string> now;
        for (const auto& file : files) now.insert(file.path);
        std::set<std::string> both = former_;
        both.insert(now.begin(), now.end());
        if (!put(std::string(manifest), list(both))) return false;
        for (const auto& file : files) {
            if (!put(file.path, file.content)) return false;
        }
        for (const std::string& path : former_) {
            if (now.count(path) != 0) continue;
            std::error_code error;
            fs::remove(inside(path), error);
            if (error) return complain("`" + path + "`: " + error_words(error.value()));
            removed_.push_back(path);
            remove_empty_folders(path);
        }
        return put(std::string(manifest), list(now));
    }

    [[nodiscard]] const std::vector<std::string>& removed() const { return removed_; }

private:
    [[nodiscard]] std::string inside(std::string_view path) const {
        return (fs::path(folder_) / path).string();
    }
    bool complain(const std::string& why) {
        console_.complain("the site cannot be written to `" + folder_ + "`: " + why);
        return false;
    }
    void read(const std::string& lines) {
        std::size_t begin = 0;
        while (begin < lines.size()) {
            const std::size_t end = std::min(lines.find('\n', begin), lines.size());
            std::string path = lines.substr(begin, end - begin);
            if (stays_inside(path)) former_.insert(std::move(path));
            begin = end + 1;
        }
    }
    static std::string list(const std::set<std::string>& paths) {
        std::string text(manifest_head);
        for (const std::string& path : paths) text += path + "\n";
        return text;
    }
    bool put(const std::string& path, const std::string& text) {
        std::error_code error;
        fs::create_directories(fs::path(inside(path)).parent_path(), error);
        if (error) return complain("`" + path + "`: " + error_words(error.value()));
        // What has not changed keeps its date.
        const auto before = read_file(inside(path), text.size());
        if (before.text && *before.text == text) return true;
        const std::string why = write_file(inside(path), text, Existing::replaced);
        return why.empty() || complain("`" + path + "`: " + why);
    }
    void remove_empty_folders(const std::string& path) {
        std::error_code none;
        for (fs::path at = fs::path(path).parent_path(); !at.empty(); at = at.parent_path()) {
            if (!fs::is_empty(inside(at.string()), none) || none) return;
            fs::remove(inside(at.string()), none);
        }
    }

    std::string folder_;
    Console& console_;
    std::set<std::string> former_;
    std::vector<std::string> removed_;
};

}  // namespace

int docs_command(const DocsOptions& options, Console& console) {
    Sources sources;
    const Rules rules = load_rules(options.rules, true, false, console, sources);
    if (!rules.is_sound) return Exit::bad_input;
    const auto files = publish::site(rules.rulebooks, sources);
    SiteFolder folder(options.output, console);
    if (!folder.open() || !folder.write(files)) return Exit::bad_input;
    if (options.as_json)
        return console.write(publish::site_json(options.output, files, folder.removed()))
            ? Exit::all_well
            : Exit::bad_input;
    const auto pages = std::count_if(
        files.begin(), files.end(), [](const auto& file) { return file.path.ends_with(".html"); });
    std::string text =
        "written: " + report::counted(static_cast<std::uint64_t>(pages), "page", "pages") + " in `"
        + options.output + "`; begin with " + (fs::path(options.output) / "index.html").string()
        + "\n";
    if (!folder.removed().empty())
        text += "removed: " + report::counted(folder.removed().size(), "file", "files")
            + " of a former run that the rules no longer call for\n";
    return console.write(text) ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
