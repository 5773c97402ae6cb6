#include "console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "assize/base/limits.hpp"
#include "files.hpp"

namespace assize::cli {

namespace {

constexpr int usual_width = 80;
constexpr int widest = 120;  ///< longer lines are hard to read

}  // namespace

int write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return errno;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

bool Console::write(std::string_view text) {
    const int error = write_all(out_, text);
    if (error == 0) return true;
    has_lost_its_reader_ = error == EPIPE;
    if (!has_lost_its_reader_) complain("the report could not be written: " + error_words(error));
    return false;
}

void Console::complain(std::string_view words) {
    const std::string start =
        is_coloured(err_) ? "assize: \x1b[1;31merror:\x1b[0m " : "assize: error: ";
    // Nobody is left to tell when this fails too.
    static_cast<void>(write_all(err_, start + std::string(words) + "\n"));
}

void Console::warn(std::string_view words) {
    static_cast<void>(write_all(err_, "assize: warning: " + std::string(words) + "\n"));
}

void Console::complain(std::vector<Diagnostic> diagnostics, const Sources& sources) {
    put_in_order(diagnostics);
    const std::size_t shown = std::min(diagnostics.size(), limits::diagnostics_shown);
    std::string text;
    for (std::size_t place = 0; place < shown; ++place) {
        text += diagnostic_text(diagnostics[place], sources, is_coloured(err_));
        if (text.back() != '\n') text += '\n';
    }
    const std::size_t left = diagnostics.size() - shown;
    if (left > 0) text += "… and " + std::to_string(left) + " more\n";
    static_cast<void>(write_all(err_, text));
}

bool Console::is_watched() const { return ::isatty(err_) == 1; }

bool Console::is_report_watched() const { return ::isatty(out_) == 1; }

void Console::show_progress(std::string_view text) {
    static_cast<void>(write_all(err_, "\r" + std::string(text) + "\x1b[K"));
}

void Console::remark(std::string_view text) { static_cast<void>(write_all(err_, text)); }

report::Style Console::style_on(int descriptor) const {
    report::Style style;
    style.colour = is_coloured(descriptor);
    style.width = usual_width;
    winsize size{};
    if (width_ > 0) {
        style.width = width_;
    } else if (
        ::isatty(descriptor) == 1 && ::ioctl(descriptor, TIOCGWINSZ, &size) == 0
        && size.ws_col > 0) {
        style.width = std::min(static_cast<int>(size.ws_col), widest);
    }
    return style;
}

bool Console::is_coloured(int descriptor) const {
    switch (colour_) {
        case Colour::always: return true;
        case Colour::never: return false;
        case Colour::automatic: break;
    }
    // https://no-color.org: set and not empty.
    const char* no_color = std::getenv("NO_COLOR");
    if (no_color != nullptr && *no_color != '\0') return false;
    const char* terminal = std::getenv("TERM");
    const bool is_dumb = terminal != nullptr && std::string_view(terminal) == "dumb";
    return !is_dumb && ::isatty(descriptor) == 1;
}

}  // namespace assize::cli
