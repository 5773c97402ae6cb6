// Requirements and conditions that are too much like one another, or not enough.
#include <algorithm>
#include <map>

#include "assize/model/walk.hpp"
#include "lint_pass.hpp"
#include "written_out.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

/// The items of lists that a condition speaks of outright, through no other list.
std::vector<std::pair<WrittenOut::Items, Span>> items_in(
    const WrittenOut& written, const m::Condition& condition) {
    std::vector<std::pair<WrittenOut::Items, Span>> made;
    m::walk(condition, [&](const auto& part) {
        if constexpr (std::is_same_v<std::decay_t<decltype(part)>, m::Selection>) {
            if (part.level == 0) made.emplace_back(written.of(part), part.span);
        }
    });
    return made;
}

/// The one condition in which two sets differ that are else the same, and have something in common.
bool have_drifted(const WrittenOut::Items& a, const WrittenOut::Items& b) {
    if (a.list != b.list || a.conditions.size() != b.conditions.size() || a.conditions.size() < 2)
        return false;
    std::size_t common = 0;
    for (const std::string& one : a.conditions) common += b.conditions.count(one);
    return common + 1 == a.conditions.size();
}

/// `all of L where A satisfy P`, then `there are any L where B and P`.
void find_drift(Linting& linting, const m::Rulebook& rulebook, const m::Requirement& requirement) {
    const WrittenOut written(rulebook);
    std::vector<std::pair<WrittenOut::Items, Span>> before;
    for (const m::Clause& clause : requirement.clauses) {
        if (!clause.when) continue;
        auto here = items_in(written, *clause.when);
        for (const auto& [items, span] : here) {
            for (const auto& [earlier, there] : before) {
                if (!have_drifted(items, earlier)) continue;
                linting.add(Lint::condition_drift, span, {requirement.id})
                    .labels.push_back({there, "and here of these"});
            }
        }
        before.insert(before.end(), here.begin(), here.end());
    }
}

void find_duplicates(Linting& linting, const m::Rulebook& rulebook) {
    const WrittenOut written(rulebook);
    std::map<std::string, const m::Requirement*> first;
    for (const m::Requirement& requirement : rulebook.requirements) {
        std::string periods;
        for (const m::Period& one : requirement.in_force) {
            periods += one.from ? iso_text(*one.from) : "";
            periods += "-" + (one.to ? iso_text(*one.to) : "");
        }
        const auto [at, is_new] =
            first.try_emplace(written.of(requirement) + periods, &requirement);
        if (is_new) continue;
        linting.add(Lint::near_duplicate, requirement.span, {requirement.id, at->second->id})
            .labels.push_back({at->second->span, "judged alike"});
    }
}

/// Two requirements of one citation, of which one condition makes different things.
void find_opposed(Linting& linting, const m::Rulebook& rulebook) {
    const WrittenOut written(rulebook);
    struct Decided {
        const m::Requirement* requirement;
        const m::Clause* clause;
    };
    std::map<std::pair<std::string, std::string>, Decided> first;
    for (const m::Requirement& requirement : rulebook.requirements) {
        if (requirement.clauses.empty() || !requirement.clauses.front().when
            || requirement.clauses.front().unless)
            continue;
        std::string applies;
        for (const m::Condition& one : requirement.applies_when) applies += written.of(one);
        // Only a first clause speaks of its condition alone.
        const m::Clause& clause = requirement.clauses.front();
        const std::string condition = applies + written.of(*clause.when, &requirement);
        for (const m::Citation& citation : requirement.citations) {
            const auto [at, is_new] =
                first.try_emplace({citation.text, condition}, Decided{&requirement, &clause});
            if (is_new || at->second.clause->outcome == clause.outcome) continue;
            linting
                .add(
                    Lint::opposed_requirements, clause.span,
                    {requirement.id, std::string(outcome_word(clause.outcome)),
                     at->second.requirement->id,
                     std::string(outcome_word(at->second.clause->outcome))})
                .labels.push_back({at->second.clause->span, "the other"});
        }
    }
}

}  // namespace

void lint_likeness(Linting& linting) {
    for (const m::Rulebook& rulebook : linting.rulebooks) {
        find_duplicates(linting, rulebook);
        find_opposed(linting, rulebook);
    }
    each_requirement(
        linting.rulebooks, [&](const m::Rulebook& rulebook, const m::Requirement& requirement) {
            find_drift(linting, rulebook, requirement);
        });
}

}  // namespace assize::analysis
