#include "assize/report/to_json.hpp"

#include <nlohmann/json.hpp>

#include "assize/base/date.hpp"
#include "assize/base/sha256.hpp"
#include "assize/report/parts_to_json.hpp"
#include "assize/report/totals.hpp"
#include "assize/report/words.hpp"
#include "later_dates.hpp"
#include "missing.hpp"
#include "missing_limits.hpp"
#include "proof_outline.hpp"
#include "reasons.hpp"
#include "remedy.hpp"
#include "text_totals.hpp"
#include "title.hpp"

namespace assize::report {

namespace {

using Json = nlohmann::ordered_json;

class ToJson {
public:
    ToJson(const Subject& subject, const Scope& scope, bool with_proof)
        : subject_(subject), scope_(scope), with_proof_(with_proof), tree_(subject.assessment) {}

    std::string write() const {
        Json root;
        root["engine"] = {{"name", "assize"}, {"version", engine_version}};
        root["options"] = {{"strict", scope_.strict}, {"only", scope_.only}};
        root["as_at"] = iso_text(subject_.assessment.as_at);
        root["board"] = board_name(subject_);
        root["rulebook"] = rulebook();
        const Source& profile = subject_.sources[subject_.profile];
        root["profile"] = {{"name", profile.name}, {"sha256", sha256_hex(profile.text)}};
        root["judgements"] = Json::array();
        for (const std::uint32_t place : scope_.requirements) {
            root["judgements"].push_back(judgement(read(subject_, tree_, place)));
        }
        const Totals sums = totals(subject_, scope_);
        root["themes"] = Json::array();
        for (std::size_t theme = 0; theme < sums.themes.size(); ++theme) {
            const auto& model = subject_.rulebook.themes[theme];
            Json one = {{"id", model.id}, {"title", model.title}};
            one.update(standing(sums.themes[theme]));
            root["themes"].push_back(std::move(one));
        }
        root["whole"] = standing(sums.whole);
        root["missing"] = missing(all_missing(subject_, scope_), true);
        root["limits"] = limits(past_limits(subject_, scope_));
        root["later_dates"] = later_dates();
        return document_text(root);
    }

private:
    Json rulebook() const {
        const auto& model = subject_.rulebook;
        Json made = {{"id", model.id},
                     {"title", model.title},
                     {"jurisdiction", model.jurisdiction},
                     {"source", model.source},
                     {"in_force", Json::array()},
                     {"files", Json::array()}};
        for (const auto& period : model.in_force) {
            made["in_force"].push_back({{"from", date(period.from)}, {"to", date(period.to)}});
        }
        made["removed"] = Json::array();
        for (const auto& one : model.removed)
            made["removed"].push_back({{"id", one.id}, {"reason", one.reason}});
        std::string digests;
        for (const SourceId id : model.sources) {
            const Source& source = subject_.sources[id];
            const std::string digest = sha256_hex(source.text);
            made["files"].push_back({{"name", source.name}, {"sha256", digest}});
            digests += digest + "\n";
        }
        made["sha256"] = sha256_hex(digests);
        return made;
    }

    static Json date(const std::optional<Date>& value) {
        return value ? Json(iso_text(*value)) : Json(nullptr);
    }

    Json pointers(const std::vector<facts::CellId>& cells) const {
        Json made = Json::array();
        for (const auto cell : cells)
            made.push_back(subject_.facts.pointer(cell, subject_.rulebook.vocabulary));
        return made;
    }

    Json missing(const std::vector<MissingFacts>& kinds, bool with_requirements) const {
        Json made = Json::array();
        for (const MissingFacts& kind : kinds) {
            Json one = {{"words", kind.words}, {"pointers", pointers(kind.cells)}};
            if (with_requirements) one["requirements"] = ids(kind.requirements);
            made.push_back(std::move(one));
        }
        return made;
    }

