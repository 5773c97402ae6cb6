// Facts as cells, made by hand and by a test's own words.
#include "tests/catch.hpp"
#include "tests/unit/facts/board.hpp"

using namespace assize;
using namespace assize::facts;
using model::TestFact;

namespace {

// Slots of the vocabulary in board.cpp.
constexpr std::uint32_t board_slot = 0, members_slot = 1, title_slot = 11, reviews_slot = 15;

TestFact scalar(std::int64_t value, std::string text = {}) {
    return {model::Scalar{value, std::move(text)}};
}

}  // namespace

TEST_CASE("a fresh profile has a cell for every declared field, each unknown", "[facts]") {
    const Facts facts = Builder(board()).finish();
    const Cell& profile = facts[Facts::profile()];
    REQUIRE(profile.state == State::known);
    REQUIRE(profile.count == 18);
    CHECK(facts.size() == 19);
    for (std::uint32_t slot = 0; slot < profile.count; ++slot) {
        const CellId field = Facts::field(profile, slot);
        CHECK(facts[field].state == State::unknown);
        CHECK(facts.parent(field) == Facts::profile());
        CHECK(facts.value_text(field, board()) == "not known");
        CHECK_FALSE(facts.place(field));
    }
    CHECK(facts[Facts::field(profile, members_slot)].is_open);
    CHECK_FALSE(facts[Facts::field(profile, title_slot)].is_open);
}

TEST_CASE("what is made after a mark can be thrown away", "[facts]") {
    Builder builder(board());
    const Builder::Mark mark = builder.mark();
    static_cast<void>(builder.begin_record({2}));
    static_cast<void>(builder.make_text("a side"));
    builder.rewind(mark);
    CHECK(builder.mark().cells == mark.cells);
    CHECK(builder.mark().texts == mark.texts);
    const Facts facts = std::move(builder).finish();
    CHECK(facts.size() == 19);
}

TEST_CASE("a test gives facts by path, through records that it makes known", "[facts]") {
    model::Test test;
    test.as_at = read_date("2015-03-13");
    test.givens.push_back({{board_slot, 1, 1}, scalar(1), {}});
    const Facts facts = facts_from_test(board(), test, nullptr);
    const Cell& the_board = facts[Facts::field(facts[Facts::profile()], board_slot)];
    REQUIRE(the_board.state == State::known);
    CHECK(facts[Facts::field(the_board, 0)].state == State::unknown);
    const Cell& chair = facts[Facts::field(the_board, 1)];
    REQUIRE(chair.state == State::known);
    const CellId serving = Facts::field(chair, 1);
    CHECK(facts.pointer(serving, board()) == "/board/chair/is_serving");
    CHECK(facts.value_text(serving, board()) == "yes");
    CHECK(facts.as_at() == read_date("2015-03-13"));
}

TEST_CASE("a test gives lists, none and unknown", "[facts]") {
    model::Test test;
    const TestFact lay{model::TestRecord{{{0, scalar(1)}, {2, {model::TestNone{}}}}}};
    test.givens.push_back({{members_slot}, {model::TestList{{lay, lay}}}, {}});
    test.givens.push_back({{reviews_slot}, {model::TestUnknown{}}, {}});
    test.givens.push_back({{title_slot}, scalar(0, "Bexley"), {}});
    const Facts facts = facts_from_test(board(), test, nullptr);
    const Cell& profile = facts[Facts::profile()];
    const Cell& members = facts[Facts::field(profile, members_slot)];
    REQUIRE(members.count == 2);
    CHECK_FALSE(members.is_open);
    const CellId second = Facts::item(members, 1);
    CHECK(facts.item_name(second, board()) == "lay_member (item 2)");
    CHECK(facts.value_text(Facts::field(facts[second], 2), board()) == "none");
    CHECK(facts.value_text(Facts::field(facts[second], 1), board()) == "not known");
    CHECK(facts[Facts::field(profile, reviews_slot)].is_open);
    CHECK(facts.value_text(Facts::field(profile, title_slot), board()) == "Bexley");
}

TEST_CASE("namesakes need not stand side by side, and an unknown name is nobody's", "[facts]") {
    const Reading read_once = read(R"({"members": [{"role": "chair"}, {"role": "adviser"},
        {"role": null}, {"role": "chair"}, {"role": null}]})");
    const Facts& facts = read_once.facts();
    const Cell& members = facts[Facts::field(facts[Facts::profile()], members_slot)];
    std::vector<std::string> names;
    for (std::uint32_t place = 0; place < members.count; ++place)
        names.push_back(facts.item_name(Facts::item(members, place), board()));
    CHECK(
        names
        == std::vector<std::string>{
            "chair (item 1)", "adviser", "item 3", "chair (item 4)", "item 5"});
}

TEST_CASE(
    "a test starts from a fixture's facts and says some otherwise, without their evidence",
    "[facts]") {
    const Reading start = read(R"({"as_at": "2015-03-13",
        "title": {"value": "Bexley", "evidence": ["Letter"]},
        "is_published": {"value": true, "evidence": ["Minutes"]},
        "members": [{"role": "chair"}, {"role": "adviser"}]})");
    REQUIRE(start.read.facts);
    model::Test test;
    test.givens.push_back({{title_slot}, scalar(0, "Bromley"), {}});
    const Facts facts = facts_from_test(board(), test, &start.facts());
    const Cell& profile = facts[Facts::profile()];
    const CellId title = Facts::field(profile, title_slot);
    CHECK(facts.value_text(title, board()) == "Bromley");
    CHECK(facts.annotation(title) == nullptr);
    CHECK_FALSE(facts.place(title));
    REQUIRE(facts.annotation(Facts::field(profile, 12)) != nullptr);
    const Cell& members = facts[Facts::field(profile, members_slot)];
    REQUIRE(members.count == 2);
    CHECK(facts.item_name(Facts::item(members, 1), board()) == "adviser");
    CHECK(facts.as_at() == read_date("2015-03-13"));
    CHECK(start.value("/title") == "Bexley");
}
