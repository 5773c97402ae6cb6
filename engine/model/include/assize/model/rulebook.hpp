#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "assize/base/date.hpp"
#include "assize/model/expression.hpp"
#include "assize/model/outcome.hpp"
#include "assize/model/type.hpp"

namespace assize::model {

/// From and to, both ends in; open where not written.
struct Period {
    std::optional<Date> from, to;
    Span span;
    [[nodiscard]] bool holds(Date date) const {
        return (!from || *from <= date) && (!to || date <= *to);
    }
};

/// In force when no period is written, or when one of them holds.
[[nodiscard]] bool in_force(const std::vector<Period>& periods, Date date);

struct Theme {
    std::string id, title;
    Span span;
};

struct Threshold {
    std::string name;
    Type type;
    Scalar value;
    std::string meaning;                ///< "How recent a Section 11 audit must be"
    std::optional<std::string> source;  ///< none: assumed
    Span span;
    std::optional<Span> changed_at;  ///< where an extension changed it
};

/// A name for a condition, a value or some items of a list; for the file, or inside one
/// requirement.
struct Meaning {
    std::string name;
    std::variant<Condition, Value, Selection> body;
    Type type;                            ///< a yes/no, the value's, or a list of the items
    std::optional<RequirementId> within;  ///< none: for every requirement
    Span span;                            ///< of the name
};

/// Text with values in it: "{count of lay_members_in_post} lay members are in post".
struct Template {
    std::vector<std::variant<std::string, Value>> parts;
};

enum class Force : std::uint8_t { required, expected, permitted };
struct Citation {
    Force force = Force::required;
    std::string text;
    std::optional<std::string> unverified;
    Span span;
};

struct Check {
    std::string name, title;
    Condition condition;
    Span span;
};

/// `when` is absent in `otherwise`.
struct Clause {
    Outcome outcome = Outcome::unmet;
    std::optional<Condition> when;
    std::optional<Box<Condition>> unless;
    bool unless_is_presumed = false;  ///< `unless it is shown that`
    Span span;
};

/// A `because`, `action` or `impact`: for one judgement, or for all and for not-evidenced.
enum class Speech : std::uint8_t { because, action, impact };
struct Sentence {
    Speech speech = Speech::because;
    std::optional<Outcome> outcome;
    Template text;
    Span span;
};
struct Advice {
    Condition when;
    Template text;
    Span span;
};

/// A requirement binds as its strongest citation does: must, should or may.
enum class Strength : std::uint8_t { must, should, may };

struct Requirement {
    std::string id, title;
    std::optional<std::uint32_t> theme;  ///< index into Rulebook::themes
    std::vector<Citation> citations;
    std::vector<Period> in_force;
    std::vector<Condition> applies_when;  ///< all must hold
    std::vector<Check> checks;
    std::vector<Clause> clauses;  ///< empty: judged by its checks
    std::vector<Sentence> sentences;
    std::vector<Advice> advice;
    Span span;  ///< of the id

    [[nodiscard]] Strength strength() const;
};

/// What this rulebook itself leaves out of the one that it extends.
struct Removed {
    std::string id, reason;
    Span span;
};

/// A fact as a test writes it.
struct TestField;
struct TestFact;
struct TestRecord {
    std::vector<TestField> fields;
};
struct TestList {
    std::vector<TestFact> items;
};  ///< `N like` already repeated
struct TestNone {};
struct TestUnknown {};
struct TestFact {
    std::variant<TestUnknown, TestNone, Scalar, TestRecord, TestList> form;
};
/// A slot and its fact. A std::pair would ask clang 14 of TestFact's nature before that is whole.
struct TestField {
    std::uint32_t first = 0;
    TestFact second;
};

/// `given authority.x is …`: slots from the profile's record.
struct Given {
    std::vector<std::uint32_t> fields;
    TestFact fact;
    Span span;
};

struct ExpectedMark {
    Mark mark = Mark::no_cases;
    Span span;
};
struct Expect {
    RequirementId requirement;
    std::optional<Outcome> reported;  ///< none: not-evidenced
    std::optional<Outcomes> among;    ///< the exact set
    std::vector<ExpectedMark> marks;  ///< must be among those seen
    Span span;
};

struct Test {
    std::string title;
    std::optional<std::string> profile;  ///< a path, already relative to the test's file
    Span profile_span;
    std::optional<Date> as_at;
    std::vector<Given> givens;
    std::vector<Expect> expects;
    Span span;
};

/// One thing that is evaluated once for a profile: a meaning, a check or a requirement's judgement.
struct Definition {
    enum class What : std::uint8_t { meaning, check, requirement };
    What what = What::meaning;
    std::uint32_t index = 0;  ///< of the meaning or the requirement
    std::uint32_t check = 0;
};

/// A rulebook, whole: what it extends is already in it, replaced, removed and changed as it says.
struct Rulebook {
    std::string id, title, jurisdiction, source;
    std::vector<Period> in_force;
    std::optional<std::string> extends;
    Vocabulary vocabulary;
    std::optional<Calendar> calendar;
    std::vector<Theme> themes;
    std::vector<Threshold> thresholds;
    std::vector<Meaning> meanings;
    std::vector<Requirement> requirements;  ///< in source order: the base's, then its own
    std::vector<Removed> removed;
    std::vector<Test> tests;
    std::vector<Definition> order;  ///< each after all it reads
    std::vector<SourceId> sources;  ///< every file it was made from, in order of loading
    Span span;                      ///< of the id
    bool is_alone =
        false;  ///< of files that no rulebook uses: no edition, and nothing in its header

    /// Whether it says what the file says.
    [[nodiscard]] bool is_made_from(SourceId file) const;
};

/// The first day that any of them says, in the order written.
[[nodiscard]] std::optional<Date> first_day(std::span<const Period> periods);

/// The day that stands for any other where rules do not read it: the rulebook's first, else the
/// first of 2024.
[[nodiscard]] Date usual_day(const Rulebook& rulebook);

/// The one among `rulebooks` that a rulebook extends; nothing when it extends none that is there.
[[nodiscard]] const Rulebook* base_of(
    const Rulebook& rulebook, std::span<const Rulebook> rulebooks);

}  // namespace assize::model
