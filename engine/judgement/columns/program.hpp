#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assize/plan/plan.hpp"

/// A plan laid out to be run a column at a time: each instruction makes the values of one condition
/// or expression for all items of a list together, and what stands in the rules several times is
/// worked out once. It gives the possible judgements of semantics.md, as the Evaluator does, and
/// nothing of how they came about.
namespace assize::judgement::columns {

using plan::nothing;

/// A list's items, side by side, for every item of the list that it stands in. Space 0 is the
/// profiles themselves: a row for each that is judged together.
struct Space {
    std::uint32_t parent = nothing;
    std::uint32_t path = nothing;  ///< of Program::paths: from the parent's row to the list
    auto operator<=>(const Space&) const = default;
};
inline constexpr std::uint32_t profile_space = 0;

/// Fields from one record to the next.
struct Path {
    std::vector<std::uint32_t> slots;
    std::size_t optional_end = 0;  ///< past the last of them that is optional
    auto operator<=>(const Path&) const = default;
};

/// Where the fields of a record begin, of every row of a space: what several columns load from it
/// is reached once.
struct Entry {
    std::uint32_t space = profile_space;
    Path path;             ///< from the row's item to the record
    bool is_item = false;  ///< the item itself, which is no record, as if it were its only field
    auto operator<=>(const Entry&) const = default;
};

/// What a column holds of each row.
enum class Shape : std::uint8_t {
    truth,   ///< two bits: whether it may be true, whether it may be false
    figure,  ///< numbers, money, dates, durations, percentages: both ends, in the parts of
             ///< model::Scalar
    share,   ///< a ratio's both ends, each a numerator and a denominator
    text,    ///< of which only sameness is asked
    set,     ///< choices, yes/no and judgements: a bit for each value that it may have
};

enum class Do : std::uint8_t {
    // What a row says.
    load_truth,   // path
    load_none,    // path: whether there is none
    load_figure,  // path; number, other = the ends of what may be, where it is not known
    load_set,     // path; number = every value
    load_text,    // path
    // Figures of the rules and the day.
    figure,     // number
    as_at,      //
    threshold,  // c = which; number = its value; other, extra = the ends of its type
    set,        // number = the bits
    text,       // c = which of the plan's
    // Truth of truths.
    copy_to,     // a, in a space below its own
    all,         // operands
    any,         // operands
    chosen,      // operands; number
    negation,    // a
    presumable,  // a: what `unless it is shown that` stands before
    // Truth of values.
    compare,         // a, b; comparator
    compare_shares,  // a, b; comparator
    compare_sets,    // a, b; comparator; flag = judgements
    compare_texts,   // a, b; comparator
    in_time,         // a = whether the deadline has not passed, b = whether it was kept
    is_yes,          // a: a set of yes and no
    is_none,         // a
    // Values of values.
    as_share,  // a: a percentage
    as_set,    // a: a truth
    plus,      // a, b
    minus,
    moved,         // a = date, b = length; unit; flag = back
    days_between,  // a, b; flag = working
    out_of,        // a, b
    // Of lists. `a` = whether a row belongs (nothing: all do); `c` = Program::lists
    count,              // number, other = the ends of its type
    exists,             // quantity, number
    all_of,             // b = what must hold
    at_least_share_of,  // b; number
    share_of,           // b
    sum,                // b = a figure; number, other; flag = may be negative
    extreme,            // b; flag = greatest; number, other = the ends of its type
    ranked,             // b = by what; number; flag = latest: whether a row is among them
    // A judgement.
    requirement,  // c = which
};

/// One column and how it is made. Two that are equal are one.
struct Instruction {
    Do what = Do::all;
    Shape shape = Shape::truth;
    bool flag = false;
    bool may_be_none = false;  ///< of a comparison: one side may be none
    model::Comparator comparator = model::Comparator::equal;
    model::Quantity quantity = model::Quantity::any;
    model::Kind unit = model::Kind::days;
    std::uint32_t space = profile_space;
    std::uint32_t path = nothing;
    std::uint32_t entry = nothing, slot = 0;  ///< of a load: Program::entries, and the field in it
    std::uint32_t a = nothing, b = nothing, c = nothing;  ///< columns, each made before
    std::uint32_t first = 0, count = 0;                   ///< a range of Program::operands
    std::int64_t number = 0, other = 0, extra = 0;
    auto operator<=>(const Instruction&) const = default;
};

/// A list as it is counted: from each row of `base`, the rows of `space`.
struct List {
    std::uint32_t base = profile_space;
    std::uint32_t space = profile_space;
    /// A list with a name goes on from its members: theirs are the rows that count.
    std::uint32_t named = nothing;   ///< of Program::lists
    std::uint32_t member = nothing;  ///< a column in the named list's space
    /// The column that ranks the members of `named`, in the same space: what carries a mark there
    /// may leave the list open.
    std::uint32_t ranked = nothing;
    auto operator<=>(const List&) const = default;
};

struct Clause {
    Outcome outcome = Outcome::unmet;
    std::uint32_t when = nothing;  ///< a column; nothing: otherwise
};

/// How a requirement is judged from columns of the profiles' rows.
struct Judged {
    std::uint32_t plan = 0;  ///< its place in the plan
    std::uint32_t applies = nothing;
    std::vector<Clause> clauses;
    std::vector<std::uint32_t> checks;  ///< when there are no clauses
    std::uint32_t column = nothing;
};

struct Program {
    std::vector<Path> paths;
    std::vector<Space> spaces;  ///< each after its parent
    std::vector<bool> is_made;  ///< by space: its rows are read
    std::vector<List> lists;
    std::vector<Entry> entries;
    std::size_t widest = 1;  ///< so many fields has the widest record that is entered
    std::vector<Instruction> code;
    std::vector<std::uint32_t> operands;
    /// Columns that are always the same, those that the day alone decides, those that a profile
    /// says, those of one record side by side, and those made of them.
    std::vector<std::uint32_t> constants, by_day, loads, by_facts;
    std::vector<Judged> judged;           ///< those that could be laid out so, in rulebook order
    std::vector<std::uint32_t> left_out;  ///< places of the others in the plan
    std::vector<std::vector<std::uint32_t>> readers;  ///< by column: those that read it
};

/// Lays a plan out in columns. What it has no instruction for is left out. Errors: none. Cost: the
/// plan's size.
[[nodiscard]] Program columns_of(const plan::Plan& plan);

}  // namespace assize::judgement::columns
