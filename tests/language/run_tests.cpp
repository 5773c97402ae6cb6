#include "tests/language/run_tests.hpp"

#include <algorithm>

#include "assize/facts/read_profile.hpp"
#include "assize/judgement/judge.hpp"
#include "assize/plan/plan.hpp"

namespace assize::language {

namespace {

std::string set_text(Outcomes outcomes) {
    std::string text;
    for (const Outcome outcome :
         {Outcome::unmet, Outcome::part_met, Outcome::met, Outcome::not_applicable}) {
        if (outcomes.has(outcome)) text += std::string(outcome_word(outcome)) + " ";
    }
    return "( " + text + ")";
}

/// Why one expectation is not met, or nothing.
std::string fault(const model::Expect& expect, const Judgement& judgement) {
    if (expect.reported != judgement.reported) {
        return "expected " + std::string(outcome_word(expect.reported)) + ", judged " +
               std::string(outcome_word(judgement.reported)) + " among " +
               set_text(judgement.possible);
    }
    if (expect.among && *expect.among != judgement.possible) {
        return "expected among " + set_text(*expect.among) + ", judged among " +
               set_text(judgement.possible);
    }
    for (const model::ExpectedMark& mark : expect.marks) {
        const bool seen =
            std::any_of(judgement.marks.begin(), judgement.marks.end(), [&](const MarkSeen& m) {
                return m.mark == mark.mark;
            });
        if (!seen) return "expected the mark " + std::string(mark_word(mark.mark));
    }
    return "";
}

/// The facts of a test, on top of its fixture when it has one; a line of complaint when that cannot be read.
facts::Read facts_of(
    const model::Rulebook& rulebook, const model::Test& test, const model::ReadFile& read) {
    facts::Read start;
    if (test.profile) {
        const model::FileText file = read(*test.profile);
        Sources sources;
        start = facts::read_profile(
            rulebook.vocabulary, sources,
            sources.add({*test.profile, file.text.value_or("")}));
        if (!start.facts) return start;
    }
    const facts::Facts* base = start.facts ? &*start.facts : nullptr;
    return {facts::facts_from_test(rulebook.vocabulary, test, base), {}};
}

}  // namespace

std::vector<std::string> failures_of_tests(
    const model::Rulebook& rulebook, const model::ReadFile& read) {
    std::vector<std::string> failures;
    const plan::Plan plan = plan::compile(rulebook);
    for (const model::Test& test : rulebook.tests) {
        const facts::Read facts = facts_of(rulebook, test, read);
        if (!facts.facts) {
            failures.push_back(test.title + ": " + message(facts.diagnostics.front()));
            continue;
        }
        const std::optional<Date> as_at = test.as_at ? test.as_at : facts.facts->as_at();
        if (!as_at) {
            failures.push_back(test.title + ": no date of judgement");
            continue;
        }
        const Assessment assessment = judge(plan, *facts.facts, *as_at, Explain::reasons);
        for (const model::Expect& expect : test.expects) {
            const std::string why =
                fault(expect, assessment.judgements[expect.requirement.index]);
            if (why.empty()) continue;
            const std::string& id = rulebook.requirements[expect.requirement.index].id;
            failures.push_back(test.title + ": " + id + ": " + why);
        }
    }
    return failures;
}

}  // namespace assize::language
