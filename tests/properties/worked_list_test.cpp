#include "tests/catch.hpp"

#include "worked.hpp"

// Lists, by hand.
using namespace assize;
using namespace assize::worked;

namespace {

made::Said said_done(const made::Said& is_done) { return visit(is_done, unknown(), unknown()); }
made::Said dated(const made::Said& date) { return visit(fact(1), date, unknown()); }

Condition share_done(model::Comparator comparator, std::int64_t points) {
    const model::Share share{all_visits(), holds(of_visit(done))};
    return that(model::Compare{
        comparator,
        {share, number(0, Kind::percentage).type, {}},
        number(points * parts_per_unit, Kind::percentage)});
}

Condition proportion_done(bool all, std::int64_t points) {
    return that(
        model::Proportion{all, points * parts_per_unit, all_visits(), holds(of_visit(done))});
}

/// `there are at least` so many `of the latest 2 visits by on`.
Condition at_least_of_latest(std::uint64_t number) {
    model::Selection latest = all_visits();
    latest.source = model::Ranked{true, 2, all_visits(), of_visit(on)};
    return that(model::Exists{model::Quantity::at_least, number, latest});
}

std::uint8_t possible(const Condition& condition, const made::Said& list_of_visits) {
    return judged(condition, profile(visits, list_of_visits)).possible.bits();
}

const made::Said yes = fact(1), no = fact(std::int64_t{0});

}  // namespace

TEST_CASE("by hand: three of five done and one unknown is between 60% and 80%", "[naive]") {
    const made::Said five =
        list({said_done(yes), said_done(yes), said_done(yes), said_done(no), said_done(unknown())});
    CHECK(possible(share_done(model::Comparator::at_least, 60), five) == met);
    CHECK(possible(share_done(model::Comparator::at_least, 61), five) == either);
    CHECK(possible(share_done(model::Comparator::at_least, 80), five) == either);
    CHECK(possible(share_done(model::Comparator::more_than, 80), five) == unmet);
    CHECK(
        missing(share_done(model::Comparator::at_least, 61), profile(visits, five))
        == std::vector<std::string>{"/visits/4/done"});
}

TEST_CASE(
    "by hand: a share of nothing is none, but all of nothing holds, marked no cases", "[naive]") {
    CHECK(possible(share_done(model::Comparator::at_least, 0), list({})) == unmet);
    const naive::Judged all = judged(proportion_done(true, 100), profile(visits, list({})));
    CHECK(all.possible.bits() == met);
    CHECK(all.marks == std::vector<MarkSeen>{{Mark::no_cases}});
    CHECK(possible(proportion_done(false, 80), list({})) == met);
    CHECK(possible(proportion_done(false, 80), list({}, true)) == either);
}

TEST_CASE("by hand: no cases asks of existence that the list itself is empty", "[naive]") {
    model::Selection none_done = all_visits();
    none_done.where = Box<Condition>(holds(of_visit(done)));
    const Condition no_done = that(model::Exists{model::Quantity::no, 1, none_done});
    CHECK(judged(no_done, profile(visits, list({}))).marks.size() == 1);
    CHECK(judged(no_done, profile(visits, list({said_done(no)}))).marks.empty());
    CHECK(judged(no_done, profile(visits, list({said_done(no)}))).possible.bits() == met);
}

TEST_CASE("by hand: an open list may hold more, and is itself what is missing", "[naive]") {
    const Condition two = that(model::Exists{model::Quantity::at_least, 2, all_visits()});
    CHECK(possible(two, list({said_done(yes)}, true)) == either);
    CHECK(possible(two, list({said_done(yes), said_done(no)}, true)) == met);
    CHECK(
        missing(two, profile(visits, list({said_done(yes)}, true)))
        == std::vector<std::string>{"/visits"});
    CHECK(missing(two, profile(visits, unknown())) == std::vector<std::string>{"/visits"});
}

TEST_CASE("by hand: ties at the edge of the latest two are all in", "[naive]") {
    const made::Said tied = list(
        {dated(fact("2015-01-01")), dated(fact("2014-06-01")), dated(fact("2014-06-01")),
         dated(fact("2013-01-01")), dated(none())});
    CHECK(possible(at_least_of_latest(3), tied) == met);
    CHECK(possible(at_least_of_latest(4), tied) == unmet);
}

TEST_CASE("by hand: an undated visit may push others out of the latest two", "[naive]") {
    const made::Said undated =
        list({dated(fact("2015-01-01")), dated(fact("2014-06-01")), dated(unknown())});
    // The first is in, or the undated one ties with it: at most one is later. The other two are in
    // doubt.
    CHECK(possible(at_least_of_latest(1), undated) == met);
    CHECK(possible(at_least_of_latest(2), undated) == either);
    CHECK(
        missing(at_least_of_latest(2), profile(visits, undated))
        == std::vector<std::string>{"/visits/2/on"});
}

TEST_CASE("by hand: a sum leaves unknown costs between nothing and no end", "[naive]") {
    const auto costs = [](std::int64_t least) {
        const model::Sum sum{of_visit(cost), all_visits()};
        return that(model::Compare{
            model::Comparator::at_least,
            {sum, number(0, Kind::money).type, {}},
            number(least, Kind::money)});
    };
    const made::Said two = list({visit(yes, none(), fact(10)), visit(yes, none(), unknown())});
    CHECK(possible(costs(10), two) == met);
    CHECK(possible(costs(11), two) == either);
    CHECK(possible(costs(11), list({visit(yes, none(), fact(10))})) == unmet);
    CHECK(judged(costs(0), profile(visits, list({}))).marks.empty());
    CHECK(judged(costs(1), profile(visits, list({}))).marks.size() == 1);
}

TEST_CASE(
    "by hand: the latest date is between the latest known and the latest there is", "[naive]") {
    const auto latest_is_after = [](const char* iso) {
        const model::Extreme latest{true, of_visit(on), all_visits()};
        return that(model::Compare{
            model::Comparator::more_than,
            {latest, number(0, Kind::date).type, {}},
            number(made::day(iso).days, Kind::date)});
    };
    const made::Said two = list({dated(fact("2015-01-01")), dated(unknown())});
    CHECK(possible(latest_is_after("2014-12-31"), two) == met);
    CHECK(possible(latest_is_after("2015-01-01"), two) == either);
    CHECK(possible(latest_is_after("2014-12-31"), list({dated(unknown())})) == either);
    CHECK(possible(latest_is_after("0001-01-01"), list({dated(none())})) == unmet);
}

TEST_CASE(
    "by hand: all of an open set is never surely included, and one that is not decides",
    "[naive]") {
    const auto includes = [](model::Inclusion inclusion, std::int64_t wanted) {
        return that(model::Includes{
            of_profile(ids), inclusion, 1, std::vector<Value>{number(wanted), number(3)}});
    };
    const made::Said closed = profile(ids, list({fact(1), fact(3), unknown()}));
    CHECK(judged(includes(model::Inclusion::all, 1), closed).possible.bits() == met);
    CHECK(judged(includes(model::Inclusion::all, 2), closed).possible.bits() == either);
    CHECK(judged(includes(model::Inclusion::any, 2), closed).possible.bits() == met);
    const Condition all_of_itself =
        that(model::Includes{of_profile(ids), model::Inclusion::all, 0, of_profile(ids)});
    CHECK(judged(all_of_itself, profile(ids, list({fact(1)}, true))).possible.bits() == either);
    CHECK(judged(all_of_itself, profile(ids, list({fact(1)}))).possible.bits() == met);
}
