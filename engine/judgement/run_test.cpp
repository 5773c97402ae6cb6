#include "assize/judgement/run_test.hpp"

#include <algorithm>

namespace assize {

Date test_day(const model::Rulebook& rulebook, const model::Test& test, const facts::Facts& facts) {
    if (test.as_at) return *test.as_at;
    if (facts.as_at()) return *facts.as_at();
    return model::usual_day(rulebook);
}

void compare(
    const model::Expect& expect, std::uint32_t place, const Judgement& judgement,
    std::vector<TestFault>& faults) {
    if (expect.reported != judgement.reported) {
        faults.push_back({place, TestFault::What::judgement, {}});
        return;
    }
    if (expect.among && *expect.among != judgement.possible)
        faults.push_back({place, TestFault::What::possible, {}});
    for (const model::ExpectedMark& expected : expect.marks) {
        const bool is_seen = std::any_of(
            judgement.marks.begin(), judgement.marks.end(),
            [&](const MarkSeen& seen) { return seen.mark == expected.mark; });
        if (!is_seen) faults.push_back({place, TestFault::What::mark, expected.mark});
    }
}

TestRun run_test(
    const plan::Plan& plan, const model::Test& test, const facts::Facts& facts, Date day,
    Explain explain) {
    TestRun run{judge(plan, facts, day, explain), {}};
    for (std::uint32_t place = 0; place < test.expects.size(); ++place) {
        const model::Expect& expect = test.expects[place];
        compare(expect, place, run.assessment.judgements[expect.requirement.index], run.faults);
    }
    return run;
}

}  // namespace assize
