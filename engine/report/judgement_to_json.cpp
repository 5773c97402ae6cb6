#include "judgement_to_json.hpp"

#include <nlohmann/json.hpp>

#include "assize/report/parts_to_json.hpp"
#include "assize/report/totals.hpp"
#include "assize/report/words.hpp"
#include "proof_outline.hpp"
#include "remedy.hpp"

namespace assize::report {

using nlohmann::ordered_json;

namespace {

using Json = ordered_json;

class JudgementJson {
public:
    JudgementJson(const Reading& reading, const Scope& scope)
        : subject_(reading.subject), scope_(scope), tree_(reading.tree) {}

    Json judgement(const Reading& reading) const {
        const Judgement& from = reading.judgement();
        const auto& model = reading.model();
        Json made;
        made["id"] = model.id;
        made["title"] = model.title;
        made["theme"] =
            model.theme ? Json(subject_.rulebook.themes[*model.theme].id) : Json(nullptr);
        made["strength"] = strength_word(model.strength());
        made["outcome"] = outcome_word(reported(from, scope_));
        made["possible"] = outcomes_to_json(from.possible);
        made["presumed"] = outcomes_to_json(from.presumed);
        made["in_force"] = from.is_in_force;
        made["marks"] = marks(reading);
        const std::string reason = why(reading);
        made["why"] = reason.empty() ? why_open(reading) : reason;
        say(reading, made);
        made["citations"] = citations(model);
        made["missing"] = missing_to_json(subject_, together(subject_, from.missing), false);
        made["limits"] = limits_to_json(subject_, past_limits(subject_, reading.requirement));
        made["disputes"] = disputes(reading);
        made["departures"] = departures(reading);
        made["rule"] = place_to_json(subject_.sources, model.span);
        made["clause"] = clause(reading);
        return made;
    }

    Json reasons(const Reading& reading) const {
        Json made = {{"id", reading.model().id}, {"clause", clause(reading)}};
        say(reading, made);
        made["missing"] = pointers_to_json(subject_, reading.judgement().missing);
        return made;
    }

    void say(const Reading& reading, Json& made) const {
        made["because"] = spoken(reading, model::Speech::because);
        made["action"] = spoken(reading, model::Speech::action);
        made["impact"] = spoken(reading, model::Speech::impact);
        made["advice"] = Json::array();
        for (const Advised& advice : reading.judgement().advised) {
            made["advice"].push_back(
                {{"text", said_text(advice.pieces, subject_.plan, reading.bounds)},
                 {"only_possible", advice.is_possible_only}});
        }
    }

    Json marks(const Reading& reading) const {
        Json made = Json::array();
        for (const MarkSeen& seen : reading.judgement().marks) {
            Json one = {{"mark", mark_word(seen.mark)}, {"words", mark_text(reading, seen)}};
            if (seen.threshold != plan::nothing) {
                const auto& threshold = subject_.rulebook.thresholds[seen.threshold];
                one["threshold"] = threshold.name;
                one["value"] = scalar_text(threshold.value, threshold.type, subject_.plan);
            }
            made.push_back(std::move(one));
        }
        return made;
    }

    static Json citations(const model::Requirement& model) {
        Json made = Json::array();
        for (const auto& citation : model.citations) {
            made.push_back(
                {{"force", force_words(citation.force)},
                 {"text", citation.text},
                 {"unverified", citation.unverified ? Json(*citation.unverified) : Json(nullptr)}});
        }
        return made;
    }

    static Json evidence(const std::vector<facts::Evidence>& all) {
        Json made = Json::array();
        for (const auto& one : all) {
            Json entries = Json::object();
            for (const auto& [key, value] : one.entries) entries[key] = value;
            made.push_back(std::move(entries));
        }
        return made;
    }

    Json disputes(const Reading& reading) const {
        Json made = Json::array();
        for (const auto cell : disputes_of(reading)) {
            const auto* annotation = subject_.facts.annotation(cell);
            Json sides = Json::array();
            if (annotation != nullptr) {
                for (const auto& side : annotation->sides) {
                    sides.push_back({{"value", side.value}, {"evidence", evidence(side.evidence)}});
                }
            }
            made.push_back(
                {{"pointer", subject_.facts.pointer(cell, subject_.rulebook.vocabulary)},
                 {"sides", sides}});
        }
        return made;
    }

    Json departures(const Reading& reading) const {
        Json made = Json::array();
        for (const auto* one : departures_from(reading)) {
            made.push_back(
                {{"reason", one->reason},
                 {"agreed_by", one->agreed_by},
                 {"agreed_on", date_to_json(one->agreed_on)},
                 {"review_by", date_to_json(one->review_by)},
                 {"expired", has_expired(*one, subject_.assessment.as_at)}});
        }
        return made;
    }

