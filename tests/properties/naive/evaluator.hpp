#pragma once

#include <optional>
#include <span>
#include <vector>

#include "assize/base/date.hpp"
#include "assize/facts/facts.hpp"
#include "assize/judgement/possible.hpp"
#include "assize/model/rulebook.hpp"
#include "naive/value.hpp"

/// semantics.md, read out loud: a second evaluator over the checked model, for clarity and at any
/// cost.
namespace assize::naive {

/// A job for each alternative of a variant.
template <class... Jobs>
struct Cases : Jobs... {
    using Jobs::operator()...;
};
template <class... Jobs>
Cases(Jobs...) -> Cases<Jobs...>;

using Needs = std::vector<facts::CellId>;
/// Stands in needs for every count that leaves the calendar or the years.
inline constexpr facts::CellId a_limit{0xFFFFFFFF};

/// The kind of atom that is taken as unknown to see whether a judgement leans on it (semantics.md,
/// 9).
struct Mask {
    std::optional<Mark> mark;
    std::uint32_t threshold = 0;  ///< of `assumed`
};

/// An item of a list, gone or not. `needs` are the facts that leave its membership unknown.
struct Item {
    facts::CellId cell;
    Truth member = Truth::yes;
    Needs needs;
};

/// `items` are all that the list holds before any `where`, those gone included; `needs` are the
/// facts that leave it open.
struct List {
    std::vector<Item> items;
    model::Type item;
    bool is_open = false;
    bool is_raw_open = false;  ///< … or would be if nothing were gone
    Needs needs;

    [[nodiscard]] bool has_no_cases() const { return items.empty() && !is_raw_open; }
    [[nodiscard]] bool is_surely_empty() const;
};

/// How many of something there are: at least `sure`, and `perhaps` more, or any number more.
struct Tally {
    std::uint64_t sure = 0, perhaps = 0;
    bool is_open = false;
    void count(Truth truth);
    [[nodiscard]] Truth at_least(std::uint64_t number) const;
    [[nodiscard]] Truth exactly(std::uint64_t number) const;
};

class Evaluator {
public:
    Evaluator(
        const model::Rulebook& rulebook, const facts::Facts& facts, Date as_at,
        bool is_presuming = false, Mask mask = {})
        : rulebook_(rulebook),
          facts_(facts),
          as_at_(as_at),
          is_presuming_(is_presuming),
          mask_(mask) {}

    /// S, or P when presuming (semantics.md, 8).
    [[nodiscard]] Outcomes possible(model::RequirementId id);
    /// need(R), in order of first reading, each once (semantics.md, 10).
    [[nodiscard]] Needs needs(model::RequirementId id);

private:
    struct Place {
        facts::CellId cell;
        model::Type type;
    };
    /// The elements of a list of scalars, or the values of a set, none of them gone.
    struct Members {
        struct One {
            Value value;
            Truth member = Truth::yes;
        };
        std::vector<One> all;
        bool is_open = false;
    };
    /// Where a path ends, or the first unknown or none fact on it.
    struct Reached {
        facts::CellId cell;
        facts::State state = facts::State::known;
        bool may_be_none = false;
        model::Type type;  ///< of the path's end
    };

    // Requirements
    [[nodiscard]] Outcomes walk(const model::Requirement& requirement);
    [[nodiscard]] Truth applies(const model::Requirement& requirement);
    [[nodiscard]] Outcomes by_checks(const model::Requirement& requirement);
    [[nodiscard]] Truth unless(const model::Clause& clause);
    [[nodiscard]] Truth holds(const model::Clause& clause);

    // Conditions
    [[nodiscard]] Truth truth(const model::Condition& condition);
    [[nodiscard]] Truth condition(const model::Compare& c);
    [[nodiscard]] Truth condition(const model::Holds& c);
    [[nodiscard]] Truth condition(const model::Between& c);
    [[nodiscard]] Truth condition(const model::Within& c);
    [[nodiscard]] Truth condition(const model::Apart& c);
    [[nodiscard]] Truth condition(const model::InTime& c);
    [[nodiscard]] Truth condition(const model::IsNone& c);
    [[nodiscard]] Truth condition(const model::OneOf& c);
    [[nodiscard]] Truth condition(const model::Includes& c);
    [[nodiscard]] Truth condition(const model::All& c);
    [[nodiscard]] Truth condition(const model::Any& c);
    [[nodiscard]] Truth condition(const model::Not& c);
    [[nodiscard]] Truth condition(const model::Chosen& c);
    [[nodiscard]] Truth condition(const model::Exists& c);
    [[nodiscard]] Truth condition(const model::Proportion& c);
    [[nodiscard]] Truth condition(const model::AllChecks& c);
    [[nodiscard]] Truth condition(const model::AnyCheck& c);
    [[nodiscard]] Truth condition(const model::CheckRef& c);
    [[nodiscard]] Members members(const model::Path& path);
    [[nodiscard]] Members members(const model::Set& set);
    [[nodiscard]] static Truth is_in(const Value& value, const Members& members);

