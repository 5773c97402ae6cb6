#include "arguments.hpp"
#include "as_typed.hpp"

namespace assize::cli {

void Arguments::add_case(CLI::App& command, CaseOptions& about) {
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
    add_format_option(command);
    command.add_flag(
        "--strict", about.strict,
        "Where evidence is missing, count the worst judgement still possible");
}

void Arguments::add_judge(CLI::App& command) {
    run_ = [this](Console& console) {
        judge_.about.as_json = is_json();
        return judge_command(judge_, console);
    };
    add_case(command, judge_.about);
    command
        .add_option(
            "--only", judge_.only,
            "Judge one requirement or theme alone; several with commas, or given again")
        ->option_text("ID|THEME")
        ->transform(as_typed)
        ->delimiter(',')
        ->allow_extra_args(false);
    command.add_flag("--summary", judge_.is_summary, "The totals alone, without each requirement");
    command.footer(
        "Example: assize judge fixtures/bexley-2015/profile.json --as-at 2015-03-13 --only "
        "membership");
}

void Arguments::add_explain(CLI::App& command) {
    run_ = [this](Console& console) {
        explain_.about.as_json = is_json();
        return explain_command(explain_, console);
    };
    add_case(command, explain_.about);
    command
        .add_option(
            "REQUIREMENT", explain_.requirements,
            "The requirement's id, or a theme's; more than one may be given")
        ->required()
        ->transform(as_typed)
        ->type_name("");
    command.add_flag("--all", explain_.all, "Show every item of every list");
    command.footer(
        "Example: assize explain fixtures/bexley-2015/profile.json lay-members-two-in-post");
}

}  // namespace assize::cli
