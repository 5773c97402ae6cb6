#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assize/plan/plan.hpp"

namespace assize::plan {

/// Some of a plan's requirements, and all that their judgements depend on: enough to judge them
/// without the rest.
struct Part {
    std::vector<std::uint32_t> requirements;  ///< places in rulebook order, ascending
    std::vector<DefinitionId> definitions;    ///< in the order of evaluation, those of the
                                              ///< requirements included
};

/// The whole plan as a part of itself.
[[nodiscard]] Part everything(const Plan& plan);

/// What the judgements of a plan depend on. It stays right for a plan that was changed so that its
/// definitions read less.
class Dependence {
public:
    /// Cost: the plan's size, and for each requirement the definitions that it depends on.
    explicit Dependence(const Plan& plan);

    /// The part that `requirements` (ascending) need. Cost: the definitions that they depend on.
    [[nodiscard]] Part part_of(std::span<const std::uint32_t> requirements) const;
    /// The requirements whose judgement depends on a definition; ascending.
    [[nodiscard]] const std::vector<std::uint32_t>& dependents(DefinitionId definition) const {
        return dependents_[definition.index];
    }

private:
    std::vector<std::vector<DefinitionId>> needed_;  ///< by requirement, in order of evaluation
    std::vector<std::vector<std::uint32_t>> dependents_;  ///< by definition
};

/// Everything that a definition's judgement, condition or value is made of, without what it reads
/// by name and without what is only said: `visit(NodeId)` and `visit(SelectionId)`, each before
/// what stands in it, in the order written; a selection with the level of no node.
template <typename Visit>
void each_within(const Plan& plan, NodeId node, Visit& visit);
template <typename Visit>
void each_within(const Plan& plan, SelectionId selection, Visit& visit);

template <typename Visit>
void each_within(const Plan& plan, const Definition& definition, Visit& visit) {
    each_within(plan, definition.node, visit);
    each_within(plan, definition.selection, visit);
    if (definition.what != model::Definition::What::requirement) return;
    const Requirement& requirement = plan.requirements[definition.index];
    for (const NodeId applies : requirement.applies_when) each_within(plan, applies, visit);
    for (const Clause& clause : requirement.clauses) {
        each_within(plan, clause.when, visit);
        each_within(plan, clause.unless, visit);
    }
}

/// Whether an operand field of `op` holds a node (`a` of a literal or a threshold is an index).
[[nodiscard]] constexpr bool has_operands(Op op) {
    return op != Op::literal && op != Op::threshold && op != Op::includes;
}

template <typename Visit>
void each_within(const Plan& plan, NodeId id, Visit& visit) {
    if (id.index == nothing) return;
    visit(id);
    // A copy: what is visited may add to the plan.
    const Node node = plan.nodes[id.index];
    each_within(plan, node.selection, visit);
    if (has_operands(node.op)) {
        for (const std::uint32_t operand : {node.a, node.b, node.c})
            each_within(plan, NodeId{operand}, visit);
    }
    for (std::uint32_t place = 0; place < node.count; ++place)
        each_within(plan, plan.members[node.first + place], visit);
}

template <typename Visit>
void each_within(const Plan& plan, SelectionId id, Visit& visit) {
    if (id.index == nothing) return;
    visit(id);
    const Selection selection = plan.selections[id.index];
    each_within(plan, selection.ranked, visit);
    each_within(plan, selection.where, visit);
    each_within(plan, selection.except, visit);
}

}  // namespace assize::plan
