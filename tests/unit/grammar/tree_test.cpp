#include <algorithm>

#include "assize/grammar/print.hpp"
#include "tests/catch.hpp"
#include "tests/unit/grammar/reading.hpp"

using namespace assize;
using namespace assize::grammar_tests;
namespace s = assize::syntax;

namespace {

const s::Condition& condition_of(const Reading& reading) {
    REQUIRE(reading.codes().empty());
    const auto& requirement = std::get<s::Requirement>(reading.declarations().at(0));
    return *std::get<s::Clause>(requirement.sections.at(0)).when.value().condition;
}

const s::Tail& tail_of(const Reading& reading) {
    return *std::get<s::Comparison>(condition_of(reading).first).tail.value();
}

const s::Meant& body_of(const Reading& reading) {
    REQUIRE(reading.codes().empty());
    return *std::get<s::Meaning>(reading.declarations().at(0)).body;
}

}  // namespace

TEST_CASE("the examples of the language are read whole", "[grammar]") {
    const Reading rules(taste);
    CHECK(rules.codes().empty());
    CHECK(rules.declarations().size() == 10);
    const Reading terms(vocabulary);
    CHECK(terms.codes().empty());
    CHECK(terms.declarations().size() == 3);
}

TEST_CASE("a rulebook holds what is written of it", "[grammar]") {
    const Reading reading(taste);
    const auto& rulebook = std::get<s::Rulebook>(reading.declarations().at(0));
    CHECK(rulebook.id.text == "wt2013");
    CHECK(rulebook.title.text == "Working Together to Safeguard Children, 2013");
    REQUIRE(rulebook.parts.size() == 3);
    const auto& period = std::get<s::Period>(rulebook.parts[1]);
    CHECK(period.from->text == "2013-04-15");
    CHECK(period.to->text == "2015-03-25");
}

TEST_CASE("a record's fields have their types", "[grammar]") {
    const Reading reading(vocabulary);
    const auto& record = std::get<s::Record>(reading.declarations().at(0));
    REQUIRE(record.fields.size() == 6);
    CHECK(std::get<s::Choice>(record.fields[0].type.form).values.size() == 4);
    CHECK(std::get<s::Choice>(record.fields[1].type.form).ordered);
    CHECK(record.fields[1].type.optional);
    CHECK(std::get<s::Plain>(record.fields[2].type.form).type == s::PlainType::yes_no);
    CHECK(record.fields[2].title->text == "In post on the as-at date");
    CHECK(std::get<s::Plain>(record.fields[4].type.form).type == s::PlainType::working_days);
    const auto& profile = std::get<s::Profile>(reading.declarations().at(1));
    CHECK(std::get<s::Name>(profile.fields.at(0).type.form).text == "board");
    CHECK(std::get<s::ListOf>(profile.fields.at(1).type.form).named_by->text == "role");
}

TEST_CASE("a calendar names its closed days", "[grammar]") {
    const Reading reading(vocabulary);
    const auto& calendar = std::get<s::Calendar>(reading.declarations().at(2));
    CHECK(calendar.closed == std::vector{s::Weekday::saturday, s::Weekday::sunday});
    CHECK(calendar.holidays.size() == 2);
    CHECK(calendar.to.text == "2016-12-31");
}

TEST_CASE("edits carry what they replace, remove and change", "[grammar]") {
    const Reading reading(
        "replace requirement a \"T\"\n  unmet otherwise\nremove b-c \"repealed\"\n"
        "change threshold x is £1,250.50 \"m\" from \"s. 4\"\n");
    REQUIRE(reading.codes().empty());
    CHECK(std::get<s::Replace>(reading.declarations()[0]).requirement.sections.size() == 1);
    CHECK(std::get<s::Remove>(reading.declarations()[1]).id.text == "b-c");
    const auto& threshold = std::get<s::Change>(reading.declarations()[2]).threshold;
    CHECK(threshold.value.kind == s::LiteralKind::money);
    CHECK(threshold.value.text == "1250.50");
    CHECK(threshold.from->text == "s. 4");
}

