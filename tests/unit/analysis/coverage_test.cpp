#include "assize/analysis/coverage.hpp"

#include "assize/facts/read_profile.hpp"
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

constexpr const char* header = R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  grade      ordered choice of poor, fair, good
  is_formed  yes/no
  spent      money
  done_on    optional date
  due_on     date
  partners   list of partner

record partner
  name        text
  has_duty    yes/no
  returned_on optional date

)";

/// The rules' tests, each run once and read; `files` as a coverage takes them.
struct Covered {
    model::InMemory memory;
    model::Loaded loaded;
    Coverage coverage;

    void run(const model::Rulebook& rulebook, std::initializer_list<SourceId> files) {
        const auto plan = plan::compile(rulebook);
        const auto places = ask(coverage, rulebook, plan, files);
        for (const model::Test& test : rulebook.tests) {
            if (test.span.source != rulebook.span.source) continue;
            const auto facts = facts::facts_from_test(rulebook.vocabulary, test, nullptr);
            const Date day = test_day(rulebook, test, facts);
            see(coverage, places, rulebook, plan, test,
                run_test(plan, test, facts, day, Explain::full));
        }
        put_in_order(coverage);
    }

    /// What is asked, or of that what is not seen, of what begins with `words`.
    std::vector<std::string> of(const std::string& words, bool only_missing) const {
        std::vector<std::string> found;
        for (const CoveragePlace& place : coverage.places) {
            if (!memory.sources.text(place.span).starts_with(words)) continue;
            const Situations sought = only_missing ? place.missing() : place.asked;
            for (const Situation one : every_situation) {
                if (sought.has(one)) found.emplace_back(situation_word(one));
            }
        }
        return found;
    }
    std::vector<std::string> missing(const std::string& words) const { return of(words, true); }
    std::vector<std::string> asked(const std::string& words) const { return of(words, false); }
};

Covered covered(const std::string& written) {
    Covered made;
    made.memory.files["rules.assize"] = header + written;
    made.loaded = made.memory.load({"rules.assize"});
    for (const Diagnostic& diagnostic : made.loaded.diagnostics)
        UNSCOPED_INFO(diagnostic_text(diagnostic, made.memory.sources, false));
    REQUIRE(made.loaded.rulebooks.size() == 1);
    const auto& rulebook = made.loaded.rulebooks.front();
    made.run(rulebook, {rulebook.span.source});
    return made;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a judgement is seen when a test expects it and it comes out so", "[coverage]") {
    const Covered made = covered(R"(
requirement formed "Formed"
  required by "Act"
  in force from 2014-01-01
  met when is_formed
  unmet otherwise
test "formed"
  given as_at is 2015-01-01
  given is_formed is yes
  expect formed met
test "what comes out otherwise shows nothing"
  given as_at is 2015-01-01
  given is_formed is no
  expect formed met
)");
    CHECK(made.asked("formed") == Words{"met", "unmet", "not-applicable", "not-evidenced"});
    CHECK(made.missing("formed") == Words{"unmet", "not-applicable", "not-evidenced"});
    CHECK(made.missing("met when").empty());
    CHECK(made.missing("unmet otherwise") == Words{"decides"});
    CHECK(made.missing("is_formed") == Words{"fails"});
    CHECK(
        made.missing("in force from 2014")
        == Words{"just inside the lower bound", "just outside the lower bound"});
}

TEST_CASE("only what an expected judgement read is seen", "[coverage]") {
    const Covered made = covered(R"(
several means there are at least 2 partners
requirement first "First"
  required by "Act"
  check formed "Formed" is_formed
  check few "Few" several
requirement second "Second"
  required by "Act"
  met when judgement of third is met
  unmet otherwise
requirement third "Third"
  required by "Act"
  met when grade is good
  unmet otherwise
test "the second"
  given as_at is 2015-01-01
  given grade is good
  given is_formed is yes
  given there are no partners
  expect second met
)");
    // The board is formed and has no partners, and nothing that is expected asks for either.
    CHECK(made.missing("formed") == Words{"holds", "fails", "not known"});
    CHECK(
        made.missing("there are at least 2")
        == Words{"holds", "fails", "just inside the lower bound", "just outside the lower bound"});
    // The third is read through the second: its clause decided, but no test expects what it gives.
    CHECK(made.missing("third") == Words{"met", "unmet", "not-evidenced"});
    CHECK(made.missing("grade is good") == Words{"fails"});
}

TEST_CASE("a length is asked at both its ends, the day inside and the day outside", "[coverage]") {
    const std::string written = R"(
requirement recent "Recent"
  required by "Act"
  met when done_on is within 6 months before as_at
  unmet otherwise
)";
    const auto with = [&](const std::string& day, const std::string& judged) {
        return "test \"on " + day + "\"\n  given as_at is 2015-08-31\n  given done_on is " + day
            + "\n  expect recent " + judged + "\n";
    };
    const Covered none = covered(written + with("2015-03-01", "met") + with("2014-01-01", "unmet"));
    CHECK(
        none.missing("done_on is within")
        == Words{
            "just inside the lower bound", "just outside the lower bound",
            "just inside the upper bound", "just outside the upper bound"});
    // Six months before 31 August is the last day of February.
    const Covered ends = covered(
        written + with("2015-02-28", "met") + with("2015-02-27", "unmet")
        + with("2015-08-31", "met") + with("2015-09-01", "unmet"));
    CHECK(ends.missing("done_on is within").empty());
}

