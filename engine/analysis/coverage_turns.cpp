#include "coverage_turns.hpp"

#include <algorithm>

#include "assize/plan/walk.hpp"

namespace assize::analysis {

WhatTurns::WhatTurns(const plan::Plan& plan) : plan_(plan) {
    for (const plan::Definition& definition : plan.definitions)
        definitions_.push_back(turns(definition));
}

Turns WhatTurns::on(plan::NodeId condition) const { return turns(condition); }

Turns WhatTurns::turns(const plan::Definition& definition) const {
    Turns found = Turns::on_nothing;
    const auto part = [&](auto id) {
        if (id.index != plan::nothing) found = std::max(found, turns(id));
    };
    part(definition.node);
    part(definition.selection);
    if (definition.what != model::Definition::What::requirement) return found;
    const plan::Requirement& requirement = plan_.requirements[definition.index];
    for (const plan::NodeId applies : requirement.applies_when) part(applies);
    for (const plan::DefinitionId check : requirement.checks) {
        if (requirement.clauses.empty()) part(check);
    }
    for (const plan::Clause& clause : requirement.clauses) {
        part(clause.when);
        if (!clause.is_presumed) part(clause.unless);
    }
    return found;
}

template <typename Id>
Turns WhatTurns::turns(Id id) const {
    Turns found = Turns::on_nothing;
    if constexpr (std::is_same_v<Id, plan::PathId>) {
        if (plan_.paths[id.index].start != plan::Start::meaning) return Turns::on_facts;
    } else if constexpr (std::is_same_v<Id, plan::NodeId>) {
        const plan::Op op = plan_.nodes[id.index].op;
        if (op == plan::Op::as_at || op == plan::Op::in_time) found = Turns::on_the_day;
    }
    const auto also = [&](auto part) { found = std::max(found, turns(part)); };
    each_named(plan_, id, also);
    each_part(plan_, id, also);
    return found;
}

}  // namespace assize::analysis
