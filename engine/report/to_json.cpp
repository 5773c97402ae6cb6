#include "assize/report/to_json.hpp"

#include "assize/base/date.hpp"
#include "assize/base/sha256.hpp"
#include "assize/report/totals.hpp"
#include "assize/report/words.hpp"
#include "judgement_to_json.hpp"
#include "later_dates.hpp"
#include "text_totals.hpp"
#include "title.hpp"

namespace assize::report {

namespace {

class ToJson {
public:
    ToJson(const Subject& subject, const Scope& scope, bool with_proof)
        : subject_(subject), scope_(scope), with_proof_(with_proof), tree_(subject.assessment) {}

    std::string write() && {
        json_.object([&] { put_members(); });
        json_.end_line();
        return std::move(text_);
    }

private:
    void put_members() {
        json_.object("engine", [&] {
            json_.member("name", "assize");
            json_.member("version", engine_version);
        });
        json_.object("options", [&] {
            json_.member("strict", scope_.strict);
            json_.list("only", [&] {
                for (const std::string& one : scope_.only) json_.value(one);
            });
        });
        json_.member("as_at", iso_text(subject_.assessment.as_at));
        json_.member("board", board_name(subject_));
        json_.object("rulebook", [&] { put_rulebook(); });
        const Source& profile = subject_.sources[subject_.profile];
        json_.object("profile", [&] { put_file(profile, sha256_hex(profile.text)); });
        json_.list("judgements", [&] {
            for (const std::uint32_t place : scope_.requirements)
                put_judgement(json_, read(subject_, tree_, place), scope_, with_proof_);
        });
        const Totals sums = totals(subject_, scope_);
        json_.list("themes", [&] {
            for (std::size_t theme = 0; theme < sums.themes.size(); ++theme)
                put_theme(subject_.rulebook.themes[theme], sums.themes[theme]);
        });
        json_.object("whole", [&] { put_standing(sums.whole); });
        json_.list(
            "missing", [&] { put_missing(json_, subject_, all_missing(subject_, scope_), true); });
        json_.list("limits", [&] { put_limits(json_, subject_, past_limits(subject_, scope_)); });
        json_.list("later_dates", [&] { put_later_dates(); });
    }

    void put_file(const Source& source, const std::string& digest) {
        json_.member("name", source.name);
        json_.member("sha256", digest);
    }

    void put_rulebook() {
        const auto& model = subject_.rulebook;
        json_.member("id", model.id);
        json_.member("title", model.title);
        json_.member("jurisdiction", model.jurisdiction);
        json_.member("source", model.source);
        json_.list("in_force", [&] {
            for (const auto& period : model.in_force) {
                json_.object([&] {
                    json_.member("from", iso_text(period.from));
                    json_.member("to", iso_text(period.to));
                });
            }
        });
        std::string digests;
        json_.list("files", [&] {
            for (const SourceId id : model.sources) {
                const Source& source = subject_.sources[id];
                const std::string digest = sha256_hex(source.text);
                json_.object([&] { put_file(source, digest); });
                digests += digest + "\n";
            }
        });
        json_.list("removed", [&] {
            for (const auto& one : model.removed) {
                json_.object([&] {
                    json_.member("id", one.id);
                    json_.member("reason", one.reason);
                });
            }
        });
        json_.member("sha256", sha256_hex(digests));
    }

    void put_theme(const model::Theme& theme, const Standing& standing) {
        json_.object([&] {
            json_.member("id", theme.id);
            json_.member("title", theme.title);
            put_standing(standing);
        });
    }

    void put_later_dates() {
        const auto& vocabulary = subject_.rulebook.vocabulary;
        for (const auto cell : report::later_dates(subject_)) {
            const Date date{static_cast<std::int32_t>(subject_.facts[cell].value)};
            json_.object([&] {
                json_.member("pointer", subject_.facts.pointer(cell, vocabulary));
                json_.member("date", iso_text(date));
            });
        }
    }

    void put_standing(const Standing& from) {
        put_counts(json_, from.counts);
        json_.object("governing", [&] {
            json_.member("text", governing_text(from));
            json_.list("possible", [&] {
                put_outcomes(json_, from.has_must ? from.governing : Outcomes{});
            });
        });
        json_.object("share_met", [&] {
            json_.member("text", share_text(from));
            put_bound("least", from.share_met, from.share_met.low);
            put_bound("greatest", from.share_met, from.share_met.high);
            json_.member("may_be_nothing", from.share_met.may_be_none);
        });
    }

    void put_bound(std::string_view key, const Possible& share, const Ratio& bound) {
        if (share.is_none) return json_.member(key, nullptr);
        json_.object(key, [&] {
            json_.member("numerator", static_cast<std::int64_t>(bound.numerator));
            json_.member("denominator", static_cast<std::int64_t>(bound.denominator));
        });
    }

    const Subject& subject_;
    const Scope& scope_;
    bool with_proof_;
    ProofTree tree_;
    std::string text_;
    JsonText json_{text_, JsonText::Layout::indented};
};

}  // namespace

std::string to_json(const Subject& subject, const Scope& scope, bool with_proof) {
    return ToJson(subject, scope, with_proof).write();
}

}  // namespace assize::report
