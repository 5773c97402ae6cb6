#include "tests/catch.hpp"
#include "tests/unit/grammar/reading.hpp"

using namespace assize;
using namespace assize::grammar_tests;
namespace s = assize::syntax;

TEST_CASE(
    "a node's place is its own text, without the blanks and comments around it", "[grammar]") {
    const Reading reading(
        "requirement lay-members \"Two\"  -- why\n  met when  members.count is at least 2 -- two\n "
        " unmet otherwise  \n\n"
        "theme a \"A\"\n");
    REQUIRE(reading.codes().empty());
    const auto& requirement = std::get<s::Requirement>(reading.declarations()[0]);
    CHECK(reading.text(requirement.id.span) == "lay-members");
    CHECK(reading.text(requirement.title.span) == "\"Two\"");
    CHECK(reading.text(requirement.span).ends_with("unmet otherwise"));
    const auto& clause = std::get<s::Clause>(requirement.sections[0]);
    CHECK(reading.text(clause.span) == "met when  members.count is at least 2");
    const auto& comparison = std::get<s::Comparison>(clause.when->condition->first);
    CHECK(reading.text(comparison.left.span) == "members.count");
    CHECK(reading.text(std::get<s::Bound>(**comparison.tail).value.span) == "2");
    CHECK(reading.text(reading.parsed.file.comments.at(1).span) == "-- two");
}

TEST_CASE("places stay true past characters that Word put in", "[grammar]") {
    const Reading reading(
        "\xEF\xBB\xBFtheme\u00A0a \u201CThe \u201Cboard\u201D \u2014 a\r\nrequirement r "
        "\u201CT\u201D\r\n"
        "  met when a \u2013 2 days is at\u00A0least b\r\n");
    REQUIRE(reading.declarations().size() == 1);
    const auto& requirement = std::get<s::Requirement>(reading.declarations()[0]);
    CHECK(reading.text(requirement.title.span) == "\u201CT\u201D");
    CHECK(requirement.title.text == "T");
    const auto& clause = std::get<s::Clause>(requirement.sections.at(0));
    CHECK(reading.text(clause.when->condition->span) == "a \u2013 2 days is at\u00A0least b");
}
