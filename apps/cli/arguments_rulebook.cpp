#include "arguments.hpp"
#include "as_typed.hpp"

namespace assize::cli {

void Arguments::add_rules_options(CLI::App& command, RulesOptions& about) {
    command
        .add_option(
            "--as-at", about.as_at,
            "Pick the edition in force on this date, like 2015-03-13, and of it what is in force")
        ->option_text("DATE");
    command
        .add_option(
            "--only", about.only,
            "One requirement or theme alone; several with commas, or given again")
        ->option_text("ID|THEME")
        ->transform(as_typed)
        ->delimiter(',')
        ->allow_extra_args(false);
}

void Arguments::add_what(CLI::App& command) {
    run_ = [this](Console& console) {
        what_.as_json = is_json();
        return what_command(what_, console);
    };
    auto* field =
        command
            .add_option(
                "FIELD", what_.field,
                "A field (whole, or its last name), a meaning or a threshold; none: every field")
            ->transform(as_typed)
            ->type_name("");
    command
        .add_option(
            "--rules", what_.about.rules,
            "A rule file, or a folder: the edition in force at the date is picked")
        ->option_text("FILE|FOLDER")
        ->allow_extra_args(false);
    command
        .add_option(
            "--profile", what_.profile,
            "A board's profile: what its judgements are, and would be if the fact were not known")
        ->option_text("PROFILE")
        ->needs(field);
    add_rules_options(command, what_.about);
    add_format_option(command);
    command.footer(
        "Example: assize what lay_members.is_serving --rules rules/england/lscb/wt2013 --profile "
        "fixtures/bexley-2015/profile.json");
}

void Arguments::add_rulebook(CLI::App& command, RulesOptions& about, std::string& output) {
    command
        .add_option(
            "RULES,--rules", about.rules,
            "Rule files, or folders of them (--rules may stand before them): the edition in force "
            "at the date is picked")
        ->required()
        ->type_name("");
    add_rules_options(command, about);
    command.add_option("-o,--output", output, "Write it to this file, not to standard output")
        ->option_text("FILE");
}

void Arguments::add_read_back(CLI::App& command) {
    run_ = [this](Console& console) {
        read_back_.as_json = is_json();
        return read_back_command(read_back_, console);
    };
    command
        .add_option(
            "RULES", read_back_.first,
            "A rule file, or a folder of them; with --rules, a REQUIREMENT like the next; none: "
            "the shipped rules")
        ->type_name("");
    command
        .add_option(
            "REQUIREMENT", read_back_.requirements, "The ids of requirements or themes; none: all")
        ->transform(as_typed)
        ->type_name("");
    command
        .add_option(
            "--rules", read_back_.rules,
            "Rule files, or folders of them, when RULES is not named first")
        ->option_text("FILE|FOLDER")
        ->allow_extra_args(false);
    command
        .add_option(
            "--as-at", read_back_.as_at,
            "Pick the edition in force on this date, like 2015-03-13; examples are of that day")
        ->option_text("DATE");
    add_format_option(command);
    command.footer("Example: assize read-back rules/england/lscb/wt2013 chair-held-to-account");
}

void Arguments::add_graph(CLI::App& command) {
    run_ = [this](Console& console) { return graph_command(graph_, console); };
    add_rulebook(command, graph_.about, graph_.output);
    command
        .add_option(
            "--format", graph_.format,
            "dot (text for Graphviz) or svg (a picture; Graphviz draws it). Else as FILE ends")
        ->check(CLI::IsMember({"dot", "svg"}))
        ->option_text("FORMAT");
    command.footer("Example: assize graph rules/england/lscb/wt2013 --only membership");
}

void Arguments::add_schema(CLI::App& command) {
    run_ = [this](Console& console) { return schema_command(schema_, console); };
    add_rulebook(command, schema_.about, schema_.output);
    command.footer("Example: assize schema rules/england/lscb --as-at 2015-03-13");
}

void Arguments::add_blank(CLI::App& command) {
    run_ = [this](Console& console) { return blank_command(blank_, console); };
    add_rulebook(command, blank_.about, blank_.output);
    command
        .add_option(
            "--format", blank_.format,
            "json (a profile to fill in), csv (questions for a spreadsheet) or html (a page). Else "
            "as FILE ends, or json")
        ->check(CLI::IsMember({"json", "csv", "html"}))
        ->option_text("FORMAT");
    command
        .add_option(
            "--with", blank_.with,
            "In json: how many items a list has, like partners=16, each to be filled in")
        ->option_text("LIST=COUNT")
        ->delimiter(',')
        ->allow_extra_args(false);
    command.footer(
        "Example: assize blank rules/england/lscb/wt2013 --only lay-members --with lay_members=2");
}

void Arguments::add_docs(CLI::App& command) {
    run_ = [this](Console& console) {
        docs_.as_json = is_json();
        return docs_command(docs_, console);
    };
    command
        .add_option(
            "RULES,--rules", docs_.rules,
            "Rule files, or folders of them (--rules may stand before them): every edition")
        ->required()
        ->type_name("");
    command
        .add_option(
            "-o,--output", docs_.output,
            "The folder: made if it is not there; else empty, or written by a former run")
        ->required()
        ->option_text("FOLDER");
    add_format_option(command);
    command.footer("Example: assize docs rules/england/lscb -o build/docs");
}

}  // namespace assize::cli
