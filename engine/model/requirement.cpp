// Requirements: their sections, and the order of their clauses (language.md, Judgement).
#include <algorithm>

#include "checker.hpp"

namespace assize::model {

namespace {

Outcome outcome_of(s::Outcome outcome) {
    switch (outcome) {
        case s::Outcome::met: return Outcome::met;
        case s::Outcome::part_met: return Outcome::part_met;
        case s::Outcome::unmet: return Outcome::unmet;
    }
    return Outcome::unmet;
}

Force force_of(s::Force force) {
    switch (force) {
        case s::Force::required: return Force::required;
        case s::Force::expected: return Force::expected;
        case s::Force::permitted: return Force::permitted;
    }
    return Force::required;
}

Speech speech_of(s::Speech speech) {
    switch (speech) {
        case s::Speech::because: return Speech::because;
        case s::Speech::action: return Speech::action;
        case s::Speech::impact: return Speech::impact;
    }
    return Speech::because;
}

}  // namespace

void Checker::requirements() {
    for (std::uint32_t index = 0; index < made_.requirements.size(); ++index) {
        const s::Requirement& written = *requirement_names_[index].written;
        Requirement made = made_.requirements[index];
        requirement_ = index;
        for (const s::Section& section : written.sections) {
            definition_ = definition_key({Definition::What::requirement, index, 0});
            std::visit([&](const auto& one) { this->section(made, one); }, section);
        }
        definition_ = definition_key({Definition::What::requirement, index, 0});
        for (const s::AppliesWhen* one : carried_over().applies_when) section(made, *one);
        requirement_ = {};
        if (made.citations.empty()) report(Code::no_citation, written.id.span, {made.id});
        clause_order(written);
        made_.requirements[index] = std::move(made);
    }
    needed_.clear();
}

/// What is said of the requirement we are in by a rulebook that extends the one it stands in.
const Declared::CarriedOver& Checker::carried_over() const {
    static const Declared::CarriedOver nothing;
    const auto found = declared_.carried_over.find(requirement_names_[*requirement_].written);
    return found == declared_.carried_over.end() ? nothing : found->second;
}

void Checker::section(Requirement& made, const s::InTheme& written) {
    const auto theme = theme_ids_.find(written.theme.text);
    if (made.theme) {
        report(Code::second_theme, written.theme.span, {made.id});
    } else if (theme != theme_ids_.end()) {
        made.theme = theme->second;
    } else if (!declared_.is_incomplete && !declared_.broken.contains(written.theme.text)) {
        std::vector<std::string> ids;
        for (const Theme& one : made_.themes) ids.push_back(one.id);
        Diagnostic& diagnostic =
            report(Code::unknown_theme, written.theme.span, {written.theme.text, ""});
        offer(diagnostic, written.theme, ids);
    }
}

void Checker::section(Requirement& made, const s::Citation& written) {
    Citation citation{force_of(written.force), written.text.text, {}, written.span};
    // The law binds whatever a new edition says of it; what an edition expects, it alone can
    // confirm.
    if (written.unverified) {
        citation.unverified = written.unverified->text;
    } else if (citation.force == Force::expected) {
        citation.unverified = carried_over().unverified;
    }
    made.citations.push_back(std::move(citation));
}

void Checker::section(Requirement& made, const s::Period& written) {
    read_day_.insert(definition_);
    period(written, made.in_force);
}

void Checker::section(Requirement& made, const s::AppliesWhen& written) {
    if (auto when = condition(*written.condition)) made.applies_when.push_back(std::move(*when));
}

void Checker::section(Requirement& made, const s::Check& written) {
    const auto place = static_cast<std::uint32_t>(made.checks.size());
    definition_ = definition_key({Definition::What::check, *requirement_, place});
    Check check{written.name.text, written.title ? written.title->text : "", {}, written.name.span};
    if (auto held = condition(*written.condition)) check.condition = std::move(*held);
    made.checks.push_back(std::move(check));
}

void Checker::section(Requirement& made, const s::Clause& written) {
    Clause clause{outcome_of(written.outcome), {}, {}, false, written.span};
    if (written.when) {
        clause.when = condition(*written.when->condition);
        if (written.when->unless) {
            clause.unless = condition(*(*written.when->unless)->condition);
            clause.unless_is_presumed = (*written.when->unless)->shown;
        }
    }
    made.clauses.push_back(std::move(clause));
}

void Checker::section(Requirement& made, const s::Sentence& written) {
    Sentence sentence{speech_of(written.speech), {}, this->sentence(written.text), written.span};
    if (written.outcome) sentence.outcome = outcome_of(*written.outcome);
    made.sentences.push_back(std::move(sentence));
}

void Checker::section(Requirement& made, const s::Advice& written) {
    auto when = condition(*written.condition);
    Template text = sentence(written.text);
    if (when) made.advice.push_back({std::move(*when), std::move(text), written.span});
}

/// A text with the values in its braces.
Template Checker::sentence(const s::Text& text) {
    const auto [known, is_new] = templates_.try_emplace(&text);
    ParsedTemplate& parsed = known->second;
    if (is_new) parsed = parse_template(sources_, text);
    is_wrong_ = is_wrong_ || has_error(parsed.diagnostics);
    diagnostics_.insert(diagnostics_.end(), parsed.diagnostics.begin(), parsed.diagnostics.end());
    Template made;
    for (const auto& part : parsed.text.parts) {
        if (const auto* words = std::get_if<s::Text>(&part)) made.parts.emplace_back(words->text);
        const auto* written = std::get_if<s::Value>(&part);
        if (written == nullptr) continue;
        if (auto value = this->value(*written, nullptr)) made.parts.emplace_back(std::move(*value));
    }
    return made;
}

/// Clauses are read from the top: the last is `otherwise`, only the last, and each can be reached.
void Checker::clause_order(const s::Requirement& written) {
    std::vector<const s::Clause*> clauses;
    bool has_checks = false;
    for (const s::Section& section : written.sections) {
        if (const auto* clause = std::get_if<s::Clause>(&section)) clauses.push_back(clause);
        has_checks = has_checks || std::holds_alternative<s::Check>(section);
    }
    if (clauses.empty()) {
        if (!has_checks) report(Code::nothing_to_judge, written.id.span, {written.id.text});
        return;
    }
    std::map<std::string, Span> seen;
    for (const s::Clause* clause : clauses) {
        if (!clause->when) {
            if (clause != clauses.back()) report(Code::otherwise_not_last, clause->span);
            continue;
        }
        std::string condition = this->written(clause->when->condition->span);
        const auto first = seen.find(condition);
        if (first != seen.end()) {
            report(Code::clause_never_reached, clause->span, {std::move(condition)})
                .labels.push_back({first->second, "this clause has decided by then"});
        } else if (!clause->when->unless) {
            seen.emplace(std::move(condition), clause->span);
        }
    }
    const s::Clause& last = *clauses.back();
    const bool has_otherwise =
        std::any_of(clauses.begin(), clauses.end(), [](const auto* one) { return !one->when; });
    if (has_otherwise) return;
    const Span after{last.span.source, last.span.end, last.span.end};
    report(Code::otherwise_missing, last.span, {written.id.text})
        .fixes.push_back(
            {"add `unmet otherwise` as the last clause", after, "\n  unmet otherwise"});
}

}  // namespace assize::model
