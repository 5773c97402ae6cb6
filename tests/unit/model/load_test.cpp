// Files, what they use, and what is checked together (language.md, Rulebooks).
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

namespace {

using namespace assize;
using namespace assize::model;

const std::string vocabulary = "profile board\n  has_plan yes/no\n";
const std::string plan =
    "requirement plan \"A plan\"\n  required by \"Act\"\n  met when has_plan\n  unmet otherwise\n";

std::vector<std::string> ids(const Loaded& loaded) {
    std::vector<std::string> found;
    for (const Rulebook& rulebook : loaded.rulebooks) found.push_back(rulebook.id);
    return found;
}

}  // namespace

TEST_CASE(
    "a used file is named from the folder of the file that uses it, and read once", "[model]") {
    InMemory memory;
    memory.files = {
        {"rules/a/a.assize",
         "rulebook a \"A\"\nuse \"../board.assize\"\nuse \"more.assize\"\n" + plan},
        {"rules/a/more.assize", "use \"./../b/../board.assize\"\ntheme people \"People\"\n"},
        {"rules/board.assize", vocabulary}};
    const Loaded loaded = memory.load({"rules/./a/a.assize", "rules/a/a.assize"});
    CHECK(lines_of(loaded.diagnostics, memory.sources).empty());
    CHECK(
        memory.read
        == std::vector<std::string>{
            "rules/a/a.assize", "rules/board.assize", "rules/a/more.assize"});
    REQUIRE(ids(loaded) == std::vector<std::string>{"a"});
    CHECK(loaded.rulebooks[0].themes.size() == 1);
    CHECK(loaded.rulebooks[0].sources.size() == 3);
}

TEST_CASE("a file without a rulebook is checked through the rulebooks that use it", "[model]") {
    InMemory memory;
    memory.files = {
        {"a.assize", "rulebook a \"A\"\nuse \"plan.assize\"\nuse \"board.assize\"\n"},
        {"board.assize", vocabulary},
        {"plan.assize", plan}};
    const Loaded loaded = memory.load({"plan.assize", "a.assize", "board.assize"});
    CHECK(lines_of(loaded.diagnostics, memory.sources).empty());
    CHECK(ids(loaded) == std::vector<std::string>{"a"});
}

TEST_CASE("files that no rulebook uses are checked alone, under the id of the file", "[model]") {
    InMemory memory;
    memory.files = {
        {"rules/lscb.assize", vocabulary},
        {"rules/plan.assize", "use \"lscb.assize\"\n" + plan},
        {"rules/days.assize", "theme people \"People\"\n"}};
    const Loaded loaded =
        memory.load({"rules/lscb.assize", "rules/plan.assize", "rules/days.assize"});
    CHECK(lines_of(loaded.diagnostics, memory.sources).empty());
    CHECK(ids(loaded) == std::vector<std::string>{"plan", "days"});
    CHECK(loaded.rulebooks[0].is_alone);
    CHECK(loaded.rulebooks[0].in_force.empty());
}

TEST_CASE("what is wrong in a file that two rulebooks share is said once", "[model]") {
    InMemory memory;
    memory.files = {
        {"a.assize", "rulebook a \"A\"\nuse \"board.assize\"\nuse \"plan.assize\"\n"},
        {"b.assize", "rulebook b \"B\"\nuse \"board.assize\"\nuse \"plan.assize\"\n"},
        {"board.assize", vocabulary},
        {"plan.assize", "wrong means has_plann\n" + plan}};
    const Loaded loaded = memory.load({"a.assize", "b.assize"});
    CHECK(
        lines_of(loaded.diagnostics, memory.sources) == std::vector<std::string>{"unknown-name 1"});
    CHECK(loaded.rulebooks.empty());
}

TEST_CASE("a rulebook with an error is absent, and the others stand", "[model]") {
    InMemory memory;
    memory.files = {
        {"a.assize", "rulebook a \"A\"\nuse \"board.assize\"\nx means nothing_here\n"},
        {"b.assize", "rulebook b \"B\"\nuse \"board.assize\"\n" + plan},
        {"board.assize", vocabulary}};
    const Loaded loaded = memory.load({"a.assize", "b.assize"});
    CHECK(
        lines_of(loaded.diagnostics, memory.sources) == std::vector<std::string>{"unknown-name 3"});
    CHECK(ids(loaded) == std::vector<std::string>{"b"});
}

