#include "judgement_to_json.hpp"

#include "assize/report/totals.hpp"
#include "assize/report/words.hpp"
#include "proof_to_json.hpp"

namespace assize::report {

namespace {

class JudgementJson {
public:
    JudgementJson(JsonText& json, const Reading& reading)
        : json_(json), reading_(reading), subject_(reading.subject) {}

    void put_members(const Scope& scope) const {
        const Judgement& from = reading_.judgement();
        const auto& model = reading_.model();
        auto& kept = subject_.quotes.members(reading_.requirement);
        put_kept(kept.name, [&](JsonText& json) { put_name(json, model); });
        put_reported(from, scope);
        json_.list("possible", [&] { put_outcomes(json_, from.possible); });
        json_.list("presumed", [&] { put_outcomes(json_, from.presumed); });
        json_.member("in_force", from.is_in_force);
        json_.list("marks", [&] { put_marks(); });
        const auto because = spoken(reading_, model::Speech::because);
        const std::string reason = why(reading_, because);
        json_.member("why", reason.empty() ? why_open(reading_) : reason);
        put_said(because);
        put_kept(kept.citations, [&](JsonText& json) { put_citations(json, model); });
        json_.list("missing", [&] {
            put_missing(json_, subject_, together(subject_, from.missing), false);
        });
        json_.list("limits", [&] {
            put_limits(json_, subject_, past_limits(subject_, reading_.requirement));
        });
        json_.list("disputes", [&] { put_disputes(); });
        json_.list("departures", [&] { put_departures(); });
        kept.places.resize(model.clauses.size() + 1);
        put_kept(
            kept.places[from.clause ? *from.clause : model.clauses.size()], [&](JsonText& json) {
                json.object("rule", [&] { put_place(json, subject_.sources, model.span); });
                put_clause(json);
            });
    }

    void put_reasons() const {
        json_.member("id", reading_.model().id);
        put_clause(json_);
        put_said(spoken(reading_, model::Speech::because));
        json_.list("missing", [&] { put_pointers(json_, subject_, reading_.judgement().missing); });
    }

private:
    /// Members that are the same for every profile: on one line they are kept.
    template <typename Put>
    void put_kept(std::string& kept, Put put) const {
        if (json_.layout() != JsonText::Layout::on_one_line) return put(json_);
        if (kept.empty()) {
            std::string text;
            JsonText json(text, JsonText::Layout::on_one_line);
            json.object([&] { put(json); });
            json.flush();
            kept = text.substr(1, text.size() - 2);
        }
        json_.spliced(kept);
    }

    void put_name(JsonText& json, const model::Requirement& model) const {
        json.member("id", model.id);
        json.member("title", model.title);
        if (model.theme)
            json.member("theme", subject_.rulebook.themes[*model.theme].id);
        else
            json.member("theme", nullptr);
        json.member("strength", strength_word(model.strength()));
    }

    void put_reported(const Judgement& from, const Scope& scope) const {
        json_.member_word("outcome", outcome_word(reported(from, scope)));
    }

    void put_said(std::span<const std::string> because) const {
        const auto put = [&](std::string_view key, std::span<const std::string> texts) {
            json_.list(key, [&] {
                for (const std::string& text : texts) json_.value(text);
            });
        };
        put("because", because);
        put("action", spoken(reading_, model::Speech::action));
        put("impact", spoken(reading_, model::Speech::impact));
        json_.list("advice", [&] {
            for (const Advised& advice : reading_.judgement().advised) {
                json_.object([&] {
                    json_.member("text", said_text(advice.pieces, subject_.plan, reading_.bounds));
                    json_.member("only_possible", advice.is_possible_only);
                });
            }
        });
    }

    void put_marks() const {
        for (const MarkSeen& seen : reading_.judgement().marks) {
            json_.object([&] {
                json_.member_word("mark", mark_word(seen.mark));
                json_.member("words", mark_text(reading_, seen));
                if (seen.threshold == plan::nothing) return;
                const auto& threshold = subject_.rulebook.thresholds[seen.threshold];
                json_.member("threshold", threshold.name);
                json_.member("value", scalar_text(threshold.value, threshold.type, subject_.plan));
            });
        }
    }

    static void put_citations(JsonText& json, const model::Requirement& model) {
        json.list("citations", [&] {
            for (const auto& citation : model.citations) {
                json.object([&] {
                    json.member("force", force_words(citation.force));
                    json.member("text", citation.text);
                    json.member("unverified", citation.unverified);
                });
            }
        });
    }

