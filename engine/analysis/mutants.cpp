#include <algorithm>
#include <array>

#include "assize/base/must.hpp"
#include "mutant_maker.hpp"

namespace assize::analysis {

using plan::NodeId;
using plan::Op;

bool moves_a_boundary(const Mutant& mutant) {
    switch (mutant.mutation) {
        case Mutation::comparator: {
            // `is` has no sides.
            const auto* node = std::get_if<NodeChange>(&mutant.change);
            return node == nullptr || node->node.comparator > model::Comparator::not_equal;
        }
        case Mutation::figure:
        case Mutation::threshold:
        case Mutation::number:
        case Mutation::percent:
        case Mutation::strictness:
        case Mutation::end_excluded:
        case Mutation::deadline: return true;
        case Mutation::quantity:
        case Mutation::every_to_any:
        case Mutation::inclusion:
        case Mutation::connective:
        case Mutation::negated:
        case Mutation::negation_dropped:
        case Mutation::part_dropped:
        case Mutation::member_dropped:
        case Mutation::check_holds:
        case Mutation::check_fails:
        case Mutation::clauses_swapped:
        case Mutation::clause_dropped:
        case Mutation::outcome:
        case Mutation::unless_dropped:
        case Mutation::presumption_dropped:
        case Mutation::applies_dropped:
        case Mutation::where_dropped:
        case Mutation::except_dropped:
        case Mutation::side:
        case Mutation::ranking:
        case Mutation::unit: return false;
    }
    must(false);
    return false;
}

void exchange(plan::Plan& plan, Change& change) {
    struct Exchange {
        plan::Plan& plan;
        void operator()(NodeChange& one) { std::swap(plan.nodes[one.id.index], one.node); }
        void operator()(SelectionChange& one) {
            std::swap(plan.selections[one.id.index], one.selection);
        }
        void operator()(ClausesChange& one) {
            std::swap(plan.requirements[one.requirement].clauses, one.clauses);
        }
        void operator()(AppliesChange& one) {
            std::swap(plan.requirements[one.requirement].applies_when, one.applies_when);
        }
        void operator()(ThresholdChange& one) {
            std::swap(plan.thresholds[one.threshold].value.value, one.value);
        }
    };
    std::visit(Exchange{plan}, change);
}

Mutant& MutantMaker::add(Mutation mutation, Change change, const Span& span, const Span& context) {
    made_.mutants.push_back(
        {mutation, std::move(change), home_, definition_, span, context, 0, {}});
    return made_.mutants.back();
}

Mutant& MutantMaker::change(Mutation mutation, NodeId id, const plan::Node& node) {
    const Span span = this->node(id).span;
    return add(mutation, NodeChange{id, node}, span, span);
}

NodeId MutantMaker::add_node(const plan::Node& node) {
    made_.plan.nodes.push_back(node);
    return {static_cast<std::uint32_t>(made_.plan.nodes.size() - 1)};
}

plan::Node MutantMaker::joined(Op op, const plan::Node& like, const std::vector<NodeId>& parts) {
    plan::Node made;
    made.op = op;
    made.level = like.level;
    made.span = like.span;
    made.number = like.number;
    made.first = static_cast<std::uint32_t>(made_.plan.members.size());
    made.count = static_cast<std::uint32_t>(parts.size());
    made_.plan.members.insert(made_.plan.members.end(), parts.begin(), parts.end());
    return made;
}

void MutantMaker::definition(plan::DefinitionId id, Home home, const Span& span) {
    home_ = home;
    definition_ = id;
    const plan::Definition definition = made_.plan.definitions[id.index];
    switch (definition.what) {
        case model::Definition::What::requirement: requirement(definition.index); return;
        case model::Definition::What::check:
            check(definition.node, span);
            condition(definition.node);
            return;
        case model::Definition::What::meaning: break;
    }
    if (definition.selection.index != plan::nothing) {
        selection(definition.selection, made_.plan.selections[definition.selection.index].span);
    } else if (node(definition.node).op >= Op::compare) {
        condition(definition.node);
    } else {
        value(definition.node, node(definition.node).span);
    }
}

void MutantMaker::threshold(std::uint32_t index, const Span& span) {
    home_ = {Home::What::threshold, index};
    definition_ = {};
    const plan::Threshold threshold = made_.plan.thresholds[index];
    for (const std::int64_t figure : neighbours(threshold.value.value, threshold.type))
        add(Mutation::threshold, ThresholdChange{index, figure}, span, span);
}

/// An `and` of nothing holds, an `or` of nothing does not.
void MutantMaker::check(NodeId id, const Span& span) {
    add(Mutation::check_holds, NodeChange{id, joined(Op::all, node(id), {})}, span, span);
    add(Mutation::check_fails, NodeChange{id, joined(Op::any, node(id), {})}, span, span);
}

void MutantMaker::requirement(std::uint32_t index) {
    const auto applies_when = made_.plan.requirements[index].applies_when;
    for (std::uint32_t place = 0; place < applies_when.size(); ++place) {
        auto others = applies_when;
        others.erase(others.begin() + place);
        const Span span = node(applies_when[place]).span;
        Mutant& made =
            add(Mutation::applies_dropped, AppliesChange{index, std::move(others)}, span, span);
        made.detail = place;
        made.dropped = applies_when[place];
        condition(applies_when[place]);
    }
    clauses(index);
}

void MutantMaker::clauses(std::uint32_t index) {
    const auto clauses = made_.plan.requirements[index].clauses;
    const auto conditional = static_cast<std::uint32_t>(std::count_if(
        clauses.begin(), clauses.end(),
        [](const plan::Clause& clause) { return clause.when.index != plan::nothing; }));
    for (std::uint32_t place = 0; place < clauses.size(); ++place) {
        clause_changes(index, place);
        if (place >= conditional) continue;
        const Span& span = clauses[place].span;
        auto others = clauses;
        others.erase(others.begin() + place);
        add(Mutation::clause_dropped, ClausesChange{index, others}, span, span).detail = place;
        // Two clauses of one judgement say the same in either order.
        if (place + 1 < conditional && clauses[place].outcome != clauses[place + 1].outcome) {
            others = clauses;
            std::swap(others[place], others[place + 1]);
            add(Mutation::clauses_swapped, ClausesChange{index, others}, span, span).detail = place;
        }
        condition(clauses[place].when);
        if (clauses[place].unless.index != plan::nothing) condition(clauses[place].unless);
    }
}

/// What one clause says: its judgement, its `unless`.
void MutantMaker::clause_changes(std::uint32_t index, std::uint32_t place) {
    const auto clauses = made_.plan.requirements[index].clauses;
    const plan::Clause& clause = clauses[place];
    const auto changed = [&](Mutation mutation, const plan::Clause& became) {
        auto others = clauses;
        others[place] = became;
        add(mutation, ClausesChange{index, std::move(others)}, clause.span, clause.span).detail =
            place;
    };
    constexpr std::array judged{Outcome::unmet, Outcome::part_met, Outcome::met};
    for (const Outcome outcome : judged) {
        const int apart = static_cast<int>(outcome) - static_cast<int>(clause.outcome);
        if (apart != 1 && apart != -1) continue;
        plan::Clause became = clause;
        became.outcome = outcome;
        changed(Mutation::outcome, became);
    }
    if (clause.unless.index == plan::nothing) return;
    plan::Clause became = clause;
    became.is_presumed = false;
    if (clause.is_presumed) changed(Mutation::presumption_dropped, became);
    became.unless = {};
    changed(Mutation::unless_dropped, became);
}

namespace {

/// Where a definition stands: with its requirement, or on its own.
std::pair<Home, Span> home_of(const model::Rulebook& rulebook, const plan::Definition& definition) {
    if (definition.what == model::Definition::What::meaning) {
        const model::Meaning& meaning = rulebook.meanings[definition.index];
        const Home home = meaning.within ? Home{Home::What::requirement, meaning.within->index}
                                         : Home{Home::What::meaning, definition.index};
        return {home, meaning.span};
    }
    const model::Requirement& requirement = rulebook.requirements[definition.index];
    const bool is_check = definition.what == model::Definition::What::check;
    return {
        {Home::What::requirement, definition.index},
        is_check ? requirement.checks[definition.check].span : requirement.span};
}

}  // namespace

Mutants mutants_of(
    const model::Rulebook& rulebook, const plan::Plan& plan, const plan::Dependence& dependence,
    const model::Rulebook* base) {
    const auto is_own = [&](const Span& span) {
        return base == nullptr || !base->is_made_from(span.source);
    };
    MutantMaker maker(plan);
    for (std::uint32_t place = 0; place < plan.definitions.size(); ++place) {
        const auto [home, span] = home_of(rulebook, plan.definitions[place]);
        if (is_own(span) && !dependence.dependents(plan::DefinitionId{place}).empty())
            maker.definition({place}, home, span);
    }
    for (std::uint32_t place = 0; place < plan.thresholds.size(); ++place) {
        const model::Threshold& threshold = rulebook.thresholds[place];
        const Span span = threshold.changed_at.value_or(threshold.span);
        if (is_own(span) && !dependence.dependents(model::ThresholdId{place}).empty())
            maker.threshold(place, span);
    }
    return std::move(maker).finish();
}

}  // namespace assize::analysis
