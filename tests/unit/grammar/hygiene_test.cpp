#include "assize/base/limits.hpp"
#include "tests/catch.hpp"
#include "tests/unit/grammar/reading.hpp"

using namespace assize;
using namespace assize::grammar_tests;
namespace s = assize::syntax;

namespace {

bool same(const std::string& a, const std::string& b) {
    const Reading one(a);
    const Reading other(b);
    return one.codes().empty() && other.codes().empty()
        && s::same_but_for_spans(one.parsed.file, other.parsed.file);
}

}  // namespace

TEST_CASE("an empty file, or one of comments, is an empty tree", "[grammar]") {
    for (const char* const text : {"", "\n", "\xEF\xBB\xBF", "-- nothing yet", "  \t\r\n"}) {
        const Reading reading(text);
        CHECK(reading.codes().empty());
        CHECK(reading.declarations().empty());
    }
}

TEST_CASE("a file that is not UTF-8 says at which byte", "[grammar]") {
    const Reading reading("theme a \"caf\xE9\"\n");
    REQUIRE(reading.codes() == Codes{Code::not_utf8});
    CHECK(reading.parsed.diagnostics[0].arguments == std::vector<std::string>{"12"});
    CHECK(reading.declarations().empty());
}

TEST_CASE("a NUL is named with its place", "[grammar]") {
    const Reading reading(std::string("theme a \"b\0c\"", 13));
    REQUIRE(reading.codes() == Codes{Code::nul_character});
    CHECK(reading.parsed.diagnostics[0].span.begin == 10);
}

TEST_CASE(
    "line ends of Windows and of old Macs, a byte-order mark and tabs change nothing",
    "[grammar]") {
    const std::string plain = "theme a \"A\"\nrequirement r \"T\"\n  met when a\n";
    CHECK(same(plain, "theme a \"A\"\r\nrequirement r \"T\"\r\n  met when a\r\n"));
    CHECK(same(plain, "theme a \"A\"\rrequirement r \"T\"\r  met when a\r"));
    CHECK(same(plain, "\xEF\xBB\xBFtheme\ta \"A\"\nrequirement r \"T\"\n\tmet when a\n"));
}

TEST_CASE("what Word makes of quotes, dashes and blanks is read as what was typed", "[grammar]") {
    CHECK(same(clause("a is \"x\""), clause("a is \u201Cx\u201D")));
    CHECK(same(clause("a - 2 days is b -- why"), clause("a \u2013 2 days is b \u2014 why")));
    CHECK(same(clause("a is before 2015-03-13"), clause("a is\u00A0before 2015\u201103\u201113")));
}

TEST_CASE("a text keeps its own dashes and quotes", "[grammar]") {
    const Reading reading("theme a \"The \u201Cboard\u201D \u2013 all of it -- yes\"\n");
    REQUIRE(reading.codes().empty());
    CHECK(
        std::get<s::Theme>(reading.declarations()[0]).title.text
        == "The \u201Cboard\u201D \u2013 all of it -- yes");
    CHECK(reading.parsed.file.comments.empty());
}

TEST_CASE("only the fences marked assize are rules, and places stay true", "[grammar]") {
    const std::string text =
        "# The law\n\nrequirement is a word of prose \"\n\n```json\n{ \"a\": 1 }\n```\n"
        "```assize\ntheme a \"A\"\n```\nMore prose ( here.\n\n~~~~ assize\ntheme b "
        "\"B\"\n```\n~~~~\n";
    const Reading reading(text, "law.assize.md");
    REQUIRE(reading.declarations().size() == 1);
    CHECK(reading.text(std::get<s::Theme>(reading.declarations()[0]).span) == "theme a \"A\"");
    CHECK(reading.codes() == Codes{Code::expected});
    CHECK(Reading(text).codes().front() != Code::fence_not_closed);
}

TEST_CASE("a document of Word is named as one", "[grammar]") {
    CHECK(Reading("PK\x03\x04\x14").codes() == Codes{Code::word_document});
    CHECK(Reading("PK\x03\x04\xff", "law.assize.md").codes() == Codes{Code::word_document});
}

TEST_CASE("a literate file without a block of rules is warned of", "[grammar]") {
    const Reading unmarked("Prose.\n```\ntheme a \"A\"\n```\n", "law.assize.md");
    CHECK(unmarked.codes() == Codes{Code::no_rules_in_prose});
    CHECK(unmarked.text(unmarked.parsed.diagnostics[0].span) == "```");
    CHECK(Reading("Prose.\n", "law.assize.md").codes() == Codes{Code::no_rules_in_prose});
    CHECK(Reading("Prose.\n```assize\n```\n", "law.assize.md").codes().empty());
}

TEST_CASE("a fence that is not closed is said so, and its rules are read", "[grammar]") {
    const Reading reading("Prose.\n```assize\ntheme a \"A\"\n", "law.assize.md");
    CHECK(reading.codes() == Codes{Code::fence_not_closed});
    CHECK(reading.text(reading.parsed.diagnostics[0].span) == "```assize");
    CHECK(reading.declarations().size() == 1);
}
