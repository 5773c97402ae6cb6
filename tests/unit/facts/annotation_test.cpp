// Facts with their provenance (language.md, Missing evidence).
#include "tests/catch.hpp"
#include "tests/unit/facts/board.hpp"

using namespace assize;
using namespace assize::facts;

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

const Annotation& note(const Reading& reading, const std::string& pointer) {
    const Annotation* found = reading.facts().annotation(reading.at(pointer));
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("evidence is kept in the order of the file, as text", "[facts]") {
    const Reading reading = read(R"({"is_published": {"value": true, "evidence": [
        {"page": 3, "document": "Minutes, January 2015", "dated": "2015-01-20", "is_final": true, "note": null},
        "Letter, question 1"]}})");
    REQUIRE(reading.codes().empty());
    CHECK(reading.value("/is_published") == "yes");
    const Annotation& said = note(reading, "/is_published");
    REQUIRE(said.evidence.size() == 2);
    CHECK(
        said.evidence[0].entries
        == Entries{
            {"page", "3"},
            {"document", "Minutes, January 2015"},
            {"dated", "2015-01-20"},
            {"is_final", "yes"}});
    CHECK(said.evidence[1].entries == Entries{{"document", "Letter, question 1"}});
}

TEST_CASE("evidence may come first, and need not be a list", "[facts]") {
    const Reading first = read(
        R"({"board": {"evidence": {"document": "Constitution"}, "value": {"name": "Bexley"}}})");
    REQUIRE(first.codes().empty());
    CHECK(first.value("/board/name") == "Bexley");
    CHECK(note(first, "/board").evidence[0].entries == Entries{{"document", "Constitution"}});
    const Reading plain = read(R"({"title": {"value": "x", "evidence": "Letter"}})");
    CHECK(note(plain, "/title").evidence[0].entries == Entries{{"document", "Letter"}});
}

TEST_CASE("items of a list carry their own evidence", "[facts]") {
    const Reading reading = read(R"({"members": {"value": [
        {"value": {"role": {"value": "chair", "evidence": ["A"]}}, "evidence": ["B"]},
        {"role": "adviser"},
        {"unknown": "page torn"}], "evidence": ["C"]}})");
    REQUIRE(reading.codes().empty());
    CHECK(note(reading, "/members/0/role").evidence[0].entries == Entries{{"document", "A"}});
    CHECK(note(reading, "/members/0").evidence[0].entries == Entries{{"document", "B"}});
    CHECK(note(reading, "/members").evidence[0].entries == Entries{{"document", "C"}});
    CHECK(reading.facts().annotation(reading.at("/members/1")) == nullptr);
    CHECK(note(reading, "/members/2").why == "page torn");
    CHECK(reading.cell("/members/2").state == State::unknown);
}

TEST_CASE("a value of null is unknown, still with its evidence", "[facts]") {
    const Reading reading = read(R"({"staff": {"value": null, "evidence": ["Survey"]}})");
    REQUIRE(reading.codes().empty());
    CHECK(reading.cell("/staff").state == State::unknown);
    CHECK(note(reading, "/staff").evidence.size() == 1);
}

TEST_CASE("none is said with a reason, of an optional field only", "[facts]") {
    const Reading reading =
        read(R"({"met_on": {"none": "the board has not met"}, "reviews": {"none": "no deaths"}})");
    REQUIRE(reading.codes().empty());
    CHECK(reading.cell("/met_on").state == State::none);
    CHECK(reading.cell("/reviews").state == State::none);
    CHECK(note(reading, "/met_on").why == "the board has not met");
    const Reading refused = read(R"({"title": {"none": "no title"}})");
    CHECK(refused.only().code == Code::none_not_optional);
    CHECK(refused.only().arguments.front() == "`title`");
    CHECK(refused.marked() == "\"none\"");
    CHECK(read(R"({"met_on": {"none": null}})").only().code == Code::wrong_type);
    CHECK(read(R"({"met_on": {"none": true}})").only().code == Code::wrong_type);
}

TEST_CASE("unknown is said with a reason, of a scalar, a record and a list", "[facts]") {
    const Reading reading =
        read(R"({"title": {"unknown": "not asked"}, "board": {"unknown": "not asked"},
        "members": {"unknown": "not asked"}, "share": {"unknown": null}})");
    REQUIRE(reading.codes().empty());
    for (const char* pointer : {"/title", "/board", "/members"}) {
        CHECK(reading.cell(pointer).state == State::unknown);
        CHECK(note(reading, pointer).why == "not asked");
    }
    CHECK(reading.cell("/members").is_open);
    CHECK(reading.facts().annotation(reading.at("/share")) == nullptr);
}

TEST_CASE("an object that misspells how a fact is said names the nearest way", "[facts]") {
    const Reading reading = read(R"({"title": {"unkown": "it is awaited"}})");
    CHECK(reading.only().code == Code::fact_says_nothing);
    REQUIRE(reading.only().fixes.size() == 1);
    CHECK(reading.only().fixes.front().replacement == "\"unknown\"");
    CHECK(read(R"({"title": {"said": "yes"}})").only().code == Code::wrong_type);
}

TEST_CASE("none of a list is answered with an empty one", "[facts]") {
    const Reading reading = read(R"({"members": {"none": "there are none"}})");
    CHECK(reading.only().code == Code::none_not_optional);
    CHECK(reading.only().arguments.back().find("`[]`") != std::string::npos);
}