TEST_CASE("a given file that is missing is said of the file itself", "[model]") {
    InMemory memory;
    const Loaded loaded = memory.load({"nowhere.assize"});
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == Code::file_missing);
    CHECK(message(loaded.diagnostics[0]) == "`nowhere.assize` cannot be read: no such file");
    CHECK(memory.sources[loaded.diagnostics[0].span.source].name == "nowhere.assize");
}

TEST_CASE("an extension may stand in a folder before its base", "[model]") {
    InMemory memory;
    memory.files = {
        {"a.assize", "rulebook later \"Later\" extends base\ntheme more \"More\"\n"},
        {"b.assize",
         "rulebook base \"Base\"\nuse \"board.assize\"\ntheme people \"People\"\n" + plan},
        {"board.assize", vocabulary}};
    const Loaded loaded = memory.load({"a.assize", "b.assize"});
    CHECK(lines_of(loaded.diagnostics, memory.sources).empty());
    REQUIRE(ids(loaded) == std::vector<std::string>{"base", "later"});
    const Rulebook& later = loaded.rulebooks[1];
    REQUIRE(later.themes.size() == 2);
    CHECK(later.themes[0].id == "people");
    CHECK(later.themes[1].id == "more");
    CHECK(later.requirements.size() == 1);
}

TEST_CASE("an extension says of what it carries over that it is not confirmed", "[model]") {
    const auto requirement = [](const std::string& id, const std::string& citations) {
        return "requirement " + id + " \"T\"\n" + citations
            + "  met when has_plan\n  unmet otherwise\n";
    };
    InMemory memory;
    memory.files = {
        {"a.assize",
         "rulebook a \"A\"\nuse \"board.assize\"\n"
             + requirement("kept", "  required by \"Act\"\n  expected by \"guide\"\n")
             + requirement("doubted", "  expected by \"guide\" unverified \"own\"\n")
             + requirement("changed", "  expected by \"guide\"\n")},
        {"b.assize",
         "rulebook b \"B\" extends a unverified \"carried\"\nreplace "
             + requirement("changed", "  expected by \"new guide\"\n")
             + requirement("added", "  expected by \"new guide\"\n")},
        {"c.assize", "rulebook c \"C\" extends b unverified \"again\" applies when has_plan\n"},
        {"board.assize", vocabulary}};
    const Loaded loaded = memory.load({"a.assize", "b.assize", "c.assize"});
    CHECK(lines_of(loaded.diagnostics, memory.sources).empty());
    REQUIRE(ids(loaded) == std::vector<std::string>{"a", "b", "c"});
    using Reasons = std::vector<std::string>;
    const auto reasons = [](const Rulebook& rulebook) {
        Reasons found;
        for (const Requirement& one : rulebook.requirements) {
            for (const Citation& citation : one.citations)
                found.push_back(one.id + ": " + citation.unverified.value_or("-"));
        }
        return found;
    };
    CHECK(
        reasons(loaded.rulebooks[0])
        == Reasons{"kept: -", "kept: -", "doubted: own", "changed: -"});
    CHECK(
        reasons(loaded.rulebooks[1])
        == Reasons{"kept: -", "kept: carried", "doubted: own", "changed: -", "added: -"});
    CHECK(
        reasons(loaded.rulebooks[2])
        == Reasons{"kept: -", "kept: carried", "doubted: own", "changed: again", "added: again"});
    CHECK(loaded.rulebooks[1].requirements[0].applies_when.empty());
    for (const Requirement& one : loaded.rulebooks[2].requirements)
        CHECK(one.applies_when.size() == 1);
}

TEST_CASE("two rulebooks of one id show both places", "[model]") {
    InMemory memory;
    memory.files = {{"a.assize", "rulebook a \"A\"\n"}, {"b.assize", "\nrulebook a \"A\"\n"}};
    const Loaded loaded = memory.load({"a.assize", "b.assize"});
    REQUIRE(
        lines_of(loaded.diagnostics, memory.sources)
        == std::vector<std::string>{"declared-twice 2"});
    CHECK(loaded.diagnostics[0].labels.size() == 1);
}

TEST_CASE("a name that a broken declaration would have declared is not complained of", "[model]") {
    InMemory memory;
    memory.files["a.assize"] = "rulebook a \"A\"\n" + vocabulary + "least means count of\n" +
                               "requirement plan \"A plan\"\n  required by \"Act\"\n  met when least is 2\n  unmet otherwise\n";
    const Loaded loaded = memory.load({"a.assize"});
    CHECK(loaded.diagnostics.size() == 1);
    CHECK(loaded.rulebooks.empty());
}
