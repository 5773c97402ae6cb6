#pragma once

#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "assize/analysis/lint.hpp"
#include "assize/grammar/syntax.hpp"
#include "assize/model/rulebook.hpp"

/// What each theme of lints is given, and gives.
namespace assize::analysis {

struct Linting {
    std::span<const model::Rulebook> rulebooks;
    const Sources& sources;
    std::vector<syntax::File> trees;  ///< of every file the rulebooks are made from
    std::vector<Finding> found;

    Finding& add(Lint lint, const Span& span, std::vector<std::string> arguments) {
        return found.emplace_back(Finding{lint, span, std::move(arguments), {}, {}});
    }
};

/// A place as a key: two rulebooks that use one file hold its declarations both.
using Place = std::pair<std::uint32_t, std::uint32_t>;
[[nodiscard]] inline Place place_of(const Span& span) { return {span.source.index, span.begin}; }

/// Calls `visit` with each requirement, once, and a rulebook that holds it.
template <typename Visit>
void each_requirement(std::span<const model::Rulebook> rulebooks, Visit&& visit) {
    std::set<Place> seen;
    for (const model::Rulebook& rulebook : rulebooks) {
        for (const model::Requirement& requirement : rulebook.requirements) {
            if (seen.insert(place_of(requirement.span)).second) visit(rulebook, requirement);
        }
    }
}

/// Goes through the conditions that decide alone: those joined by `and`, through names, each name
/// once: `seen` holds those that were gone through.
template <typename Visit>
void each_conjunct(
    const model::Rulebook& rulebook, const model::Requirement& requirement,
    const model::Condition& condition, std::set<std::uint32_t>& seen, Visit&& visit) {
    const auto on = [&](const model::Condition& part) {
        each_conjunct(rulebook, requirement, part, seen, visit);
    };
    if (const auto* all = std::get_if<model::All>(&condition.form)) {
        for (const model::Condition& part : all->parts) on(part);
    } else if (const auto* check = std::get_if<model::CheckRef>(&condition.form)) {
        on(requirement.checks[check->check].condition);
    } else if (std::holds_alternative<model::AllChecks>(condition.form)) {
        for (const model::Check& one : requirement.checks) on(one.condition);
    } else {
        if (const auto* holds = std::get_if<model::Holds>(&condition.form)) {
            if (const auto* named = std::get_if<model::MeaningRef>(&holds->value.form)) {
                const auto* body =
                    std::get_if<model::Condition>(&rulebook.meanings[named->meaning.index].body);
                if (body != nullptr) {
                    if (seen.insert(named->meaning.index).second) on(*body);
                    return;
                }
            }
        }
        visit(condition);
    }
}

/// What a requirement can be judged where it applies, by a proof of what cannot be.
[[nodiscard]] Outcomes outcomes_of(
    const model::Rulebook& rulebook, const model::Requirement& requirement);

void lint_clauses(Linting& linting);
void lint_uses(Linting& linting);
void lint_lists(Linting& linting);
void lint_dates(Linting& linting);
void lint_likeness(Linting& linting);
void lint_speech(Linting& linting);
void lint_standing(Linting& linting);  ///< figures and citations that rest on nothing; tests
/// Takes out what the rule files explain away, and adds what is wrong with their allowances.
[[nodiscard]] Linted explain_away(Linting linting);

}  // namespace assize::analysis