TEST_CASE("at its deadline a thing is done that day, the day after, or not yet due", "[coverage]") {
    const std::string written = R"(
requirement timely "Timely"
  required by "Act"
  met when done_on is in time for due_on
  unmet otherwise
)";
    const auto with = [&](const std::string& as_at, const std::string& day,
                          const std::string& judged) {
        return "test \"" + as_at + day + "\"\n  given as_at is " + as_at
            + "\n  given due_on is 2015-03-13\n  given done_on is " + day + "\n  expect timely "
            + judged + "\n";
    };
    // Before the deadline has passed, the day on which a thing was done decides nothing.
    const Covered early = covered(written + with("2015-03-13", "2015-03-13", "met"));
    CHECK(
        early.missing("done_on is in time")
        == Words{
            "fails", "just inside the upper bound", "just outside the upper bound", "not yet due"});
    const Covered made = covered(
        written + with("2015-04-01", "2015-03-13", "met")
        + with("2015-04-01", "2015-03-14", "unmet") + with("2015-03-13", "none", "met"));
    CHECK(made.missing("done_on is in time").empty());
}

TEST_CASE("a share is asked to be exactly its figure, if a short list can be", "[coverage]") {
    const std::string written = R"(
threshold third is 33% "A third or so" assumed
requirement returns "Returns"
  required by "Act"
  applies when there are any partners
  returned means share of partners satisfying (returned_on is not none and has_duty)
  met when returned is at least 80%
  part-met when returned is at least third
  unmet otherwise
)";
    const auto five = [](int returned) {
        std::string text = "test \"" + std::to_string(returned)
            + "\"\n  given as_at is 2015-01-01\n  given partners are\n";
        const auto some = [&](int count, const std::string& returned_on) {
            if (count > 0)
                text += "    " + std::to_string(count) + " like { has_duty yes, returned_on "
                    + returned_on + " }\n";
        };
        some(returned, "2014-01-01");
        some(5 - returned, "none");
        return text + "  expect returns " + (returned > 3 ? "met\n" : "part-met\n");
    };
    const Covered below = covered(written + five(5) + five(3));
    CHECK(below.missing("returned is at least 80%") == Words{"just inside the lower bound"});
    CHECK(covered(written + five(4)).missing("returned is at least 80%") == Words{"fails"});
    // Exactly 33% would take a hundred partners.
    CHECK(below.asked("returned is at least third") == Words{"holds", "fails"});
    // That there are none is settled before the share is read.
    CHECK(below.asked("share of partners") == Words{"an item holds", "an item fails"});
    CHECK(below.missing("share of partners").empty());
}

TEST_CASE("what cannot come about is not asked", "[coverage]") {
    const Covered made = covered(R"(
threshold taken is yes "Taken so" assumed
bound means count of partners where has_duty
requirement bounds "Bounds"
  required by "Act"
  met when bound is at least 0 and spent is more than £0 and taken
  part-met when grade is at least fair and there are no partners
  unmet when as_at is after 2015-01-01
  unmet otherwise
)");
    // There is no count under nought, and nought is the only sum that is not more than nought.
    CHECK(made.asked("bound is") == Words{"holds", "fails"});
    CHECK(made.asked("spent") == Words{"holds", "fails"});
    CHECK(made.asked("taken").empty());
    CHECK(made.asked("grade") == Words{"holds", "fails", "just inside the lower bound"});
    CHECK(made.asked("there are no") == Words{"holds", "fails", "just outside the upper bound"});
    CHECK(
        made.asked("as_at")
        == Words{"holds", "fails", "just inside the lower bound", "just outside the lower bound"});
}

TEST_CASE("what an earlier clause would have decided is not asked again", "[coverage]") {
    const Covered made = covered(R"(
requirement returns "Returns"
  required by "Act"
  applies when is_formed
  met when all of partners satisfy returned_on is not none
  met when grade is good unless spent is more than £5
  part-met when share of partners satisfying (has_duty) is at least 50% and grade is good
  part-met when is_formed and there are any partners
  unmet otherwise
requirement open "Open"
  required by "Act"
  met when share of partners satisfying (has_duty) is at least 50%
  unmet otherwise
)");
    const auto asked_at = [&](std::uint32_t line, const std::string& words) {
        std::vector<std::string> found;
        for (const CoveragePlace& place : made.coverage.places) {
            const auto& sources = made.memory.sources;
            const auto at = sources.position(place.span.source, place.span.begin);
            if (at.line != line || !sources.text(place.span).starts_with(words)) continue;
            for (const Situation one : every_situation) {
                if (place.asked.has(one)) found.emplace_back(situation_word(one));
            }
        }
        return found;
    };
    // Of nothing, all would have returned.
    CHECK(asked_at(21, "all of") == Words{"holds", "fails", "no items"});
    const Words of_share{"holds", "fails", "just inside the lower bound"};
    CHECK(asked_at(23, "share of") == of_share);
    CHECK(asked_at(28, "share of partners satisfying (has_duty) is") == of_share);
    CHECK(asked_at(28, "share of").front() == "no items");
    // The second clause may have been passed over for what was spent.
    CHECK(asked_at(23, "grade") == Words{"holds", "fails"});
    // It applies only when the board is formed, and has partners if it comes so far.
    CHECK(asked_at(24, "is_formed") == Words{"holds"});
    CHECK(asked_at(24, "there are any") == Words{"holds"});
}

