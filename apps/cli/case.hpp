#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assize/facts/facts.hpp"
#include "assize/judgement/judge.hpp"
#include "assize/model/check.hpp"
#include "assize/report/subject.hpp"
#include "console.hpp"
#include "judging_rules.hpp"

namespace assize::cli {

/// What `judge` and `explain` are told alike.
struct CaseOptions {
    std::string profile;
    std::vector<std::string> rules;  ///< none: the shipped ones
    std::string as_at;               ///< empty: the profile's
    bool as_json = false;
    bool strict = false;
};

/// A profile, the edition that is in force, and the date: ready to be judged.
struct Case {
    Sources sources;
    JudgingRules rules;
    const model::Rulebook* rulebook = nullptr;
    SourceId profile;
    std::optional<facts::Facts> facts;
    Date as_at;
};

/// Reads all that a case needs. Nothing when something is wrong; the complaints have been made, all
/// that can be in one run. The case stays where it is: its rulebook points into it.
[[nodiscard]] bool open_case(const CaseOptions& options, Console& console, Case& opened);

/// The rules that were named, or the shipped ones.
[[nodiscard]] std::vector<std::string> rules_or_shipped(const std::vector<std::string>& named);
/// The date that `--as-at` gives. Nothing when it is not one; the complaint has been made.
[[nodiscard]] std::optional<Date> date_of_judgement(const std::string& as_at, Console& console);

/// Reads, parses and checks rule files; every complaint about them is made. Warnings are kept quiet
/// unless `with_warnings`.
struct Rules {
    std::vector<model::Rulebook> rulebooks;
    bool is_sound = false;
    std::size_t errors = 0, warnings = 0, files = 0;
    std::vector<SourceId> named;  ///< the files themselves, without what they use
    [[nodiscard]] bool is_named(SourceId file) const;
    /// What a named file extends has been loaded too, and is not named by that.
    [[nodiscard]] bool is_named(const model::Rulebook& rulebook) const {
        return rulebook.is_alone || is_named(rulebook.span.source);
    }
};
[[nodiscard]] Rules load_rules(
    const std::vector<std::string>& named, bool only_rulebooks, bool with_warnings,
    Console& console, Sources& sources);

}  // namespace assize::cli
