#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/grammar/parse.hpp"
#include "assize/model/rulebook.hpp"
#include "extend.hpp"

namespace assize::model {

/// What a name stands for. A list with a name is a path that starts there.
struct Resolved {
    std::variant<Path, MeaningRef, ThresholdRef, AsAt, CheckRef> what;
    Type type;
    std::optional<std::uint32_t> named_by;  ///< of a list: the item's naming field
    bool is_through_list = false;
};

/// One thing that a name may mean where it stands.
struct Candidate {
    enum class What : std::uint8_t {
        item_field,
        item,
        check,
        meaning,
        threshold,
        profile_field,
        as_at
    };
    What what = What::profile_field;
    std::uint32_t index = 0;  ///< level, slot, check, meaning or threshold
    std::optional<Span> declared;
};

/// Texts with values in their braces, each read once, in however many rulebooks it stands.
using Templates = std::map<const s::Text*, ParsedTemplate>;

/// Checks what one rulebook declares, a file for each construct. What is wrong is reported once and
/// is nothing from there on, so that nothing follows from it: every function that makes a part
/// returns an optional.
class Checker {
public:
    Checker(
        const Declared& declared, const Sources& sources, Templates& templates,
        std::vector<Diagnostic>& diagnostics)
        : declared_(declared),
          sources_(sources),
          templates_(templates),
          diagnostics_(diagnostics) {}
    /// The rulebook, whole, or nothing when any of it is wrong.
    [[nodiscard]] std::optional<Rulebook> check() &&;

private:
    template <typename T>
    using Maybe = std::optional<T>;

    /// The item of an enclosing quantifier.
    struct Item {
        Type type;
        std::optional<s::Name> as;
        std::uint32_t mentions = 0;
        Span source;  ///< the list, as it was written
    };
    struct Read {
        Definition to;
        Span span;
    };
    struct MeaningState {
        const s::Meaning* written = nullptr;
        enum class Known : std::uint8_t { not_yet, yes, broken } known = Known::not_yet;
        bool is_open = false;  ///< being settled, and so is what stands between
    };
    struct RequirementNames {
        const s::Requirement* written = nullptr;
        std::map<std::string, std::uint32_t, std::less<>> meanings, checks;
    };

    // checker.cpp
    Diagnostic& report(Code code, const Span& span, std::vector<std::string> arguments = {});
    void declared_twice(const s::Name& name, const Span& first);
    std::string written(const Span& span) const;
    bool is_quiet(const std::string& name) const;
    void offer(
        Diagnostic& diagnostic, const s::Name& name, const std::vector<std::string>& known) const;
    void header();
    [[nodiscard]] static Period read_period(const s::Period& written);
    void goes_past_base(const s::Rulebook& base);
    void begins_before(const syntax::Rulebook& base, const std::vector<Period>& of_base);
    void period(const s::Period& written, std::vector<Period>& into);
    void count_node(const Span& span);

    // types.cpp
    void vocabulary();
    void fields(const std::vector<s::Field>& written, std::uint32_t record);
    Maybe<Type> type(const s::Type& written);
    Maybe<Type> choice(const s::Choice& written);
    Maybe<Type> list(const s::ListOf& written);
    void without_profile();
    void naming_field(const s::ListOf& written, const s::Name& name, std::uint32_t holder);
    void record_circles();

    // declarations.cpp
    void calendar();
    void themes();
    void thresholds();
    void names();
    Maybe<Span> declared_at(const std::string& name) const;
    void name_meaning(const s::Meaning& written, std::optional<RequirementId> within);
    void name_requirements();

    // names.cpp
    std::vector<Candidate> candidates(std::string_view name) const;
    Maybe<Resolved> resolve(const s::Path& path);
    Maybe<Resolved> start(const Candidate& candidate, const s::Path& path);
    Maybe<Resolved> named(MeaningId meaning, const s::Path& path);
    bool follow(Resolved& resolved, const s::Path& path, std::size_t from);
    Maybe<RequirementId> requirement_called(const s::Name& id);
    void reads(Definition to, const Span& span);

    // names_meant.cpp
    void unknown_name(const s::Path& path);
    bool offer_meant(Diagnostic& diagnostic, const s::Path& path);
    void offer_fields(Diagnostic& diagnostic) const;
    void two_readings(const s::Name& name, const std::vector<Candidate>& candidates);
    std::string reading(const Candidate& candidate, std::string_view name) const;
    std::vector<std::string> names_in_reach() const;
    [[nodiscard]] std::string list_with(const std::string& field) const;

    // literal.cpp
    Maybe<Value> literal(const s::Literal& written, const Type* expected);
    Maybe<Value> figure_literal(const s::Literal& written, const Type* expected);
    Maybe<Value> outcome_literal(Outcome outcome, const s::Literal& written, const Type* expected);
    Maybe<Value> word(const s::Name& name, const Type& choice);
    Maybe<std::int64_t> parts(const std::string& text, const Span& span);
    Maybe<std::int64_t> whole(const std::string& text, const Span& span);
    static Value literal_value(
        Type type, std::int64_t value, const Span& span, std::string text = {});

