#pragma once

#include <optional>
#include <vector>

#include "assize/judgement/judge.hpp"
#include "assize/model/rulebook.hpp"

namespace assize {

/// What came out otherwise than expected: the judgement, the set of those possible, or a mark that
/// was not seen.
struct TestFault {
    enum class What : std::uint8_t { judgement, possible, mark };
    std::uint32_t expect = 0;  ///< which of the test's expectations
    What what = What::judgement;
    Mark mark = Mark::no_cases;  ///< of `mark`
};

/// The faults are in the order of the expectations; none: the test passes.
struct TestRun {
    Assessment assessment;
    std::vector<TestFault> faults;
};

/// The day a test is judged: the one it gives, else its fixture's, else (the checker has seen that
/// nothing it expects reads the day) the rulebook's usual one.
[[nodiscard]] Date test_day(
    const model::Rulebook& rulebook, const model::Test& test, const facts::Facts& facts);

/// Adds what `judgement` has otherwise than the expectation at `place` of a test.
void compare(
    const model::Expect& expect, std::uint32_t place, const Judgement& judgement,
    std::vector<TestFault>& faults);

/// Judges what a test was given (facts::facts_from_test) and compares it with what the test
/// expects.
[[nodiscard]] TestRun run_test(
    const plan::Plan& plan, const model::Test& test, const facts::Facts& facts, Date day,
    Explain explain);

}  // namespace assize
