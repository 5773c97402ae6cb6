#include "as_typed.hpp"
#include "assize/plan/plan.hpp"
#include "assize/publish/read_back.hpp"
#include "commands.hpp"

namespace assize::cli {

int read_back_command(const ReadBackOptions& options, Console& console) {
    RulesOptions about{options.rules, options.as_at, options.requirements};
    if (!options.first.empty()) {
        if (about.rules.empty())
            about.rules = {options.first};
        else
            about.only.insert(about.only.begin(), as_typed(options.first));
    }
    OpenedRules opened;
    if (!open_rules(about, console, opened)) return Exit::bad_input;
    const auto plan = plan::compile(*opened.rulebook);
    std::vector<publish::ReadBack> said;
    for (const std::uint32_t place : opened.requirements)
        said.push_back(publish::read_back(*opened.rulebook, plan, {place}, opened.as_at));
    const std::string text = options.as_json
        ? publish::read_back_json(said, opened.sources)
        : publish::read_back_text(said, opened.sources, console.style());
    return console.write(text) ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
