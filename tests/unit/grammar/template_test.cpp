#include "tests/catch.hpp"
#include "tests/unit/grammar/reading.hpp"

using namespace assize;
using namespace assize::grammar_tests;
namespace s = assize::syntax;

namespace {

ParsedTemplate read_text(const Reading& reading) {
    return parse_template(reading.sources, std::get<s::Theme>(reading.declarations().at(0)).title);
}

}  // namespace

TEST_CASE("values in braces are read at their own place", "[grammar]") {
    const Reading reading("theme a \"Of {count of members where (is_in)} {{x}}, {n}\"\n");
    const ParsedTemplate text = read_text(reading);
    REQUIRE(text.diagnostics.empty());
    REQUIRE(text.text.parts.size() == 4);
    CHECK(std::get<s::Text>(text.text.parts[0]).text == "Of ");
    CHECK(
        reading.text(std::get<s::Value>(text.text.parts[1]).span)
        == "count of members where (is_in)");
    CHECK(std::get<s::Text>(text.text.parts[2]).text == " {x}, ");
    CHECK(reading.text(std::get<s::Value>(text.text.parts[3]).span) == "n");
}

TEST_CASE("a text with nothing in braces is one part, and an empty one none", "[grammar]") {
    CHECK(read_text(Reading("theme a \"plain\"\n")).text.parts.size() == 1);
    CHECK(read_text(Reading("theme a \"\"\n")).text.parts.empty());
}

TEST_CASE("what is wrong inside braces is marked there", "[grammar]") {
    const Reading bad("theme a \"n is {count of}\"\n");
    const ParsedTemplate text = read_text(bad);
    REQUIRE(text.diagnostics.size() == 1);
    CHECK(text.diagnostics[0].code == Code::expected);
    CHECK(
        read_text(Reading("theme a \"{n\"\n")).diagnostics.at(0).code == Code::bracket_not_closed);
    CHECK(
        read_text(Reading("theme a \"n}\"\n")).diagnostics.at(0).code == Code::bracket_not_opened);
    CHECK(read_text(Reading("theme a \"{}\"\n")).diagnostics.size() == 1);
}
