#include "arguments.hpp"

namespace assize::cli {

void Arguments::add_editions_options(
    CLI::App& command, std::vector<std::string>& rules, std::string& as_at) {
    command
        .add_option(
            "--rules", rules,
            "A rule file, or a folder: the edition in force at each profile's date is picked (the "
            "shipped rules)")
        ->option_text("FILE|FOLDER")
        ->allow_extra_args(false);
    command
        .add_option(
            "--as-at", as_at,
            "The date of judgement of all, like 2015-03-13; else each profile's `as_at`")
        ->option_text("DATE");
}

void Arguments::add_batch(CLI::App& command) {
    run_ = [this](Console& console) { return batch_command(batch_, console); };
    command
        .add_option("PROFILES", batch_.inputs, "Files, or folders of them; - reads standard input")
        ->required()
        ->type_name("");
    add_editions_options(command, batch_.rules, batch_.as_at);
    command.add_flag(
        "--lines", batch_.is_of_lines,
        "Each line is a profile, even where the first one is broken, as in files named .ndjson");
    command
        .add_option(
            "--format", batch_.format,
            "ndjson (a line for each profile), csv (a row for each), or the summary alone: summary "
            "or summary-json")
        ->option_text("FORMAT")
        ->check(CLI::IsMember({"ndjson", "csv", "summary", "summary-json"}));
    command
        .add_option(
            "--explain", batch_.explain,
            "What ndjson says beside each judgement: none, reasons (the clause, the sentences and "
            "what is missing) or full (all that `judge --format json` says)")
        ->option_text("HOW")
        ->check(CLI::IsMember({"none", "reasons", "full"}));
    command
        .add_option("--jobs", batch_.jobs, "How many threads to use (as many as there are cores)")
        ->option_text("N")
        ->check(CLI::Range(1, 64));
    auto* output =
        command
            .add_option("-o,--output", batch_.output, "Write to this file, not to standard output")
            ->option_text("FILE");
    command
        .add_flag(
            "--resume", batch_.is_resumed,
            "Go on with a run that was interrupted, from the journal beside its output")
        ->needs(output);
    command
        .add_option(
            "--rejects", batch_.rejects, "Write what could not be judged to this file, unchanged")
        ->option_text("FILE");
    command.add_flag("-q,--quiet", batch_.is_quiet, "Show no progress and no summary");
    command.footer(
        "Exit status: 0 every profile was judged, however it came out; 2 one was not.\n"
        "Example: assize batch fixtures/bexley-2015/profile.json --rules rules/england/lscb");
}

void Arguments::add_watch(CLI::App& command) {
    run_ = [this](Console& console) {
        watch_.as_json = is_json();
        return watch_command(watch_, console);
    };
    command.add_option("FOLDER", watch_.folder, "A folder of profiles")->required()->type_name("");
    add_editions_options(command, watch_.rules, watch_.as_at);
    add_format_option(command);
    command.footer("Ctrl-C ends it, with exit status 0.");
}

}  // namespace assize::cli
