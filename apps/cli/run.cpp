#include "run.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <sstream>

#include "arguments.hpp"

namespace assize::cli {

namespace {

void prepare(const General& general, Console& console) {
    console.set_width(general.width);
    if (general.colour == "always") console.set_colour(Colour::always);
    if (general.colour == "never") console.set_colour(Colour::never);
    // Standard output is for reports alone.
    const auto log = std::make_shared<spdlog::logger>(
        "assize", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    log->set_level(general.is_verbose ? spdlog::level::debug : spdlog::level::warn);
    log->set_pattern("assize: %v");
    spdlog::set_default_logger(log);
}

}  // namespace

int run(std::vector<std::string> arguments, Console& console) {
    if (arguments.empty()) {
        console.complain("name a command, such as judge; `assize --help` shows what each does");
        return Exit::bad_input;
    }
    Arguments program;
    try {
        std::reverse(arguments.begin(), arguments.end());
        program.app().parse(arguments);
    } catch (const CLI::ParseError& told) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = program.app().exit(told, out, err);
        if (code == 0) return console.write(out.str()) ? Exit::all_well : Exit::bad_input;
        console.complain(
            told.what()
            + std::string("; `assize --help` and `assize COMMAND --help` show what can be asked"));
        return Exit::bad_input;
    }
    prepare(program.general(), console);
    return program.run(console);
}

}  // namespace assize::cli
