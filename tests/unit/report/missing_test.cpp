#include "missing.hpp"

#include "hand_made.hpp"
#include "tests/catch.hpp"

using namespace assize;
using namespace assize::report;
using facts::Builder;
using facts::CellId;
using facts::Facts;

namespace {

/// The missing facts in words, of a profile with no rules.
std::vector<MissingFacts> of(
    const HandMade& board, const Facts& facts, const std::vector<CellId>& cells) {
    const plan::Plan plan;
    const Assessment assessment;
    Quotes quotes(board.sources);
    const Subject subject{board.rulebook, plan,       facts, board.sources,
                          board.profile,  assessment, quotes};
    return together(subject, cells);
}

}  // namespace

TEST_CASE("a missing yes or no is a question", "[report]") {
    const HandMade board;
    const Facts facts = board.filled({"Police", "Probation", "NHS England"});
    CHECK(of(board, facts, {formed_in(facts)}).at(0).words == "whether the council is formed");
    CHECK(
        of(board, facts, {partner_field(facts, 0, duty_slot)}).at(0).words
        == "whether 1 of 3 partners has duty: Police");
    CHECK(
        of(board, facts, {partner_field(facts, 0, duty_slot), partner_field(facts, 2, duty_slot)})
            .at(0)
            .words
        == "whether 2 of 3 partners have duty: Police and NHS England");
}

TEST_CASE(
    "the same field of several items is one missing thing, in order of first reading", "[report]") {
    const HandMade board;
    const Facts facts = board.filled({"Police", "Probation", "NHS England"});
    const std::vector<CellId> cells{
        audit_field(facts, 2, returned_slot), partner_field(facts, 1, duty_slot),
        audit_field(facts, 0, returned_slot)};
    const auto missing = of(board, facts, cells);
    REQUIRE(missing.size() == 2);
    CHECK(
        missing[0].words
        == "“Day its return came”, if any, for 2 of 3 partners: NHS England and Police");
    CHECK(missing[0].cells == std::vector<CellId>{cells[0], cells[2]});
    CHECK(missing[1].words == "whether 1 of 3 partners has duty: Probation");
}

TEST_CASE("every item and the only item are said so", "[report]") {
    const HandMade board;
    const Facts two = board.filled({"Police", "Probation"});
    CHECK(
        of(board, two, {partner_field(two, 0, duty_slot), partner_field(two, 1, duty_slot)})
            .at(0)
            .words
        == "whether both partners have duty: Police and Probation");
    const Facts one = board.filled({"Police"});
    CHECK(
        of(board, one, {partner_field(one, 0, duty_slot)}).at(0).words
        == "whether the only partner has duty: Police");
}

TEST_CASE("many names are cut short and counted", "[report]") {
    const HandMade board;
    const Facts facts = board.filled({"a", "b", "c", "d", "e", "f", "g", "h", "i"});
    std::vector<CellId> cells;
    for (std::uint32_t place = 0; place < 8; ++place)
        cells.push_back(partner_field(facts, place, duty_slot));
    CHECK(
        of(board, facts, cells).at(0).words
        == "whether 8 of 9 partners have duty: a, b, c, d, e, f and 2 more");
}

TEST_CASE("a list that is not written, or may be longer, is asked for", "[report]") {
    const HandMade board;
    Builder nothing(board.rulebook.vocabulary);
    const Facts unknown = std::move(nothing).finish();
    CHECK(of(board, unknown, {partners_in(unknown)}).at(0).words == "the list of partners");
    const Facts open = board.filled({"Police", "Probation"}, true);
    CHECK(
        of(board, open, {partners_in(open)}).at(0).words
        == "whether there are more partners than the 2 given");
}

TEST_CASE("pointers are bounded", "[report]") {
    const HandMade board;
    const Facts facts = board.filled({"Police", "Probation", "NHS England"});
    const plan::Plan plan;
    const Assessment assessment;
    Quotes quotes(board.sources);
    const Subject subject{board.rulebook, plan,       facts, board.sources,
                          board.profile,  assessment, quotes};
    const std::vector<CellId> cells{
        audit_field(facts, 0, returned_slot), audit_field(facts, 1, returned_slot),
        audit_field(facts, 2, returned_slot)};
    CHECK(
        pointers_text(subject, cells, 2)
        == "/partners/0/audit/returned_on, /partners/1/audit/returned_on and 1 more");
}