    Json later_dates() const {
        Json made = Json::array();
        const auto& vocabulary = subject_.rulebook.vocabulary;
        for (const auto cell : report::later_dates(subject_)) {
            const Date date{static_cast<std::int32_t>(subject_.facts[cell].value)};
            made.push_back(
                {{"pointer", subject_.facts.pointer(cell, vocabulary)}, {"date", iso_text(date)}});
        }
        return made;
    }

    Json ids(const std::vector<std::uint32_t>& requirements) const {
        Json made = Json::array();
        for (const auto place : requirements)
            made.push_back(subject_.rulebook.requirements[place].id);
        return made;
    }

    Json limits(const std::vector<PastLimits>& all) const {
        Json made = Json::array();
        for (const PastLimits& one : all) {
            Json counts = Json::array();
            for (const PastLimit& count : one.counts)
                counts.push_back(
                    {{"words", count.asked},
                     {"rule", place_to_json(subject_.sources, count.rule)}});
            Json calendar = nullptr;
            if (one.is_calendar) {
                const Calendar& from = *subject_.plan.calendar;
                calendar = {
                    {"id", from.id}, {"from", iso_text(from.from)}, {"to", iso_text(from.to)}};
            }
            made.push_back(
                {{"words", words_of(subject_, one, one.counts.size())},
                 {"calendar", calendar},
                 {"asked", counts},
                 {"requirements", ids(one.requirements)}});
        }
        return made;
    }

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
        made["because"] = spoken(reading, model::Speech::because);
        made["action"] = spoken(reading, model::Speech::action);
        made["impact"] = spoken(reading, model::Speech::impact);
        made["advice"] = Json::array();
        for (const Advised& advice : from.advised) {
            made["advice"].push_back(
                {{"text", said_text(advice.pieces, subject_.plan, reading.bounds)},
                 {"only_possible", advice.is_possible_only}});
        }
        made["citations"] = citations(model);
        made["missing"] = missing(together(subject_, from.missing), false);
        made["limits"] = limits(past_limits(subject_, reading.requirement));
        made["disputes"] = disputes(reading);
        made["departures"] = departures(reading);
        made["rule"] = place_to_json(subject_.sources, model.span);
        made["clause"] = clause(reading);
        if (with_proof_) add_proof(reading, made);
        return made;
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
                 {"agreed_on", date(one->agreed_on)},
                 {"review_by", date(one->review_by)},
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
            {"words", from.words}, {"pointers", pointers(from.cells)}, {"parts", Json::array()}};
        for (const Need& part : from.parts) made["parts"].push_back(need(part));
        return made;
    }

    Json standing(const Standing& from) const {
        Json counts;
        for (const Outcome outcome : outcomes_in(Outcomes::all())) {
            counts[std::string(outcome_word(outcome))] =
                from.counts[static_cast<std::size_t>(outcome)];
        }
        counts["not-evidenced"] = from.counts[not_evidenced_place];
        Json made = {{"counts", counts}};
        made["governing"] = {
            {"text", governing_text(from)},
            {"possible", outcomes_to_json(from.has_must ? from.governing : Outcomes{})}};
        Json share = {
            {"text", share_text(from)},
            {"least", nullptr},
            {"greatest", nullptr},
            {"may_be_nothing", from.share_met.may_be_none}};
        if (!from.share_met.is_none) {
            share["least"] = ratio(from.share_met.low);
            share["greatest"] = ratio(from.share_met.high);
        }
        made["share_met"] = std::move(share);
        return made;
    }

    static Json ratio(const Ratio& value) {
        return {
            {"numerator", static_cast<std::int64_t>(value.numerator)},
            {"denominator", static_cast<std::int64_t>(value.denominator)}};
    }

    const Subject& subject_;
    const Scope& scope_;
    bool with_proof_;
    ProofTree tree_;
};

}  // namespace

std::string to_json(const Subject& subject, const Scope& scope, bool with_proof) {
    return ToJson(subject, scope, with_proof).write();
}

}  // namespace assize::report
