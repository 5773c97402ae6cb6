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

/// A file beside the one that it is to replace; gone again unless it takes that one's place.
class Draft {
public:
    explicit Draft(const fs::path& path) : path_(path.string() + ".XXXXXX") {
        // The six letters are mkostemp's to fill in.
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

    /// Zero, or why not.
    [[nodiscard]] int fill(std::string_view text, const struct stat& like) {
        if (error_ != 0) return error_;
        // The owner can be kept by root alone; for everybody else it is theirs already.
        if (::fchown(descriptor_, like.st_uid, like.st_gid) != 0 && errno != EPERM) return errno;
        if (::fchmod(descriptor_, like.st_mode & 07777) != 0) return errno;
        if (const int error = write_all(descriptor_, text); error != 0) return error;
        return ::fsync(descriptor_) == 0 ? 0 : errno;
    }

    [[nodiscard]] int take_the_place_of(const fs::path& path) {
        if (::rename(path_.c_str(), path.c_str()) != 0) return errno;
        is_in_place_ = true;
        return 0;
    }

private:
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
    if (const int error = draft.fill(text, like); error != 0) return error_words(error);
    const auto now = read_file(file.string(), before.size());
    if (!now.text || *now.text != before) return "someone else has just changed it";
    const int error = draft.take_the_place_of(file);
    return error == 0 ? std::string() : error_words(error);
}

}  // namespace assize::cli
