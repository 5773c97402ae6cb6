#include "arguments.hpp"

namespace assize::cli {

void Arguments::add_check() {
    add_over_rules(
        "check", "Report every mistake in rule files, in one run",
        [this](Console& console) { return check_command(files_, console); })
        .footer("Example: assize check rules/england/lscb/wt2013");
}

void Arguments::add_test() {
    add_over_rules("test", "Run the tests that rule files declare", [this](Console& console) {
        return test_command(files_, console);
    }).footer("Example: assize test rules/england/lscb");
}

void Arguments::add_format() {
    auto& command = add_over_rules(
        "format", "Give rule files their one layout; what they say does not change",
        [this](Console& console) {
            format_files_.files = files_;
            return format_command(format_files_, console);
        });
    command.add_flag(
        "--check", format_files_.is_check,
        "Write nothing; name the files that are laid out otherwise, and exit with 1");
    command.footer("Example: assize format --check rules");
}

void Arguments::add_lint() {
    auto& command = add_over_rules(
        "lint", "Find what is legal in rule files and probably wrong", [this](Console& console) {
            lint_.files = files_;
            lint_.as_json = is_json();
            return lint_command(lint_, console);
        });
    command.add_flag(
        "--fix", lint_.fix, "Make the repairs that cannot change a judgement, then look again");
    command.add_flag("--notes", lint_.notes, "Show each note, not only how many there are");
    add_format_option(command);
    command.footer("Example: assize lint rules/england/lscb/wt2013 rules/england/lscb/lscb.assize");
}

}  // namespace assize::cli