TEST_CASE("every form of comparison has its own shape", "[grammar]") {
    CHECK(std::holds_alternative<s::Between>(tail_of(Reading(clause("a is between 1 and b + 2")))));
    CHECK(std::holds_alternative<s::InTimeFor>(
        tail_of(Reading(clause("a is in time for d + 6 months")))));
    CHECK(std::holds_alternative<s::Within>(
        tail_of(Reading(clause("a is within 6 months after d")))));
    CHECK(std::holds_alternative<s::DateOrder>(tail_of(Reading(clause("a is on or before d")))));
    CHECK(std::holds_alternative<s::IncludesOf>(
        tail_of(Reading(clause("a includes any of (b, c)")))));
    CHECK(std::holds_alternative<s::IncludesValue>(tail_of(Reading(clause("a includes b")))));
    const Reading at_least(clause("a is at least 6 months before d"));
    const auto& bound = std::get<s::Bound>(tail_of(at_least));
    CHECK(bound.from->side == s::Side::before);
    const Reading number(clause("a includes at least 2 of b.c"));
    CHECK(std::get<s::IncludesOf>(tail_of(number)).number->text == "2");
}

TEST_CASE("`is not` keeps its not, whatever follows", "[grammar]") {
    for (const char* const what : {"none", "one of (b, c)", "b", "one of lists.b"}) {
        INFO(what);
        const Reading plain(clause(std::string("a is ") + what));
        const Reading negated(clause(std::string("a is not ") + what));
        CHECK_FALSE(std::get<s::Is>(tail_of(plain)).negated);
        CHECK(std::get<s::Is>(tail_of(negated)).negated);
        CHECK(
            std::get<s::Is>(tail_of(plain)).what.index()
            == std::get<s::Is>(tail_of(negated)).what.index());
    }
}

TEST_CASE("every form of condition has its own shape", "[grammar]") {
    const auto index = [](const std::string& text) {
        return condition_of(Reading(clause(text))).first.index();
    };
    CHECK(index("not a") == s::Term(s::Not{}).index());
    CHECK(index("(a)") == s::Term(s::Group{}).index());
    CHECK(index("at least 2 of these (a; b is 2; c)") == s::Term(s::Chosen{}).index());
    CHECK(index("there are no a") == s::Term(s::Existence{}).index());
    CHECK(index("all of a satisfy b") == s::Term(s::Proportion{}).index());
    CHECK(index("at least 80% of a satisfy b") == s::Term(s::Proportion{}).index());
    CHECK(index("any check") == s::Term(s::Checks{}).index());
    CHECK(index("a.any.count") == s::Term(s::Comparison{}).index());
}

TEST_CASE("there is a, there are any and there are exactly differ only in number", "[grammar]") {
    const Reading a(clause("there is a review where is_late"));
    const Reading exactly(clause("there are exactly 3 latest 5 of (x)"));
    CHECK(std::get<s::Existence>(condition_of(a).first).quantity == s::Quantity::any);
    CHECK_FALSE(exactly.codes().empty());
    const Reading ranked(
        clause("there are exactly 3 latest 5 of reviews by held_on where is_late"));
    const auto& existence = std::get<s::Existence>(condition_of(ranked).first);
    CHECK(existence.number->text == "3");
    CHECK(std::get<s::Ranked>(existence.of->source).number.text == "5");
    CHECK(existence.of->where.has_value());
}

TEST_CASE("a quantifier's condition runs as far as it can", "[grammar]") {
    const Reading reading(clause("all of a satisfy b and c"));
    const s::Condition& whole = condition_of(reading);
    CHECK(whole.rest.empty());
    CHECK(std::get<s::Proportion>(whole.first).satisfy->rest.size() == 1);
}

TEST_CASE("unless belongs to the clause and says whether it must be shown", "[grammar]") {
    const Reading reading(clause("a unless it is shown that b\n  part-met when a unless b"));
    REQUIRE(reading.codes().empty());
    const auto& sections = std::get<s::Requirement>(reading.declarations()[0]).sections;
    CHECK(std::get<s::Clause>(sections.at(0)).when->unless.value()->shown);
    CHECK_FALSE(std::get<s::Clause>(sections.at(1)).when->unless.value()->shown);
}

