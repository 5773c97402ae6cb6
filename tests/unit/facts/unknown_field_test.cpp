// Names that the vocabulary does not know, and names written twice.
#include "tests/catch.hpp"
#include "tests/unit/facts/board.hpp"

using namespace assize;
using namespace assize::facts;

using Texts = std::vector<std::string>;

TEST_CASE("an unknown field is a warning with the nearest name, and is not read", "[facts]") {
    const Reading reading = read(R"({"titl": {"any": ["thing", {"value": 3}]}, "staff": 3})");
    CHECK(reading.only().code == Code::unknown_field);
    CHECK(severity(reading.only().code) == Severity::warning);
    CHECK(reading.only().arguments == Texts{"titl", "the profile", "; did you mean `title`?"});
    CHECK(reading.only().pointer == "/titl");
    CHECK(reading.marked() == "\"titl\"");
    CHECK(reading.value("/staff") == "3");
    CHECK(reading.cell("/title").state == State::unknown);
}

TEST_CASE(
    "a name that differs in capitals, hyphens or spaces only is said to be spelt exactly",
    "[facts]") {
    for (const char* name : {"Is_Published", "is-published", "is published", "isPublished"}) {
        const Reading reading = read("{\"" + std::string(name) + "\": true}");
        CHECK(reading.only().code == Code::unknown_field);
        CHECK(reading.only().arguments[2] == "; names are spelt exactly: `is_published`");
        REQUIRE(reading.only().fixes.size() == 1);
        CHECK(reading.only().fixes[0].replacement == "\"is_published\"");
    }
}

TEST_CASE("one unknown name makes one warning, however many items repeat it", "[facts]") {
    const Reading reading =
        read(R"({"members": [{"post": 1}, {"post": 2}, {"post": 3}], "post": 4})");
    CHECK(reading.codes() == std::vector<Code>{Code::unknown_field, Code::unknown_field});
    CHECK(reading.read.diagnostics[0].arguments == Texts{"post", "`member`", ""});
    CHECK(reading.read.diagnostics[1].arguments[1] == "the profile");
    CHECK(reading.cell("/members").count == 3);
}

TEST_CASE("what stands under an unknown field must still be JSON", "[facts]") {
    CHECK(
        read(R"({"other": [1, 2,]})").codes()
        == std::vector<Code>{Code::unknown_field, Code::json_comma});
}

TEST_CASE("a name written twice is an error that shows both places", "[facts]") {
    const Reading reading = read("{\"title\": \"a\",\n \"title\": \"b\"}");
    const Diagnostic& found = reading.only();
    CHECK(found.code == Code::duplicate_key);
    CHECK(found.arguments == Texts{"title"});
    CHECK(found.pointer == "/title");
    CHECK(reading.place() == "2:2");
    REQUIRE(found.labels.size() == 1);
    CHECK(
        reading.sources.position(found.labels[0].span.source, found.labels[0].span.begin)
        == Position{1, 2});
    CHECK(reading.sources.text(found.labels[0].span) == "\"title\"");
    // Spelt with an escape it is the same name.
    CHECK(read(R"({"title": "a", "titl\u0065": "b"})").only().code == Code::duplicate_key);
    CHECK(
        read(R"({"members": [{"role": null, "role": "chair"}]})").only().pointer
        == "/members/0/role");
    CHECK(
        read(R"({"as_at": "2015-03-13", "as_at": "2015-03-14"})").only().code
        == Code::duplicate_key);
    // In different objects it is no repetition.
    CHECK(
        read(
            R"({"members": [{"role": "chair"}, {"role": "chair"}], "board": {"chair": {"role": "chair"}}})")
            .codes()
            .empty());
}
