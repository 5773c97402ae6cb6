// What a good profile says, and where.
#include "tests/catch.hpp"
#include "tests/unit/facts/board.hpp"

using namespace assize;
using namespace assize::facts;

TEST_CASE("every kind of value is read exactly", "[facts]") {
    const Reading reading = read(R"({
        "budget": 10000.5, "share": 87.5, "staff": 12, "balance": -0.000001, "cycle": 24,
        "notice": 14, "reply": 1, "met_on": "2015-03-13", "title": "Bexley \u00e9 \ud83d\ude00",
        "is_published": false, "tags": ["a", "b"], "grade": "outstanding"})");
    REQUIRE(reading.codes().empty());
    CHECK(reading.cell("/budget").value == 10'000'500'000);
    CHECK(reading.value("/budget") == "£10,000.50");
    CHECK(reading.cell("/share").value == 87'500'000);
    CHECK(reading.value("/share") == "87.5%");
    CHECK(reading.cell("/staff").value == 12);
    CHECK(reading.value("/staff") == "12");
    CHECK(reading.cell("/balance").value == -1);
    CHECK(reading.cell("/cycle").value == 24);
    CHECK(reading.value("/cycle") == "24 months");
    CHECK(reading.value("/notice") == "14 days");
    CHECK(reading.value("/reply") == "1 working day");
    CHECK(reading.cell("/met_on").value == read_date("2015-03-13")->days);
    CHECK(reading.value("/met_on") == "13 March 2015");
    CHECK(reading.value("/title") == "Bexley \u00e9 \U0001F600");
    CHECK(reading.value("/is_published") == "no");
    CHECK(reading.value("/grade") == "outstanding");
    CHECK(reading.value("/tags/1") == "b");
}

TEST_CASE("a figure may be written in any form that JSON has", "[facts]") {
    const auto staff = [](const std::string& text) {
        return read(R"({"staff": )" + text + "}").cell("/staff").value;
    };
    CHECK(staff("3.0") == 3);
    CHECK(staff("3e2") == 300);
    CHECK(staff("30E-1") == 3);
    CHECK(staff("-0") == 0);
    CHECK(read(R"({"balance":1.5})").cell("/balance").value == 1'500'000);
    CHECK(read("{\"balance\":1e-6\n}").cell("/balance").value == 1);
    // 2^53 + 1, which no float holds.
    CHECK(
        read(R"({"balance": 9007199254.740993})").cell("/balance").value == 9'007'199'254'740'993);
}

TEST_CASE("absent and null are unknown, and an empty list is known", "[facts]") {
    const Reading reading =
        read(R"({"title": null, "members": null, "tags": [], "board": null, "partners": [null]})");
    REQUIRE(reading.codes().empty());
    CHECK(reading.cell("/title").state == State::unknown);
    CHECK(reading.cell("/staff").state == State::unknown);
    CHECK(reading.cell("/board").state == State::unknown);
    CHECK(reading.cell("/members").state == State::unknown);
    CHECK(reading.cell("/members").is_open);
    CHECK(reading.cell("/tags").state == State::known);
    CHECK(reading.cell("/tags").count == 0);
    CHECK_FALSE(reading.cell("/tags").is_open);
    CHECK(reading.value("/tags") == "0 items");
    REQUIRE(reading.cell("/partners").count == 1);
    CHECK(reading.cell("/partners/0").state == State::unknown);
}

TEST_CASE("an empty object is a record of which nothing else is known", "[facts]") {
    const Reading reading = read(R"({"board": {}, "members": [{}]})");
    REQUIRE(reading.codes().empty());
    CHECK(reading.cell("/board").state == State::known);
    CHECK(reading.cell("/board/name").state == State::unknown);
    CHECK(reading.cell("/members/0/role").state == State::unknown);
    CHECK(read("{}").codes().empty());
}

TEST_CASE("items of a list lie side by side, with their records elsewhere", "[facts]") {
    const Reading reading =
        read(R"({"members": [{"role": "chair"}, null, {"role": "adviser", "is_serving": true}]})");
    const Cell& members = reading.cell("/members");
    REQUIRE(members.count == 3);
    const CellId third = Facts::item(members, 2);
    CHECK(reading.facts().parent(third) == reading.at("/members"));
    CHECK(reading.facts().parent(reading.at("/members/2/is_serving")) == third);
    CHECK(reading.facts().type(third, board()).kind == model::Kind::record);
    CHECK(
        reading.facts().type(reading.at("/members/2/is_serving"), board()).kind
        == model::Kind::yes_no);
    CHECK(reading.value("/members/2/role") == "adviser");
    CHECK(reading.value("/members/2") == "a member");
}

TEST_CASE("each fact knows the bytes that it was read from", "[facts]") {
    const Reading reading = read(
        "\xef\xbb\xbf{ \"staff\":12,\r\n\"share\" : 1.5e1 ,\"title\":\"a \\u00e9\","
        "\"is_published\":true, \"met_on\":null,\"members\":[ {\"role\":\"chair\"} ,null],"
        "\"reviews\": {\"none\": \"why\"}, \"grade\": {\"value\": \"good\"}}");
    REQUIRE(reading.codes().empty());
    CHECK(reading.written("/staff") == "12");
    CHECK(reading.written("/share") == "1.5e1");
    CHECK(reading.written("/title") == "\"a \\u00e9\"");
    CHECK(reading.written("/is_published") == "true");
    CHECK(reading.written("/met_on") == "null");
    CHECK(reading.written("/members") == "[ {\"role\":\"chair\"} ,null]");
    CHECK(reading.written("/members/0") == "{\"role\":\"chair\"}");
    CHECK(reading.written("/members/0/role") == "\"chair\"");
    CHECK(reading.written("/members/1") == "null");
    CHECK(reading.written("/reviews") == "{\"none\": \"why\"}");
    CHECK(reading.written("/grade") == "\"good\"");
    CHECK(reading.written("/board").empty());
}

TEST_CASE("a pointer escapes what RFC 6901 says", "[facts]") {
    const Reading reading = read(R"({"a/b~c": "x"})");
    CHECK(reading.value("/a~1b~0c") == "x");
    CHECK(read(R"({"a/b~c": 1})").only().pointer == "/a~1b~0c");
}

TEST_CASE("an item is called by its naming field, or by its number", "[facts]") {
    const Reading reading =
        read(R"({"members": [{"role": "chair"}, {"role": "lay_member"}, {"role": "lay_member"},
        {"is_serving": true}, null], "partners": [{"name": "Probation"}, {"name": "NHS"}, {"name": "NHS"}],
        "tags": ["x"]})");
    const auto name = [&](const std::string& pointer) {
        return reading.facts().item_name(reading.at(pointer), board());
    };
    CHECK(name("/members/0") == "chair");
    CHECK(name("/members/1") == "lay_member (item 2)");
    CHECK(name("/members/2") == "lay_member (item 3)");
    CHECK(name("/members/3") == "item 4");
    CHECK(name("/members/4") == "item 5");
    CHECK(name("/partners/0") == "Probation");
    CHECK(name("/partners/2") == "NHS (item 3)");
    CHECK(name("/tags/0") == "item 1");
}

