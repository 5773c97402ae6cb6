#include "missing.hpp"

#include "tests/catch.hpp"

using namespace assize;
using namespace assize::report;
using facts::Builder;
using facts::CellId;
using facts::Facts;
using model::Kind;

namespace {

/// A profile of a council and some partners, each with an audit; everything starts unknown.
struct Board {
    model::Rulebook rulebook;
    plan::Plan plan;
    Sources sources;
    Assessment assessment;

    Board() {
        auto& records = rulebook.vocabulary.records;
        const model::Type date{.kind = Kind::date, .is_optional = true};
        records.push_back(
            {"audit", "", {{"returned_on", date, {}, "Day its return came", {}}}, {}});
        records.push_back(
            {"partner",
             "",
             {{"name", {.kind = Kind::text}, {}, "", {}},
              {"has_duty", {.kind = Kind::yes_no}, {}, "", {}},
              {"audit", {.kind = Kind::record, .id = 0}, {}, "", {}}},
             {}});
        records.push_back({"council", "", {{"is_formed", {.kind = Kind::yes_no}, {}, "", {}}}, {}});
        const model::Type partners{.kind = Kind::list, .element = Kind::record, .id = 1};
        records.push_back(
            {"board",
             "",
             {{"council", {.kind = Kind::record, .id = 2}, {}, "", {}},
              {"partners", partners, 0, "", {}}},
             {}});
        rulebook.vocabulary.profile = {3};
        sources.add({"profile.json", ""});
    }

    Facts filled(const std::vector<std::string>& names, bool is_open = false) const {
        Builder builder(rulebook.vocabulary);
        const auto profile = builder.get(Facts::profile());
        const auto council = builder.begin_record({2});
        builder.set(Facts::field(profile, 0), council);
        std::vector<facts::Cell> items;
        for (const std::string& name : names) {
            const auto partner = builder.begin_record({1});
            builder.set(Facts::field(partner, 0), builder.make_text(name));
            builder.set(Facts::field(partner, 2), builder.begin_record({0}));
            items.push_back(partner);
        }
        builder.set(Facts::field(profile, 1), builder.make_list(items, is_open));
        return std::move(builder).finish();
    }

    std::vector<MissingFacts> of(const Facts& facts, const std::vector<CellId>& cells) const {
        const Subject subject{rulebook, plan, facts, sources, {}, assessment};
        return together(subject, cells);
    }
};

CellId partners_in(const Facts& facts) { return Facts::field(facts[Facts::profile()], 1); }

CellId partner_field(const Facts& facts, std::uint32_t place, std::uint32_t slot) {
    return Facts::field(facts[Facts::item(facts[partners_in(facts)], place)], slot);
}

CellId returned_on(const Facts& facts, std::uint32_t place) {
    return Facts::field(facts[partner_field(facts, place, 2)], 0);
}

}  // namespace

TEST_CASE("a missing yes or no is a question", "[report]") {
    const Board board;
    const Facts facts = board.filled({"Police", "Probation", "NHS England"});
    const CellId council = Facts::field(facts[Facts::profile()], 0);
    CHECK(
        board.of(facts, {Facts::field(facts[council], 0)}).at(0).words
        == "whether the council is formed");
    CHECK(
        board.of(facts, {partner_field(facts, 0, 1)}).at(0).words
        == "whether 1 of 3 partners has duty: Police");
    CHECK(
        board.of(facts, {partner_field(facts, 0, 1), partner_field(facts, 2, 1)}).at(0).words
        == "whether 2 of 3 partners have duty: Police and NHS England");
}

TEST_CASE(
    "the same field of several items is one missing thing, in order of first reading", "[report]") {
    const Board board;
    const Facts facts = board.filled({"Police", "Probation", "NHS England"});
    const std::vector<CellId> cells{
        returned_on(facts, 2), partner_field(facts, 1, 1), returned_on(facts, 0)};
    const auto missing = board.of(facts, cells);
    REQUIRE(missing.size() == 2);
    CHECK(
        missing[0].words
        == "whether and when: audit returned, for 2 of 3 partners: NHS England and Police");
    CHECK(missing[0].meaning == "Day its return came");
    CHECK(missing[0].cells == std::vector<CellId>{cells[0], cells[2]});
    CHECK(missing[1].words == "whether 1 of 3 partners has duty: Probation");
}

TEST_CASE("every item and the only item are said so", "[report]") {
    const Board board;
    const Facts two = board.filled({"Police", "Probation"});
    CHECK(
        board.of(two, {partner_field(two, 0, 1), partner_field(two, 1, 1)}).at(0).words
        == "whether all 2 partners have duty: Police and Probation");
    const Facts one = board.filled({"Police"});
    CHECK(
        board.of(one, {partner_field(one, 0, 1)}).at(0).words
        == "whether the only partner has duty: Police");
}

TEST_CASE("many names are cut short and counted", "[report]") {
    const Board board;
    const Facts facts = board.filled({"a", "b", "c", "d", "e", "f", "g", "h", "i"});
    std::vector<CellId> cells;
    for (std::uint32_t place = 0; place < 8; ++place)
        cells.push_back(partner_field(facts, place, 1));
    CHECK(
        board.of(facts, cells).at(0).words
        == "whether 8 of 9 partners have duty: a, b, c, d, e, f and 2 more");
}

TEST_CASE("a list that is not written, or may be longer, is asked for", "[report]") {
    const Board board;
    Builder nothing(board.rulebook.vocabulary);
    const Facts unknown = std::move(nothing).finish();
    CHECK(board.of(unknown, {partners_in(unknown)}).at(0).words == "the list of partners");
    const Facts open = board.filled({"Police", "Probation"}, true);
    CHECK(
        board.of(open, {partners_in(open)}).at(0).words
        == "whether there are more partners than the 2 given");
}

TEST_CASE("pointers are bounded", "[report]") {
    const Board board;
    const Facts facts = board.filled({"Police", "Probation", "NHS England"});
    const Subject subject{board.rulebook, board.plan, facts, board.sources, {}, board.assessment};
    const std::vector<CellId> cells{
        returned_on(facts, 0), returned_on(facts, 1), returned_on(facts, 2)};
    CHECK(
        pointers_text(subject, cells, 2)
        == "/partners/0/audit/returned_on, /partners/1/audit/returned_on and 1 more");
}
