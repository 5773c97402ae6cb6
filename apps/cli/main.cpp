#include <unistd.h>

#include <vector>

#include "console.hpp"
#include "defect.hpp"
#include "run.hpp"

int main(int argc, char** argv) {
    assize::cli::announce_defects();
    assize::cli::Console console(STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
    const int status = assize::cli::run(std::vector<std::string>(argv + 1, argv + argc), console);
    return console.has_lost_its_reader() ? assize::cli::Exit::unread : status;
}
