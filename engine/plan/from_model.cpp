#include "from_model.hpp"

#include <algorithm>

#include "assize/base/must.hpp"

namespace assize::plan {

Plan compile(const model::Rulebook& rulebook) { return FromModel(rulebook).compile(); }

Plan FromModel::compile() && {
    plan_.calendar = rulebook_.calendar;
    plan_.choices = rulebook_.vocabulary.choices;
    for (const auto& threshold : rulebook_.thresholds) {
        plan_.thresholds.push_back(
            {threshold.type, threshold.value, !threshold.source.has_value()});
    }
    for (const auto& theme : rulebook_.themes) plan_.themes.push_back(theme.id);
    number_definitions();
    for (std::uint32_t place = 0; place < plan_.definitions.size(); ++place) define({place});
    return std::move(plan_);
}

void FromModel::number_definitions() {
    meanings_.resize(rulebook_.meanings.size());
    requirements_.resize(rulebook_.requirements.size());
    plan_.requirements.resize(rulebook_.requirements.size());
    for (const auto& requirement : rulebook_.requirements) {
        checks_.emplace_back(requirement.checks.size());
    }
    for (const auto& from : rulebook_.order) {
        const DefinitionId id{static_cast<std::uint32_t>(plan_.definitions.size())};
        plan_.definitions.push_back({from.what, from.index, from.check, {}, {}, {}, false});
        switch (from.what) {
            case model::Definition::What::meaning: meanings_[from.index] = id; break;
            case model::Definition::What::check: checks_[from.index][from.check] = id; break;
            case model::Definition::What::requirement: requirements_[from.index] = id; break;
        }
    }
}

void FromModel::define(DefinitionId id) {
    // A copy, since nothing may hold on to a place in a vector that grows.
    Definition definition = plan_.definitions[id.index];
    current_ = &definition;
    switch (definition.what) {
        case model::Definition::What::meaning: {
            const auto& meaning = rulebook_.meanings[definition.index];
            requirement_ = meaning.within ? meaning.within->index : nothing;
            if (const auto* body = std::get_if<model::Condition>(&meaning.body))
                definition.node = condition(*body);
            if (const auto* body = std::get_if<model::Value>(&meaning.body))
                definition.node = value(*body);
            if (const auto* body = std::get_if<model::Selection>(&meaning.body))
                definition.selection = selection(*body);
            break;
        }
        case model::Definition::What::check:
            requirement_ = definition.index;
            definition.node = condition(
                rulebook_.requirements[definition.index].checks[definition.check].condition);
            break;
        case model::Definition::What::requirement:
            requirement_ = definition.index;
            plan_.requirements[definition.index].definition = id;
            define_requirement(
                plan_.requirements[definition.index], rulebook_.requirements[definition.index]);
            break;
    }
    auto& assumed = definition.assumed;
    std::sort(assumed.begin(), assumed.end());
    assumed.erase(std::unique(assumed.begin(), assumed.end()), assumed.end());
    plan_.definitions[id.index] = std::move(definition);
    current_ = nullptr;
}

void FromModel::define_requirement(Requirement& requirement, const model::Requirement& from) {
    requirement.in_force = from.in_force;
    requirement.strength = from.strength();
    requirement.theme = from.theme;
    for (const auto& applies : from.applies_when)
        requirement.applies_when.push_back(condition(applies));
    requirement.checks = checks_[requirement_];
    // A requirement without clauses is judged by its checks.
    if (from.clauses.empty()) {
        for (const DefinitionId check : requirement.checks) depend_on(check);
    }
    for (const auto& clause : from.clauses) {
        Clause made{clause.outcome, {}, {}, clause.unless_is_presumed, clause.span};
        if (clause.when) made.when = condition(*clause.when);
        if (clause.unless) made.unless = condition(**clause.unless);
        if (clause.unless && clause.unless_is_presumed) current_->reads_presumption = true;
        requirement.clauses.push_back(made);
    }
    // What is only said is no input to the judgement: it leaves no dependence behind.
    const Definition judged = *current_;
    for (const auto& sentence : from.sentences) {
        requirement.sentences.push_back(
            {sentence.speech, sentence.outcome, pieces(sentence.text), sentence.span});
    }
    for (const auto& advice : from.advice) {
        const NodeId when = condition(advice.when);
        requirement.advice.push_back({when, pieces(advice.text), advice.span});
    }
    *current_ = judged;
}

std::vector<Piece> FromModel::pieces(const model::Template& text) {
    std::vector<Piece> pieces;
    for (const auto& part : text.parts) {
        if (const auto* words = std::get_if<std::string>(&part)) pieces.push_back({*words, {}});
        if (const auto* shown = std::get_if<model::Value>(&part))
            pieces.push_back({{}, value(*shown)});
    }
    return pieces;
}

void FromModel::depend_on(DefinitionId id) {
    must(current_ != nullptr && id.index != nothing);
    const Definition& read = plan_.definitions[id.index];
    current_->assumed.insert(current_->assumed.end(), read.assumed.begin(), read.assumed.end());
    current_->reads_presumption = current_->reads_presumption || read.reads_presumption;
}

}  // namespace assize::plan
