#include "assize/report/words.hpp"

#include "assize/base/date.hpp"
#include "tests/catch.hpp"

using namespace assize;
using namespace assize::report;
using model::Kind;

namespace {

Possible between(const Ratio& low, const Ratio& high) {
    Possible possible;
    possible.low = low;
    possible.high = high;
    return possible;
}

std::string shown(const Possible& possible, Kind kind, const std::vector<Ratio>& bounds = {}) {
    plan::Plan plan;
    plan.choices.push_back({false, {"chair", "lay_member", "adviser"}});
    return possible_text(possible, {.kind = kind}, plan, bounds);
}

Possible one_of(std::uint64_t set) {
    Possible possible;
    possible.set = set;
    return possible;
}

}  // namespace

TEST_CASE("the version in reports is the project's", "[report]") {
    CHECK(engine_version == PROJECT_VERSION);
}

TEST_CASE("a figure keeps to its own side of what it is compared with", "[report]") {
    const Ratio just_short{7996, 10000};
    CHECK(shown(between(just_short, just_short), Kind::percentage, {Ratio{80, 100}}) == "79.9%");
    CHECK(
        shown(
            between(just_short, just_short), Kind::percentage,
            {Ratio{50, 100}, Ratio{79'955, 100'000}})
        == "79.96%");
    const Ratio eighty{4, 5};
    CHECK(shown(between(eighty, eighty), Kind::percentage, {Ratio{80, 100}}) == "80%");
}

TEST_CASE("what is partly known is shown as its bounds", "[report]") {
    CHECK(shown(between({3, 4}, {7, 8}), Kind::percentage) == "between 75% and 87.5%");
    CHECK(shown(between(Ratio::of(2), Ratio::of(4)), Kind::whole_number) == "between 2 and 4");
    CHECK(shown(between(Ratio::of(2), Ratio::infinity()), Kind::whole_number) == "at least 2");
    CHECK(shown(between(Ratio::of(0), Ratio::infinity()), Kind::whole_number) == "not known");
    Possible perhaps = between(Ratio::of(16507), Ratio::of(16507));
    perhaps.may_be_none = true;
    CHECK(shown(perhaps, Kind::date) == "13 March 2015 or none");
    Possible none;
    none.is_none = none.may_be_none = true;
    CHECK(shown(none, Kind::date) == "none");
}

TEST_CASE("a date that may be any is not known", "[report]") {
    Possible any = between(Ratio::of(first_date().days), Ratio::of(last_date().days));
    CHECK(shown(any, Kind::date) == "not known");
    any.high = Ratio::of(16507);
    CHECK(shown(any, Kind::date) == "on or before 13 March 2015");
}

TEST_CASE("choices, yes and no, and judgements are words", "[report]") {
    CHECK(shown(one_of(2), Kind::yes_no) == "yes");
    CHECK(shown(one_of(1), Kind::yes_no) == "no");
    CHECK(shown(one_of(3), Kind::yes_no) == "not known");
    CHECK(shown(one_of(5), Kind::choice) == "chair or adviser");
    CHECK(shown(one_of(7), Kind::choice) == "not known");
    CHECK(shown(one_of(Outcomes(Outcome::part_met).bits()), Kind::judgement) == "part-met");
}

TEST_CASE("money, durations and counts have their units, singular and plural", "[report]") {
    const auto exactly = [](std::int64_t value) {
        return between(Ratio::of(value), Ratio::of(value));
    };
    CHECK(shown(exactly(1'250'500'000), Kind::money) == "£1,250.50");
    CHECK(shown(exactly(1), Kind::months) == "1 month");
    CHECK(shown(exactly(24), Kind::months) == "24 months");
    CHECK(shown(exactly(15), Kind::working_days) == "15 working days");
    CHECK(counted(0, "partner", "partners") == "no partners");
    CHECK(counted(1, "partner", "partners") == "1 partner");
    CHECK(counted(2, "partner", "partners") == "2 partners");
}

TEST_CASE("a list's name has its singular", "[report]") {
    CHECK(singular("partners") == "partner");
    CHECK(singular("policies") == "policy");
    CHECK(singular("child deaths") == "child death");
    CHECK(singular("processes") == "process");
    CHECK(singular("staff") == "staff");
}

TEST_CASE("several names are one phrase", "[report]") {
    CHECK(joined(std::vector<std::string>{"a"}, "and") == "a");
    CHECK(joined(std::vector<std::string>{"a", "b"}, "and") == "a and b");
    CHECK(joined(std::vector<std::string>{"a", "b", "c"}, "or") == "a, b or c");
    CHECK(outcomes_text(Outcomes::all()) == "met, part-met, unmet or not-applicable");
    CHECK(among_text(Outcomes::all()) == "(met, part-met, unmet, not-applicable)");
    CHECK(among_text(Outcome::unmet) == "(unmet)");
}

TEST_CASE("the rule's words are laid on one line without its comments", "[report]") {
    Sources sources;
    const std::string text = "there are at least 2\n    lay_members -- the Act\n  where is_serving";
    const SourceId id = sources.add({"a.assize", text});
    const Span span{id, 0, static_cast<std::uint32_t>(text.size())};
    CHECK(rule_words(sources, span) == "there are at least 2 lay_members where is_serving");
    CHECK(rule_words(sources, span, 24) == "there are at least 2 …");
}
