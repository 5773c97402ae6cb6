#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "assize/analysis/coverage.hpp"
#include "assize/plan/walk.hpp"
#include "coverage_bounds.hpp"
#include "coverage_guard.hpp"
#include "coverage_turns.hpp"

namespace assize::analysis {

namespace {

using plan::DefinitionId;
using plan::NodeId;
using plan::nothing;
using plan::Op;
using What = CoveragePlace::What;

bool is_connective(Op op) { return op == Op::all || op == Op::any || op == Op::negation; }
/// A condition that does not stand for others: it is asked to hold and to fail.
bool is_comparison(Op op) { return op >= Op::compare && !is_connective(op); }

/// A declaration is one wherever it is inherited; of what stands at one place, the form tells.
using Key = std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, What, Op>;
Key key_of(const CoveragePlace& place) {
    const Span& span = place.span;
    return {span.source.index, span.begin, span.end, place.what, place.node.op};
}

/// Goes through a rulebook requirement by requirement, into the meanings and checks that each
/// reads.
class Asking {
public:
    Asking(
        Coverage& coverage, const model::Rulebook& rulebook, const plan::Plan& plan,
        std::span<const SourceId> files)
        : coverage_(coverage), rulebook_(rulebook), plan_(plan), files_(files), turns_(plan) {
        for (std::uint32_t place = 0; place < coverage.places.size(); ++place)
            places_[key_of(coverage.places[place])] = place;
        for (std::uint32_t rule = 0; rule < coverage.rules.size(); ++rule)
            rules_[start_of(coverage.rules[rule].span)] = rule;
        asked_.nodes.resize(plan.nodes.size(), nothing);
    }

    PlacesOfPlan ask() && {
        for (requirement_ = 0; requirement_ < plan_.requirements.size(); ++requirement_)
            ask_of_requirement();
        return std::move(asked_);
    }

private:
    using Start = std::pair<std::uint32_t, std::uint32_t>;
    static Start start_of(const Span& span) { return {span.source.index, span.begin}; }

    /// The rule declared at a place; nothing in a file of which nothing is asked.
    std::uint32_t rule(CoveredRule declared) {
        if (std::find(files_.begin(), files_.end(), declared.span.source) == files_.end())
            return nothing;
        const auto next = static_cast<std::uint32_t>(coverage_.rules.size());
        const auto [at, is_new] = rules_.emplace(start_of(declared.span), next);
        if (is_new) coverage_.rules.push_back(std::move(declared));
        return at->second;
    }
    std::uint32_t rule_of_requirement() {
        const auto& from = rulebook_.requirements[requirement_];
        std::optional<std::string> theme;
        if (from.theme) theme = rulebook_.themes[*from.theme].id;
        return rule({CoveredRule::What::requirement, from.id, from.title, theme, from.span});
    }

    std::uint32_t add(CoveragePlace place) {
        if (place.rule == nothing) return nothing;
        const auto next = static_cast<std::uint32_t>(coverage_.places.size());
        const auto [at, is_new] = places_.emplace(key_of(place), next);
        if (is_new)
            coverage_.places.push_back(std::move(place));
        else
            coverage_.places[at->second].asked.add(place.asked);
        return at->second;
    }
    std::uint32_t add(What what, std::uint32_t rule, const Span& span, Situations asked) {
        CoveragePlace place;
        place.what = what;
        place.rule = rule;
        place.span = span;
        place.asked = asked;
        return add(std::move(place));
    }

    void ask_of_requirement() {
        const auto& model = rulebook_.requirements[requirement_];
        const auto& from = plan_.requirements[requirement_];
        rule_ = rule_of_requirement();
        entered_.clear();
        guards_.emplace(plan_);
        asked_.requirements.push_back(add(What::requirement, rule_, model.span, judgements()));
        asked_.periods.emplace_back();
        for (const model::Period& period : model.in_force)
            asked_.periods.back().push_back(add(What::period, rule_, period.span, ends_of(period)));
        asked_.checks.emplace_back(from.checks.size(), nothing);
        for (const NodeId applies : from.applies_when) {
            const CoveredRule extension{
                CoveredRule::What::rulebook, rulebook_.id, rulebook_.title, {}, rulebook_.span};
            ask_of(applies, is_own(model, applies) ? rule_ : rule(extension));
        }
        for (const NodeId applies : from.applies_when) guards_->note(applies, true);
        if (from.clauses.empty()) {
            for (const DefinitionId check : from.checks) enter(check);
        }
        asked_.clauses.emplace_back();
        for (const plan::Clause& clause : from.clauses) {
            asked_.clauses.back().push_back(
                add(What::clause, rule_, clause.span, Situation::decides));
            ask_of(clause.when, rule_);
            ask_of(clause.unless, rule_);
            if (clause.unless.index == nothing) guards_->note(clause.when, false);
        }
    }

