#include "opened_rules.hpp"

#include "commands.hpp"

namespace assize::cli {

namespace {

/// The rulebooks of the files that were named; what those extend has been loaded too.
std::vector<const model::Rulebook*> named_in(const Rules& rules) {
    std::vector<const model::Rulebook*> found;
    for (const model::Rulebook& rulebook : rules.rulebooks) {
        if (rules.is_named(rulebook)) found.push_back(&rulebook);
    }
    return found;
}

const model::Rulebook* the_only(
    const std::vector<const model::Rulebook*>& rulebooks, Console& console) {
    if (rulebooks.size() == 1) return rulebooks.front();
    std::string ids;
    for (const auto* rulebook : rulebooks) ids += (ids.empty() ? "`" : ", `") + rulebook->id + "`";
    console.complain(
        rulebooks.empty() ? "no rulebook is declared in what was named"
                          : "several rulebooks were named: " + ids
                + "; name the file of one, or add `--as-at 2015-03-13` for the one in force then");
    return nullptr;
}

const model::Rulebook* in_force(const OpenedRules& opened, Date date, Console& console) {
    auto edition = model::edition_in_force(opened.rulebooks, date);
    console.complain(std::move(edition.diagnostics), opened.sources);
    return edition.rulebook;
}

}  // namespace

std::vector<std::uint32_t> in_force_on(
    const model::Rulebook& rulebook, std::vector<std::uint32_t> requirements, Date day) {
    std::erase_if(requirements, [&](std::uint32_t place) {
        return !model::in_force(rulebook.requirements[place].in_force, day);
    });
    return requirements;
}

bool open_rules(const RulesOptions& options, Console& console, OpenedRules& opened) {
    if (!options.as_at.empty()) {
        opened.as_at = date_of_judgement(options.as_at, console);
        if (!opened.as_at) return false;
    }
    Rules rules = load_rules(rules_or_shipped(options.rules), true, false, console, opened.sources);
    if (!rules.is_sound) return false;
    // Moving a vector leaves its rulebooks where they are.
    const auto named = named_in(rules);
    opened.rulebooks = std::move(rules.rulebooks);
    opened.rulebook =
        opened.as_at ? in_force(opened, *opened.as_at, console) : the_only(named, console);
    if (opened.rulebook == nullptr) return false;
    auto scope = scope_of(options.only, *opened.rulebook, console);
    if (!scope) return false;
    opened.requirements = std::move(scope->requirements);
    if (opened.as_at)
        opened.requirements =
            in_force_on(*opened.rulebook, std::move(opened.requirements), *opened.as_at);
    return true;
}

}  // namespace assize::cli
