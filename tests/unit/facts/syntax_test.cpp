// Texts that are not JSON, or not text.
#include "tests/catch.hpp"
#include "tests/unit/facts/board.hpp"

using namespace assize;
using namespace assize::facts;
using namespace std::string_literals;

using Texts = std::vector<std::string>;

namespace {

struct Case {
    std::string text;
    Code code;
    std::string place, marked;
};

void check(const Case& one) {
    const Reading reading = read(one.text);
    CAPTURE(one.text);
    REQUIRE_FALSE(reading.read.facts);
    const Diagnostic& found = reading.read.diagnostics.back();
    INFO(message(found));
    CHECK(code_id(found.code) == code_id(one.code));
    const Position at = reading.sources.position(found.span.source, found.span.begin);
    CHECK(std::to_string(at.line) + ":" + std::to_string(at.column) == one.place);
    CHECK(reading.sources.text(found.span) == one.marked);
}

}  // namespace

TEST_CASE("an empty profile says what a profile is", "[facts]") {
    check({"", Code::profile_empty, "1:1", ""});
    check({" \n ", Code::profile_empty, "2:2", ""});
    check({"\xef\xbb\xbf", Code::profile_empty, "1:1", ""});
}

TEST_CASE("a document of Word is not taken for a profile", "[facts]") {
    check({"PK\x03\x04\x14\x00\x06"s, Code::word_document, "1:1", ""});
}

TEST_CASE("a byte-order mark and any line ends are accepted", "[facts]") {
    CHECK(read("\xef\xbb\xbf{\"staff\": 3}").value("/staff") == "3");
    CHECK(read("{\r\n\"staff\": 3\r\n}\r\n").value("/staff") == "3");
    CHECK(read("{\r\"staff\": 3\r}").value("/staff") == "3");
}

TEST_CASE("a profile that is cut short shows what is still open", "[facts]") {
    check({"{\"staff\": 3", Code::profile_cut_short, "1:12", ""});
    check({"{\"staff\": 3,", Code::profile_cut_short, "1:13", ""});
    check({"{\"staff\":", Code::profile_cut_short, "1:10", ""});
    check({"{\"staff\"", Code::profile_cut_short, "1:9", ""});
    check({"{", Code::profile_cut_short, "1:2", ""});
    check({"{\"title\": \"Bex", Code::profile_cut_short, "1:15", ""});
    check({"{\"title\": \"Bex\\", Code::profile_cut_short, "1:16", ""});
    const Reading reading = read("{\"tags\": [\"a\"");
    CHECK(reading.only().arguments == Texts{"a list", "]"});
    REQUIRE(reading.only().labels.size() == 1);
    CHECK(reading.sources.text(reading.only().labels[0].span) == "[");
}

TEST_CASE("what follows the profile is not read", "[facts]") {
    check({"{} {}", Code::profile_goes_on, "1:4", "{"});
    check({"{}\n}", Code::profile_goes_on, "2:1", "}"});
    check({"{} rest", Code::profile_goes_on, "1:4", "rest"});
}

TEST_CASE("what a hand adds to JSON is named", "[facts]") {
    check({"{\"staff\": 3, // posts\n}", Code::json_comment, "1:14", "//"});
    check({"/* a board */ {}", Code::json_comment, "1:1", "/*"});
    check({"# a board\n{}", Code::json_comment, "1:1", "#"});
    check({"{\"staff\": 3,\n}", Code::json_comma, "1:12", ","});
    check({"{\"tags\": [\"a\", ]}", Code::json_comma, "1:14", ","});
    check({"{'staff': 3}", Code::json_quotes, "1:2", "'staff'"});
    check({"{\"title\": 'Bexley'}", Code::json_quotes, "1:11", "'Bexley'"});
    check({"{\"title\": “Bexley”}", Code::json_quotes, "1:11", "“Bexley”"});
    check({"{\"title\": ‘Bexley’}", Code::json_quotes, "1:11", "‘Bexley’"});
    check({"{“staff”: 3}", Code::json_quotes, "1:2", "“staff”"});
    check({"{staff: 3}", Code::json_quotes, "1:2", "staff"});
    CHECK(read("{'staff': 3}").only().fixes[0].replacement == "\"staff\"");
}