    /// What an extension asks of all that it takes over is not the requirement's own.
    [[nodiscard]] bool is_own(const model::Requirement& model, NodeId applies) const {
        return plan_.nodes[applies.index].span.source == model.span.source;
    }

    /// The judgements that a requirement can give by what it says itself.
    Situations judgements() const {
        const auto& model = rulebook_.requirements[requirement_];
        Situations asked;
        Outcomes in_force;
        for (const model::Clause& clause : model.clauses) in_force |= clause.outcome;
        if (model.clauses.empty()) {
            in_force |= Outcome::met;
            in_force |= Outcome::unmet;
            if (model.checks.size() > 1) in_force |= Outcome::part_met;
        }
        for (const NodeId applies : plan_.requirements[requirement_].applies_when) {
            if (is_own(model, applies)) in_force |= Outcome::not_applicable;
        }
        if (in_force.has(Outcome::met)) asked.add(Situation::met);
        if (in_force.has(Outcome::part_met)) asked.add(Situation::part_met);
        if (in_force.has(Outcome::unmet)) asked.add(Situation::unmet);
        if (in_force.has(Outcome::not_applicable) || comes_or_goes())
            asked.add(Situation::not_applicable);
        const DefinitionId definition = plan_.requirements[requirement_].definition;
        if (in_force.count() > 1 && turns_.on(definition) == Turns::on_facts)
            asked.add(Situation::not_evidenced);
        return asked;
    }

    /// Whether a requirement is out of force on a day on which the rulebook is in force.
    bool comes_or_goes() const {
        const auto& own = rulebook_.requirements[requirement_].in_force;
        const auto is_out = [&](Date day) {
            return model::in_force(rulebook_.in_force, day) && !model::in_force(own, day);
        };
        if (is_out(first_date()) || is_out(last_date())) return true;
        for (const model::Period& period : rulebook_.in_force) {
            if ((period.from && is_out(*period.from)) || (period.to && is_out(*period.to)))
                return true;
        }
        return std::any_of(own.begin(), own.end(), [&](const model::Period& period) {
            return !ends_of(period).is_empty();
        });
    }
    /// The first and last day of a period, and the days beyond them on which the rulebook is in
    /// force and the requirement is not.
    Situations ends_of(const model::Period& period) const {
        const auto& periods = rulebook_.requirements[requirement_].in_force;
        Situations asked;
        const auto is_end = [&](const std::optional<Date>& day, std::int64_t beyond) {
            const auto outside = day ? add_days(*day, beyond) : std::nullopt;
            return outside && model::in_force(rulebook_.in_force, *outside)
                && !model::in_force(periods, *outside);
        };
        if (is_end(period.from, -1)) {
            asked.add(Situation::low_inside);
            asked.add(Situation::low_outside);
        }
        if (is_end(period.to, 1)) {
            asked.add(Situation::high_inside);
            asked.add(Situation::high_outside);
        }
        return asked;
    }

    void enter(DefinitionId id) {
        if (!entered_.insert(id.index).second) return;
        const plan::Definition& definition = plan_.definitions[id.index];
        switch (definition.what) {
            case model::Definition::What::requirement: return;  // it is asked of itself
            case model::Definition::What::check: return enter_check(id, definition);
            case model::Definition::What::meaning: break;
        }
        const model::Meaning& from = rulebook_.meanings[definition.index];
        const std::uint32_t owner =
            from.within ? rule_ : rule({CoveredRule::What::meaning, from.name, {}, {}, from.span});
        ask_of(definition.node, owner);
        ask_of(definition.selection, owner);
    }

