#include "assize/base/limits.hpp"
#include "tests/catch.hpp"
#include "tests/unit/grammar/reading.hpp"

using namespace assize;
using namespace assize::grammar_tests;

namespace {

std::string times(std::size_t n, const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < n; ++i) { result += text; }
    return result;
}

}  // namespace

TEST_CASE("conditions stand one inside another up to the limit", "[grammar]") {
    const std::size_t n = limits::condition_depth;
    CHECK(Reading(clause(times(n, "(") + "a" + times(n, ")"))).codes().empty());
    CHECK(
        Reading(clause(times(n + 1, "(") + "a" + times(n + 1, ")"))).codes()
        == Codes{Code::nested_too_deep});
    CHECK(Reading(clause(times(n, "not ") + "a")).codes().empty());
    CHECK(Reading(clause(times(n + 1, "not ") + "a")).codes() == Codes{Code::nested_too_deep});
}

TEST_CASE("ten thousand brackets that are not closed make one diagnostic", "[grammar]") {
    for (const char* const bracket : {"(", "not ", "all of a satisfy ", "days from "}) {
        INFO(bracket);
        const Reading reading(clause(times(10'000, bracket)) + "theme a \"A\"\n");
        CHECK(reading.codes() == Codes{Code::nested_too_deep});
        CHECK(reading.declarations().size() == 1);
    }
    CHECK(
        Reading("test \"t\"\n  given a are " + times(10'000, "{ a ")).codes()
        == Codes{Code::nested_too_deep});
    CHECK(
        Reading("record r\n  a " + times(10'000, "list of ")).codes()
        == Codes{Code::nested_too_deep});
}

TEST_CASE("a path has at most so many names", "[grammar]") {
    const std::size_t n = limits::path_names;
    CHECK(Reading(clause("a" + times(n - 1, ".b"))).codes().empty());
    CHECK(Reading(clause("a" + times(n, ".b"))).codes() == Codes{Code::path_too_long});
}

TEST_CASE("a rule file has at most so many bytes", "[grammar]") {
    const std::string rule = "theme a \"A\"\n";
    CHECK(Reading(rule + std::string(limits::rule_file_bytes - rule.size(), ' ')).codes().empty());
    CHECK(
        Reading(rule + std::string(limits::rule_file_bytes + 1 - rule.size(), ' ')).codes()
        == Codes{Code::file_too_large});
}
