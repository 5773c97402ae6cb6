#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assize/judgement/run_test.hpp"
#include "case.hpp"
#include "console.hpp"

namespace assize::cli {

/// A test that can be run: what it is given, its day, and where its facts were read (the file of
/// the test itself when it starts from no profile).
struct ReadyTest {
    const model::Test* test = nullptr;
    facts::Facts facts;
    Date day;
    SourceId profile;
};

/// The tests that speak of one rulebook, with what they are run against.
struct TestSuite {
    const model::Rulebook* rulebook = nullptr;
    plan::Plan plan;
    std::vector<ReadyTest> tests;
};

/// The rulebooks of the files that were named, and their tests, each once.
struct TestSuites {
    Sources sources;
    Rules rules;
    std::vector<TestSuite> suites;  ///< they point into `rules`
    std::size_t errors = 0;         ///< tests whose profile could not be read
    [[nodiscard]] bool is_sound() const { return rules.is_sound && errors == 0; }
};

/// Reads rule files, and all that their tests start from. Every complaint is made.
/// The suites stay where they are: they point into themselves.
void open_suites(const std::vector<std::string>& files, Console& console, TestSuites& opened);

}  // namespace assize::cli
