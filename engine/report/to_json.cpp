#include "assize/report/to_json.hpp"

#include <nlohmann/json.hpp>

#include "assize/base/date.hpp"
#include "assize/base/sha256.hpp"
#include "assize/report/parts_to_json.hpp"
#include "assize/report/totals.hpp"
#include "judgement_to_json.hpp"
#include "later_dates.hpp"
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
            root["judgements"].push_back(
                judgement_to_json(read(subject_, tree_, place), scope_, with_proof_));
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
        root["missing"] = missing_to_json(subject_, all_missing(subject_, scope_), true);
        root["limits"] = limits_to_json(subject_, past_limits(subject_, scope_));
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
            made["in_force"].push_back(
                {{"from", date_to_json(period.from)}, {"to", date_to_json(period.to)}});
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
