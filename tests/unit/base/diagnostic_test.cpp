#include "assize/base/diagnostic.hpp"

#include <algorithm>

#include "tests/catch.hpp"

using namespace assize;

namespace {

Diagnostic at(
    std::uint32_t source, std::uint32_t begin, std::string argument,
    Code code = Code::if_for_when) {
    return {code, {{source}, begin, begin + 1}, {std::move(argument)}, {}, {}, ""};
}

std::vector<std::string> arguments(const std::vector<Diagnostic>& diagnostics) {
    std::vector<std::string> result;
    for (const Diagnostic& one : diagnostics) result.push_back(one.arguments.at(0));
    return result;
}

}  // namespace

TEST_CASE("every code has a row of its own, found by the code", "[diagnostic]") {
    for (const CodeEntry& entry : all_codes()) {
        INFO(entry.id);
        CHECK(code_id(entry.code) == entry.id);
        CHECK(severity(entry.code) == entry.severity);
        CHECK(
            std::count_if(
                all_codes().begin(), all_codes().end(),
                [&](const CodeEntry& other) { return other.id == entry.id; })
            == 1);
    }
}

TEST_CASE(
    "a sentence is filled with its arguments, and they are not read for places", "[diagnostic]") {
    const Diagnostic diagnostic{Code::if_for_when, {}, {"{1}", "when {0}"}, {}, {}, ""};
    CHECK(message(diagnostic) == "`{1}` is written `when {0}` in a rule");
}

TEST_CASE("only an error is an error", "[diagnostic]") {
    CHECK_FALSE(has_error({}));
    const std::vector<Diagnostic> one{at(0, 0, "a")};
    CHECK(has_error(one));
    for (const CodeEntry& entry : all_codes()) {
        const std::vector<Diagnostic> of_code{{entry.code, {}, {}, {}, {}, ""}};
        CHECK(has_error(of_code) == (entry.severity == Severity::error));
    }
}

TEST_CASE("diagnostics are put in the order of their places", "[diagnostic]") {
    std::vector<Diagnostic> some{at(1, 0, "d"), at(0, 9, "c"), at(0, 2, "a"), at(0, 2, "b")};
    put_in_order(some);
    CHECK(arguments(some) == std::vector<std::string>{"a", "b", "c", "d"});
}

TEST_CASE("the same complaint at the same place is made once", "[diagnostic]") {
    std::vector<Diagnostic> some{
        at(0, 1, "a"), at(0, 1, "b"), at(0, 1, "a"), at(0, 2, "a"), at(0, 1, "a", Code::partly_met),
        at(1, 1, "a")};
    some.push_back(at(0, 1, "a"));
    some.back().pointer = "/members/0";
    some.push_back(at(0, 1, "a"));
    some.back().span.end = 9;
    put_in_order(some);
    CHECK(arguments(some) == std::vector<std::string>{"a", "b", "a", "a", "a", "a", "a"});
    CHECK(some.at(3).pointer == "/members/0");
    CHECK(some.at(4).span.end == 9);
}

TEST_CASE("many complaints at one place are put in order quickly", "[diagnostic]") {
    constexpr std::size_t many = 100'000;
    std::vector<Diagnostic> some;
    for (std::size_t i = 0; i < many; ++i) some.push_back(at(0, 0, std::to_string(i)));
    put_in_order(some);
    CHECK(some.size() == many);
}

TEST_CASE("the nearest known name is offered when it is near enough to be meant", "[diagnostic]") {
    const std::vector<std::string> known{"role", "is_serving", "appointed_on", "roll"};
    CHECK(nearest("is_servng", known) == "is_serving");
    CHECK(nearest("apointed_on", known) == "appointed_on");
    CHECK(nearest("role", known) == "role");
    CHECK(nearest("rols", known) == "role");  // the first of two as near
    CHECK(nearest("is_sreving", known) == "is_serving");
    CHECK(nearest("chair", known).empty());
    CHECK(nearest("chiar", std::vector<std::string>{"chair"}) == "chair");
    CHECK(nearest("x", std::vector<std::string>{"y"}).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest("role", {}).empty());
    CHECK(nearest(std::string(1'000'000, 'a'), known).empty());
}
