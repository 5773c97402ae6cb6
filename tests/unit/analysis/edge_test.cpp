#include "assize/analysis/edge.hpp"

#include <algorithm>

#include "assize/base/must.hpp"
#include "shipped.hpp"
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

namespace m = model;

m::Rulebook rules_comparing(const std::string& clauses) {
    return m::rulebook_of(R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  chair     person
  partners  list of partner
  spent     money
  grade     ordered choice of poor, fair, good

record person
  appointed_on  date
  appraised_on  optional date

record partner
  name     text
  cost     money
  is_sound yes/no
  seen_on  date
  told_on  optional date

calendar board "Board days" source "Invented"
  from 2010-01-01 to 2020-12-31
  closed on Saturday, Sunday and (2015-04-03, 2015-04-06)

threshold window is 12 months "How recent" assumed

requirement asked "Asked"
  required by "Invented Act 2010 s.1"
)" + clauses + "  unmet otherwise\n");
}

/// `1 yes, 2 no, none ?`; dates as they are written in rules.
std::vector<std::string> lines_of(const m::Rulebook& rulebook, const std::string& day) {
    std::vector<std::string> lines;
    for (const Edge& edge : edges_of(rulebook, {0}, *read_date(day))) {
        std::string line;
        for (const auto& probe : edge.probes) {
            if (!line.empty()) line += ", ";
            if (!probe.value)
                line += probe.is_known ? "none" : "unknown";
            else if (edge.type.kind == m::Kind::date)
                line += iso_text(Date{static_cast<std::int32_t>(*probe.value)});
            else
                line += std::to_string(*probe.value);
            if (probe.as_at != *read_date(day)) line += " on " + iso_text(probe.as_at);
            line += probe.held == Truth::yes ? " yes" : probe.held == Truth::no ? " no" : " ?";
        }
        lines.push_back(line);
    }
    return lines;
}
std::vector<std::string> lines_of(const std::string& condition, const std::string& day) {
    return lines_of(rules_comparing("  met when " + condition + "\n"), day);
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a window ends on its day and begins on the same day of an earlier month") {
    CHECK(
        lines_of("chair.appraised_on is within window before as_at", "2015-03-13")
        == Lines{"2014-03-12 no, 2014-03-13 yes, 2015-03-13 yes, 2015-03-14 no, none no"});
    // 29 February 2016 less twelve months is 28 February 2015.
    CHECK(
        lines_of("chair.appraised_on is within 12 months before as_at", "2016-02-29")
        == Lines{"2015-02-27 no, 2015-02-28 yes, 2016-02-29 yes, 2016-03-01 no, none no"});
    CHECK(
        lines_of("chair.appraised_on is within 7 days after chair.appointed_on", "2015-03-13")
        == Lines{"2015-03-12 no, 2015-03-13 yes, 2015-03-20 yes, 2015-03-21 no, none no"});
}

TEST_CASE("working days pass over the days on which the calendar is closed") {
    // Good Friday, 3 April 2015, the weekend and Easter Monday: two working days on is the 8th.
    CHECK(
        lines_of("chair.appraised_on is within 2 working days after as_at", "2015-04-02")
        == Lines{"2015-04-01 no, 2015-04-02 yes, 2015-04-08 yes, 2015-04-09 no, none no"});
}

TEST_CASE("at least and more than so long before part on one day") {
    CHECK(
        lines_of("chair.appraised_on is at least 1 month before as_at", "2015-03-13")
        == Lines{"2015-02-12 yes, 2015-02-13 yes, 2015-02-14 no, none no"});
    CHECK(
        lines_of("chair.appraised_on is more than 1 month before as_at", "2015-03-13")
        == Lines{"2015-02-12 yes, 2015-02-13 no, 2015-02-14 no, none no"});
}

TEST_CASE("a deadline is shown on its day and on the day after") {
    CHECK(
        lines_of("chair.appraised_on is in time for chair.appointed_on + 7 days", "2015-03-13")
        == Lines{"none on 2015-03-20 yes, none on 2015-03-21 no, 2015-03-20 on 2015-03-21 yes, "
                 "2015-03-21 on 2015-03-21 no"});
}

TEST_CASE("counts, shares, money and grades have their next values") {
    CHECK(
        lines_of("there are at least 2 partners where is_sound", "2015-03-13")
        == Lines{"1 no, 2 yes, 3 yes"});
    CHECK(
        lines_of("there are exactly 1 partners where is_sound", "2015-03-13")
        == Lines{"0 no, 1 yes, 2 no"});
    CHECK(
        lines_of("at least 80% of partners satisfy is_sound", "2015-03-13")
        == Lines{"79900000 no, 80000000 yes, 80100000 yes, none yes"});
    CHECK(
        lines_of("share of partners satisfying is_sound is at least 80%", "2015-03-13")
        == Lines{"79900000 no, 80000000 yes, 80100000 yes, none no"});
    CHECK(
        lines_of("spent is more than £5", "2015-03-13")
        == Lines{"4990000 no, 5000000 no, 5010000 yes"});
    CHECK(lines_of("grade is at least fair", "2015-03-13") == Lines{"0 no, 1 yes, 2 yes"});
    // One sum out of another may pass the whole; so may two sums each other.
    CHECK(
        lines_of("spent out of spent is at most 110%", "2015-03-13")
        == Lines{"109900000 yes, 110000000 yes, 110100000 no, none no"});
    CHECK(
        lines_of("spent is more than sum of cost for partners", "2015-03-13")
        == Lines{"9990000 no, 10000000 no, 10010000 yes"});
    // There is no share above the whole, and nothing to probe in a yes or a no.
    CHECK(
        lines_of("share of partners satisfying is_sound is at least 100%", "2015-03-13")
        == Lines{"99900000 no, 100000000 yes, none no"});
    CHECK(lines_of("there are any partners where is_sound", "2015-03-13").empty());
}

TEST_CASE("a comparison inside a list or a name is found once, with the lists around it") {
    const auto rulebook = rules_comparing(
        "  seen means partners as p where p.seen_on is on or after 2012-01-01\n"
        "  met when there are at least 2 seen\n"
        "  part-met when (all of seen satisfy told_on is within 7 days after seen_on) and there "
        "are "
        "at least 2 seen\n");
    const auto edges = edges_of(rulebook, {0}, *read_date("2015-03-13"));
    REQUIRE(edges.size() == 3);
    CHECK(edges[0].within.empty());
    CHECK(edges[1].within.size() == 1);
    REQUIRE(edges[1].taken.size() == 1);
    CHECK(edges[1].taken.front().scalar == read_date("2015-03-13")->days);
    CHECK(edges[2].within.size() == 1);
}

TEST_CASE("every edge of the shipped rules is one: its condition turns there") {
    std::size_t seen = 0;
    for (const m::Rulebook& rulebook : shipped_rules().rulebooks) {
        for (std::uint32_t place = 0; place < rulebook.requirements.size(); ++place) {
            for (const Edge& edge : edges_of(rulebook, {place}, *read_date("2019-06-14"))) {
                INFO(rulebook.id << " " << rulebook.requirements[place].id);
                const auto has = [&](Truth held) {
                    return std::any_of(
                        edge.probes.begin(), edge.probes.end(),
                        [&](const auto& probe) { return probe.held == held; });
                };
                CHECK((has(Truth::yes) && has(Truth::no)));
                ++seen;
            }
        }
    }
    CHECK(seen > 1000);
}