    void enter_check(DefinitionId id, const plan::Definition& definition) {
        const auto& check = rulebook_.requirements[definition.index].checks[definition.check];
        CoveragePlace place;
        place.what = What::check;
        place.rule = rule_;
        place.span = check.span;
        place.name = check.name;
        place.asked.add(Situation::holds);
        place.asked.add(Situation::fails);
        if (turns_.on(id) == Turns::on_facts) place.asked.add(Situation::not_known);
        asked_.checks[definition.index][definition.check] = add(std::move(place));
        whole_check_ = definition.node.index;
        ask_of(definition.node, rule_);
    }

    template <typename Id>
    void ask_of(Id id, std::uint32_t rule) {
        if (id.index == nothing) return;
        if constexpr (std::is_same_v<Id, NodeId>) ask_of_node(id, rule);
        each_named(plan_, id, [&](DefinitionId named) { enter(named); });
        each_part(plan_, id, [&](auto part) { ask_of(part, rule); });
    }

    void ask_of_node(NodeId id, std::uint32_t rule) {
        const plan::Node& node = plan_.nodes[id.index];
        CoveragePlace place;
        if (is_comparison(node.op) && turns_.on(id) != Turns::on_nothing) {
            const auto settled = guards_->settled(id);
            // Of a check that is one comparison, that is asked already.
            const bool is_asked = id.index == whole_check_;
            if (settled != false && !is_asked) place.asked.add(Situation::holds);
            if (settled != true && !is_asked) place.asked.add(Situation::fails);
            if (!settled) place.asked.add(asked_at_bounds(plan_, node));
        }
        if (goes_through_items(node.op)) {
            if (!guards_->have_items(node.selection)) place.asked.add(Situation::no_items);
            // A comparison alone is itself asked to hold and to fail, of some item.
            if (node.op != Op::extreme && !is_comparison(plan_.nodes[node.a].op)) {
                place.asked.add(Situation::item_holds);
                // `all of` fails just when an item does.
                if (!node.flag) place.asked.add(Situation::item_fails);
            }
        }
        if (place.asked.is_empty()) return;
        place.what = What::condition;
        place.rule = rule;
        place.span = node.span;
        place.node = node;
        place.measures = measured_type(plan_, node).kind;
        note_operands(node, place);
        asked_.nodes[id.index] = add(std::move(place));
    }

    void note_operands(const plan::Node& node, CoveragePlace& place) const {
        const auto span = [&](std::uint32_t of) { return plan_.nodes[of].span; };
        const bool has_list = node.selection.index != nothing;
        place.subject = has_list ? plan_.selections[node.selection.index].span : node.span;
        if (node.op == Op::compare || node.op == Op::in_time) {
            place.subject = span(node.a);
            place.low = place.high = span(node.b);
        } else if (node.op == Op::includes) {
            place.subject = plan_.paths[node.b].span;
        } else if (node.op == Op::between) {
            place.subject = span(node.a);
            place.low = span(node.b);
            place.high = span(node.c);
        } else if (node.op == Op::within || node.op == Op::apart) {
            place.subject = span(node.a);
            place.length = span(node.b);
            place.low = place.high = span(node.c);
        }
    }

    Coverage& coverage_;
    const model::Rulebook& rulebook_;
    const plan::Plan& plan_;
    std::span<const SourceId> files_;
    WhatTurns turns_;
    PlacesOfPlan asked_;
    std::map<Key, std::uint32_t> places_;
    std::map<Start, std::uint32_t> rules_;
    std::uint32_t requirement_ = 0, rule_ = nothing;
    std::uint32_t whole_check_ = nothing;  ///< the condition of the check last entered
    std::set<std::uint32_t> entered_;      ///< definitions that this requirement has come to
    std::optional<Guards> guards_;
};

}  // namespace

PlacesOfPlan ask(
    Coverage& coverage, const model::Rulebook& rulebook, const plan::Plan& plan,
    std::span<const SourceId> files) {
    return Asking(coverage, rulebook, plan, files).ask();
}

}  // namespace assize::analysis
