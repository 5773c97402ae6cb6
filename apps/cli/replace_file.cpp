#include "replace_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>

#include "console.hpp"
#include "files.hpp"

namespace assize::cli {

namespace fs = std::filesystem;

namespace {

/// What stands between a file's name and mkostemp's letters, to say what it is when a run is ended.
constexpr std::string_view unfinished = ".unfinished-";
constexpr std::string_view letters = "XXXXXX";

/// Whether it is the name of a draft of a rule file.
bool is_unfinished(std::string_view name) {
    if (name.size() < letters.size()) return false;
    name.remove_suffix(letters.size());
    if (!name.ends_with(unfinished)) return false;
    name.remove_suffix(unfinished.size());
    return is_rule_file(name);
}

/// A file beside the one that it is to replace; gone again unless it takes that one's place.
class Draft {
public:
    explicit Draft(const fs::path& path) : path_(path.string()) {
        path_.append(unfinished).append(letters);
        descriptor_ = ::mkostemp(path_.data(), O_CLOEXEC);
        error_ = descriptor_ < 0 ? errno : 0;
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
        if (descriptor_ < 0) return;
        ::close(descriptor_);
        if (!is_in_place_) ::unlink(path_.c_str());
    }

    /// Zero, or why not. Permissions and owner are those of the file that it is `like`; without
    /// one, a new file's.
    [[nodiscard]] int fill(std::string_view text, const struct stat* like) {
        if (error_ != 0) return error_;
        // The owner can be kept by root alone; for everybody else it is theirs already.
        if (like != nullptr && ::fchown(descriptor_, like->st_uid, like->st_gid) != 0
            && errno != EPERM)
            return errno;
        const mode_t mode = like != nullptr ? like->st_mode & 07777 : 0666 & ~mask();
        if (::fchmod(descriptor_, mode) != 0) return errno;
        if (const int error = write_all(descriptor_, text); error != 0) return error;
        return ::fsync(descriptor_) == 0 ? 0 : errno;
    }

    [[nodiscard]] int take_the_place_of(const fs::path& path) {
        if (::rename(path_.c_str(), path.c_str()) != 0) return errno;
        is_in_place_ = true;
        return 0;
    }

private:
    /// What this process takes from the permissions of new files; it can only be asked by setting
    /// it.
    static mode_t mask() {
        const mode_t mask = ::umask(0);
        ::umask(mask);
        return mask;
    }

    std::string path_;
    int descriptor_ = -1;
    int error_ = 0;
    bool is_in_place_ = false;
};

}  // namespace

std::string replace_file(const std::string& path, std::string_view before, std::string_view text) {
    std::error_code none;
    const fs::path file = fs::canonical(path, none);
    struct stat like {};
    if (none || ::stat(file.c_str(), &like) != 0) return error_words(none ? none.value() : errno);
    // Renaming would replace a read-only file, and root may write to any.
    constexpr mode_t anyone_may_write = S_IWUSR | S_IWGRP | S_IWOTH;
    if ((like.st_mode & anyone_may_write) == 0 || ::access(file.c_str(), W_OK) != 0)
        return "it is read-only";
    Draft draft(file);
    if (const int error = draft.fill(text, &like); error != 0) return error_words(error);
    const auto now = read_file(file.string(), before.size());
    if (!now.text || *now.text != before) return "someone else has just changed it";
    const int error = draft.take_the_place_of(file);
    return error == 0 ? std::string() : error_words(error);
}

std::set<std::string> unfinished_beside(const std::vector<std::string>& rule_files) {
    std::set<fs::path> folders;
    for (const std::string& path : rule_files) folders.insert(fs::path(path).parent_path());
    std::set<std::string> found;
    for (const fs::path& folder : folders) {
        std::error_code error;
        for (fs::directory_iterator at(folder.empty() ? "." : folder, error), end;
             !error && at != end; at.increment(error)) {
            const std::string name = at->path().filename().string();
            if (is_unfinished(name)) found.insert((folder / name).string());
        }
    }
    return found;
}

std::string write_file(const std::string& path, std::string_view text, Existing existing) {
    struct stat there {};
    if (::stat(path.c_str(), &there) != 0) {
        if (errno != ENOENT) return error_words(errno);
        const fs::path folder = fs::path(path).parent_path();
        if (!folder.empty() && !fs::exists(folder)) return "there is no folder " + folder.string();
        Draft draft(path);
        int error = draft.fill(text, nullptr);
        if (error == 0) error = draft.take_the_place_of(path);
        return error == 0 ? std::string() : error_words(error);
    }
    if (S_ISDIR(there.st_mode)) return error_words(EISDIR);
    if (!S_ISREG(there.st_mode)) {
        const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0) return error_words(errno);
        const int error = write_all(descriptor, text);
        ::close(descriptor);
        return error == 0 ? std::string() : error_words(error);
    }
    if (existing == Existing::kept) return "it is there already, and is left as it is";
    const std::string target = fs::weakly_canonical(path).string();
    if (is_rule_file(target)) return "it is a rule file, and is left as it is";
    const auto before = read_file(path, static_cast<std::size_t>(there.st_size));
    return before.text ? replace_file(path, *before.text, text) : before.why;
}

}  // namespace assize::cli
