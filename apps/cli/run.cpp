#include "run.hpp"

#include <algorithm>
#include <sstream>

#include "arguments.hpp"
#include "as_typed.hpp"
#include "log.hpp"

namespace assize::cli {

namespace {

void prepare(const General& general, Console& console) {
    console.set_width(general.width);
    if (general.colour == "always") console.set_colour(Colour::always);
    if (general.colour == "never") console.set_colour(Colour::never);
    if (general.is_verbose) start_log();
}

/// `; did you mean --summary?` of an option that no command has; nothing when none is near.
std::string nearest_option(CLI::App& app, const std::vector<std::string>& arguments) {
    std::vector<std::string> known;
    for (const CLI::App* command : app.get_subcommands()) {
        for (const CLI::Option* option : command->get_options()) {
            for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
        }
    }
    for (const std::string& argument : arguments) {
        const std::string name = argument.substr(0, argument.find('='));
        if (!name.starts_with("--")) continue;
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        const std::string_view near = nearest(name, known);
        if (!near.empty()) return "; did you mean " + std::string(near) + "?";
    }
    return {};
}

/// An option that begins with the dash that Word or a page made of its hyphens; nothing when none
/// does.
std::string with_long_dash(const std::vector<std::string>& arguments) {
    for (const std::string& argument : arguments) {
        const std::string typed = as_typed(argument);
        const std::size_t name = typed.find_first_not_of('-');
        if (typed.starts_with('-') && !argument.starts_with('-') && name != typed.npos)
            return "`" + argument + "` begins with a long dash; write `--" + typed.substr(name)
                + "`";
    }
    return {};
}

/// Where to read what may be asked; of a command, with its example.
std::string how_to_ask(const CLI::App& app) {
    const auto asked = app.get_subcommands();
    if (asked.empty()) return "; `assize --help` shows what can be asked";
    const std::string footer = asked.front()->get_footer();
    const std::size_t example = footer.find("Example:");
    return "; `assize " + asked.front()->get_name() + " --help` shows what can be asked. "
        + (example == footer.npos ? std::string() : footer.substr(example));
}

}  // namespace

int run(const std::vector<std::string>& arguments, Console& console) {
    if (arguments.empty()) {
        console.complain("name a command, such as judge; `assize --help` shows what each does");
        return Exit::bad_input;
    }
    if (const std::string dash = with_long_dash(arguments); !dash.empty()) {
        console.complain(dash);
        return Exit::bad_input;
    }
    const std::vector<std::string> commands = Arguments::commands();
    const std::string& first = arguments.front();
    const bool is_command = std::find(commands.begin(), commands.end(), first) != commands.end();
    if (!is_command && !first.starts_with('-')) {
        console.complain(
            "there is no command `" + first + "`" + did_you_mean(nearest(first, commands))
            + "; `assize --help` shows them all");
        return Exit::bad_input;
    }
    Arguments program(first);
    try {
        // CLI11 takes them from the back.
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        program.app().parse(reversed);
    } catch (const CLI::ParseError& told) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = program.app().exit(told, out, err);
        if (code == 0) return console.write(out.str()) ? Exit::all_well : Exit::bad_input;
        const std::string near = nearest_option(program.app(), arguments);
        console.complain(told.what() + (near.empty() ? how_to_ask(program.app()) : near));
        return Exit::bad_input;
    }
    prepare(program.general(), console);
    return program.run(console);
}

}  // namespace assize::cli
