#include "arguments.hpp"
#include "as_typed.hpp"

namespace assize::cli {

void Arguments::add_mutate(CLI::App& command) {
    run_ = [this](Console& console) {
        mutate_.files = files_;
        mutate_.as_json = is_json();
        return mutate_command(mutate_, console);
    };
    add_rule_files(command);
    add_format_option(command);
    command
        .add_option(
            "--only", mutate_.only,
            "Change one requirement alone, and the meanings and thresholds that it reads; several "
            "with commas, or given again")
        ->option_text("REQUIREMENT")
        ->transform(as_typed)
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option(
            "--at-least", mutate_.at_least,
            "Exit with 1 when tests notice less than this share; else when one change goes "
            "unnoticed")
        ->option_text("PERCENT")
        ->check(CLI::Range(0, 100));
    command
        .add_option("--jobs", mutate_.jobs, "How many threads to use (as many as there are cores)")
        ->option_text("N")
        ->check(CLI::Range(1, 256));
    command.add_flag("-q,--quiet", mutate_.is_quiet, "Show no progress");
    command.footer("Example: assize mutate rules/examples/eastmere");
}

void Arguments::add_boundaries(CLI::App& command) {
    run_ = [this](Console& console) { return boundaries_command(boundaries_, console); };
    command.add_option("REQUIREMENT", boundaries_.requirements, "The requirements' ids")
        ->required()
        ->transform(as_typed)
        ->type_name("");
    command
        .add_option(
            "--rules", boundaries_.rules, "The rule files, or folders of them, with their tests")
        ->required()
        ->option_text("FILE|FOLDER")
        ->allow_extra_args(false);
    command
        .add_option(
            "--jobs", boundaries_.jobs, "How many threads to use (as many as there are cores)")
        ->option_text("N")
        ->check(CLI::Range(1, 256));
    command.footer(
        "Example: assize boundaries lay-members-two-in-post --rules rules/england/lscb/wt2013");
}

}  // namespace assize::cli
