#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assize/base/box.hpp"
#include "assize/base/source.hpp"
#include "assize/grammar/words.hpp"

/// Tokens, values and conditions as written: the inner half of the tree of syntax.hpp.
namespace assize::syntax {

/// The hole in every variant: nothing could be read there. A tree out of `parse` holds none.
struct Missing {
    friend bool operator==(const Missing&, const Missing&) = default;
};

/// NAME or ID, as written.
struct Name {
    std::string text;
    Span span;
    friend bool operator==(const Name&, const Name&) = default;
};

/// STRING, without its quotes; the span has them.
struct Text {
    std::string text;
    Span span;
    friend bool operator==(const Text&, const Text&) = default;
};

/// INT, PERCENT (without the `%`) or DATE, as written. A DATE out of `parse` is one of the
/// calendar.
struct Figure {
    std::string text;
    Span span;
    friend bool operator==(const Figure&, const Figure&) = default;
};

/// PATH: one name or more, between dots.
struct Path {
    std::vector<Name> names;
    Span span;
    friend bool operator==(const Path&, const Path&) = default;
};

/// literal. `text` is the figure without `£`, commas, `%` and unit, the string without its quotes,
/// or empty for a word.
struct Literal {
    LiteralKind kind = LiteralKind::number;
    std::string text;
    Unit unit = Unit::none;  ///< of a number
    Span span;
    friend bool operator==(const Literal&, const Literal&) = default;
};

struct Condition;
struct Selection;
struct Sum;

// ── values ───────────────────────────────────────────────────────────────────────────────────────

/// "count of" selection
struct Count {
    Box<Selection> of;
    Span span;
    friend bool operator==(const Count&, const Count&) = default;
};

/// "share of" selection "satisfying" condition
struct Share {
    Box<Selection> of;
    Box<Condition> satisfying;
    Span span;
    friend bool operator==(const Share&, const Share&) = default;
};

/// ("sum"/EXTREME) "of" PATH "for" selection
struct Fold {
    FoldWord word = FoldWord::sum;
    Path of;
    Box<Selection> over;
    Span span;
    friend bool operator==(const Fold&, const Fold&) = default;
};

/// aggregate or openagg. In a comparison, its conditions are one path or stand in parentheses (a
/// `Group`).
using Aggregate = std::variant<Missing, Count, Share, Fold>;

/// "judgement of" ID
struct JudgementOf {
    Name requirement;
    Span span;
    friend bool operator==(const JudgementOf&, const JudgementOf&) = default;
};

/// ("days"/"working days") "from" sum "to" sum
struct DaysBetween {
    bool working = false;
    Box<Sum> from, to;
    Span span;
    friend bool operator==(const DaysBetween&, const DaysBetween&) = default;
};

/// operand
using Operand = std::variant<Missing, Count, Share, Fold, JudgementOf, DaysBetween, Literal, Path>;

/// One ("+"/"-") operand of a sum.
struct Step {
    Sign sign = Sign::plus;
    Operand operand;
    Span span;
    friend bool operator==(const Step&, const Step&) = default;
};

/// sum = operand (("+"/"-") operand)*
struct Sum {
    Operand first;
    std::vector<Step> rest;
    Span span;
    friend bool operator==(const Sum&, const Sum&) = default;
};

/// value = sum ("out of" sum)?
struct Value {
    Sum part;
    std::optional<Box<Sum>> whole;
    Span span;
    friend bool operator==(const Value&, const Value&) = default;
};

/// The members of a set in parentheses: "(" value % "," ")"
struct Members {
    std::vector<Value> values;
    Span span;
    friend bool operator==(const Members&, const Members&) = default;
};

/// set
using Set = std::variant<Missing, Members, Path>;

// ── selections ───────────────────────────────────────────────────────────────────────────────────

/// ("latest"/"earliest") INT "of" closed "by" PATH
struct Ranked {
    RankWord word = RankWord::latest;
    Figure number;
    Box<Selection> of;
    Path by;
    Span span;
    friend bool operator==(const Ranked&, const Ranked&) = default;
};

/// source
using Source = std::variant<Missing, Ranked, Path>;

/// selection, closed or openlist = source ("as" NAME)? ("where" condition)? ("except where"
/// condition)?
struct Selection {
    Source source;
    std::optional<Name> as;
    std::optional<Box<Condition>> where;
    std::optional<Box<Condition>> except;
    Span span;
    friend bool operator==(const Selection&, const Selection&) = default;
};

// ── comparisons ──────────────────────────────────────────────────────────────────────────────────

/// `none` after `is`.
struct NoneWord {
    Span span;
    friend bool operator==(const NoneWord&, const NoneWord&) = default;
};

/// "one of" set
struct OneOf {
    Set set;
    Span span;
    friend bool operator==(const OneOf&, const OneOf&) = default;
};

/// "not"? ("none" / "one of" set / value)
struct Is {
    bool negated = false;
    std::variant<Missing, NoneWord, OneOf, Value> what;
    Span span;
    friend bool operator==(const Is&, const Is&) = default;
};

/// "between" value "and" value: both ends in.
struct Between {
    Value low, high;
    Span span;
    friend bool operator==(const Between&, const Between&) = default;
};

/// "in time for" value
struct InTimeFor {
    Value deadline;
    Span span;
    friend bool operator==(const InTimeFor&, const InTimeFor&) = default;
};

/// ("before"/"after") value, after a length of time.
struct FromDate {
    Side side = Side::before;
    Value date;
    Span span;
    friend bool operator==(const FromDate&, const FromDate&) = default;
};

/// ("at least"/"at most"/"more than"/"less than") value (("before"/"after") value)?
struct Bound {
    BoundWord word = BoundWord::at_least;
    Value value;
    std::optional<FromDate> from;
    Span span;
    friend bool operator==(const Bound&, const Bound&) = default;
};

/// "within" value ("before"/"after") value
struct Within {
    Value length;
    FromDate from;
    Span span;
    friend bool operator==(const Within&, const Within&) = default;
};

/// ("on or before"/"on or after"/"before"/"after") value
struct DateOrder {
    DateOrderWord word = DateOrderWord::before;
    Value date;
    Span span;
    friend bool operator==(const DateOrder&, const DateOrder&) = default;
};

/// "includes" ("any"/"all"/"at least" INT) "of" set
struct IncludesOf {
    Inclusion inclusion = Inclusion::any;
    std::optional<Figure> number;  ///< of `at least`
    Set set;
    Span span;
    friend bool operator==(const IncludesOf&, const IncludesOf&) = default;
};

/// "includes" value
struct IncludesValue {
    Value value;
    Span span;
    friend bool operator==(const IncludesValue&, const IncludesValue&) = default;
};

/// tail, or what follows `includes`.
using Tail = std::variant<
    Missing, Between, InTimeFor, Bound, Within, DateOrder, Is, IncludesOf, IncludesValue>;

/// comparison. Without a tail: a yes/no or the name of a condition, or, as the body of a meaning,
/// any value.
struct Comparison {
    Value left;
    std::optional<Box<Tail>> tail;
    Span span;
    friend bool operator==(const Comparison&, const Comparison&) = default;
};

// ── conditions ───────────────────────────────────────────────────────────────────────────────────

/// "not" term. The part is a condition of that one term.
struct Not {
    Box<Condition> part;
    Span span;
    friend bool operator==(const Not&, const Not&) = default;
};

/// "(" condition ")"
struct Group {
    Box<Condition> inside;
    Span span;
    friend bool operator==(const Group&, const Group&) = default;
};

/// "at least" INT "of these" "(" condition % ";" ")"
struct Chosen {
    Figure number;
    std::vector<Condition> parts;
    Span span;
    friend bool operator==(const Chosen&, const Chosen&) = default;
};

/// "there" ("are"/"is") ("any"/"no"/("at least"/"at most"/"exactly") INT) selection
struct Existence {
    Quantity quantity = Quantity::any;
    std::optional<Figure> number;  ///< but for `any` and `no`
    Box<Selection> of;
    Span span;
    friend bool operator==(const Existence&, const Existence&) = default;
};

/// ("all"/"at least" PERCENT) "of" selection "satisfy" condition. Without a percentage: `all`.
struct Proportion {
    std::optional<Figure> percent;
    Box<Selection> of;
    Box<Condition> satisfy;
    Span span;
    friend bool operator==(const Proportion&, const Proportion&) = default;
};

/// "all checks" / "any check"
struct Checks {
    ChecksWord word = ChecksWord::all;
    Span span;
    friend bool operator==(const Checks&, const Checks&) = default;
};

/// term
using Term = std::variant<Missing, Not, Group, Chosen, Existence, Proportion, Checks, Comparison>;

/// One ("and"/"or") term of a condition.
struct Joined {
    Connective connective = Connective::both;
    Term term;
    Span span;
    friend bool operator==(const Joined&, const Joined&) = default;
};

/// condition = term ("and" term)* / term ("or" term)*. All of `rest` have one connective: `parse`
/// refuses a mixture.
struct Condition {
    Term first;
    std::vector<Joined> rest;
    Span span;
    friend bool operator==(const Condition&, const Condition&) = default;
};

}  // namespace assize::syntax
