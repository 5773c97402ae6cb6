#include "run.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>

#include "assize/report/subject.hpp"
#include "commands.hpp"

namespace assize::cli {

namespace {

/// What every command takes.
struct General {
    std::string colour = "auto";
    int width = 0;
    bool is_verbose = false;
};

void add_general(CLI::App& command, General& general) {
    command.add_flag(
        "-v,--verbose", general.is_verbose, "Say on standard error what the program is doing");
    command
        .add_option(
            "--colour,--color", general.colour,
            "Colour: always, never or auto (a terminal without NO_COLOR)")
        ->check(CLI::IsMember({"always", "never", "auto"}))
        ->option_text("WHEN");
    command
        .add_option(
            "--width", general.width,
            "How many columns a report may take (the terminal's, else 80)")
        ->check(CLI::Range(40, 400))
        ->option_text("COLUMNS");
}

void add_case(CLI::App& command, CaseOptions& about, std::string& format) {
    command
        .add_option("PROFILE", about.profile, "The board's JSON profile; - reads standard input")
        ->required()
        ->type_name("");
    command
        .add_option(
            "--rules", about.rules,
            "A rule file, or a folder: the edition in force at the date is picked")
        ->option_text("FILE|FOLDER")
        ->allow_extra_args(false);
    command
        .add_option(
            "--as-at", about.as_at,
            "The date of judgement, like 2015-03-13; else the profile's `as_at`")
        ->option_text("DATE");
    command.add_option("--format", format, "text or json")
        ->check(CLI::IsMember({"text", "json"}))
        ->option_text("FORMAT");
    command.add_flag(
        "--strict", about.strict,
        "Where evidence is missing, count the worst judgement still possible");
}

/// One of the program's commands, chosen by the arguments.
class Program {
public:
    Program() {
        app_.require_subcommand(1);
        app_.set_version_flag("--version", "assize " + std::string(report::engine_version));
        app_.footer(
            "Exit status: 0 every applicable must is met; 1 a must is unmet or part-met, or a test "
            "failed;\n"
            "2 an error in usage, a rule file or a profile; 3 a must is not evidenced; 4 a defect "
            "in the program.\n"
            "Example: assize judge fixtures/bexley-2015/profile.json --as-at 2015-03-13 --summary");
        add_judge();
        add_explain();
        add_check();
        add_test();
        add_format();
    }

    int run(std::vector<std::string> arguments, Console& console) {
        if (arguments.empty()) {
            console.complain(
                "name a command: judge, explain, check, test or format; `assize --help` shows what "
                "each does");
            return Exit::bad_input;
        }
        try {
            std::reverse(arguments.begin(), arguments.end());
            app_.parse(arguments);
        } catch (const CLI::ParseError& told) {
            std::ostringstream out;
            std::ostringstream err;
            const int code = app_.exit(told, out, err);
            if (code == 0) return console.write(out.str()) ? Exit::all_well : Exit::bad_input;
            console.complain(
                told.what()
                + std::string(
                    "; `assize --help` and `assize COMMAND --help` show what can be asked"));
            return Exit::bad_input;
        }
        prepare(console);
        judge_.about.as_json = explain_.about.as_json = format_ == "json";
        if (app_.got_subcommand("judge")) return judge_command(judge_, console);
        if (app_.got_subcommand("explain")) return explain_command(explain_, console);
        if (app_.got_subcommand("format")) return format_command(format_files_, console);
        if (app_.got_subcommand("check")) return check_command(files_, console);
        return test_command(files_, console);
    }

private:
    void prepare(Console& console) const {
        console.set_width(general_.width);
        if (general_.colour == "always") console.set_colour(Colour::always);
        if (general_.colour == "never") console.set_colour(Colour::never);
        // Standard output is for reports alone.
        const auto log = std::make_shared<spdlog::logger>(
            "assize", std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
        log->set_level(general_.is_verbose ? spdlog::level::debug : spdlog::level::warn);
        log->set_pattern("assize: %v");
        spdlog::set_default_logger(log);
    }

    void add_judge() {
        auto& command =
            *app_.add_subcommand("judge", "Judge a board's profile, and say why, theme by theme");
        add_case(command, judge_.about, format_);
        command
            .add_option(
                "--only", judge_.only,
                "Judge one requirement or theme alone; several with commas, or given again")
            ->option_text("ID|THEME")
            ->delimiter(',')
            ->allow_extra_args(false);
        command.add_flag(
            "--summary", judge_.is_summary, "The totals alone, without each requirement");
        add_general(command, general_);
        command.footer(
            "Example: assize judge fixtures/bexley-2015/profile.json --as-at 2015-03-13 --only "
            "membership");
    }

    void add_explain() {
        auto& command =
            *app_.add_subcommand("explain", "Print the whole proof of a requirement's judgement");
        add_case(command, explain_.about, format_);
        command
            .add_option(
                "REQUIREMENT", explain_.requirements,
                "The requirement's id, or a theme's; more than one may be given")
            ->required()
            ->type_name("");
        command.add_flag("--all", explain_.all, "Show every item of every list");
        add_general(command, general_);
        command.footer(
            "Example: assize explain fixtures/bexley-2015/profile.json lay-members-two-in-post");
    }

    void add_check() {
        auto& command =
            *app_.add_subcommand("check", "Report every mistake in rule files, in one run");
        command.add_option("FILES", files_, "Rule files, or folders of them")
            ->required()
            ->type_name("");
        add_general(command, general_);
        command.footer("Example: assize check rules/england/lscb/wt2013");
    }

    void add_test() {
        auto& command = *app_.add_subcommand("test", "Run the tests that rule files declare");
        command.add_option("FILES", files_, "Rule files, or folders of them")
            ->required()
            ->type_name("");
        add_general(command, general_);
        command.footer("Example: assize test rules/england/lscb");
    }

    void add_format() {
        auto& command = *app_.add_subcommand(
            "format", "Give rule files their one layout; what they say does not change");
        command.add_option("FILES", format_files_.files, "Rule files, or folders of them")
            ->required()
            ->type_name("");
        command.add_flag(
            "--check", format_files_.is_check,
            "Write nothing; name the files that are laid out otherwise, and exit with 1");
        add_general(command, general_);
        command.footer("Example: assize format --check rules");
    }

    CLI::App app_{
        "Judges a board's profile against written rules, and explains every judgement.", "assize"};
    General general_;
    std::string format_ = "text";
    JudgeOptions judge_;
    ExplainOptions explain_;
    FormatOptions format_files_;
    std::vector<std::string> files_;
};

}  // namespace

int run(std::vector<std::string> arguments, Console& console) {
    return Program().run(std::move(arguments), console);
}

}  // namespace assize::cli
