#include <algorithm>

#include "assize/analysis/coverage.hpp"
#include "assize/plan/walk.hpp"
#include "coverage_bounds.hpp"

namespace assize::analysis {

namespace {

using plan::DefinitionId;
using plan::nothing;

Situation judged(std::optional<Outcome> reported) {
    if (!reported) return Situation::not_evidenced;
    switch (*reported) {
        case Outcome::unmet: return Situation::unmet;
        case Outcome::part_met: return Situation::part_met;
        case Outcome::met: return Situation::met;
        case Outcome::not_applicable: break;
    }
    return Situation::not_applicable;
}

Situation came_out(Truth truth) {
    switch (truth) {
        case Truth::yes: return Situation::holds;
        case Truth::no: return Situation::fails;
        case Truth::unknown: break;
    }
    return Situation::not_known;
}

/// Reads one test's proof, from the requirements that it expects on.
class Seeing {
public:
    Seeing(
        Coverage& coverage, const PlacesOfPlan& places, const plan::Plan& plan,
        const model::Rulebook& rulebook, const Assessment& assessment)
        : coverage_(coverage),
          places_(places),
          plan_(plan),
          rulebook_(rulebook),
          assessment_(assessment),
          steps_(assessment.proof->steps),
          read_(plan.definitions.size()) {}

    void expected(std::uint32_t requirement) {
        note(
            places_.requirements[requirement],
            judged(assessment_.judgements[requirement].reported));
        read(plan_.requirements[requirement].definition);
    }

private:
    void note(std::uint32_t place, Situations seen) {
        if (place != nothing) coverage_.places[place].seen.add(seen);
    }

    /// A definition and all that it reads, each once.
    void read(DefinitionId id) {
        if (read_[id.index]) return;
        read_[id.index] = true;
        const plan::Definition& definition = plan_.definitions[id.index];
        const std::uint32_t root = assessment_.proof->roots[id.index];
        switch (definition.what) {
            case model::Definition::What::meaning: break;
            case model::Definition::What::check:
                note(
                    places_.checks[definition.index][definition.check],
                    came_out(steps_[root].truth));
                break;
            case model::Definition::What::requirement:
                see_dates(definition.index);
                if (const auto clause = assessment_.judgements[definition.index].clause)
                    note(places_.clauses[definition.index][*clause], Situation::decides);
                break;
        }
        for (auto step = root + 1; step < steps_.size() && steps_[step].parent != nothing; ++step)
            see(definition, step);
    }

    void see_dates(std::uint32_t requirement) {
        const auto& periods = rulebook_.requirements[requirement].in_force;
        const Date day = assessment_.as_at;
        for (std::size_t place = 0; place < periods.size(); ++place) {
            const auto& [from, to, span] = periods[place];
            const std::uint32_t at = places_.periods[requirement][place];
            if (from && day == *from) note(at, Situation::low_inside);
            if (from && day == add_days(*from, -1)) note(at, Situation::low_outside);
            if (to && day == *to) note(at, Situation::high_inside);
            if (to && day == add_days(*to, 1)) note(at, Situation::high_outside);
        }
    }

    void see(const plan::Definition& owner, std::uint32_t place) {
        const ProofStep& step = steps_[place];
        const auto follow = [&](DefinitionId named) { read(named); };
        switch (step.what) {
            case ProofStep::What::condition:
            case ProofStep::What::value:
                see_node(place);
                each_named(plan_, step.node, follow);
                each_part(plan_, step.node, [&](auto part) {
                    if constexpr (std::is_same_v<decltype(part), plan::PathId>)
                        each_named(plan_, part, follow);
                });
                return;
            case ProofStep::What::item: see_item(step); return;
            case ProofStep::What::list:
                if (const auto source = plan_.selections[step.selection.index].source;
                    source.index != nothing)
                    each_named(plan_, source, follow);
                return;
            case ProofStep::What::check:
                read(plan_.requirements[owner.index].checks[step.index]);
                return;
            case ProofStep::What::definition:
            case ProofStep::What::applies:
            case ProofStep::What::clause:
            case ProofStep::What::unless:
            case ProofStep::What::advice: return;
        }
    }

    void see_node(std::uint32_t place) {
        const ProofStep& step = steps_[place];
        const std::uint32_t at = places_.nodes[step.node.index];
        if (at == nothing) return;
        const plan::Node& node = plan_.nodes[step.node.index];
        if (goes_through_items(node.op) && assessment_.proof->seen(step).is_none)
            note(at, Situation::no_items);
        if (step.what != ProofStep::What::condition) return;
        note(at, came_out(step.truth));
        note(at, seen_at_bounds(plan_, *assessment_.proof, place, assessment_.as_at));
    }

    /// An item of a share or a proportion, and whether it satisfies what is asked of it.
    void see_item(const ProofStep& step) {
        if (step.node.index == nothing || step.member != Truth::yes) return;
        const std::uint32_t at = places_.nodes[steps_[step.parent].node.index];
        if (step.truth == Truth::yes) note(at, Situation::item_holds);
        if (step.truth == Truth::no) note(at, Situation::item_fails);
    }

    Coverage& coverage_;
    const PlacesOfPlan& places_;
    const plan::Plan& plan_;
    const model::Rulebook& rulebook_;
    const Assessment& assessment_;
    const std::vector<ProofStep>& steps_;
    std::vector<bool> read_;  ///< by definition
};

}  // namespace

void see(
    Coverage& coverage, const PlacesOfPlan& places, const model::Rulebook& rulebook,
    const plan::Plan& plan, const model::Test& test, const TestRun& run) {
    Seeing seeing(coverage, places, plan, rulebook, run.assessment);
    for (std::uint32_t expect = 0; expect < test.expects.size(); ++expect) {
        const bool is_as_expected = std::none_of(
            run.faults.begin(), run.faults.end(),
            [&](const TestFault& fault) { return fault.expect == expect; });
        if (is_as_expected) seeing.expected(test.expects[expect].requirement.index);
    }
}

}  // namespace assize::analysis
