// Profiles that an embedding caller already holds as trees.
#include <nlohmann/json.hpp>

#include "assize/base/limits.hpp"
#include "tests/catch.hpp"
#include "tests/unit/facts/board.hpp"

using namespace assize;
using namespace assize::facts;
using nlohmann::json;

TEST_CASE("a tree is read as its text is, without places", "[facts]") {
    const json tree = json::parse(R"({"staff": 3, "share": 87.5, "title": "é",
        "board": {"value": {"name": "x"}, "evidence": ["Letter"]}})");
    const Read read = read_profile(board(), tree);
    REQUIRE(read.facts);
    CHECK(read.diagnostics.empty());
    const Cell& profile = (*read.facts)[Facts::profile()];
    CHECK((*read.facts)[Facts::field(profile, 5)].value == 3);
    CHECK((*read.facts)[Facts::field(profile, 4)].value == 87'500'000);
    CHECK_FALSE(read.facts->place(Facts::field(profile, 5)));
    // Its keys are in order of the alphabet, so that `evidence` comes before `value`.
    CHECK(read.facts->annotation(Facts::field(profile, 0)) != nullptr);
}

TEST_CASE("what is wrong in a tree has a pointer and no place", "[facts]") {
    const Read read = read_profile(board(), json{{"members", {{{"role", 3}}}}});
    REQUIRE(codes(read) == std::vector<Code>{Code::wrong_type});
    CHECK(read.diagnostics[0].pointer == "/members/0/role");
    CHECK(read.diagnostics[0].span == Span{});
    CHECK_FALSE(read.facts);
}

TEST_CASE("a tree is held to the limits, and to UTF-8", "[facts]") {
    const auto nested = [](std::size_t depth) {
        json tree = json::array();
        for (std::size_t level = 2; level < depth; ++level) tree = json::array({std::move(tree)});
        return json{{"x", std::move(tree)}};
    };
    CHECK(
        codes(read_profile(board(), nested(limits::json_depth)))
        == std::vector<Code>{Code::unknown_field});
    CHECK(
        codes(read_profile(board(), nested(limits::json_depth + 1)))
        == std::vector<Code>{Code::json_too_deep});
    CHECK(codes(read_profile(board(), nested(100'000))) == std::vector<Code>{Code::json_too_deep});
    CHECK(
        codes(read_profile(board(), json{{"title", "\xff"}})) == std::vector<Code>{Code::not_utf8});
    CHECK(codes(read_profile(board(), json::array())) == std::vector<Code>{Code::wrong_type});
    CHECK(codes(read_profile(board(), json())) == std::vector<Code>{Code::wrong_type});
}
