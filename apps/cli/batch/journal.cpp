#include "journal.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "../files.hpp"
#include "../replace_file.hpp"

namespace assize::cli::batch {

namespace {

constexpr std::string_view first_line = "a run of assize batch that is not at its end";
constexpr std::string_view last_of_head = "so far:";
/// Only the last milestone counts: a journal that has grown to this begins anew with it.
constexpr std::uint64_t most_bytes = 4U << 20U;

}  // namespace

Journal::~Journal() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::string Journal::head() const {
    std::string text(first_line);
    for (const std::string& line : run_) text += "\n" + line;
    return text + "\n" + std::string(last_of_head) + "\n";
}

bool Journal::open(bool is_resumed) {
    struct stat there {};
    const bool is_there = ::stat(file_.c_str(), &there) == 0;
    if (is_there && !is_resumed)
        return complain(
            "a run that was interrupted, or is still under way, left `" + file_
            + "`: go on with --resume, or delete it to begin anew");
    if (!is_there) return begin();
    const auto file = read_file(file_, static_cast<std::size_t>(there.st_size));
    if (!file.text) return complain("`" + file_ + "` cannot be read: " + file.why);
    return go_on(*file.text);
}

bool Journal::begin() {
    const std::string text = start_ ? head() + milestone_text(*start_) : head();
    const std::string why = write_file(file_, text, Existing::replaced);
    if (!why.empty()) return complain("`" + file_ + "` cannot be written: " + why);
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = ::open(file_.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    size_ = text.size();
    return descriptor_ >= 0 || complain("`" + file_ + "` cannot be written: " + error_words(errno));
}

bool Journal::go_on(const std::string& text) {
    const std::string mine = head();
    if (!text.starts_with(mine)) {
        std::size_t line = 0, at = 0;
        while (at < mine.size() && at < text.size() && mine[at] == text[at]) {
            if (mine[at] == '\n') line = at + 1;
            ++at;
        }
        return complain(
            "`" + file_
            + "` is the journal of another run, or something has changed since: it has `"
            + text.substr(line, text.find('\n', line) - line) + "`, and this run `"
            + mine.substr(line, mine.find('\n', line) - line) + "`");
    }
    // What is behind the last line break was being written when the run was ended.
    const std::size_t end = text.rfind('\n');
    if (end + 1 > mine.size()) {
        const std::size_t begin = text.rfind('\n', end - 1) + 1;
        start_ = read_milestone(std::string_view(text).substr(begin, end - begin));
        if (!start_) return complain("`" + file_ + "` is damaged: its last line says nothing");
    }
    return begin();
}

bool Journal::note(const Milestone& milestone) {
    start_ = milestone;
    if (size_ > most_bytes) return begin();
    const std::string line = milestone_text(milestone);
    size_ += line.size();
    const int error = write_all(descriptor_, line);
    return error == 0 || complain("`" + file_ + "` cannot be written: " + error_words(error));
}

void Journal::remove() { ::unlink(file_.c_str()); }

bool Journal::complain(const std::string& words) const {
    console_.complain(words);
    return false;
}

}  // namespace assize::cli::batch