    // Values
    [[nodiscard]] Value value(const model::Value& v);
    [[nodiscard]] Value value(const model::Path& path);
    [[nodiscard]] Value count(const model::Selection& of);
    [[nodiscard]] Value share(const model::Selection& of, const model::Condition& satisfying);
    [[nodiscard]] Value sum(const model::Sum& sum, model::Kind kind);
    [[nodiscard]] Value extreme(const model::Extreme& extreme, model::Kind kind);
    [[nodiscard]] Value arithmetic(const model::Arithmetic& arithmetic, model::Kind kind);
    [[nodiscard]] Value out_of(const model::OutOf& out_of);
    [[nodiscard]] Value days_between(const model::DaysBetween& between, model::Kind kind);
    [[nodiscard]] Value moved(const Value& date, const Value& length, bool back) const;
    [[nodiscard]] std::optional<Date> moved(
        const End& date, const End& length, model::Kind unit, bool back) const;
    [[nodiscard]] Value reference(const model::Meaning& meaning);
    [[nodiscard]] Value threshold(model::ThresholdId id) const;
    [[nodiscard]] Value of_cell(facts::CellId cell, const model::Type& type) const;
    [[nodiscard]] Value whole_type(const model::Type& type) const {
        return unknown(type, rulebook_.vocabulary);
    }

    // Paths and lists
    [[nodiscard]] Reached reach(const model::Path& path) const;
    [[nodiscard]] Place start(const model::Path& path) const;
    [[nodiscard]] model::Type field_type(const model::Type& record, std::uint32_t slot) const;
    [[nodiscard]] List list(const model::Path& path);
    [[nodiscard]] List list(const model::Selection& selection);
    [[nodiscard]] List ranked(const model::Ranked& ranked, std::uint32_t level);
    void gather(
        const Place& place, std::span<const std::uint32_t> fields, const Item& under,
        List& into) const;
    void enter(std::uint32_t level, const Item& item, const List& list);

    // Marks
    [[nodiscard]] bool masks(Mark mark) const { return mask_.mark == mark; }
    [[nodiscard]] Evaluator unmasked() const;
    [[nodiscard]] bool masks_no_cases(const model::Selection& over);
    [[nodiscard]] bool masks_surely_empty(const model::Selection& over);

    // The missing facts
    void need(const model::Condition& condition, Needs& into);
    void need(const model::Path& path, Needs& into) const;
    void need_form(const model::Condition& condition, Needs& into);
    void need_parts(const std::vector<model::Condition>& parts, Needs& into);
    void need_checks(const model::Requirement& requirement, Needs& into);
    void need_list(const model::Path& path, Needs& into);
    void need_set(const model::Set& set, Needs& into);
    void need_over(
        const model::Selection& over, const model::Condition* satisfying, const model::Path* of,
        Needs& into);
    static void need_limit(const Value& date, const Value& other, const Value& result, Needs& into);
    void need_moved(const model::Value& date, const model::Value& length, bool back, Needs& into);
    void read(const model::Value& v, Needs& into);
    void read_meaning(const model::Meaning& meaning, Needs& into);

    template <class Job>
    auto within(const model::Requirement* requirement, Job job);
    [[nodiscard]] const model::Requirement* home(const model::Meaning& meaning) const {
        return meaning.within ? &rulebook_.requirements[meaning.within->index] : nullptr;
    }

    const model::Rulebook& rulebook_;
    const facts::Facts& facts_;
    Date as_at_;
    bool is_presuming_;
    Mask mask_;
    bool lists_needs_ = false;
    std::vector<Place> scope_;  ///< the items of the quantifiers around, by level
    const model::Requirement* requirement_ = nullptr;  ///< whose checks are spoken of
};

/// Does a job with the scope of another declaration: no items around, its own checks.
template <class Job>
auto Evaluator::within(const model::Requirement* requirement, Job job) {
    std::vector<Place> scope;
    scope.swap(scope_);
    std::swap(requirement, requirement_);
    auto result = job();
    scope.swap(scope_);
    std::swap(requirement, requirement_);
    return result;
}

}  // namespace assize::naive
