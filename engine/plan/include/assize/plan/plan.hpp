#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "assize/base/date.hpp"
#include "assize/model/rulebook.hpp"

/// A rulebook as flat vectors and integer ids: what `judge` runs. Nothing is looked up by name.
namespace assize::plan {

inline constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

struct NodeId {
    std::uint32_t index = nothing;
    friend bool operator==(NodeId, NodeId) = default;
};
struct PathId {
    std::uint32_t index = nothing;
    friend bool operator==(PathId, PathId) = default;
};
struct SelectionId {
    std::uint32_t index = nothing;
    friend bool operator==(SelectionId, SelectionId) = default;
};
/// Its place in Plan::definitions, which is the order of evaluation.
struct DefinitionId {
    std::uint32_t index = nothing;
    friend auto operator<=>(DefinitionId, DefinitionId) = default;
};

/// What a node does; its operands are named beside it. Values first, conditions after.
enum class Op : std::uint8_t {
    literal,  // number = the scalar, or a = index into Plan::texts
    path,     // path
    as_at,
    reference,  // definition: a meaning or a check
    threshold,  // a = index of the threshold
    count,      // selection
    share,      // selection; a = satisfying
    sum,        // selection; path
    extreme,    // selection; path; flag = greatest
    add,
    subtract,      // a, b
    out_of,        // a, b
    days_between,  // a, b; flag = working
    judgement_of,  // definition
    compare,       // a, b; comparator
    holds,         // a
    between,       // a, b, c
    within,        // a = value, b = length, c = date; flag = before
    apart,         // a = value, b = length, c = date; flag = before, strict
    in_time,       // a = value, b = deadline
    is_none,       // a; flag = negated
    one_of,        // a; members, or path; flag = negated
    includes,      // b = path of the list; members, or path; inclusion, number
    all,
    any,         // members
    negation,    // a
    chosen,      // members; number
    exists,      // selection; quantity, number
    proportion,  // selection; a = satisfy; number = millionths of a percentage point
};

struct Node {
    Op op = Op::literal;
    bool flag = false, strict = false;
    model::Comparator comparator = model::Comparator::equal;
    model::Inclusion inclusion = model::Inclusion::one;
    model::Quantity quantity = model::Quantity::any;
    std::uint32_t a = nothing, b = nothing, c = nothing;
    PathId path;
    SelectionId selection;
    DefinitionId definition;
    std::uint32_t first = 0, count = 0;  ///< members: a range of Plan::members
    std::int64_t number = 0;
    std::uint32_t level = 0;  ///< how many items stand around it
    model::Type type;         ///< of a value; a condition is a yes/no
    Span span;
};

enum class Start : std::uint8_t { profile, item, meaning };
struct Step {
    std::uint32_t slot = 0;
    model::Type type;
};
struct Path {
    Start start = Start::profile;
    std::uint32_t from = 0;              ///< the item's level, or the meaning's definition
    std::uint32_t first = 0, count = 0;  ///< a range of Plan::steps
    model::Type type;                    ///< of its end
    Span span;
};

struct Selection {
    PathId source;
    SelectionId ranked;  ///< instead of a source: the members among which `by` picks `number`
    PathId by;
    bool latest = false;
    std::uint64_t number = 0;
    std::uint32_t level = 0;
    model::Type item;
    std::optional<std::uint32_t> named_by;
    NodeId where, except;
    Span span;
};

struct Clause {
    Outcome outcome = Outcome::unmet;
    NodeId when, unless;  ///< no `when`: otherwise
    bool is_presumed = false;
    Span span;
};

/// A piece of a sentence: words, or a value to show.
struct Piece {
    std::string words;
    NodeId value;
};

struct Sentence {
    model::Speech speech = model::Speech::because;
    std::optional<Outcome> outcome;
    std::vector<Piece> pieces;
    Span span;
};
struct Advice {
    NodeId when;
    std::vector<Piece> pieces;
    Span span;
};

struct Requirement {
    DefinitionId definition;
    std::vector<model::Period> in_force;
    model::Strength strength = model::Strength::must;
    std::optional<std::uint32_t> theme;
    std::vector<NodeId> applies_when;
    std::vector<DefinitionId> checks;
    std::vector<Clause> clauses;
    std::vector<Sentence> sentences;
    std::vector<Advice> advice;
};

/// A meaning, a check or a requirement, and what the marks need to know of all it reads, itself
/// included.
struct Definition {
    model::Definition::What what = model::Definition::What::meaning;
    std::uint32_t index = 0;  ///< of the meaning or the requirement in the model
    std::uint32_t check = 0;
    NodeId node;                         ///< a condition or a value
    SelectionId selection;               ///< or a list
    std::vector<std::uint32_t> assumed;  ///< assumed thresholds read, in ascending order
    bool reads_presumption = false;      ///< an `unless it is shown that` is read
};

struct Threshold {
    model::Type type;
    model::Scalar value;
    bool is_assumed = false;
};

struct Plan {
    std::vector<Node> nodes;
    std::vector<NodeId> members;
    std::vector<Path> paths;
    std::vector<Step> steps;
    std::vector<Selection> selections;
    std::vector<std::string> texts;
    std::vector<Definition> definitions;
    std::vector<Requirement> requirements;  ///< in the model's order
    std::vector<Threshold> thresholds;
    std::vector<std::string> themes;
    std::optional<Calendar> calendar;
    std::vector<model::Choice> choices;
    std::uint32_t levels = 0;  ///< how deep quantifiers stand in one another
};

/// Lays a checked rulebook out flat. Errors: none. Cost: the rulebook's size.
[[nodiscard]] Plan compile(const model::Rulebook& rulebook);

}  // namespace assize::plan
