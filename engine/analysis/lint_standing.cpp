// What a rulebook rests on: figures nobody set, passages nobody saw, judgements nobody tried. And
// names that hide others.
#include <map>

#include "assize/analysis/uses.hpp"
#include "coverage_turns.hpp"
#include "lint_pass.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

void find_assumed(Linting& linting) {
    for (const m::Rulebook& rulebook : linting.rulebooks) {
        for (const m::Threshold& one : rulebook.thresholds) {
            if (!one.source)
                linting.add(Lint::assumed_figure, one.changed_at.value_or(one.span), {one.name});
        }
    }
    each_requirement(linting.rulebooks, [&](const m::Rulebook&, const m::Requirement& requirement) {
        for (const m::Citation& one : requirement.citations) {
            if (one.unverified)
                linting.add(Lint::unverified_citation, one.span, {requirement.id, *one.unverified});
        }
    });
}

/// What the judgements of one rulebook wait for.
struct Turning {
    explicit Turning(const m::Rulebook& rulebook) : plan(plan::compile(rulebook)), turns(plan) {}
    [[nodiscard]] bool for_facts(std::uint32_t requirement) const {
        return turns.on(plan.requirements[requirement].definition) == Turns::on_facts;
    }
    plan::Plan plan;
    WhatTurns turns;
};

/// What the tests of all rulebooks expect, by requirement: judgements, and not-evidenced as none.
using Expected = std::map<Place, std::set<std::optional<Outcome>>>;

void find_untested(Linting& linting) {
    Expected expected;
    for (const m::Rulebook& rulebook : linting.rulebooks) {
        for (const m::Test& test : rulebook.tests) {
            for (const m::Expect& one : test.expects)
                expected[place_of(rulebook.requirements[one.requirement.index].span)].insert(
                    one.reported);
        }
    }
    if (expected.empty()) return;  // tests are kept elsewhere
    std::map<const m::Rulebook*, Turning> turning;
    each_requirement(
        linting.rulebooks, [&](const m::Rulebook& rulebook, const m::Requirement& requirement) {
            const auto place =
                static_cast<std::uint32_t>(&requirement - rulebook.requirements.data());
            Outcomes possible = outcomes_of(rulebook, requirement);
            if (!requirement.applies_when.empty()) possible |= Outcome::not_applicable;
            std::vector<std::optional<Outcome>> wanted;
            for (const Outcome one : every_outcome) {
                if (possible.has(one)) wanted.emplace_back(one);
            }
            // What is presumed not to be so is waited for by nobody.
            if (turning.try_emplace(&rulebook, rulebook).first->second.for_facts(place))
                wanted.emplace_back();
            const auto& seen = expected[place_of(requirement.span)];
            std::string words;
            for (const auto& one : wanted) {
                if (seen.contains(one)) continue;
                words += (words.empty() ? "" : ", or ") + std::string(outcome_word(one));
            }
            if (!words.empty())
                linting.add(Lint::judgement_not_tested, requirement.span, {requirement.id, words});
        });
}

void find_hidden(Linting& linting) {
    for (const m::Rulebook& rulebook : linting.rulebooks) {
        const auto say = [&](const Span& span, const std::string& name, const char* what) {
            const auto hidden = [&](const Span& other, const char* of) {
                linting.add(Lint::name_hidden, span, {what, name, of})
                    .labels.push_back({other, "this one is hidden"});
            };
            for (const m::Meaning& one : rulebook.meanings) {
                if (!one.within && one.name == name && !(one.span == span))
                    hidden(one.span, "a meaning of the file");
            }
            for (const m::Threshold& one : rulebook.thresholds) {
                if (one.name == name) hidden(one.span, "a threshold");
            }
        };
        for (const m::Meaning& one : rulebook.meanings) {
            if (one.within) say(one.span, one.name, "the meaning");
        }
        for (const m::Requirement& requirement : rulebook.requirements) {
            for (const m::Check& one : requirement.checks) say(one.span, one.name, "the check");
        }
    }
}

}  // namespace

void lint_standing(Linting& linting) {
    find_assumed(linting);
    find_untested(linting);
    find_hidden(linting);
}

}  // namespace assize::analysis
