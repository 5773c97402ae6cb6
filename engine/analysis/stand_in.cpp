#include "stand_in.hpp"

#include <utility>

#include "assize/facts/facts.hpp"

namespace assize::analysis {

namespace m = model;

StandIn::StandIn(const m::Rulebook& rulebook) {
    rulebook_.calendar = rulebook.calendar;
    rulebook_.thresholds = rulebook.thresholds;
    rulebook_.vocabulary.choices = rulebook.vocabulary.choices;
    rulebook_.vocabulary.records.emplace_back();
}

std::uint32_t StandIn::add(const m::Type& type) {
    auto& fields = rulebook_.vocabulary.records.front().fields;
    const auto place = static_cast<std::uint32_t>(fields.size());
    fields.push_back({"fact_" + std::to_string(place), type, {}, {}, {}});
    return place;
}

m::Value StandIn::value(std::uint32_t fact) const {
    const m::Field& field = rulebook_.vocabulary.records.front().fields[fact];
    return {m::Path{m::FromProfile{}, {fact}, field.name, {}}, field.type, {}};
}

m::Condition StandIn::holds(std::uint32_t fact) const { return {m::Holds{value(fact)}, {}}; }

void StandIn::set(m::Requirement requirement) {
    rulebook_.order.clear();
    const auto checks = static_cast<std::uint32_t>(requirement.checks.size());
    for (std::uint32_t check = 0; check < checks; ++check)
        rulebook_.order.push_back({m::Definition::What::check, 0, check});
    rulebook_.order.push_back({m::Definition::What::requirement, 0, 0});
    rulebook_.requirements.clear();
    rulebook_.requirements.push_back(std::move(requirement));
    plan_ = plan::compile(rulebook_);
}

Judgement StandIn::judge(std::span<const Given> given, Date as_at) {
    facts::Builder builder(rulebook_.vocabulary);
    const facts::Cell profile = builder.get(facts::Facts::profile());
    first_cell_ = builder.field(profile, 0).index;
    for (const Given& one : given) {
        builder.set(
            builder.field(profile, one.fact),
            one.value ? facts::Builder::make_scalar(*one.value) : facts::Builder::make_none());
    }
    proof_ = {};
    return judge_only(plan_, std::move(builder).finish(), as_at, plan::everything(plan_), proof_)
        .front();
}

std::uint32_t StandIn::fact_of(facts::CellId cell) const { return cell.index - first_cell_; }

}  // namespace assize::analysis
