#include "tests/catch.hpp"

#include "worked.hpp"

// Requirements, deadlines and marks, by hand.
using namespace assize;
using namespace assize::worked;

namespace {

const Condition sent_in_time = that(model::InTime{
    value(of_profile(sent_on), Kind::date, true), value(of_profile(due_on), Kind::date)});

made::Said sent_and_due(const made::Said& sent, const made::Said& due) {
    made::Said said = profile(sent_on, sent);
    said.parts[due_on] = due;
    return said;
}

bool has(const naive::Judged& judged, Mark mark) {
    for (const MarkSeen& seen : judged.marks) {
        if (seen.mark == mark) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("by hand: in time while the deadline has not passed, whatever was done", "[naive]") {
    const naive::Judged due_today =
        judged(sent_in_time, sent_and_due(unknown(), fact("2015-03-13")));
    CHECK(due_today.possible.bits() == met);
    CHECK(has(due_today, Mark::not_yet_due));
    CHECK_FALSE(
        has(judged(sent_in_time, sent_and_due(fact("2015-03-01"), fact("2015-03-13"))),
            Mark::not_yet_due));
}

TEST_CASE("by hand: after the deadline none is not in time, and unknown is unknown", "[naive]") {
    CHECK(judged(sent_in_time, sent_and_due(none(), fact("2015-03-12"))).possible.bits() == unmet);
    CHECK(
        judged(sent_in_time, sent_and_due(unknown(), fact("2015-03-12"))).possible.bits()
        == either);
    CHECK(
        judged(sent_in_time, sent_and_due(fact("2015-03-12"), fact("2015-03-12"))).possible.bits()
        == met);
    CHECK(
        missing(sent_in_time, sent_and_due(unknown(), unknown()))
        == std::vector<std::string>{"/sent_on", "/due_on"});
}

TEST_CASE("by hand: none compares false with everything, and its negation is true", "[naive]") {
    const Value sent = value(of_profile(sent_on), Kind::date, true),
                due = value(of_profile(due_on), Kind::date);
    const made::Said said = sent_and_due(none(), fact("2015-03-12"));
    CHECK(
        judged(that(model::Compare{model::Comparator::at_most, sent, due}), said).possible.bits()
        == unmet);
    CHECK(
        judged(that(model::Compare{model::Comparator::not_equal, sent, due}), said).possible.bits()
        == met);
    CHECK(
        judged(that(model::Compare{model::Comparator::equal, sent, sent}), said).possible.bits()
        == unmet);
    CHECK(judged(that(model::IsNone{sent, false}), said).possible.bits() == met);
}

TEST_CASE(
    "by hand: unless it is shown that, an unknown counts as no, and S still tells the truth",
    "[naive]") {
    model::Rulebook book = rulebook();
    const Value as_at{model::AsAt{}, number(0, Kind::date).type, {}};
    model::Requirement requirement =
        met_when(that(model::Compare{model::Comparator::equal, as_at, as_at}));
    requirement.clauses[0].unless = holds(of_profile(is_set_up));
    requirement.clauses[0].unless_is_presumed = true;
    book.requirements = {requirement};
    const naive::Judged judged = worked::judged(book, profile(is_set_up, unknown())).judged.front();
    CHECK(judged.possible.bits() == either);
    CHECK(judged.presumed.bits() == met);
    CHECK(judged.reported == Outcome::met);
    CHECK(has(judged, Mark::presumed));
    CHECK(judged.missing.size() == 1);
}

TEST_CASE(
    "by hand: checks without clauses are met, part-met and unmet by how many may hold", "[naive]") {
    model::Rulebook book = rulebook();
    model::Requirement requirement;
    requirement.citations.push_back({});
    requirement.checks = {
        {"a", "", holds(of_profile(is_set_up)), {}},
        {"b", "", that(model::Exists{model::Quantity::any, 1, all_visits()}), {}}};
    book.requirements = {requirement};
    made::Said said = profile(visits, list({}));
    const auto possible = [&] { return worked::judged(book, said).judged.front().possible.bits(); };
    CHECK(possible() == bits({Outcome::unmet, Outcome::part_met}));
    said.parts[is_set_up] = fact(1);
    CHECK(possible() == bits({Outcome::part_met}));
    said.parts[visits] = unknown();
    CHECK(possible() == bits({Outcome::part_met, Outcome::met}));
    said.parts[is_set_up] = fact(std::int64_t{0});
    CHECK(possible() == bits({Outcome::unmet, Outcome::part_met}));
}

TEST_CASE(
    "by hand: an unknown applies-when adds not-applicable, and the worst must governs", "[naive]") {
    model::Rulebook book = rulebook();
    const Value as_at{model::AsAt{}, number(0, Kind::date).type, {}};
    model::Requirement sure =
        met_when(that(model::Compare{model::Comparator::equal, as_at, as_at}));
    model::Requirement unsure = sure;
    unsure.clauses.erase(unsure.clauses.begin());
    unsure.applies_when = {holds(of_profile(is_set_up))};
    book.requirements = {sure, unsure};
    const naive::Judgements judgements = worked::judged(book, profile(visits, unknown()));
    CHECK(judgements.judged[1].possible.bits() == bits({Outcome::unmet, Outcome::not_applicable}));
    CHECK(judgements.whole.governing.bits() == either);
    // One surely applies and is met, one perhaps applies and is unmet: a half, or the whole.
    CHECK(naive::compare(judgements.whole.share_met.low, {1, 2}) == 0);
    CHECK(naive::compare(judgements.whole.share_met.high, {1, 1}) == 0);
    CHECK_FALSE(judgements.whole.share_met.may_be_none);
}

TEST_CASE(
    "by hand: a judgement leans on an assumed threshold when changing it could change the "
    "judgement",
    "[naive]") {
    model::Rulebook book = rulebook();
    const Value limit{model::ThresholdRef{{0}}, number(0).type, {}};
    book.thresholds.push_back({"limit", limit.type, {2, {}}, "", std::nullopt, {}, std::nullopt});
    const Value count{model::Count{all_visits()}, number(0).type, {}};
    book.requirements = {
        met_when(that(model::Compare{model::Comparator::at_least, count, limit})),
        met_when(that(model::Compare{model::Comparator::at_least, limit, number(0)}))};
    const naive::Judgements judgements =
        worked::judged(book, profile(visits, list({visit(fact(1), none(), fact(1))})));
    CHECK(judgements.judged[0].possible.bits() == unmet);
    CHECK(judgements.judged[0].marks == std::vector<MarkSeen>{{Mark::assumed, 0}});
    // A whole number is never below nought, whatever the threshold.
    CHECK(judgements.judged[1].marks.empty());
}