    Json clause(const Reading& reading) const {
        const auto& decided = reading.judgement().clause;
        if (!decided) return nullptr;
        const Span& span = reading.model().clauses[*decided].span;
        Json made = {{"text", rule_words(subject_.sources, span)}};
        made.update(place_to_json(subject_.sources, span));
        return made;
    }

    void add_proof(const Reading& reading, Json& made) const {
        made["proof"] = Json::array();
        for (const auto id : reading.reads) {
            if (tree_.root(id) != plan::nothing)
                made["proof"].push_back(step(outline(reading, id)));
        }
        const auto need = what_would_meet(reading);
        made["to_be_met"] = need ? this->need(*need) : Json(nullptr);
    }

    Json step(const Outline& from) const {
        Json made = {{"what", from.what}, {"text", from.text}};
        if (!from.verdict.empty()) made["verdict"] = from.verdict;
        if (!from.member.empty()) made["member"] = from.member;
        if (!from.value.empty()) made["value"] = from.value;
        if (!from.reads.empty()) made["reads"] = from.reads;
        if (from.place) made["rule"] = place_to_json(subject_.sources, *from.place);
        if (from.cell.index != plan::nothing) {
            made["pointer"] = subject_.facts.pointer(from.cell, subject_.rulebook.vocabulary);
            const auto* annotation = subject_.facts.annotation(from.cell);
            if (annotation != nullptr && !annotation->evidence.empty()) {
                made["evidence"] = evidence(annotation->evidence);
            }
        }
        made["parts"] = Json::array();
        for (const Outline& part : from.parts) made["parts"].push_back(step(part));
        return made;
    }

    Json need(const Need& from) const {
        Json made = {
            {"words", from.words},
            {"pointers", pointers_to_json(subject_, from.cells)},
            {"parts", Json::array()}};
        for (const Need& part : from.parts) made["parts"].push_back(need(part));
        return made;
    }

private:
    const Subject& subject_;
    const Scope& scope_;
    const ProofTree& tree_;
};

}  // namespace

ordered_json date_to_json(const std::optional<Date>& value) {
    return value ? ordered_json(iso_text(*value)) : ordered_json(nullptr);
}

ordered_json pointers_to_json(const Subject& subject, const std::vector<facts::CellId>& cells) {
    ordered_json made = ordered_json::array();
    for (const auto cell : cells)
        made.push_back(subject.facts.pointer(cell, subject.rulebook.vocabulary));
    return made;
}

ordered_json ids_to_json(const Subject& subject, const std::vector<std::uint32_t>& requirements) {
    ordered_json made = ordered_json::array();
    for (const auto place : requirements) made.push_back(subject.rulebook.requirements[place].id);
    return made;
}

ordered_json missing_to_json(
    const Subject& subject, const std::vector<MissingFacts>& kinds, bool with_requirements) {
    ordered_json made = ordered_json::array();
    for (const MissingFacts& kind : kinds) {
        ordered_json one = {
            {"words", kind.words}, {"pointers", pointers_to_json(subject, kind.cells)}};
        if (with_requirements) one["requirements"] = ids_to_json(subject, kind.requirements);
        made.push_back(std::move(one));
    }
    return made;
}

ordered_json limits_to_json(const Subject& subject, const std::vector<PastLimits>& all) {
    ordered_json made = ordered_json::array();
    for (const PastLimits& one : all) {
        ordered_json counts = ordered_json::array();
        for (const PastLimit& count : one.counts)
            counts.push_back(
                {{"words", count.asked}, {"rule", place_to_json(subject.sources, count.rule)}});
        ordered_json calendar = nullptr;
        if (one.is_calendar) {
            const Calendar& from = *subject.plan.calendar;
            calendar = {{"id", from.id}, {"from", iso_text(from.from)}, {"to", iso_text(from.to)}};
        }
        made.push_back(
            {{"words", words_of(subject, one, one.counts.size())},
             {"calendar", calendar},
             {"asked", counts},
             {"requirements", ids_to_json(subject, one.requirements)}});
    }
    return made;
}

ordered_json judgement_to_json(const Reading& reading, const Scope& scope, bool with_proof) {
    const JudgementJson to_json(reading, scope);
    ordered_json made = to_json.judgement(reading);
    if (with_proof) to_json.add_proof(reading, made);
    return made;
}

ordered_json reasons_to_json(const Reading& reading, const Scope& scope) {
    return JudgementJson(reading, scope).reasons(reading);
}

}  // namespace assize::report
