#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assize/base/box.hpp"
#include "assize/base/source.hpp"
#include "assize/model/type.hpp"

/// Conditions and values with every name, type and unit resolved (semantics.md, 3 to 6). Nothing
/// here can fail.
namespace assize::model {

struct MeaningId {
    std::uint32_t index = 0;
    friend bool operator==(MeaningId, MeaningId) = default;
};
struct ThresholdId {
    std::uint32_t index = 0;
    friend bool operator==(ThresholdId, ThresholdId) = default;
};
struct RequirementId {
    std::uint32_t index = 0;
    friend bool operator==(RequirementId, RequirementId) = default;
};

struct Condition;
struct Value;
struct Selection;

/// A scalar as facts, literals and thresholds all hold it. Units: yes/no 0 or 1; whole numbers and
/// durations their count; number, percentage and money millionths (base/number.hpp); date days from
/// 1970-01-01; choice the value's index; judgement the Outcome's index; text in `text`.
struct Scalar {
    std::int64_t value = 0;
    std::string text;
    friend bool operator==(const Scalar&, const Scalar&) = default;
};

/// Where a path begins: the profile, the item of an enclosing quantifier (0 is the outermost), or a
/// list with a name.
struct FromProfile {};
struct FromItem {
    std::uint32_t level = 0;
};
struct FromMeaning {
    MeaningId meaning;
};
using PathStart = std::variant<FromProfile, FromItem, FromMeaning>;

/// Fields from a start. As a value it passes through records only and ends in a scalar (or, before
/// `is none`, a record or a list); as a list it may pass through lists, and ends in one.
/// `FromMeaning` starts a list only.
struct Path {
    PathStart start;
    std::vector<std::uint32_t> fields;  ///< slots, from the start's record on
    std::string text;                   ///< as written
    Span span;
};

struct Literal {
    Scalar scalar;
};
struct AsAt {};
struct MeaningRef {
    MeaningId meaning;
};  ///< a value or condition with a name; a condition is a yes/no
struct ThresholdRef {
    ThresholdId threshold;
};
struct Count {
    Box<Selection> of;
};
struct Share {
    Box<Selection> of;
    Box<Condition> satisfying;
};
struct Sum {
    Path of;
    Box<Selection> over;
};
struct Extreme {
    bool greatest = false;
    Path of;
    Box<Selection> over;
};  ///< latest, highest · earliest, lowest
struct Arithmetic {
    bool minus = false;
    Box<Value> left, right;
};
struct OutOf {
    Box<Value> part, whole;
};
struct DaysBetween {
    bool working = false;
    Box<Value> from, to;
};
struct JudgementOf {
    RequirementId requirement;
};

/// A value and its type.
struct Value {
    std::variant<
        Literal, Path, AsAt, MeaningRef, ThresholdRef, Count, Share, Sum, Extreme, Arithmetic,
        OutOf, DaysBetween, JudgementOf>
        form;
    Type type;
    Span span;
};

/// The `latest 4 of L by FIELD` of a selection's source. `of` and `by` speak of an item at the
/// selection's own level.
struct Ranked {
    bool latest = false;
    std::uint64_t number = 0;
    Box<Selection> of;
    Path by;
};

/// Some items of a list. `where` and `except` see the item at `level`.
struct Selection {
    std::variant<Path, Ranked> source;
    std::uint32_t level = 0;
    Type item;                              ///< a record, or a scalar
    std::optional<std::uint32_t> named_by;  ///< the item's naming field, for reasons
    std::optional<Box<Condition>> where, except;
    Span span;
};

/// The members of `is one of` and `includes`: written out, or the elements of a list of scalars.
using Set = std::variant<std::vector<Value>, Path>;

enum class Comparator : std::uint8_t { equal, not_equal, at_least, more_than, at_most, less_than };
struct Compare {
    Comparator comparator = Comparator::equal;
    Value left, right;
};
struct Holds {
    Value value;
};  ///< a bare yes/no: `is yes`
struct Between {
    Value value, low, high;
};  ///< both ends in
struct Within {
    Value value, length;
    bool before = false;
    Value date;
};
struct Apart {
    Value value, length;
    bool before = false, strictly = false;
    Value date;
};  ///< at least / more than K before|after D
struct InTime {
    Value value, deadline;
};
struct IsNone {
    Value value;
    bool negated = false;
};
struct OneOf {
    Value value;
    Set set;
    bool negated = false;
};
enum class Inclusion : std::uint8_t {
    one,
    any,
    all,
    at_least
};  ///< `includes v` is `one`, with one member in the set
struct Includes {
    Path list;
    Inclusion inclusion = Inclusion::one;
    std::uint64_t number = 0;
    Set set;
};
struct All {
    std::vector<Condition> parts;
};  ///< `and`
struct Any {
    std::vector<Condition> parts;
};  ///< `or`
struct Not {
    Box<Condition> part;
};
struct Chosen {
    std::uint64_t number = 0;
    std::vector<Condition> parts;
};
enum class Quantity : std::uint8_t { any, no, at_least, at_most, exactly };
struct Exists {
    Quantity quantity = Quantity::any;
    std::uint64_t number = 1;
    Selection of;
};
struct Proportion {
    bool all = false;
    std::int64_t percent = 0;  ///< millionths; of `all of`, nought
    Selection of;
    Box<Condition> satisfy;
};
struct AllChecks {};
struct AnyCheck {};
struct CheckRef {
    std::uint32_t check = 0;
};  ///< of the same requirement

struct Condition {
    std::variant<
        Compare, Holds, Between, Within, Apart, InTime, IsNone, OneOf, Includes, All, Any, Not,
        Chosen, Exists, Proportion, AllChecks, AnyCheck, CheckRef>
        form;
    Span span;
};

}  // namespace assize::model
