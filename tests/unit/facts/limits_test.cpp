// Every limit at n and n + 1.
#include "from_json_reader.hpp"
#include "tests/catch.hpp"
#include "tests/unit/facts/board.hpp"

using namespace assize;
using namespace assize::facts;

using Texts = std::vector<std::string>;

namespace {

/// Lists inside one another, the profile's object counted, under a field that nobody declared.
std::string nested(std::size_t depth) {
    return "{\"x\": " + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
}

Read read_within(const std::string& text, const Most& most) {
    return read_text(board(), text, SourceId{}, most);
}

}  // namespace

TEST_CASE("objects and lists stand so deep in one another and no deeper", "[facts]") {
    CHECK(read(nested(limits::json_depth)).codes() == std::vector<Code>{Code::unknown_field});
    const Reading deep = read(nested(limits::json_depth + 1));
    CHECK(deep.codes() == std::vector<Code>{Code::unknown_field, Code::json_too_deep});
    CHECK(deep.read.diagnostics[1].arguments == Texts{std::to_string(limits::json_depth)});
    CHECK_FALSE(deep.read.facts);
}

TEST_CASE("a hundred megabytes of brackets are refused at once", "[facts]") {
    const Reading lists = read("{\"tags\": " + std::string(100'000'000, '['));
    CHECK(lists.codes() == std::vector<Code>{Code::wrong_type, Code::json_too_deep});
    CHECK(
        read(std::string(10'000, '[')).codes()
        == std::vector<Code>{Code::wrong_type, Code::json_too_deep});
    std::string objects;
    for (int depth = 0; depth < 10'000; ++depth) objects += "{\"a\":";
    CHECK(read(objects).codes() == std::vector<Code>{Code::unknown_field, Code::json_too_deep});
}

TEST_CASE("a profile has so many bytes and no more", "[facts]") {
    Most most;
    most.bytes = 20;
    const std::string text = "{\"staff\": 3}";
    CHECK(read_within(text + std::string(8, ' '), most).facts);
    const Read refused = read_within(text + std::string(9, ' '), most);
    REQUIRE(codes(refused) == std::vector<Code>{Code::profile_too_large});
    CHECK(refused.diagnostics[0].arguments == Texts{"20"});
    CHECK(Most{}.bytes == limits::profile_bytes);
}

TEST_CASE("a profile says so many facts and no more", "[facts]") {
    // The profile and its 18 fields, two items, the second a record of two fields.
    const std::string text = R"({"partners": [null, {}]})";
    Most most;
    most.facts = 23;
    const Read whole = read_within(text, most);
    REQUIRE(whole.facts);
    CHECK(whole.facts->size() == 23);
    most.facts = 22;
    const Read refused = read_within(text, most);
    REQUIRE(codes(refused) == std::vector<Code>{Code::too_many_facts});
    CHECK(refused.diagnostics[0].arguments == Texts{"22"});
    most.facts = 20;
    CHECK(codes(read_within(text, most)) == std::vector<Code>{Code::too_many_facts});
    CHECK(Most{}.facts == limits::profile_facts);
}

TEST_CASE("so many errors are shown and the rest are counted", "[facts]") {
    const auto wrong = [](std::size_t count) {
        std::string text = "{\"tags\": [1";
        for (std::size_t item = 1; item < count; ++item) text += ", 1";
        return text + "]}";
    };
    const Reading all = read(wrong(limits::diagnostics_shown));
    CHECK(all.read.diagnostics.size() == limits::diagnostics_shown);
    CHECK(all.read.diagnostics.back().code == Code::wrong_type);
    const Reading more = read(wrong(limits::diagnostics_shown + 1));
    REQUIRE(more.read.diagnostics.size() == limits::diagnostics_shown + 1);
    CHECK(more.read.diagnostics.back().code == Code::more_problems);
    CHECK(
        more.read.diagnostics.back().arguments
        == Texts{"1", std::to_string(limits::diagnostics_shown)});
}

TEST_CASE("warnings never crowd an error out", "[facts]") {
    std::string text = "{";
    for (std::size_t name = 0; name <= limits::diagnostics_shown; ++name)
        text += "\"x" + std::to_string(name) + "\": 1, ";
    const Reading reading = read(text + "\"staff\": -1}");
    CHECK_FALSE(reading.read.facts);
    const std::vector<Code> found = reading.codes();
    CHECK(std::count(found.begin(), found.end(), Code::unknown_field) == limits::diagnostics_shown);
    CHECK(std::count(found.begin(), found.end(), Code::figure_negative) == 1);
    CHECK(found.back() == Code::more_problems);
}
