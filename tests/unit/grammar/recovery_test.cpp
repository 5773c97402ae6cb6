#include "tests/catch.hpp"
#include "tests/unit/grammar/reading.hpp"

using namespace assize;
using namespace assize::grammar_tests;
namespace s = assize::syntax;

TEST_CASE(
    "nine broken requirements and a good one give nine diagnostics and keep the good one",
    "[grammar]") {
    const Reading reading(R"(requirement a "T
  met when x
requirement b "T"
  met when x >= 2
requirement c "T"
  met if x
requirement d "T"
  partly met when x
requirement e "T"
  otherwise unmet
requirement good "T"
  met when x
  unmet otherwise
requirement f "T"
  met when (x and y
requirement g "T"
  met when x and y or z
requirement h "T"
  reqired by "Law"
requirement i "T"
  met when
)");
    CHECK(
        reading.codes()
        == Codes{
            Code::missing_quote, Code::symbol_for_word, Code::if_for_when, Code::partly_met,
            Code::otherwise_unmet, Code::bracket_not_closed, Code::mixed_and_or,
            Code::unknown_section, Code::expected});
    REQUIRE(reading.declarations().size() == 1);
    CHECK(std::get<s::Requirement>(reading.declarations()[0]).id.text == "good");
    REQUIRE(reading.parsed.file.broken.size() == 9);
    CHECK(reading.parsed.file.broken[2].text == "c");
}

TEST_CASE("a broken declaration never takes the next with it", "[grammar]") {
    for (const char* const broken :
         {"requirement a \"T\"\n  met when ((((\n", "theme a \"no end\n", "record r\n  a list of\n",
          "test \"t\"\n  given a are { b\n", "calendar c \"t\" source \"s\" from\n", "x means\n",
          "nonsense\n", "\"stray\"\n", "rulebook\n", "threshold x is\n", "replace requirement\n",
          "change threshold\n"}) {
        INFO(broken);
        const Reading reading(std::string(broken) + "theme good \"G\"\n");
        CHECK(reading.codes().size() == 1);
        CHECK(reading.declarations().size() == 1);
    }
}

TEST_CASE("an indented declaration is said so, and read", "[grammar]") {
    const Reading reading("theme a \"A\"\n  requirement r \"T\"\n    met when a\n");
    CHECK(reading.codes() == Codes{Code::declaration_indented});
    CHECK(reading.declarations().size() == 2);
}

TEST_CASE("a section at the start of a line still belongs to its requirement", "[grammar]") {
    const Reading reading("requirement r \"T\"\nmet when a\nunmet otherwise\ntheme t \"T\"\n");
    CHECK(reading.codes().empty());
    CHECK(reading.declarations().size() == 2);
}

TEST_CASE("a file of noise is diagnostics, never more", "[grammar]") {
    for (const char* const text :
         {"}{)(", "((((", "\"", "\"\"\"", "a", "a means", "met", "--", "- -", "requirement",
          "requirement r \"T\" met when at least", "£", "%", "2015-13-45", "\xE2\x80\x9C",
          "test \"t\" given a are {{{", "requirement r \"T\" met when a.", "record", "?!"}) {
        INFO(text);
        const Reading reading(text);
        for (const Diagnostic& diagnostic : reading.parsed.diagnostics) {
            CHECK(diagnostic.span.begin <= diagnostic.span.end);
            CHECK(diagnostic.span.end <= std::string(text).size());
            CHECK_FALSE(diagnostic_text(diagnostic, reading.sources, false).empty());
        }
        CHECK(reading.declarations().empty());
    }
}

TEST_CASE("every beginning of a good file is read or explained", "[grammar]") {
    const std::string whole = vocabulary + taste;
    for (std::size_t length = 0; length < whole.size(); length += 3) {
        const Reading reading(whole.substr(0, length));
        CHECK(reading.codes().size() <= 1);
    }
}
