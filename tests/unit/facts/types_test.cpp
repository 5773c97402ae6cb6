// Values of the wrong type: what is there, what the field is, and what to write.
#include "tests/catch.hpp"
#include "tests/unit/facts/board.hpp"

using namespace assize;
using namespace assize::facts;

namespace {

/// The only complaint about one field's value.
Diagnostic refused(const std::string& field, const std::string& value) {
    const Reading reading = read("{\"" + field + "\": " + value + "}");
    INFO(field << ": " << value);
    CHECK(reading.only().pointer == "/" + field);
    CHECK_FALSE(reading.read.facts);
    return reading.only();
}

std::string words(const std::string& field, const std::string& value) {
    return message(refused(field, value));
}

std::vector<std::string> offered(const Diagnostic& diagnostic) {
    std::vector<std::string> texts;
    for (const Fix& fix : diagnostic.fixes) texts.push_back(fix.replacement);
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE(
    "a wrong type is answered with the field, what it is, what is there and where", "[facts]") {
    const Reading reading =
        read("{\n  \"members\": [{\"role\": \"chair\"},\n    {\"is_serving\": \"yes\"}]\n}");
    CHECK(reading.only().code == Code::wrong_type);
    CHECK(
        reading.only().arguments
        == Texts{
            "the text `\"yes\"`", "`is_serving`", "yes or no, written `true` or `false`",
            "; write `true`"});
    CHECK(reading.only().pointer == "/members/1/is_serving");
    CHECK(reading.place() == "3:20");
    CHECK(reading.marked() == "\"yes\"");
    CHECK(offered(reading.only()) == Texts{"true"});
}

TEST_CASE("yes and no are JSON's own", "[facts]") {
    CHECK(offered(refused("is_published", "\"No\"")) == Texts{"false"});
    CHECK(offered(refused("is_published", "1")) == Texts{"true"});
    CHECK(offered(refused("is_published", "\"perhaps\"")).empty());
    CHECK(words("is_published", "\"n/a\"") ==
          "the text `\"n/a\"` is given for `is_published`, which is yes or no, written `true` or `false`; "
          "what is not known is `null`, or `{\"unknown\": \"why\"}`");
}

TEST_CASE("figures are numbers, not texts", "[facts]") {
    CHECK(refused("budget", "\"£1,000\"").code == Code::wrong_type);
    CHECK(offered(refused("budget", "\"£1,000\"")) == Texts{"1000"});
    CHECK(offered(refused("budget", "\"£1,250.50\"")) == Texts{"1250.50"});
    CHECK(offered(refused("budget", "\"1,5\"")).empty());
    CHECK(offered(refused("budget", "\"1000k\"")).empty());
    CHECK(offered(refused("share", "\"87.5%\"")) == Texts{"87.5"});
    CHECK(offered(refused("share", "\"90 per cent\"")) == Texts{"90"});
    CHECK(offered(refused("cycle", "\"6 months\"")) == Texts{"6"});
    CHECK(offered(refused("cycle", "\"6 days\"")).empty());
    CHECK(offered(refused("staff", "\"12\"")) == Texts{"12"});
    CHECK(offered(refused("staff", "\"012\"")).empty());
    CHECK(refused("staff", "true").code == Code::wrong_type);
    CHECK(refused("staff", "[]").code == Code::wrong_type);
}

TEST_CASE("what is never negative is refused below nought, and a number is not", "[facts]") {
    for (const char* field : {"staff", "share", "budget", "cycle", "notice", "reply"}) {
        CHECK(refused(field, "-1").code == Code::figure_negative);
    }
    CHECK(read(R"({"balance": -1})").codes().empty());
}

TEST_CASE(
    "a percentage written as a share of one, or past a hundred, is taken with a word", "[facts]") {
    const auto warned = [](const std::string& figure) {
        const Reading reading = read("{\"share\": " + figure + "}");
        CHECK(reading.cell("/share").state == State::known);
        return reading.codes();
    };
    CHECK(warned("0.82") == std::vector<Code>{Code::odd_percentage});
    CHECK(warned("100.5") == std::vector<Code>{Code::odd_percentage});
    CHECK(warned("0").empty());
    CHECK(warned("1").empty());
    CHECK(warned("100").empty());
    CHECK(offered(read("{\"share\": 0.825}").only()) == Texts{"82.5"});
    CHECK(read("{\"balance\": 0.82}").codes().empty());
}

TEST_CASE("whole numbers and durations are whole", "[facts]") {
    for (const char* field : {"staff", "cycle", "notice", "reply"}) {
        CHECK(refused(field, "3.5").code == Code::figure_not_whole);
        CHECK(refused(field, "1e-7").code == Code::figure_not_whole);
    }
    CHECK(refused("staff", "3.5").arguments == Texts{"3.5", "`staff`", "a whole number"});
}

TEST_CASE("a figure has so many digits and no more", "[facts]") {
    CHECK(read(R"({"balance": 999999999999.999999})").codes().empty());
    CHECK(refused("balance", "1000000000000").code == Code::figure_too_large);
    CHECK(refused("balance", "0.0000001").code == Code::figure_too_precise);
    CHECK(refused("balance", "0.0000001").arguments == Texts{"0.0000001", "`balance`", "6"});
    CHECK(read(R"({"budget": 1.25})").codes().empty());
    CHECK(refused("budget", "1.005").code == Code::figure_too_precise);
    CHECK(refused("budget", "1.005").arguments == Texts{"1.005", "`budget`", "2"});
    // Thirty digits, and a figure past the range of any float.
    CHECK(refused("staff", "123456789012345678901234567890").code == Code::figure_too_large);
    const Reading huge = read(R"({"staff": 1e400})");
    CHECK(huge.only().code == Code::figure_too_large);
    CHECK(huge.only().arguments == Texts{"1e400", "12"});
    CHECK(huge.marked() == "1e400");
    CHECK(read("{\"staff\": " + std::string(500, '9') + "}").only().code == Code::figure_too_large);
}

TEST_CASE("a date that cannot be is named, never adjusted", "[facts]") {
    CHECK(refused("met_on", "\"2015-02-29\"").code == Code::impossible_date);
    CHECK(refused("met_on", "\"2015-02-29\"").arguments == Texts{"2015-02-29"});
    CHECK(refused("met_on", "\"31/04/2015\"").code == Code::impossible_date);
    CHECK(refused("met_on", "\"0000-01-01\"").code == Code::impossible_date);
}

TEST_CASE("a date in another form is recognised, and its ISO form offered", "[facts]") {
    for (const char* text :
         {"13/03/2015", "13-3-2015", "13.03.2015", "3/13/2015", "13 March 2015", "13th March 2015",
          "March 13, 2015", "13 Mar 2015", "2015/03/13", "2015-3-13", "2015-03-13T09:30:00Z"}) {
        const Diagnostic found = refused("met_on", "\"" + std::string(text) + "\"");
        CHECK(found.code == Code::date_not_iso);
        CHECK(found.arguments == Texts{text, "2015-03-13"});
        CHECK(offered(found) == Texts{"\"2015-03-13\""});
    }
    const Diagnostic two = refused("met_on", "\"03/04/2015\"");
    CHECK(two.code == Code::ambiguous_date);
    CHECK(two.arguments == Texts{"03/04/2015", "2015-04-03", "2015-03-04"});
    CHECK(offered(two) == Texts{"\"2015-04-03\"", "\"2015-03-04\""});
    CHECK(refused("met_on", "\"04/04/2015\"").code == Code::date_not_iso);
    CHECK(refused("met_on", "\"spring\"").code == Code::wrong_type);
    CHECK(refused("met_on", "20150313").code == Code::wrong_type);
    CHECK(words("met_on", "\"none\"")
              .ends_with("; where there is none, write `{\"none\": \"why\"}`"));
}

TEST_CASE("a choice is spelt as it is declared, and the nearest is offered", "[facts]") {
    const Diagnostic like = refused("grade", "\"Outstanding\"");
    CHECK(like.code == Code::unknown_choice);
    CHECK(
        like.arguments
        == Texts{
            "Outstanding", "`grade`", "one of `inadequate`, `good`, `outstanding`",
            "; names are spelt exactly: `outstanding`"});
    CHECK(offered(like) == Texts{"\"outstanding\""});
    CHECK(refused("grade", "\"goood\"").arguments[3] == "; did you mean `good`?");
    CHECK(refused("grade", "\"requires improvement\"").arguments[3].empty());
    CHECK(refused("grade", "1").code == Code::wrong_type);
    const Reading spaced = read(R"({"members": [{"role": "Lay Member"}]})");
    CHECK(offered(spaced.only()) == Texts{"\"lay_member\""});
}

TEST_CASE("a text is in quotes", "[facts]") {
    CHECK(offered(refused("title", "12")) == Texts{"\"12\""});
    CHECK(refused("title", "true").code == Code::wrong_type);
    CHECK(refused("title", "{\"name\": \"x\"}").code == Code::wrong_type);
    CHECK(refused("title", "{}").code == Code::wrong_type);
}

TEST_CASE("a list given as an object is refused, and a record as a list", "[facts]") {
    CHECK(
        words("members", "{\"0\": {\"role\": \"chair\"}}")
        == "an object `{ … }` is given for `members`, which is a list, written `[ … ]`");
    CHECK(
        words("board", "[{\"name\": \"x\"}]")
        == "a list `[ … ]` is given for `board`, which is a board, written as an object: `{ … }`");
    CHECK(refused("members", "3").code == Code::wrong_type);
    const Reading item = read(R"({"members": [3]})");
    CHECK(item.only().arguments[1] == "an item of `members`");
    CHECK(item.only().pointer == "/members/0");
    const Reading nested = read(R"({"tags": [["x"]]})");
    CHECK(nested.only().code == Code::wrong_type);
    CHECK(nested.only().pointer == "/tags/0");
}

TEST_CASE("the profile itself is an object", "[facts]") {
    for (const char* text : {"[]", "3", "\"x\"", "null", "true", "[{}]"}) {
        INFO(text);
        const Reading reading = read(text);
        CHECK(reading.only().code == Code::wrong_type);
        CHECK(reading.only().pointer.empty());
        CHECK(reading.only().arguments[1] == "the profile");
    }
}

TEST_CASE("every error of a profile is found in one run, in order", "[facts]") {
    const Reading reading = read(R"({"staff": -1, "title": 3, "members": [{"role": "x"}, 4],
        "met_on": "2015-13-01", "share": 50})");
    CHECK(
        reading.codes()
        == std::vector<Code>{
            Code::figure_negative, Code::wrong_type, Code::unknown_choice, Code::wrong_type,
            Code::impossible_date});
    CHECK_FALSE(reading.read.facts);
}
