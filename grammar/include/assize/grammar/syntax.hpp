#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assize/base/box.hpp"
#include "assize/base/source.hpp"
#include "assize/grammar/syntax_condition.hpp"
#include "assize/grammar/words.hpp"

/// What was written, without meaning: one struct for each production of grammar.ebnf, in its order,
/// each with its place. Digits stay text until the model makes them exact. Keywords are enumerators
/// (words.hpp).
namespace assize::syntax {

// ── requirements ─────────────────────────────────────────────────────────────────────────────────

/// meaning = NAME "means" (openlist / openagg / condition)
using Meant = std::variant<Missing, Selection, Aggregate, Condition>;
struct Meaning {
    Name name;
    Box<Meant> body;
    Span span;
    friend bool operator==(const Meaning&, const Meaning&) = default;
};

/// period: `until D` has no `from`, `from D` no `to`; both ends in.
struct Period {
    std::optional<Figure> from, to;
    Span span;
    friend bool operator==(const Period&, const Period&) = default;
};

/// "theme" ID, in a requirement.
struct InTheme {
    Name theme;
    Span span;
    friend bool operator==(const InTheme&, const InTheme&) = default;
};

/// ("required by"/"expected by"/"permitted by") STRING ("unverified" STRING)?
struct Citation {
    Force force = Force::required;
    Text text;
    std::optional<Text> unverified;
    Span span;
    friend bool operator==(const Citation&, const Citation&) = default;
};

/// "applies when" condition
struct AppliesWhen {
    Box<Condition> condition;
    Span span;
    friend bool operator==(const AppliesWhen&, const AppliesWhen&) = default;
};

/// "check" NAME STRING? condition
struct Check {
    Name name;
    std::optional<Text> title;
    Box<Condition> condition;
    Span span;
    friend bool operator==(const Check&, const Check&) = default;
};

/// "unless" "it is shown that"? condition
struct Unless {
    bool shown = false;
    Box<Condition> condition;
    Span span;
    friend bool operator==(const Unless&, const Unless&) = default;
};

/// "when" condition ("unless" …)?
struct When {
    Box<Condition> condition;
    std::optional<Box<Unless>> unless;
    Span span;
    friend bool operator==(const When&, const When&) = default;
};

/// clause = OUTCOME (when / "otherwise"). Without a `when`: `otherwise`.
struct Clause {
    Outcome outcome = Outcome::unmet;
    std::optional<When> when;
    Span span;
    friend bool operator==(const Clause&, const Clause&) = default;
};

/// ("because"/"action"/"impact") OUTCOME? STRING. The text may hold values in braces: see
/// `parse_template`.
struct Sentence {
    Speech speech = Speech::because;
    std::optional<Outcome> outcome;
    Text text;
    Span span;
    friend bool operator==(const Sentence&, const Sentence&) = default;
};

/// "advice when" condition STRING
struct Advice {
    Box<Condition> condition;
    Text text;
    Span span;
    friend bool operator==(const Advice&, const Advice&) = default;
};

/// section ("in force" is a Period)
using Section = std::variant<
    Missing, InTheme, Citation, Period, AppliesWhen, Check, Clause, Meaning, Sentence, Advice>;

/// requirement = "requirement" ID STRING section*
struct Requirement {
    Name id;
    Text title;
    std::vector<Section> sections;
    Span span;
    friend bool operator==(const Requirement&, const Requirement&) = default;
};

// ── declarations ─────────────────────────────────────────────────────────────────────────────────

/// ("jurisdiction"/"source") STRING
struct Attribution {
    AttributionWord word = AttributionWord::jurisdiction;
    Text text;
    Span span;
    friend bool operator==(const Attribution&, const Attribution&) = default;
};

/// extends = "extends" ID ("unverified" STRING)? ("applies when" condition)?
struct Extends {
    Name id;
    std::optional<Text> unverified;
    std::optional<AppliesWhen> applies_when;
    Span span;
    friend bool operator==(const Extends&, const Extends&) = default;
};

/// rulebook = "rulebook" ID STRING extends? (("jurisdiction"/"source") STRING / "in force" period)*
struct Rulebook {
    Name id;
    Text title;
    std::optional<Extends> extends;
    std::vector<std::variant<Missing, Attribution, Period>> parts;
    Span span;
    friend bool operator==(const Rulebook&, const Rulebook&) = default;
};

/// use = "use" STRING
struct Use {
    Text path;
    Span span;
    friend bool operator==(const Use&, const Use&) = default;
};

struct Type;

/// "ordered"? "choice of" NAME % ","
struct Choice {
    bool ordered = false;
    std::vector<Name> values;
    Span span;
    friend bool operator==(const Choice&, const Choice&) = default;
};

/// "list of" (type / NAME ("," "named by" NAME)?)
struct ListOf {
    Box<Type> item;
    std::optional<Name> named_by;
    Span span;
    friend bool operator==(const ListOf&, const ListOf&) = default;
};

/// A type of one word or two: `yes/no`, `working days`.
struct Plain {
    PlainType type = PlainType::yes_no;
    Span span;
    friend bool operator==(const Plain&, const Plain&) = default;
};

/// type. A name is a record's.
struct Type {
    bool optional = false;
    std::variant<Missing, Choice, ListOf, Plain, Name> form;
    Span span;
    friend bool operator==(const Type&, const Type&) = default;
};

/// field = NAME type STRING?
struct Field {
    Name name;
    Type type;
    std::optional<Text> title;
    Span span;
    friend bool operator==(const Field&, const Field&) = default;
};

/// record = "record" NAME STRING? field*
struct Record {
    Name name;
    std::optional<Text> title;
    std::vector<Field> fields;
    Span span;
    friend bool operator==(const Record&, const Record&) = default;
};

/// profile = "profile" NAME field*
struct Profile {
    Name name;
    std::vector<Field> fields;
    Span span;
    friend bool operator==(const Profile&, const Profile&) = default;
};

/// calendar = "calendar" ID STRING "source" STRING "from" DATE "to" DATE "closed on" WEEKDAY % ","
/// "and" "(" DATE % "," ")"
struct Calendar {
    Name id;
    Text title, source;
    Figure from, to;
    std::vector<Weekday> closed;
    std::vector<Figure> holidays;
    Span span;
    friend bool operator==(const Calendar&, const Calendar&) = default;
};

/// theme = "theme" ID STRING
struct Theme {
    Name id;
    Text title;
    Span span;
    friend bool operator==(const Theme&, const Theme&) = default;
};

/// threshold = "threshold" NAME "is" literal STRING ("assumed" / "from" STRING). Without a `from`:
/// assumed.
struct Threshold {
    Name name;
    Literal value;
    Text meaning;
    std::optional<Text> from;
    Span span;
    friend bool operator==(const Threshold&, const Threshold&) = default;
};

/// "replace" requirement
struct Replace {
    Requirement requirement;
    Span span;
    friend bool operator==(const Replace&, const Replace&) = default;
};

/// "remove" ID STRING
struct Remove {
    Name id;
    Text reason;
    Span span;
    friend bool operator==(const Remove&, const Remove&) = default;
};

/// "change" threshold
struct Change {
    Threshold threshold;
    Span span;
    friend bool operator==(const Change&, const Change&) = default;
};

// ── tests ────────────────────────────────────────────────────────────────────────────────────────

struct Item;

/// "none" / "unknown"
struct FactWord {
    FactWordKind word = FactWordKind::none;
    Span span;
    friend bool operator==(const FactWord&, const FactWord&) = default;
};

/// "(" (literal / NAME) % "," ")": a list of scalars.
struct Scalars {
    std::vector<std::variant<Missing, Literal, Name>> values;
    Span span;
    friend bool operator==(const Scalars&, const Scalars&) = default;
};

/// One or more `{ … }` and `N like { … }`: a list of records, or, when there is one without `like`,
/// perhaps a record.
struct Items {
    std::vector<Item> items;
    Span span;
    friend bool operator==(const Items&, const Items&) = default;
};

/// fact. A name is a choice's value.
using Fact = std::variant<Missing, FactWord, Literal, Name, Scalars, Items>;

/// PATH fact, in braces.
struct FieldFact {
    Path path;
    Fact fact;
    Span span;
    friend bool operator==(const FieldFact&, const FieldFact&) = default;
};

/// (INT "like")? "{" (PATH fact) % "," "}"; `{ }` is an item of which nothing is known.
struct Item {
    std::optional<Figure> like;
    std::vector<FieldFact> fields;
    Span span;
    friend bool operator==(const Item&, const Item&) = default;
};

/// PATH ("is"/"are") fact
struct GivenFact {
    Path path;
    bool are = false;
    Fact fact;
    Span span;
    friend bool operator==(const GivenFact&, const GivenFact&) = default;
};

/// "profile" STRING ("but" PATH ("is"/"are") fact)?
struct GivenProfile {
    Text path;
    std::optional<Box<GivenFact>> but;
    Span span;
    friend bool operator==(const GivenProfile&, const GivenProfile&) = default;
};

/// "there are no" PATH: the list is known to be empty.
struct GivenNo {
    Path path;
    Span span;
    friend bool operator==(const GivenNo&, const GivenNo&) = default;
};

/// given
using Given = std::variant<Missing, GivenProfile, GivenNo, GivenFact>;

/// MARK
struct MarkWord {
    Mark mark = Mark::no_cases;
    Span span;
    friend bool operator==(const MarkWord&, const MarkWord&) = default;
};

/// expect = "expect" ID JUDGEMENT ("among" "(" JUDGEMENT % "," ")")? ("," MARK)*. Empty `among`:
/// not written.
struct Expect {
    Name requirement;
    Judgement judgement = Judgement::unmet;
    std::vector<Judgement> among;
    std::vector<MarkWord> marks;
    Span span;
    friend bool operator==(const Expect&, const Expect&) = default;
};

/// test = "test" STRING given* expect*
struct Test {
    Text title;
    std::vector<Given> givens;
    std::vector<Expect> expects;
    Span span;
    friend bool operator==(const Test&, const Test&) = default;
};

// ── file ─────────────────────────────────────────────────────────────────────────────────────────

/// declaration
using Declaration = std::variant<
    Missing, Rulebook, Use, Record, Profile, Calendar, Theme, Threshold, Requirement, Replace,
    Remove, Change, Test, Meaning>;

/// A comment: its words without the dashes, and its place with them.
struct Comment {
    std::string text;
    bool trails = false;        ///< something else stands before it on its line
    bool stands_apart = false;  ///< a blank line follows
    Span span;
    friend bool operator==(const Comment&, const Comment&) = default;
};

/// file. A declaration that could not be read is absent; what it would have declared is in
/// `broken`, so that nothing more need be said of a name that is only missing because of that.
struct File {
    SourceId source;
    std::vector<Declaration> declarations;
    std::vector<Comment> comments;  ///< in source order
    std::vector<Name> broken;
    friend bool operator==(const File&, const File&) = default;
};

/// Whether two files say the same, wherever it stands in them: the property of `print`.
[[nodiscard]] bool same_but_for_spans(const File& a, const File& b);

}  // namespace assize::syntax