TEST_CASE("a word that JSON does not have is answered with what to write", "[facts]") {
    check({"{\"staff\": NaN}", Code::json_word, "1:11", "NaN"});
    check({"{\"staff\": -Infinity}", Code::json_word, "1:11", "-"});
    check({"{\"staff\": Infinity}", Code::json_word, "1:11", "Infinity"});
    check({"{\"is_published\": True}", Code::json_word, "1:18", "True"});
    check({"{\"is_published\": yes}", Code::json_word, "1:18", "yes"});
    check({"{\"title\": None}", Code::json_word, "1:11", "None"});
    check({"{\"title\": undefined}", Code::json_word, "1:11", "undefined"});
    check({"{\"title\": Bexley}", Code::json_word, "1:11", "Bexley"});
    check({"{\"is_published\": truely}", Code::profile_not_json, "1:22", "ly"});
    CHECK(read("{\"is_published\": True}").only().arguments == Texts{"`True`", "write `true`"});
}

TEST_CASE("a figure that JSON writes otherwise is answered", "[facts]") {
    check({"{\"staff\": 01}", Code::json_number, "1:11", "01"});
    check({"{\"staff\": +1}", Code::json_number, "1:11", "+1"});
    check({"{\"staff\": .5}", Code::json_number, "1:11", ".5"});
    check({"{\"staff\": 1.}", Code::json_number, "1:11", "1."});
    check({"{\"staff\": 1e}", Code::json_number, "1:11", "1e"});
    check({"{\"staff\": -}", Code::json_number, "1:11", "-"});
    check({"{\"staff\": 1.2.3}", Code::json_number, "1:11", "1.2.3"});
    check({"{\"met_on\": 2015-03-13}", Code::json_number, "1:12", "2015-03-13"});
    check({"{\"balance\": 1,000}", Code::json_number, "1:13", "1,000"});
    check({"{\"balance\": 1,000,000.50, \"staff\": 1}", Code::json_number, "1:13", "1,000,000.50"});
}

TEST_CASE("what is broken is told once, with what to write", "[facts]") {
    const auto written = [](const std::string& profile) {
        const Reading reading = read(profile);
        REQUIRE(reading.only().fixes.size() == 1);
        return reading.only().fixes.front().replacement;
    };
    CHECK(written("{\"met_on\": 2015-03-13}") == "\"2015-03-13\"");
    CHECK(written("{\"budget\": 1,000.50}") == "1000.50");
    CHECK(written("{\"budget\": £1000}") == "1000");
    CHECK(written("{\"staff\": 3 // posts\n}").empty());
    CHECK(written("{\"staff\": 3 \"title\": \"x\"}") == ",");
}

TEST_CASE("a blank that nobody sees is named", "[facts]") {
    check({"{\u00a0\"staff\": 3}", Code::json_blank, "1:2", "\u00a0"});
    check({"{\"staff\":\u200b 3}", Code::json_blank, "1:10", "\u200b"});
    check({"{\u3000\"staff\": 3}", Code::json_blank, "1:2", "\u3000"});
    CHECK(read("{\"staff\":\u00a03}").only().fixes[0].replacement == " ");
    CHECK(read("{\"staff\": 3\u00ad}").only().fixes[0].replacement.empty());
    CHECK(read("{\"title\": \"a\u00a0b\"}").codes().empty());
}

TEST_CASE("signs that are missing or wrong are answered with what should be there", "[facts]") {
    check({"{\"staff\": 3 \"title\": \"x\"}", Code::profile_not_json, "1:13", "\"title\""});
    check({"{\"staff\" 3}", Code::profile_not_json, "1:10", "3"});
    check({"{\"staff\" = 3}", Code::profile_not_json, "1:10", "="});
    check({"{\"tags\": [\"a\"}", Code::profile_not_json, "1:14", "}"});
    check({"{\"staff\": 3]", Code::profile_not_json, "1:12", "]"});
    check({"{\"staff\": ,}", Code::profile_not_json, "1:11", ","});
    check({"{3: 4}", Code::json_quotes, "1:2", "3"});
    check({"<profile/>", Code::profile_not_json, "1:1", "<"});
    const Reading colon = read("{\"staff\" 3}");
    CHECK(message(colon.only()) == "`3` stands where a colon should be");
    const Reading comma = read("{\"staff\": 3 \"title\": \"x\"}");
    CHECK(message(comma.only()) == "`\"title\"` stands where a comma, or `}`, should be");
}