    // value.cpp
    Maybe<Value> value(const s::Value& written, const Type* expected);
    Maybe<Value> sum(const s::Sum& written, const Type* expected);
    Maybe<Value> operand(const s::Operand& written, const Type* expected);
    Maybe<Value> operand_of(const s::Missing&, const Type*) { return {}; }
    Maybe<Value> operand_of(const s::Count& written, const Type* expected);
    Maybe<Value> operand_of(const s::Share& written, const Type* expected);
    Maybe<Value> operand_of(const s::Fold& written, const Type* expected);
    Maybe<Value> operand_of(const s::JudgementOf& written, const Type* expected);
    Maybe<Value> operand_of(const s::DaysBetween& written, const Type* expected);
    Maybe<Value> operand_of(const s::Literal& written, const Type* expected);
    Maybe<Value> operand_of(const s::Path& written, const Type* expected);
    bool may_be(const Candidate& candidate, const Type& choice);
    Maybe<Value> value_of(const Resolved& resolved, const Span& span);

    // arithmetic.cpp
    Maybe<Value> joined(Value left, Value right, bool is_minus, const Span& span);
    Maybe<Value> moved(Value date, Value length, bool is_minus, const Span& span);
    Maybe<Value> out_of(Value part, Value whole, const Span& span);
    bool is_date(const Maybe<Value>& value, std::string_view phrase);
    bool is_length(const Maybe<Value>& value, std::string_view phrase);
    bool has_calendar(const Span& span);

    // selection.cpp
    Maybe<Selection> selection(
        const s::Selection& written, const std::function<void()>& inside = {});
    Maybe<Resolved> list_called(const s::Path& path);
    Maybe<Selection> source_of(const s::Source& source, const Span& span);
    Maybe<Selection> ranked(const s::Ranked& written);
    Maybe<Path> item_key(const s::Path& written, Type& type);
    Maybe<Condition> about_item(const s::Condition& written);
    void not_about_item(const s::Condition& condition, std::size_t part);

    // condition.cpp
    Maybe<Condition> condition(const s::Condition& written);
    Maybe<Condition> connected(const s::Condition& written, std::vector<Maybe<Condition>> parts);
    Maybe<Condition> term(const s::Term& written);
    Maybe<Condition> term_of(const s::Missing&) { return {}; }
    Maybe<Condition> term_of(const s::Not& written);
    Maybe<Condition> term_of(const s::Group& written);
    Maybe<Condition> term_of(const s::Chosen& written);
    Maybe<Condition> term_of(const s::Existence& written);
    Maybe<Condition> term_of(const s::Proportion& written);
    Maybe<Condition> term_of(const s::Checks& written);
    Maybe<Condition> term_of(const s::Comparison& written);
    Maybe<Condition> bare(const s::Value& written);

    // comparison.cpp
    Maybe<Condition> tail(const s::Value&, const s::Missing&) { return {}; }
    Maybe<Condition> tail(const s::Value& left, const s::Between& written);
    Maybe<Condition> tail(const s::Value& left, const s::InTimeFor& written);
    Maybe<Condition> tail(const s::Value& left, const s::Bound& written);
    Maybe<Condition> tail(const s::Value& left, const s::Within& written);
    Maybe<Condition> tail(const s::Value& left, const s::DateOrder& written);
    Maybe<Condition> tail(const s::Value& left, const s::Is& written);
    Maybe<Condition> tail(const s::Value& left, const s::IncludesOf& written);
    Maybe<Condition> tail(const s::Value& left, const s::IncludesValue& written);
    Maybe<Condition> is_none(const s::Value& left, const s::Is& written);
    Maybe<Condition> is_one_of(const s::Value& left, const s::OneOf& one_of, bool is_negated);
    Maybe<Condition> includes(
        const s::Value& left, Inclusion inclusion, std::uint64_t number, const s::Set& members);
    Maybe<Condition> apart(const s::Value& left, const s::Bound& written);
    Maybe<Value> against(const Maybe<Value>& left, const s::Value& right);
    Maybe<std::pair<Value, Value>> pair(const s::Value& left, const s::Value& right);
    Maybe<Set> set(const s::Set& written, const Value& like);

    // agreement.cpp
    bool agree(const Value& left, const Value& right);
    /// The literal as it would be written for a value of `kind`; empty where there is no one way.
    static std::string as_kind(const Value& literal, const std::string& text, Kind kind);
    bool has_order(const Value& value, std::string_view phrase);
    bool is_judged_by_word(const Value& left, const Value& right);

