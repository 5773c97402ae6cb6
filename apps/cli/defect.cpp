#include "defect.hpp"

#include <unistd.h>

#include <csignal>
#include <string_view>

#include "console.hpp"

namespace assize::cli {

namespace {

/// Only what is safe in a signal handler.
extern "C" void on_abort(int) {
    constexpr std::string_view words =
        "assize: this is a defect in the program, not in your rules or profile; please report it, "
        "with what you ran\n";
    static_cast<void>(!::write(STDERR_FILENO, words.data(), words.size()));
    ::_exit(Exit::defect);
}

}  // namespace

void announce_defects() {
    std::signal(SIGABRT, on_abort);
    std::signal(SIGPIPE, SIG_IGN);
}

}  // namespace assize::cli
