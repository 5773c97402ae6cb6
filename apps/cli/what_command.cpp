#include "assize/analysis/named.hpp"
#include "assize/analysis/without.hpp"
#include "assize/publish/what.hpp"
#include "commands.hpp"
#include "files.hpp"

namespace assize::cli {

namespace {

/// The one thing that words name. Nothing when there is none, or are several; the complaint offers
/// what there is.
std::optional<analysis::Readable> find(
    const std::string& words, const model::Rulebook& rulebook, Console& console) {
    const auto named = analysis::find_named(rulebook, words);
    if (named.found.size() == 1) return named.found.front();
    if (named.found.empty()) {
        console.complain(
            "`" + rulebook.id + "` has no field, meaning or threshold called `" + words + "`"
            + instead_of(words, named.nearest));
        return std::nullopt;
    }
    std::string list;
    for (const auto& one : named.found) list += "\n  " + analysis::name_of(rulebook, one);
    console.complain(
        "`" + words + "` could mean any of " + std::to_string(named.found.size())
        + "; write one of them whole:" + list);
    return std::nullopt;
}

int every_field(const WhatOptions& options, const OpenedRules& opened, Console& console) {
    const auto uses = analysis::field_uses(*opened.rulebook, opened.requirements);
    const std::string text = options.as_json
        ? publish::fields_json(*opened.rulebook, uses)
        : publish::fields_text(*opened.rulebook, uses, console.style());
    return console.write(text) ? Exit::all_well : Exit::bad_input;
}

int answer(const WhatOptions& options, const publish::What& what, Console& console) {
    const std::string text =
        options.as_json ? publish::what_json(what) : publish::what_text(what, console.style());
    return console.write(text) ? Exit::all_well : Exit::bad_input;
}

/// The same of a profile: judged as it is, and with nothing known of the field.
int answer_of_profile(const WhatOptions& options, Console& console) {
    CaseOptions about;
    about.profile = options.profile;
    about.rules = options.about.rules;
    about.as_at = options.about.as_at;
    Case opened;
    if (!open_case(about, console, opened)) return Exit::bad_input;
    const auto scope = scope_of(options.about.only, *opened.rulebook, console);
    if (!scope) return Exit::bad_input;
    const auto found = find(options.field, *opened.rulebook, console);
    if (!found) return Exit::bad_input;
    const auto* field = std::get_if<analysis::FieldPath>(&*found);
    if (field == nullptr) {
        console.complain(
            "`" + options.field + "` is not a field of the profile: with --profile, name a field");
        return Exit::bad_input;
    }
    const auto plan = plan::compile(*opened.rulebook);
    const auto as_it_is = judge(plan, *opened.facts, opened.as_at, Explain::none);
    const auto without = judge(
        plan, analysis::without(opened.rulebook->vocabulary, *opened.facts, *field), opened.as_at,
        Explain::none);
    const auto chosen = in_force_on(*opened.rulebook, scope->requirements, opened.as_at);
    return answer(
        options,
        {*opened.rulebook, opened.sources, *found,
         analysis::readers_of(*opened.rulebook, chosen, *found), &as_it_is, &without},
        console);
}

}  // namespace

int what_command(const WhatOptions& options, Console& console) {
    if (!options.field.empty() && !options.profile.empty())
        return answer_of_profile(options, console);
    OpenedRules opened;
    if (!open_rules(options.about, console, opened)) return Exit::bad_input;
    if (options.field.empty()) return every_field(options, opened, console);
    const auto found = find(options.field, *opened.rulebook, console);
    if (!found) return Exit::bad_input;
    return answer(
        options,
        {*opened.rulebook, opened.sources, *found,
         analysis::readers_of(*opened.rulebook, opened.requirements, *found)},
        console);
}

}  // namespace assize::cli
