#include "tests/language/run_tests.hpp"

#include "assize/facts/read_profile.hpp"
#include "assize/judgement/run_test.hpp"
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

/// What is wrong, in words.
std::string fault_text(
    const TestFault& fault, const model::Expect& expect, const Judgement& judgement) {
    switch (fault.what) {
        case TestFault::What::judgement:
            return "expected " + std::string(outcome_word(expect.reported)) + ", judged "
                + std::string(outcome_word(judgement.reported)) + " among "
                + set_text(judgement.possible);
        case TestFault::What::possible:
            return "expected among " + set_text(*expect.among) + ", judged among "
                + set_text(judgement.possible);
        case TestFault::What::mark:
            return "expected the mark " + std::string(mark_word(fault.mark));
    }
    return "";
}

/// The facts of a test, on top of its fixture when it has one; a line of complaint when that cannot
/// be read.
facts::Read facts_of(
    const model::Rulebook& rulebook, const model::Test& test, const model::ReadFile& read) {
    facts::Read start;
    if (test.profile) {
        const model::FileText file = read(*test.profile);
        Sources sources;
        start = facts::read_profile(
            rulebook.vocabulary, sources, sources.add({*test.profile, file.text.value_or("")}));
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
        const Date day = test_day(rulebook, test, *facts.facts);
        const TestRun run = run_test(plan, test, *facts.facts, day, Explain::reasons);
        for (const TestFault& fault : run.faults) {
            const model::Expect& expect = test.expects[fault.expect];
            const auto requirement = expect.requirement.index;
            failures.push_back(
                test.title + ": " + rulebook.requirements[requirement].id + ": "
                + fault_text(fault, expect, run.assessment.judgements[requirement]));
        }
    }
    return failures;
}

}  // namespace assize::language