    // meaning.cpp
    void meanings();
    void settle(MeaningId meaning);
    std::vector<MeaningId> attempt(MeaningId meaning);
    bool meaning_body(Meaning& meaning, const s::Selection& written);
    bool meaning_body(Meaning& meaning, const s::Aggregate& written);
    bool meaning_body(Meaning& meaning, const s::Condition& written);
    bool meaning_body(Meaning&, const s::Missing&) { return false; }
    bool meaning_value(Meaning& meaning, Maybe<Value> value);
    bool meaning_list(Meaning& meaning, Maybe<Selection> selection);

    // requirement.cpp
    void requirements();
    void section(Requirement&, const s::Missing&) {}
    void section(Requirement& made, const s::InTheme& written);
    void section(Requirement& made, const s::Citation& written);
    void section(Requirement& made, const s::Period& written);
    void section(Requirement& made, const s::AppliesWhen& written);
    void section(Requirement& made, const s::Check& written);
    void section(Requirement& made, const s::Clause& written);
    void section(Requirement&, const s::Meaning&) {}
    void section(Requirement& made, const s::Sentence& written);
    void section(Requirement& made, const s::Advice& written);
    [[nodiscard]] const Declared::CarriedOver& carried_over() const;
    void clause_order(const s::Requirement& written);
    Template sentence(const s::Text& text);

    // test.cpp
    void tests();
    void given(Test&, const std::string&, const s::Missing&) {}
    void given(Test& test, const std::string& file, const s::GivenProfile& written);
    void given(Test& test, const std::string& file, const s::GivenNo& written);
    void given(Test& test, const std::string& file, const s::GivenFact& written);
    void expect(Test& test, const s::Expect& written);

    // fact.cpp
    Maybe<std::vector<std::uint32_t>> slots_of(
        const s::Path& path, std::uint32_t record, Type& type);
    Maybe<TestFact> fact(const s::Fact& written, const Type& type, const Span& span);
    Maybe<TestFact> fact_of(const s::Missing&, const Type&, const Span&) { return {}; }
    Maybe<TestFact> fact_of(const s::FactWord& written, const Type& type, const Span& span);
    Maybe<TestFact> fact_of(const s::Literal& written, const Type& type, const Span& span);
    Maybe<TestFact> fact_of(const s::Name& written, const Type& type, const Span& span);
    Maybe<TestFact> fact_of(const s::Scalars& written, const Type& type, const Span& span);
    Maybe<TestFact> fact_of(const s::Items& written, const Type& type, const Span& span);
    Maybe<TestRecord> fact_record(const s::Item& item, std::uint32_t record);
    template <typename Place>
    void said_twice(const std::pair<Place, bool>& first, const Span& again) {
        if (first.second) return;
        report(Code::said_twice, again, {written(again)})
            .labels.push_back({first.first->second, "said here first"});
    }
    void wrong_fact(const Span& subject, const Type& type, const Span& fact);

    // order.cpp
    void order();
    void days_of_tests();

    // type_words.cpp
    std::string words_of(const Type& type) const;

    const Declared& declared_;
    const Sources& sources_;
    Templates& templates_;
    std::vector<Diagnostic>& diagnostics_;
    Rulebook made_;
    bool is_wrong_ = false;
    std::size_t nodes_ = 0;

    std::map<std::string, std::uint32_t, std::less<>> record_ids_, theme_ids_, threshold_ids_,
        meaning_ids_, requirement_ids_;
    std::vector<std::map<std::string, std::uint32_t, std::less<>>>
        slots_;  ///< the fields of each record by name
    std::map<std::pair<bool, std::vector<std::string>>, std::uint32_t> choice_ids_;
    std::set<std::pair<std::uint32_t, std::uint32_t>>
        broken_fields_;  ///< record and slot: its type could not be made
    std::set<std::string, std::less<>>
        contested_;  ///< names declared twice: whatever they mean was said
    bool has_profile_ = false;
    std::set<std::uint32_t> broken_thresholds_;
    std::vector<MeaningState> meaning_states_;
    std::vector<RequirementNames> requirement_names_;
    std::map<std::uint64_t, std::vector<Read>> reads_;  ///< by definition_key
    std::set<std::uint64_t> read_day_;  ///< definitions that hang on the date of judgement

    // Where we are.
    std::vector<Item> items_;
    std::optional<Span> quantifier_;  ///< the innermost existence or proportion
    std::optional<std::uint32_t> requirement_;
    std::uint64_t definition_ = 0;
    std::vector<MeaningId> needed_;  ///< meanings that were named before they were settled
    std::size_t test_items_ = 0;
    std::map<std::vector<std::uint32_t>, Span> given_;  ///< of the test that is read
    std::map<std::uint32_t, Span> expected_;
};

/// A definition as one number, in order of what, index and check.
[[nodiscard]] constexpr std::uint64_t definition_key(const Definition& definition) {
    return static_cast<std::uint64_t>(definition.what) << 60U
        | static_cast<std::uint64_t>(definition.index) << 28U | definition.check;
}

}  // namespace assize::model
