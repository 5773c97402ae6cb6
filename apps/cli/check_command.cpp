#include <set>

#include "commands.hpp"

namespace assize::cli {

namespace {

std::string counted(std::size_t count, const std::string& what) {
    return (count == 0 ? "no" : std::to_string(count)) + " " + what + (count == 1 ? "" : "s");
}

}  // namespace

int check_command(const std::vector<std::string>& files, Console& console) {
    Sources sources;
    const Rules rules = load_rules(files, false, true, console, sources);
    std::set<std::pair<std::uint32_t, std::uint32_t>>
        requirements;  // an extension holds its base's too
    for (const auto& rulebook : rules.rulebooks) {
        for (const auto& requirement : rulebook.requirements)
            requirements.emplace(requirement.span.source.index, requirement.span.begin);
    }
    const std::string text = counted(rules.files, "rule file")
        + " checked: " + (rules.is_sound ? counted(requirements.size(), "requirement") + ", " : "")
        + counted(rules.errors, "error") + ", " + counted(rules.warnings, "warning") + "\n";
    if (!console.write(text)) return Exit::bad_input;
    return rules.is_sound ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
