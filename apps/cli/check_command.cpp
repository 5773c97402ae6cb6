#include <set>

#include "assize/report/words.hpp"
#include "commands.hpp"

namespace assize::cli {

int check_command(const std::vector<std::string>& files, Console& console) {
    Sources sources;
    const Rules rules = load_rules(files, false, true, console, sources);
    std::set<std::pair<std::uint32_t, std::uint32_t>>
        requirements;  // an extension holds its base's too
    for (const auto& rulebook : rules.rulebooks) {
        for (const auto& requirement : rulebook.requirements)
            requirements.emplace(requirement.span.source.index, requirement.span.begin);
    }
    const std::string text = report::counted(rules.files, "rule file", "rule files") + " checked: "
        + (rules.is_sound
               ? report::counted(requirements.size(), "requirement", "requirements") + ", "
               : "")
        + report::counted(rules.errors, "error", "errors") + ", "
        + report::counted(rules.warnings, "warning", "warnings") + "\n";
    if (!console.write(text)) return Exit::bad_input;
    return rules.is_sound ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
