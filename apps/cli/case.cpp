#include "case.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include "assize/base/limits.hpp"
#include "assize/facts/read_edition.hpp"
#include "assize/facts/read_profile.hpp"
#include "batch/unpacker.hpp"
#include "files.hpp"
#include "log.hpp"

namespace assize::cli {

namespace {

bool read_profile_text(const CaseOptions& options, Console& console, Case& opened) {
    const bool is_standard_input = options.profile == "-";
    auto file = is_standard_input ? read_descriptor(console.in(), limits::profile_bytes)
                                  : read_file(options.profile, limits::profile_bytes);
    const std::string name = is_standard_input ? "standard input" : options.profile;
    if (!file.text) {
        console.complain("the profile `" + name + "` cannot be read: " + file.why);
        return false;
    }
    if (batch::unpacker_for(*file.text) != nullptr) {
        console.complain("the profile `" + name + "` is packed; `assize batch` reads it as it is");
        return false;
    }
    note("read " + name + " (" + std::to_string(file.text->size()) + " bytes)");
    opened.profile = opened.sources.add({name, std::move(*file.text)});
    return true;
}

/// A profile as a rulebook reads it.
struct ReadBy {
    const model::Rulebook* rulebook = nullptr;
    facts::Read read;
};

/// The flag's date, else the profile's own. `last`: what the profile was last read as.
std::optional<Date> find_date(
    const CaseOptions& options, Console& console, const Case& opened, ReadBy& last) {
    if (!options.as_at.empty()) return date_of_judgement(options.as_at, console);
    auto own = facts::own_day(opened.rules.rulebooks, [&](const model::Rulebook& rulebook) {
        last = {
            &rulebook, facts::read_profile(rulebook.vocabulary, opened.sources, opened.profile)};
        return last.read;
    });
    if (own.day) return own.day;
    // That there is none has no place in the profile.
    std::string words;
    if (own.diagnostics.back().code == Code::no_as_at) {
        words = message(own.diagnostics.back());
        own.diagnostics.pop_back();
    }
    console.complain(std::move(own.diagnostics), opened.sources);
    if (!words.empty()) console.complain(words);
    return std::nullopt;
}

/// A profile written for other rules has hardly a field that these know: a few of them are shown,
/// and where to look.
void shorten_unknown(
    std::vector<Diagnostic>& diagnostics, const std::string& rulebook, Console& console) {
    constexpr std::ptrdiff_t most = 20, shown = 3;
    const auto is_unknown = [](const Diagnostic& one) { return one.code == Code::unknown_field; };
    const auto all = std::count_if(diagnostics.begin(), diagnostics.end(), is_unknown);
    if (all <= most) return;
    std::ptrdiff_t seen = 0;
    std::erase_if(
        diagnostics, [&](const Diagnostic& one) { return is_unknown(one) && ++seen > shown; });
    console.warn(
        "the rules `" + rulebook + "` know nothing of " + std::to_string(all)
        + " fields of this profile, of which " + std::to_string(shown)
        + " are shown; if it was written for other rules, name them with --rules");
}

bool read_facts(Console& console, Case& opened, ReadBy last) {
    facts::Read read = std::move(last.read);
    if (last.rulebook != opened.rulebook)
        read = facts::read_profile(opened.rulebook->vocabulary, opened.sources, opened.profile);
    shorten_unknown(read.diagnostics, opened.rulebook->id, console);
    console.complain(std::move(read.diagnostics), opened.sources);
    opened.facts = std::move(read.facts);
    if (!opened.facts) return false;
    console.complain(
        facts::departures_from_nothing(*opened.rulebook, *opened.facts), opened.sources);
    return true;
}

}  // namespace

std::vector<std::string> rules_or_shipped(const std::vector<std::string>& named) {
    return named.empty() ? std::vector<std::string>{ASSIZE_RULES} : named;
}

std::optional<Date> date_of_judgement(const std::string& as_at, Console& console) {
    const auto date = read_date(as_at);
    if (!date) {
        std::string words;
        for (const Date meant : facts::days_meant(as_at))
            words += (words.empty() ? "write " : " or ") + iso_text(meant);
        console.complain(
            "`" + as_at + "` is not a date as the program reads one; "
            + (words.empty() ? "a date is written year first, like 2015-03-13" : words));
    }
    return date;
}

Rules load_rules(
    const std::vector<std::string>& named, bool only_rulebooks, bool with_warnings,
    Console& console, Sources& sources) {
    const RuleFiles files = find_rule_files(named, only_rulebooks);
    for (const std::string& words : files.complaints) console.complain(words);
    Rules rules;
    auto loaded = model::load(files.paths, read_rule_file, sources);
    const bool has_errors = has_error(loaded.diagnostics);
    for (const Diagnostic& diagnostic : loaded.diagnostics) {
        if (severity(diagnostic.code) == Severity::error) ++rules.errors;
        if (severity(diagnostic.code) == Severity::warning) ++rules.warnings;
    }
    rules.errors += files.complaints.size();
    if (has_errors || with_warnings) console.complain(std::move(loaded.diagnostics), sources);
    rules.rulebooks = std::move(loaded.rulebooks);
    rules.is_sound = rules.errors == 0;
    rules.files = sources.size();
    // As the loader names them.
    std::set<std::string> paths;
    for (const std::string& path : files.paths)
        paths.insert(std::filesystem::path(path).lexically_normal().string());
    for (std::uint32_t file = 0; file < sources.size(); ++file) {
        if (paths.contains(sources[{file}].name)) rules.named.push_back({file});
    }
    note(
        "read " + std::to_string(rules.files) + " rule files, "
        + std::to_string(rules.rulebooks.size()) + " rulebooks");
    return rules;
}

bool Rules::is_named(SourceId file) const {
    return std::find(named.begin(), named.end(), file) != named.end();
}

bool open_case(const CaseOptions& options, Console& console, Case& opened) {
    auto rules = rules_to_judge_by(options.rules, console, opened.sources);
    const bool has_profile = read_profile_text(options, console, opened);
    if (!rules || !has_profile) return false;
    opened.rules = std::move(*rules);
    ReadBy last;
    const auto as_at = find_date(options, console, opened, last);
    if (!as_at) return false;
    opened.as_at = *as_at;
    auto edition = model::edition_in_force(opened.rules.rulebooks, *as_at);
    console.complain(std::move(edition.diagnostics), opened.sources);
    if (edition.rulebook == nullptr) return false;
    opened.rulebook = edition.rulebook;
    note("judging by " + opened.rulebook->id + " as at " + iso_text(opened.as_at));
    return read_facts(console, opened, std::move(last));
}

}  // namespace assize::cli