TEST_CASE("a list of at least these items is open behind them", "[facts]") {
    for (const char* text :
         {R"({"members": {"at_least": [{"role": "chair"}], "unknown": "two pages missing"}})",
          R"({"members": {"unknown": "two pages missing", "at_least": [{"role": "chair"}]}})"}) {
        const Reading reading = read(text);
        REQUIRE(reading.codes().empty());
        const Cell& members = reading.cell("/members");
        CHECK(members.state == State::known);
        CHECK(members.is_open);
        CHECK(members.count == 1);
        CHECK(reading.value("/members") == "1 item or more");
        CHECK(note(reading, "/members").why == "two pages missing");
    }
    CHECK(read(R"({"staff": {"at_least": 3}})").only().code == Code::wrong_type);
}

TEST_CASE("a dispute is unknown, and keeps its sides as written", "[facts]") {
    const Reading reading = read(R"({"staff": {"disputed": [
        {"value": 12, "evidence": [{"document": "Letter"}]}, {"value": 14.0, "evidence": ["Return"]}]},
        "grade": {"disputed": [{"value": "good"}, {"value": "inadequate"}]},
        "members": {"disputed": [{"value": []}, {"value": [{"role": "chair"}]}]}})");
    REQUIRE(reading.codes().empty());
    const Cell& staff = reading.cell("/staff");
    CHECK(staff.state == State::unknown);
    CHECK(staff.is_disputed);
    const Annotation& said = note(reading, "/staff");
    REQUIRE(said.sides.size() == 2);
    CHECK(said.sides[0].value == "12");
    CHECK(said.sides[0].evidence[0].entries == Entries{{"document", "Letter"}});
    CHECK(said.sides[1].value == "14.0");
    CHECK(said.sides[1].evidence[0].entries == Entries{{"document", "Return"}});
    CHECK(said.evidence.empty());
    CHECK(note(reading, "/grade").sides[1].value == "inadequate");
    CHECK(note(reading, "/members").sides[1].value == R"([{"role": "chair"}])");
    CHECK(reading.cell("/members").is_open);
    CHECK(reading.facts().size() == 19);  // nothing of a side is left
}

TEST_CASE("the sides of a dispute are held to their type", "[facts]") {
    const Reading reading = read(R"({"staff": {"disputed": [{"value": "many"}, {"value": 3}]}})");
    CHECK(reading.only().code == Code::wrong_type);
    CHECK(reading.only().pointer == "/staff/disputed/0/value");
    CHECK(
        read(R"({"staff": {"disputed": [{"value": 3}]}})").only().code
        == Code::dispute_without_sides);
    CHECK(read(R"({"staff": {"disputed": []}})").only().code == Code::dispute_without_sides);
    CHECK(
        read(R"({"staff": {"disputed": [{"value": 3}, {"evidence": []}]}})").only().code
        == Code::dispute_without_sides);
    CHECK(read(R"({"staff": {"disputed": [3, {"value": 3}]}})").only().code == Code::wrong_type);
    CHECK(read(R"({"staff": {"disputed": {"value": 3}}})").only().code == Code::wrong_type);
}

TEST_CASE("a fact says one thing", "[facts]") {
    const Reading reading = read(R"({"met_on": {"value": "2015-03-13", "none": "why"}})");
    CHECK(reading.only().code == Code::fact_says_too_much);
    CHECK(reading.only().arguments == std::vector<std::string>{"none", "value"});
    CHECK(reading.marked() == "\"none\"");
    CHECK(
        read(R"({"tags": {"at_least": [], "value": []}})").only().code == Code::fact_says_too_much);
    CHECK(read(R"({"met_on": {"evidence": []}})").only().code == Code::fact_says_nothing);
    const Reading twice = read(R"({"met_on": {"value": null, "value": null}})");
    CHECK(twice.only().code == Code::duplicate_key);
}

TEST_CASE(
    "a record is itself, unless its first name says otherwise and is no field of it", "[facts]") {
    const Reading own = read(R"({"odd": {"value": "its own field", "evidence": "also"}})");
    REQUIRE(own.codes().empty());
    CHECK(own.value("/odd/value") == "its own field");
    CHECK(own.value("/odd/evidence") == "also");
    const Reading unknown = read(R"({"odd": {"unknown": "why"}})");
    REQUIRE(unknown.codes().empty());
    CHECK(unknown.cell("/odd").state == State::unknown);
}

TEST_CASE("evidence of a record stands beside its value, not among its fields", "[facts]") {
    for (const char* text :
         {R"({"board": {"name": "Bexley", "evidence": ["Letter"]}})",
          R"({"board": {"evidence": ["Letter"], "name": "Bexley", "chair": 3}})"}) {
        const Reading reading = read(text);
        CHECK(reading.only().code == Code::evidence_beside_fields);
        CHECK(reading.only().arguments == std::vector<std::string>{"`board`"});
    }
}

TEST_CASE("evidence of another shape is refused", "[facts]") {
    CHECK(read(R"({"staff": {"value": 1, "evidence": 3}})").only().code == Code::wrong_type);
    CHECK(read(R"({"staff": {"value": 1, "evidence": [[]]}})").only().code == Code::wrong_type);
    const Reading nested =
        read(R"({"staff": {"value": 1, "evidence": [{"document": {"title": "x"}}]}})");
    CHECK(nested.only().code == Code::wrong_type);
    CHECK(nested.only().pointer == "/staff/evidence/0/document");
    CHECK(
        read(R"({"staff": {"value": 1, "evidence": [{"page": 1, "page": 2}]}})").only().code
        == Code::duplicate_key);
    CHECK(read(R"({"staff": {"value": 1, "source": "x"}})").only().code == Code::unknown_field);
    CHECK(read(R"({"staff": {"value": {"value": 1}}})").only().code == Code::wrong_type);
}
