#include "assize/report/words.hpp"
#include "commands.hpp"
#include "log.hpp"
#include "test_report.hpp"
#include "test_suites.hpp"

namespace assize::cli {

namespace {

struct Counts {
    std::size_t run = 0, failed = 0, errors = 0;
    bool is_sound = true;  ///< every rule file was read
};

std::string count_text(const Counts& counts) {
    const std::size_t all = counts.run + counts.errors;
    if (all == 0) return "no tests found\n";
    std::string text = report::counted(all, "test", "tests") + ": "
        + std::to_string(counts.run - counts.failed) + " passed";
    if (counts.failed > 0) text += ", " + std::to_string(counts.failed) + " failed";
    if (counts.errors > 0) text += ", " + std::to_string(counts.errors) + " could not be run";
    if (!counts.is_sound) text += "; the tests of rules with errors were not run";
    return text + "\n";
}

}  // namespace

int test_command(const std::vector<std::string>& files, Console& console) {
    TestSuites opened;
    open_suites(files, console, opened);
    Counts counts{.errors = opened.errors, .is_sound = opened.rules.is_sound};
    for (const TestSuite& suite : opened.suites) {
        for (const ReadyTest& ready : suite.tests) {
            ++counts.run;
            const TestRun run =
                run_test(suite.plan, *ready.test, ready.facts, ready.day, Explain::full);
            note((run.faults.empty() ? "passed " : "failed ") + ready.test->title);
            if (run.faults.empty()) continue;
            ++counts.failed;
            report::Quotes quotes(opened.sources);
            const report::Subject subject{*suite.rulebook, suite.plan,    ready.facts,
                                          opened.sources,  ready.profile, run.assessment,
                                          quotes};
            const auto text = failure_text(*ready.test, run.faults, subject, console.style());
            if (!console.write(text)) return Exit::bad_input;
        }
    }
    // What could not be read may have held the tests.
    const bool has_said_enough = !opened.rules.is_sound && counts.run + counts.errors == 0;
    if (!has_said_enough && !console.write(count_text(counts))) return Exit::bad_input;
    if (!opened.is_sound()) return Exit::bad_input;
    return counts.failed > 0 ? Exit::breached : Exit::all_well;
}

}  // namespace assize::cli
