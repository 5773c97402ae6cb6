#include "arguments.hpp"

#include <algorithm>
#include <array>

#include "assize/report/subject.hpp"

namespace assize::cli {

std::span<const Arguments::Command> Arguments::table() {
    static constexpr auto commands = std::to_array<Command>({
        {"judge", "Judge a board's profile, and say why, theme by theme", &Arguments::add_judge},
        {"explain", "Print the whole proof of a requirement's judgement", &Arguments::add_explain},
        {"batch", "Judge many profiles: files, folders, lines and lists of them, packed or not",
         &Arguments::add_batch},
        {"watch", "Judge a folder's profiles, and say what comes out otherwise when one changes",
         &Arguments::add_watch},
        {"check", "Report every mistake in rule files, in one run", &Arguments::add_check},
        {"test", "Run the tests that rule files declare", &Arguments::add_test},
        {"coverage", "Say what of the rules their tests have not seen", &Arguments::add_coverage},
        {"format", "Give rule files their one layout; what they say does not change",
         &Arguments::add_format},
        {"lint", "Find what is legal in rule files and probably wrong", &Arguments::add_lint},
        {"new", "Write a rulebook, requirement or test to begin from", &Arguments::add_new},
        {"compile",
         "Put checked rulebooks into one file, to judge by without reading their sources",
         &Arguments::add_compile},
        {"what", "Say which requirements read a fact, and what can turn on it",
         &Arguments::add_what},
        {"read-back", "Say in plain English what was understood of a requirement",
         &Arguments::add_read_back},
        {"graph", "Draw what requirements read, and what that reads in turn",
         &Arguments::add_graph},
        {"schema", "Make a JSON Schema of the profiles that rules judge", &Arguments::add_schema},
        {"blank", "Make a blank profile, or a list of questions, of what requirements read",
         &Arguments::add_blank},
        {"docs", "Make a folder of pages of the rules, for those who never open a rule file",
         &Arguments::add_docs},
        {"mutate", "Change one thing at a time in the rules, and say what no test notices",
         &Arguments::add_mutate},
        {"boundaries", "Write tests just at and just past each figure, count, share and day",
         &Arguments::add_boundaries},
    });
    return commands;
}

std::vector<std::string> Arguments::commands() {
    std::vector<std::string> names;
    for (const Command& command : table()) names.emplace_back(command.name);
    return names;
}

Arguments::Arguments(std::string_view first) {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "assize " + std::string(report::engine_version));
    app_.footer(
        "Exit status: 0 every applicable must is met; 1 a must is unmet or part-met, or a test "
        "failed;\n"
        "2 an error in usage, a rule file or a profile; 3 a must is not evidenced; 4 a defect "
        "in the program;\n"
        "141 whoever read the output had seen enough.\n"
        "Example: assize judge fixtures/bexley-2015/profile.json --as-at 2015-03-13 --summary");
    const auto all = table();
    const auto named = std::find_if(
        all.begin(), all.end(), [&](const Command& command) { return command.name == first; });
    const auto known = named == all.end() ? all : std::span(named, 1);
    for (const Command& command : known) {
        CLI::App& added = *app_.add_subcommand(command.name, command.does);
        added.preparse_callback([this, &added, add = command.add](std::size_t) {
            (this->*add)(added);
            add_general(added);
        });
    }
}

void Arguments::add_general(CLI::App& command) {
    command.add_flag(
        "-v,--verbose", general_.is_verbose, "Say on standard error what the program is doing");
    command
        .add_option(
            "--colour,--color", general_.colour,
            "Colour: always, never or auto (a terminal without NO_COLOR)")
        ->check(CLI::IsMember({"always", "never", "auto"}))
        ->option_text("WHEN");
    command
        .add_option(
            "--width", general_.width,
            "How many columns a report may take (the terminal's, else 80)")
        ->check(CLI::Range(40, 400))
        ->option_text("COLUMNS");
}

void Arguments::add_rule_files(CLI::App& command) {
    command
        .add_option(
            "FILES,--rules", files_,
            "Rule files, or folders of them; --rules may stand before them")
        ->required()
        ->type_name("");
}

void Arguments::add_format_option(CLI::App& command) {
    command.add_option("--format", format_, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("FORMAT");
}

}  // namespace assize::cli
