#include <unistd.h>

#include <algorithm>
#include <string>
#include <vector>

#include "console.hpp"
#include "defect.hpp"
#include "files.hpp"
#include "large_pages.hpp"
#include "run.hpp"

int main(int argc, char** argv) {
    assize::cli::announce_defects();
    std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool has_compiled_rules =
        std::any_of(arguments.begin(), arguments.end(), [](const std::string& argument) {
            return argument.ends_with(assize::cli::compiled_ending);
        });
    if (has_compiled_rules) assize::cli::ask_for_large_pages();
    assize::cli::Console console(STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
    const int status = assize::cli::run(arguments, console);
    return console.has_lost_its_reader() ? assize::cli::Exit::unread : status;
}
