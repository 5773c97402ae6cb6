#include <unistd.h>

#include <string>
#include <vector>

#include "console.hpp"
#include "defect.hpp"
#include "large_pages.hpp"
#include "run.hpp"

int main(int argc, char** argv) {
    assize::cli::announce_defects();
    std::vector<std::string> arguments(argv + 1, argv + argc);
    // A command that is given something to work on will read rules.
    if (arguments.size() > 1) assize::cli::ask_for_large_pages();
    assize::cli::Console console(STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
    const int status = assize::cli::run(arguments, console);
    return console.has_lost_its_reader() ? assize::cli::Exit::unread : status;
}
