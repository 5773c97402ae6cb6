// Requirements and conditions that are too much like one another, or not enough.
#include <algorithm>
#include <map>

#include "assize/model/walk.hpp"
#include "lint_pass.hpp"
#include "written_out.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

/// Something asked of all or a share of some items.
struct AskedOf {
    std::string what;
    WrittenOut::Items items;
    Span span;
};

std::vector<AskedOf> asked_in(const WrittenOut& written, const m::Condition& condition) {
    std::vector<AskedOf> made;
    const auto add = [&](const m::Selection& of, const m::Condition& what) {
        if (of.level != 0) return;
        made.push_back({written.of(what), written.of(of), of.span});
        // What is left out in so many words was meant to be.
        std::erase_if(made.back().items.conditions, [](const std::string& one) {
            return one.starts_with("not ");
        });
    };
    m::walk(condition, [&](const auto& part) {
        using Part = std::decay_t<decltype(part)>;
        if constexpr (std::is_same_v<Part, m::Condition>) {
            if (const auto* all = std::get_if<m::Proportion>(&part.form))
                add(all->of, *all->satisfy);
        } else if constexpr (std::is_same_v<Part, m::Value>) {
            if (const auto* share = std::get_if<m::Share>(&part.form))
                add(*share->of, *share->satisfying);
        }
    });
    return made;
}

/// `all of L where A satisfy P`, then `at least 80% of L where B satisfy P`.
void find_drift(Linting& linting, const m::Rulebook& rulebook, const m::Requirement& requirement) {
    const WrittenOut written(rulebook);
    std::vector<AskedOf> before;
    for (const m::Clause& clause : requirement.clauses) {
        if (!clause.when) continue;
        const auto here = asked_in(written, *clause.when);
        for (const AskedOf& one : here) {
            for (const AskedOf& earlier : before) {
                if (one.what != earlier.what || one.items.list != earlier.items.list
                    || one.items.conditions == earlier.items.conditions)
                    continue;
                linting.add(Lint::condition_drift, one.span, {requirement.id})
                    .labels.push_back({earlier.span, "and here of these"});
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