TEST_CASE("plus and minus are read from the left, and a figure may be negative", "[grammar]") {
    const Reading reading(clause("a - 5 working days + 1 month is at least -3"));
    const auto& comparison = std::get<s::Comparison>(condition_of(reading).first);
    REQUIRE(comparison.left.part.rest.size() == 2);
    CHECK(comparison.left.part.rest[0].sign == s::Sign::minus);
    CHECK(std::get<s::Literal>(comparison.left.part.rest[0].operand).unit == s::Unit::working_days);
    const auto& bound = std::get<s::Bound>(**comparison.tail);
    CHECK(std::get<s::Literal>(bound.value.part.first).text == "-3");
}

TEST_CASE("a judgement is a value after is, and begins the next clause elsewhere", "[grammar]") {
    const Reading reading(
        clause("judgement of lay-members is met\n  part-met when a\n  unmet otherwise"));
    REQUIRE(reading.codes().empty());
    CHECK(std::get<s::Requirement>(reading.declarations()[0]).sections.size() == 3);
    CHECK(Reading(clause("judgement of q is one of (met, part-met)")).codes().empty());
}

TEST_CASE("a meaning is a list, an aggregate or a condition", "[grammar]") {
    CHECK(std::holds_alternative<s::Selection>(body_of(Reading("x means a where b is 2\n"))));
    CHECK(std::holds_alternative<s::Selection>(
        body_of(Reading("x means latest 4 of a where b is 2 by c\n"))));
    CHECK(std::holds_alternative<s::Aggregate>(
        body_of(Reading("x means share of a where b satisfying c is 2\n"))));
    CHECK(std::holds_alternative<s::Condition>(
        body_of(Reading("x means count of a where (b) is 2\n"))));
    CHECK(std::holds_alternative<s::Condition>(
        body_of(Reading("x means days from a to b + 1 day\n"))));
    CHECK(std::holds_alternative<s::Condition>(
        body_of(Reading("x means count of a out of count of b\n"))));
}

TEST_CASE("after a dot, and in a profile, every word is free", "[grammar]") {
    CHECK(Reading(clause("review.count is 2 and x.all.when is yes")).codes().empty());
    CHECK(Reading("profile p\n  count whole number\n  when optional date\n").codes().empty());
    CHECK(Reading(clause("at_risk and unlessable and metrics is 2")).codes().empty());
    CHECK(Reading("test \"t\"\n  given action is yes\n  given a are { count 2, when none }\n")
              .codes()
              .empty());
}

TEST_CASE("keywords are read in any case and over line ends", "[grammar]") {
    const Reading reading(
        "REQUIREMENT r \"T\"\n  Met WHEN there\n    are at -- note\n    least 2 members\n");
    CHECK(reading.codes().empty());
    CHECK(reading.parsed.file.comments.size() == 1);
}

TEST_CASE("a test's facts are words, figures, lists and items", "[grammar]") {
    const Reading reading(
        "test \"t\"\n  given profile \"b.json\" but a.b is none\n  given c is (x, 2, yes)\n"
        "  given d are { e { f 2 }, g unknown } 3 like { }\n  given h is 1 month\n");
    REQUIRE(reading.codes().empty());
    const auto& givens = std::get<s::Test>(reading.declarations()[0]).givens;
    CHECK(std::get<s::GivenProfile>(givens.at(0)).but.value()->path.names.size() == 2);
    CHECK(std::get<s::Scalars>(std::get<s::GivenFact>(givens.at(1)).fact).values.size() == 3);
    const auto& items = std::get<s::Items>(std::get<s::GivenFact>(givens.at(2)).fact).items;
    REQUIRE(items.size() == 2);
    CHECK(items[1].like->text == "3");
    CHECK(items[1].fields.empty());
    CHECK(std::get<s::Literal>(std::get<s::GivenFact>(givens.at(3)).fact).unit == s::Unit::months);
}
