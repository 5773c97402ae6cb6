#include "assize/report/explain.hpp"

#include "assize/report/to_json.hpp"
#include "commands.hpp"

namespace assize::cli {

int explain_command(const ExplainOptions& options, Console& console) {
    Case opened;
    if (!open_case(options.about, console, opened)) return Exit::bad_input;
    auto scope = scope_of(options.requirements, *opened.rulebook, console);
    if (!scope) return Exit::bad_input;
    scope->strict = options.about.strict;
    const plan::Plan plan = opened.rules.plan(*opened.rulebook);
    const Assessment assessment = judge(plan, *opened.facts, opened.as_at, Explain::full);
    report::Quotes quotes(opened.sources);
    const report::Subject subject{*opened.rulebook, plan,       *opened.facts, opened.sources,
                                  opened.profile,   assessment, quotes};
    auto style = console.style();
    style.all = options.all;
    const std::string text = options.about.as_json ? report::to_json(subject, *scope, true)
                                                   : report::explain(subject, *scope, style);
    return console.write(text) ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
