#pragma once

#include <cstdint>
#include <variant>
#include <vector>

#include "assize/model/rulebook.hpp"
#include "assize/plan/part.hpp"

/// Rules with one thing changed, to see whether any test notices.
namespace assize::analysis {

/// What kind of thing was changed.
enum class Mutation : std::uint8_t {
    comparator,           ///< `is at least` became `is more than`; `is`, `is not`
    figure,               ///< a figure in a condition, one unit off
    threshold,            ///< a threshold's figure, one unit off wherever it is used
    number,               ///< the N of `at least N`, one off
    quantity,             ///< `any` became `no`; `exactly` became `at least`
    percent,              ///< of `at least 80% of`, one point off
    every_to_any,         ///< `all of L satisfy` became `there are any L where`
    inclusion,            ///< `includes all of` became `includes any of`
    connective,           ///< `and` became `or`
    negated,              ///< `not` before a condition
    negation_dropped,     ///< and away from one
    part_dropped,         ///< one part of an `and`, an `or` or an `at least N of these`
    member_dropped,       ///< one of `(a, b, c)`
    check_holds,          ///< a check that always holds
    check_fails,          ///< a check that never does
    clauses_swapped,      ///< a clause and the next
    clause_dropped,       ///< all of it
    outcome,              ///< what a clause judges
    unless_dropped,       ///< of a clause
    presumption_dropped,  ///< `unless it is shown that` became `unless`
    applies_dropped,      ///< one `applies when`
    where_dropped,        ///< of a selection
    except_dropped,       ///< of a selection
    side,                 ///< `before` became `after`
    strictness,           ///< `at least 6 months before` became `more than 6 months before`
    end_excluded,         ///< an end of `between` or `within` does not count
    deadline,             ///< `in time for` became `on or before`
    ranking,              ///< `latest` became `earliest`, `highest` became `lowest`
    unit,                 ///< `working days` became `days`
};

/// What a changed plan has otherwise. The nodes and members that it newly needs stand behind those
/// of the plan it was made from (Mutants::plan).
struct NodeChange {
    plan::NodeId id;
    plan::Node node;
};
struct SelectionChange {
    plan::SelectionId id;
    plan::Selection selection;
};
struct ClausesChange {
    std::uint32_t requirement = 0;
    std::vector<plan::Clause> clauses;
};
struct AppliesChange {
    std::uint32_t requirement = 0;
    std::vector<plan::NodeId> applies_when;
};
struct ThresholdChange {
    std::uint32_t threshold = 0;
    std::int64_t value = 0;
};
using Change =
    std::variant<NodeChange, SelectionChange, ClausesChange, AppliesChange, ThresholdChange>;

/// Puts what `change` holds into the plan, and what the plan held into `change`: twice is as it
/// was.
void exchange(plan::Plan& plan, Change& change);

/// Where something stands in a rulebook: in a requirement (its own meanings and checks included),
/// in a meaning for the whole file, or in a threshold.
struct Home {
    enum class What : std::uint8_t { requirement, meaning, threshold };
    What what = What::requirement;
    std::uint32_t index = 0;  ///< of the requirement, meaning or threshold in the model
    friend bool operator==(const Home&, const Home&) = default;
};

/// One thing changed in the rules.
struct Mutant {
    Mutation mutation = Mutation::comparator;
    Change change;
    Home home;
    plan::DefinitionId definition;  ///< that it stands in; nothing for a threshold
    Span span;                      ///< of what was changed
    Span context;                   ///< of the condition, clause or value around it
    std::uint32_t detail = 0;  ///< of a part, member, clause or `applies when`: which; of an end: 0
                               ///< the low or near one, 1 the other
    plan::NodeId dropped;      ///< the part or member that was dropped
};

/// Whether a change moves where something begins or ends to hold: a figure, a count, a share, a
/// day.
[[nodiscard]] bool moves_a_boundary(const Mutant& mutant);

struct Mutants {
    plan::Plan plan;              ///< judges as the one it was made from
    std::vector<Mutant> mutants;  ///< in the order of evaluation, thresholds last
};

/// Every mutant of what `rulebook` declares and judges by, but for what stands in `base` (the
/// rulebook that it extends, if any), whose own tests hold that. Left out are changes that are
/// surely the same rule: two clauses of one judgement swapped, a figure that its comparator's
/// neighbour already says. Errors: none. Cost: the plan's size, for each mutant what it changes.
[[nodiscard]] Mutants mutants_of(
    const model::Rulebook& rulebook, const plan::Plan& plan, const plan::Dependence& dependence,
    const model::Rulebook* base);

}  // namespace assize::analysis