TEST_CASE("what the profile says of itself is not a fact", "[facts]") {
    const Reading reading =
        read(R"({"$schema": {"any": ["thing"]}, "as_at": "2015-03-13", "departures": [
        {"requirement": "lay-members", "reason": "None came forward", "agreed_on": "2015-01-20",
         "agreed_by": "The board", "review_by": "2015-07-20"},
        {"requirement": "chair", "reason": "Interim", "review_by": null}]})");
    REQUIRE(reading.codes().empty());
    CHECK(reading.facts().as_at() == read_date("2015-03-13"));
    const auto departures = reading.facts().departures();
    REQUIRE(departures.size() == 2);
    CHECK(departures[0].requirement == "lay-members");
    CHECK(departures[0].reason == "None came forward");
    CHECK(departures[0].agreed_by == "The board");
    CHECK(departures[0].agreed_on == read_date("2015-01-20"));
    CHECK(departures[0].review_by == read_date("2015-07-20"));
    CHECK(reading.sources.text(departures[1].span).starts_with("{\"requirement\": \"chair\""));
    CHECK_FALSE(departures[1].review_by);
}

TEST_CASE("a departure from what the rules do not have is warned of, with the nearest", "[facts]") {
    const Reading reading = read(
        R"({"departures": [{"requirement": "lay-member", "reason": "x"},
                           {"requirement": "lay-members", "reason": "y"},
                           {"requirement": "annual-report", "reason": "z"}]})");
    model::Rulebook rulebook;
    rulebook.requirements.resize(1);
    rulebook.requirements.front().id = "lay-members";
    const auto warnings = departures_from_nothing(rulebook, reading.facts());
    REQUIRE(warnings.size() == 2);
    CHECK(warnings.front().code == Code::departure_from_nothing);
    CHECK(warnings.front().arguments.back() == "; did you mean `lay-members`?");
    CHECK(warnings.back().arguments.back().empty());
}

TEST_CASE("a departure must say from what, and why", "[facts]") {
    const Reading bare = read(R"({"departures": [{"requirement": "chair"}]})");
    CHECK(bare.only().code == Code::departure_incomplete);
    CHECK(bare.only().arguments == std::vector<std::string>{"reason"});
    CHECK(bare.only().pointer == "/departures/0");
    CHECK(
        read(R"({"departures": [{"requirement": "chair", "reason": ""}]})").only().code
        == Code::departure_incomplete);
    CHECK(read(R"({"departures": {}})").only().code == Code::wrong_type);
    CHECK(read(R"({"departures": ["x"]})").only().code == Code::wrong_type);
    CHECK(
        read(R"({"departures": [{"requirement": 1, "reason": "x"}]})").only().code
        == Code::wrong_type);
    CHECK(
        read(R"({"departures": [{"requirement": "a", "reason": "x", "agreed_on": "soon"}]})")
            .only()
            .code
        == Code::wrong_type);
    CHECK(
        read(R"({"departures": [{"requirement": "a", "reason": "x", "reveiw_by": "2015-01-01"}]})")
            .only()
            .code
        == Code::unknown_field);
    CHECK(read(R"({"as_at": {"value": "2015-03-13"}})").only().code == Code::wrong_type);
    CHECK(read(R"({"as_at": "2015-02-29"})").only().code == Code::impossible_date);
}
