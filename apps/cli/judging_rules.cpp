#include "judging_rules.hpp"

#include <algorithm>

#include "case.hpp"
#include "files.hpp"
#include "log.hpp"

namespace assize::cli {

std::unique_ptr<CompiledFile> open_compiled(const std::string& path, Console& console) {
    auto file = read_compiled_file(path);
    if (!file.text) {
        console.complain("`" + path + "` cannot be read: " + file.why);
        return nullptr;
    }
    auto opened = std::make_unique<CompiledFile>();
    // As it is checked, so it stays, whatever becomes of the file.
    opened->bytes = std::move(*file.text);
    auto [content, why] = compiled::Compiled::open(opened->bytes);
    if (!why.empty()) {
        console.complain("`" + path + "` cannot be judged by: it " + why);
        return nullptr;
    }
    opened->content = std::move(content);
    return opened;
}

plan::Plan JudgingRules::plan(const model::Rulebook& rulebook) const {
    if (!compiled) return plan::compile(rulebook);
    return compiled->content.plan(static_cast<std::size_t>(&rulebook - rulebooks.data()));
}

std::vector<plan::Plan> JudgingRules::plans(std::optional<Date> as_at) const {
    const model::Rulebook* only =
        as_at ? model::edition_in_force(rulebooks, *as_at).rulebook : nullptr;
    std::vector<plan::Plan> plans;
    for (const model::Rulebook& rulebook : rulebooks)
        plans.push_back(only == nullptr || only == &rulebook ? plan(rulebook) : plan::Plan());
    return plans;
}

std::optional<JudgingRules> rules_to_judge_by(
    const std::vector<std::string>& named, Console& console, Sources& sources) {
    JudgingRules rules;
    const auto compiled = std::find_if(named.begin(), named.end(), [](const std::string& path) {
        return path.ends_with(compiled_ending);
    });
    if (compiled == named.end()) {
        Rules read = load_rules(rules_or_shipped(named), true, false, console, sources);
        rules.rulebooks = std::move(read.rulebooks);
        return read.is_sound ? std::optional(std::move(rules)) : std::nullopt;
    }
    if (named.size() > 1) {
        console.complain(
            "`" + *compiled + "` holds whole rulebooks, and is named alone: compile it together "
            "with the others");
        return std::nullopt;
    }
    rules.compiled = open_compiled(*compiled, console);
    if (!rules.compiled) return std::nullopt;
    const compiled::Compiled& content = rules.compiled->content;
    sources = content.sources();
    for (std::size_t place = 0; place < content.size(); ++place)
        rules.rulebooks.push_back(content.rulebook(place));
    note(
        "opened " + *compiled + ": " + std::to_string(content.size()) + " rulebooks, compiled from "
        + std::to_string(sources.size()) + " files");
    return rules;
}

}  // namespace assize::cli
