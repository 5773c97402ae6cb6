#include <algorithm>

#include "assize/base/diagnostic.hpp"
#include "assize/report/text.hpp"
#include "assize/report/to_json.hpp"
#include "assize/report/totals.hpp"
#include "commands.hpp"
#include "files.hpp"

namespace assize::cli {

std::optional<report::Scope> scope_of(
    const std::vector<std::string>& only, const model::Rulebook& rulebook, Console& console) {
    report::Scope scope = report::everything(rulebook);
    if (only.empty()) return scope;
    scope.only = only;
    std::vector<bool> chosen(rulebook.requirements.size());
    bool is_known = true;
    for (const std::string& id : only) {
        std::vector<std::string> known;
        bool is_found = false;
        for (std::size_t place = 0; place < rulebook.requirements.size(); ++place) {
            const auto& requirement = rulebook.requirements[place];
            known.push_back(requirement.id);
            const bool is_of_theme =
                requirement.theme && rulebook.themes[*requirement.theme].id == id;
            if (requirement.id != id && !is_of_theme) continue;
            chosen[place] = true;
            is_found = true;
        }
        for (const auto& theme : rulebook.themes) {
            known.push_back(theme.id);
            is_found = is_found || theme.id == id;
        }
        if (is_found) continue;
        is_known = false;
        const auto removed = std::find_if(
            rulebook.removed.begin(), rulebook.removed.end(),
            [&](const model::Removed& one) { return one.id == id; });
        if (removed != rulebook.removed.end()) {
            console.complain("`" + rulebook.id + "` leaves `" + id + "` out: " + removed->reason);
            continue;
        }
        console.complain(
            "`" + rulebook.id + "` has no requirement or theme called `" + id + "`"
            + instead_of(id, nearest(id, known)));
    }
    if (!is_known) return std::nullopt;
    std::erase_if(scope.requirements, [&](std::uint32_t place) { return !chosen[place]; });
    return scope;
}

int status_of(const report::Subject& subject, const report::Scope& scope) {
    switch (report::standpoint(subject, scope)) {
        case report::Standpoint::breached: return Exit::breached;
        case report::Standpoint::not_evidenced: return Exit::not_evidenced;
        case report::Standpoint::sound: break;
    }
    return Exit::all_well;
}

int judge_command(const JudgeOptions& options, Console& console) {
    Case opened;
    if (!open_case(options.about, console, opened)) return Exit::bad_input;
    auto scope = scope_of(options.only, *opened.rulebook, console);
    if (!scope) return Exit::bad_input;
    scope->strict = options.about.strict;
    const plan::Plan plan = opened.rules.plan(*opened.rulebook);
    const bool is_explained = options.about.as_json || !options.is_summary;
    const Assessment assessment =
        judge(plan, *opened.facts, opened.as_at, is_explained ? Explain::outline : Explain::none);
    report::Quotes quotes(opened.sources);
    const report::Subject subject{*opened.rulebook, plan,       *opened.facts, opened.sources,
                                  opened.profile,   assessment, quotes};
    report::Style style = console.style();
    style.summary = options.is_summary;
    const std::string text = options.about.as_json ? report::to_json(subject, *scope, false)
                                                   : report::text(subject, *scope, style);
    return console.write(text) ? status_of(subject, *scope) : Exit::bad_input;
}

}  // namespace assize::cli
