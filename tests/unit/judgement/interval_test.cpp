#include "interval.hpp"

#include "tests/catch.hpp"

namespace {

using namespace assize;
using namespace assize::judgement;
using model::Comparator;
using model::Kind;

Possible range(Wide low, Wide high) {
    Possible made;
    made.low = Ratio::of(low);
    made.high = Ratio::of(high);
    return made;
}

Possible from(Wide low) {
    Possible made = range(low, low);
    made.high = Ratio::infinity();
    return made;
}

Possible perhaps_none(Possible value) {
    value.may_be_none = true;
    return value;
}

const model::Type whole{.kind = Kind::whole_number};
const model::Type judgement_type{.kind = Kind::judgement};

Possible judgements(Outcomes outcomes) { return one_of_set(outcomes.bits()); }

Possible day(const char* text) { return exactly(Ratio::of(read_date(text)->days)); }

}  // namespace

TEST_CASE("an interval compares as all of its values do, or is unknown", "[judgement]") {
    CHECK(compare(Comparator::at_least, range(5, 9), range(5, 5), whole) == Truth::yes);
    CHECK(compare(Comparator::at_least, range(4, 9), range(5, 5), whole) == Truth::unknown);
    CHECK(compare(Comparator::at_least, range(1, 4), range(5, 5), whole) == Truth::no);
    CHECK(compare(Comparator::more_than, range(5, 9), range(5, 5), whole) == Truth::unknown);
    CHECK(compare(Comparator::less_than, range(1, 4), range(5, 5), whole) == Truth::yes);
    CHECK(compare(Comparator::at_most, from(0), range(5, 5), whole) == Truth::unknown);
    CHECK(compare(Comparator::equal, range(5, 5), range(5, 5), whole) == Truth::yes);
    CHECK(compare(Comparator::equal, range(5, 6), range(5, 6), whole) == Truth::unknown);
    CHECK(compare(Comparator::equal, range(1, 2), range(3, 4), whole) == Truth::no);
}

TEST_CASE("a comparison with none is false, and `is not` is true of it", "[judgement]") {
    CHECK(compare(Comparator::at_least, surely_none(), range(5, 5), whole) == Truth::no);
    CHECK(compare(Comparator::equal, surely_none(), surely_none(), whole) == Truth::no);
    CHECK(compare(Comparator::not_equal, surely_none(), range(5, 5), whole) == Truth::yes);
    CHECK(
        compare(Comparator::at_least, perhaps_none(range(6, 6)), range(5, 5), whole)
        == Truth::unknown);
    CHECK(
        compare(Comparator::at_least, perhaps_none(range(4, 4)), range(5, 5), whole) == Truth::no);
}

TEST_CASE("not-applicable has no place among the judgements", "[judgement]") {
    const Possible met = judgements(Outcome::met);
    const Possible not_applicable = judgements(Outcome::not_applicable);
    CHECK(
        compare(Comparator::at_least, not_applicable, judgements(Outcome::unmet), judgement_type)
        == Truth::no);
    CHECK(compare(Comparator::at_most, not_applicable, met, judgement_type) == Truth::no);
    CHECK(compare(Comparator::equal, not_applicable, not_applicable, judgement_type) == Truth::yes);
    CHECK(
        compare(Comparator::at_least, judgements(Outcome::part_met), met, judgement_type)
        == Truth::no);
    Outcomes either = Outcome::met;
    either |= Outcome::not_applicable;
    CHECK(compare(Comparator::at_least, judgements(either), met, judgement_type) == Truth::unknown);
}

TEST_CASE("one amount out of another has the ends that its parts can take", "[judgement]") {
    const Possible share = out_of(range(3, 5), range(10, 20));
    CHECK(share.low == Ratio{3, 20});
    CHECK(share.high == Ratio{5, 10});
    CHECK_FALSE(share.may_be_none);
    CHECK(out_of(range(1, 1), range(0, 0)).is_none);
    CHECK(out_of(range(1, 1), range(-5, 0)).is_none);
    const Possible perhaps = out_of(range(3, 5), range(0, 20));
    CHECK(perhaps.may_be_none);
    CHECK(perhaps.low == Ratio{3, 20});
    CHECK(perhaps.high == Ratio::infinity());
    CHECK(out_of(range(3, 5), from(10)).low == Ratio::of(0));
    Possible any_number = range(0, 0);
    any_number.low = Ratio::minus_infinity();
    any_number.high = Ratio::infinity();
    CHECK(out_of(range(1, 1), any_number).high == Ratio::infinity());
    // A part below nought goes furthest down with the least whole.
    CHECK(out_of(range(-4, 5), range(10, 20)).low == Ratio{-4, 10});
    CHECK(out_of(range(0, 0), range(0, 20)).high == Ratio::of(0));
}

TEST_CASE(
    "a date that leaves the years is unknown, and says that a limit was reached", "[judgement]") {
    bool limit_reached = false;
    const Possible months = range(6, 6);
    const Possible in_range =
        moved(day("2014-08-31"), months, Kind::months, false, nullptr, limit_reached);
    CHECK(in_range.low == day("2015-02-28").low);
    CHECK_FALSE(limit_reached);
    const Possible beyond =
        moved(day("9999-12-01"), months, Kind::months, false, nullptr, limit_reached);
    CHECK(beyond.low == Ratio::of(first_date().days));
    CHECK(beyond.high == Ratio::of(last_date().days));
    CHECK(limit_reached);
}

TEST_CASE("working days without a calendar are unknown", "[judgement]") {
    bool limit_reached = false;
    const Possible there =
        moved(day("2015-03-13"), range(5, 5), Kind::working_days, false, nullptr, limit_reached);
    CHECK(there.high == Ratio::of(last_date().days));
    CHECK(limit_reached);
}

TEST_CASE("days run backwards below nought", "[judgement]") {
    bool limit_reached = false;
    const Possible days =
        days_between(day("2015-03-13"), day("2015-03-01"), false, nullptr, limit_reached);
    CHECK(days.low == Ratio::of(-12));
    CHECK(days.high == Ratio::of(-12));
}