    void put_disputes() const {
        for (const auto cell : disputes_of(reading_)) {
            json_.object([&] {
                json_.member("pointer", subject_.facts.pointer(cell, subject_.rulebook.vocabulary));
                json_.list("sides", [&] { put_sides(subject_.facts.annotation(cell)); });
            });
        }
    }

    void put_sides(const facts::Annotation* annotation) const {
        if (annotation == nullptr) return;
        for (const auto& side : annotation->sides) {
            json_.object([&] {
                json_.member("value", side.value);
                json_.list("evidence", [&] { put_evidence(json_, side.evidence); });
            });
        }
    }

    void put_departures() const {
        for (const auto* one : departures_from(reading_)) {
            json_.object([&] {
                json_.member("reason", one->reason);
                json_.member("agreed_by", one->agreed_by);
                json_.member("agreed_on", iso_text(one->agreed_on));
                json_.member("review_by", iso_text(one->review_by));
                json_.member("expired", has_expired(*one, subject_.assessment.as_at));
            });
        }
    }

    void put_clause(JsonText& json) const {
        const auto& decided = reading_.judgement().clause;
        if (!decided) return json.member("clause", nullptr);
        const Span& span = reading_.model().clauses[*decided].span;
        json.object("clause", [&] {
            json.member("text", subject_.quotes.words(span));
            put_place(json, subject_.sources, span);
        });
    }

    JsonText& json_;
    const Reading& reading_;
    const Subject& subject_;
};

void put_ids(
    JsonText& json, const Subject& subject, const std::vector<std::uint32_t>& requirements) {
    for (const auto place : requirements) json.value(subject.rulebook.requirements[place].id);
}

void put_calendar(JsonText& json, const Calendar& calendar) {
    json.member("id", calendar.id);
    json.member("from", iso_text(calendar.from));
    json.member("to", iso_text(calendar.to));
}

void put_past(JsonText& json, const Subject& subject, const PastLimits& one) {
    json.member("words", words_of(subject, one, one.counts.size()));
    if (one.is_calendar)
        json.object("calendar", [&] { put_calendar(json, *subject.plan.calendar); });
    else
        json.member("calendar", nullptr);
    json.list("asked", [&] {
        for (const PastLimit& count : one.counts) {
            json.object([&] {
                json.member("words", count.asked);
                json.object("rule", [&] { put_place(json, subject.sources, count.rule); });
            });
        }
    });
    json.list("requirements", [&] { put_ids(json, subject, one.requirements); });
}

}  // namespace

std::optional<std::string> iso_text(const std::optional<Date>& value) {
    return value ? std::optional(iso_text(*value)) : std::nullopt;
}

void put_place(JsonText& json, const Sources& sources, const Span& span) {
    const Position at = sources.position(span.source, span.begin);
    json.member("file", sources[span.source].name);
    json.member("line", at.line);
    json.member("column", at.column);
}

void put_outcomes(JsonText& json, Outcomes outcomes) {
    for (const Outcome outcome : outcomes_in(outcomes)) json.word(outcome_word(outcome));
}

void put_pointers(JsonText& json, const Subject& subject, const std::vector<facts::CellId>& cells) {
    for (const auto cell : cells)
        json.value(subject.facts.pointer(cell, subject.rulebook.vocabulary));
}

void put_evidence(JsonText& json, const std::vector<facts::Evidence>& all) {
    for (const auto& one : all) {
        json.object([&] {
            for (const auto& [key, value] : one.entries) json.member_named(key, value);
        });
    }
}

void put_missing(
    JsonText& json, const Subject& subject, const std::vector<MissingFacts>& kinds,
    bool with_requirements) {
    for (const MissingFacts& kind : kinds) {
        json.object([&] {
            json.member("words", kind.words);
            json.list("pointers", [&] { put_pointers(json, subject, kind.cells); });
            if (!with_requirements) return;
            json.list("requirements", [&] { put_ids(json, subject, kind.requirements); });
        });
    }
}

void put_limits(JsonText& json, const Subject& subject, const std::vector<PastLimits>& all) {
    for (const PastLimits& one : all) json.object([&] { put_past(json, subject, one); });
}

void put_judgement(JsonText& json, const Reading& reading, const Scope& scope, bool with_proof) {
    json.object([&] {
        JudgementJson(json, reading).put_members(scope);
        if (with_proof) put_proof(json, reading);
    });
}

void put_reasons(JsonText& json, const Reading& reading) {
    json.object([&] { JudgementJson(json, reading).put_reasons(); });
}

}  // namespace assize::report