TEST_CASE("a judgement that waits for nothing but what is presumed is always given", "[coverage]") {
    const Covered made = covered(R"(
requirement pending "Pending"
  required by "Act"
  met when as_at is after 2015-01-01 unless it is shown that is_formed
  unmet otherwise
)");
    CHECK(made.asked("pending") == Words{"met", "unmet"});
}

TEST_CASE("an item that may not belong to a list shows nothing of it", "[coverage]") {
    const Covered made = covered(R"(
bound means partners where has_duty
requirement returns "Returns"
  required by "Act"
  met when all of bound satisfy (returned_on is not none and name is not "Ofsted")
  unmet otherwise
test "one surely bound that did not return, one that perhaps is and did"
  given partners are
    { name "Police", has_duty yes, returned_on none }
    { name "Health", returned_on 2014-01-01 }
  expect returns unmet
)");
    CHECK(made.asked("all of bound") == Words{"holds", "fails", "an item holds", "no items"});
    CHECK(made.missing("all of bound") == Words{"holds", "an item holds", "no items"});
}

TEST_CASE("what is inherited is asked once, where it is declared", "[coverage]") {
    Covered made;
    made.memory.files["base.assize"] = std::string(header) + R"(
requirement formed "Formed"
  required by "Act"
  met when is_formed
  unmet otherwise
test "formed"
  given is_formed is yes
  expect formed met
)";
    made.memory.files["later.assize"] = R"(rulebook later "Later" extends board
  applies when spent is at least £5
  in force from 2012-01-01
use "base.assize"
test "not formed"
  given is_formed is no
  given spent is £5
  expect formed unmet
)";
    made.loaded = made.memory.load({"base.assize", "later.assize"});
    REQUIRE(made.loaded.rulebooks.size() == 2);
    const auto& base = made.loaded.rulebooks[0];
    const auto& later = made.loaded.rulebooks[1];
    SECTION("both of them test it") {
        made.run(base, {base.span.source, later.span.source});
        made.run(later, {base.span.source, later.span.source});
        REQUIRE(made.coverage.rules.size() == 2);
        CHECK(made.coverage.rules[1].what == CoveredRule::What::rulebook);
        // That what is taken over applies no longer is the extension's to show.
        CHECK(made.asked("formed") == Words{"met", "unmet", "not-evidenced"});
        CHECK(made.missing("formed") == Words{"not-evidenced"});
        CHECK(made.missing("is_formed").empty());
        CHECK(made.missing("spent") == Words{"fails"});
    }
    SECTION("of files that are not asked for, nothing is") {
        made.run(later, {later.span.source});
        REQUIRE(made.coverage.rules.size() == 1);
        CHECK(made.coverage.rules[0].id == "later");
        CHECK(made.asked("formed").empty());
    }
}

TEST_CASE("figures add up situation by situation, each under its kind", "[coverage]") {
    const Covered made = covered(R"(
requirement formed "Formed"
  required by "Act"
  check formed "Formed" is_formed
  check safe "Safe" grade is good and due_on is on or before as_at
test "formed"
  given as_at is 2015-01-01
  given is_formed is yes
  given grade is good
  given due_on is 2014-01-01
  expect formed met
)");
    CoverageFigures figures;
    for (const CoveragePlace& place : made.coverage.places) figures.add(place);
    const auto figure = [&](CoverageKind kind) {
        const auto& of = figures.kinds[static_cast<std::size_t>(kind)];
        return std::pair(of.seen, of.asked);
    };
    using Pair = std::pair<std::uint64_t, std::uint64_t>;
    CHECK(figure(CoverageKind::judgements) == Pair(1, 4));
    CHECK(figure(CoverageKind::clauses) == Pair(0, 0));
    // A check that is one comparison is not asked for twice.
    CHECK(figure(CoverageKind::checks) == Pair(2, 6));
    CHECK(figure(CoverageKind::comparisons) == Pair(2, 4));
    CHECK(figure(CoverageKind::lists) == Pair(0, 0));
    CHECK(figure(CoverageKind::boundaries) == Pair(0, 2));
    CHECK(figures.all.seen == 5);
    CHECK(figures.all.asked == 16);
}
