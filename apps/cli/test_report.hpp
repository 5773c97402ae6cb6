#pragma once

#include <string>
#include <vector>

#include "assize/judgement/run_test.hpp"
#include "assize/report/subject.hpp"

namespace assize::cli {

/// A failed test: where it is, and for each expectation that failed what was expected, what came
/// out, and the proof.
[[nodiscard]] std::string failure_text(
    const model::Test& test, const std::vector<TestFault>& faults, const report::Subject& subject,
    const report::Style& style);

}  // namespace assize::cli
