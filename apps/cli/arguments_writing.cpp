#include "arguments.hpp"
#include "as_typed.hpp"

namespace assize::cli {

void Arguments::add_check(CLI::App& command) {
    run_ = [this](Console& console) { return check_command(files_, console); };
    add_rule_files(command);
    command.footer("Example: assize check rules/england/lscb/wt2013");
}

void Arguments::add_test(CLI::App& command) {
    run_ = [this](Console& console) { return test_command(files_, console); };
    add_rule_files(command);
    command.footer("Example: assize test rules/england/lscb");
}

void Arguments::add_coverage(CLI::App& command) {
    run_ = [this](Console& console) {
        coverage_.files = files_;
        coverage_.as_json = is_json();
        return coverage_command(coverage_, console);
    };
    add_rule_files(command);
    add_format_option(command);
    command.add_flag(
        "--all", coverage_.all, "Every requirement, not only those with something missing");
    command
        .add_option(
            "--html", coverage_.html,
            "Write a page with the rules and, beside each line, what is missing")
        ->option_text("FILE");
    command
        .add_option(
            "--at-least", coverage_.at_least,
            "Exit with 1 when less than this share of all that is asked was seen, like 90")
        ->option_text("PERCENT");
    command
        .add_option(
            "--judgements-at-least", coverage_.judgements_at_least,
            "The same of the judgements that requirements can give")
        ->option_text("PERCENT");
    command.footer("Example: assize coverage rules/england/lscb/wt2013");
}

void Arguments::add_format(CLI::App& command) {
    run_ = [this](Console& console) {
        format_files_.files = files_;
        return format_command(format_files_, console);
    };
    add_rule_files(command);
    command.add_flag(
        "--check", format_files_.is_check,
        "Write nothing; name the files that are laid out otherwise, and exit with 1");
    command.footer("Example: assize format --check rules");
}

void Arguments::add_lint(CLI::App& command) {
    run_ = [this](Console& console) {
        lint_.files = files_;
        lint_.as_json = is_json();
        return lint_command(lint_, console);
    };
    add_rule_files(command);
    command.get_option("FILES")->required(false);
    command.add_option("--explain", lint_.explain, "Print the page of one lint, with examples")
        ->option_text("CODE")
        ->transform(as_typed);
    command.add_flag(
        "--fix", lint_.fix, "Make the repairs that cannot change a judgement, then look again");
    command.add_flag("--notes", lint_.notes, "Show each note, not only how many there are");
    add_format_option(command);
    command.footer("Example: assize lint rules/england/lscb/wt2013 rules/england/lscb/lscb.assize");
}

void Arguments::add_new(CLI::App& command) {
    run_ = [this](Console& console) { return new_command(new_, console); };
    command.add_option("KIND", new_.kind, "rulebook, requirement or test")
        ->required()
        ->check(CLI::IsMember({"rulebook", "requirement", "test"}))
        ->type_name("");
    command.add_option("ID", new_.id, "Its id, like lay-members; of a test, the requirement's")
        ->required()
        ->transform(as_typed)
        ->type_name("");
    command.add_option("--title", new_.title, "Its title, in quotes")->option_text("TEXT");
    command
        .add_option(
            "-o,--output", new_.output,
            "Write it to this file, which must not be there yet, not to standard output")
        ->option_text("FILE");
    command.footer("Example: assize new rulebook my-rules");
}

void Arguments::add_compile(CLI::App& command) {
    run_ = [this](Console& console) {
        compile_.files = files_;
        return compile_command(compile_, console);
    };
    add_rule_files(command);
    command.add_option("-o,--output", compile_.output, "The file to write; it ends in .assizec")
        ->option_text("FILE");
    command.add_flag(
        "--check", compile_.is_check,
        "Say what compiled FILES hold, and whether their sources have changed since: status 1 if "
        "one has");
    command.footer(
        "judge, explain, batch and watch take the file with --rules; a file of another build of "
        "Assize is refused.\n"
        "Example: assize compile rules/england/lscb -o build/lscb.assizec");
}

}  // namespace assize::cli
