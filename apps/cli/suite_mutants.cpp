#include "suite_mutants.hpp"

#include <algorithm>
#include <thread>

#include "assize/judgement/run_test.hpp"
#include "assize/report/words.hpp"

#include "files.hpp"

namespace assize::cli {

namespace {

std::vector<std::uint32_t> places_of(
    const std::vector<std::string>& ids, const model::Rulebook& rulebook) {
    std::vector<std::uint32_t> places;
    for (std::uint32_t place = 0; place < rulebook.requirements.size(); ++place) {
        const std::string& id = rulebook.requirements[place].id;
        if (std::find(ids.begin(), ids.end(), id) != ids.end()) places.push_back(place);
    }
    return places;
}

}  // namespace

SuiteMutants mutants_of(
    const TestSuite& suite, const TestSuites& opened, const std::vector<std::string>& only) {
    const model::Rulebook& rulebook = *suite.rulebook;
    plan::Dependence dependence(suite.plan);
    auto mutants = analysis::mutants_of(
        rulebook, suite.plan, dependence, base_of(rulebook, opened.rules.rulebooks));
    SuiteMutants made{std::move(dependence), std::move(mutants), {}};
    for (const ReadyTest& ready : suite.tests)
        made.trials.push_back({ready.test, &ready.facts, ready.day});
    if (!only.empty()) keep_read_by(made.ground(), places_of(only, rulebook), made.mutants.mutants);
    return made;
}

void warn_of_failing(const TestSuites& opened, Console& console) {
    std::size_t failing = 0;
    for (const TestSuite& suite : opened.suites) {
        for (const ReadyTest& ready : suite.tests) {
            const TestRun run =
                run_test(suite.plan, *ready.test, ready.facts, ready.day, Explain::none);
            if (!run.faults.empty()) ++failing;
        }
    }
    if (failing > 0)
        console.warn(
            report::counted(failing, "test fails", "tests fail")
            + " as the rules are, and counts for nothing here; `assize test` shows what came out");
}

bool are_known(const std::vector<std::string>& ids, const TestSuites& opened, Console& console) {
    std::vector<std::string> known;
    for (const TestSuite& suite : opened.suites) {
        for (const auto& requirement : suite.rulebook->requirements)
            known.push_back(requirement.id);
    }
    bool all = true;
    for (const std::string& id : ids) {
        if (std::find(known.begin(), known.end(), id) != known.end()) continue;
        console.complain(
            "no requirement of these rules is called `" + id + "`"
            + instead_of(id, nearest(id, known)));
        all = false;
    }
    return all;
}

unsigned jobs_of(unsigned asked_for) {
    return asked_for > 0 ? asked_for : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace assize::cli
