#include "arguments.hpp"

#include "assize/report/subject.hpp"

namespace assize::cli {

Arguments::Arguments() {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "assize " + std::string(report::engine_version));
    app_.footer(
        "Exit status: 0 every applicable must is met; 1 a must is unmet or part-met, or a test "
        "failed;\n"
        "2 an error in usage, a rule file or a profile; 3 a must is not evidenced; 4 a defect "
        "in the program;\n"
        "141 whoever read the output had seen enough.\n"
        "Example: assize judge fixtures/bexley-2015/profile.json --as-at 2015-03-13 --summary");
    add_judge();
    add_explain();
    add_batch();
    add_watch();
    add_check();
    add_test();
    add_coverage();
    add_format();
    add_lint();
    add_new();
    add_compile();
    add_what();
    add_read_back();
    add_graph();
    add_schema();
    add_blank();
    add_docs();
    add_mutate();
    add_boundaries();
    for (const auto& chosen : runs_) add_general(*chosen.first);
}

int Arguments::run(Console& console) {
    for (const auto& [command, run] : runs_) {
        if (command->parsed()) return run(console);
    }
    return Exit::bad_input;
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

CLI::App& Arguments::add(const std::string& name, const std::string& does, Run run) {
    auto& command = *app_.add_subcommand(name, does);
    runs_.emplace_back(&command, std::move(run));
    return command;
}

CLI::App& Arguments::add_over_rules(const std::string& name, const std::string& does, Run run) {
    auto& command = add(name, does, std::move(run));
    command
        .add_option(
            "FILES,--rules", files_,
            "Rule files, or folders of them; --rules may stand before them")
        ->required()
        ->type_name("");
    return command;
}

void Arguments::add_format_option(CLI::App& command) {
    command.add_option("--format", format_, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("FORMAT");
}

}  // namespace assize::cli