TEST_CASE("a text that breaks is answered at the character that breaks it", "[facts]") {
    check({"{\"title\": \"Bex\nley\"}", Code::json_text, "1:15", "\n"});
    check({"{\"title\": \"Bex\tley\"}", Code::json_text, "1:15", "\t"});
    check({"{\"title\": \"Bex\x01ley\"}", Code::json_text, "1:15", "\x01"});
    check({"{\"title\": \"C:\\qdocs\"}", Code::json_escape, "1:14", "\\q"});
    check({"{\"title\": \"\\u12\"}", Code::json_escape, "1:12", "\\u12"});
    check({"{\"title\": \"\\ud800\"}", Code::lone_surrogate, "1:12", "\\ud800"});
    check({"{\"title\": \"\\ud800\\u0041\"}", Code::lone_surrogate, "1:12", "\\ud800"});
    check({"{\"title\": \"\\udc00\"}", Code::lone_surrogate, "1:12", "\\udc00"});
    check({"{\"title\": \"\\ud83d\\ude00 \\ud800\"}", Code::lone_surrogate, "1:25", "\\ud800"});
    check({"{\"ti\\ud800tle\": 1}", Code::lone_surrogate, "1:5", "\\ud800"});
}

TEST_CASE("bytes that are not UTF-8 are shown where they stand", "[facts]") {
    check({"{\"title\": \"Bex\xffley\"}", Code::not_utf8, "1:15", "\xff"});
    check({"{\"title\": \"Bex\xe9\"}", Code::not_utf8, "1:15", "\xe9"});
    check({"{\"title\": \"\xed\xa0\x80\"}", Code::not_utf8, "1:12", "\xed"});
    check({"{\"title\": \"\xc0\xaf\"}", Code::not_utf8, "1:12", "\xc0"});
    check({"\xff\xfe{\0}\0"s, Code::not_utf8, "1:1", "\xff"});
    check({"{\"title\": \xe9}", Code::not_utf8, "1:11", "\xe9"});
}

TEST_CASE("a NUL is no end of a profile", "[facts]") {
    check({"{}\0"s, Code::nul_character, "1:3", "\0"s});
    check({"{\"title\": \0 3}"s, Code::nul_character, "1:11", "\0"s});
    check({"{\"title\": \"a\0b\"}"s, Code::nul_character, "1:13", "\0"s});
    check({"\0"s, Code::nul_character, "1:1", "\0"s});
    // An escaped one is a character like another, and shown as such by whoever shows it.
    CHECK(read("{\"title\": \"a\\u0000b\"}").value("/title") == "a\0b"s);
}

TEST_CASE("a text cut anywhere is an error and never a crash", "[facts]") {
    const std::string whole =
        "\xef\xbb\xbf{\"as_at\": \"2015-03-13\", \"title\": \"B\\u00e9\\ud83d\\ude00 é\", "
        "\"staff\": -1.5e2,"
        " \"members\": [{\"role\": null, \"is_serving\": true}, {\"unknown\": \"why\"}],"
        " \"budget\": {\"disputed\": [{\"value\": 1, \"evidence\": [{\"page\": 3}]}]}}";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(whole.substr(0, size));
        const Reading reading = read(whole.substr(0, size));
        CHECK_FALSE(reading.read.facts);
        REQUIRE_FALSE(reading.read.diagnostics.empty());
        const Diagnostic& last = reading.read.diagnostics.back();
        CHECK(last.span.end <= size);
        for (const Diagnostic& one : reading.read.diagnostics)
            CHECK(message(one).find("json.exception") == std::string::npos);
    }
}
