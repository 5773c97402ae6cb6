#include "assize/report/explain.hpp"

#include "assize/report/layout.hpp"
#include "assize/report/totals.hpp"
#include "assize/report/words.hpp"
#include "explain_tree.hpp"
#include "footnotes.hpp"
#include "missing.hpp"
#include "missing_limits.hpp"
#include "reasons.hpp"
#include "remedy.hpp"
#include "title.hpp"

namespace assize::report {

namespace {

constexpr std::size_t label_column = 13;
constexpr std::size_t most_in_proof = 8;

class Explanation {
public:
    Explanation(const Subject& subject, const Scope& scope, const Style& style)
        : subject_(subject), scope_(scope), page_(style), tree_(subject.assessment) {}

    std::string write(bool with_title) && {
        if (with_title) put_title(page_, subject_, {{}, {}, scope_.strict});
        for (const std::uint32_t place : scope_.requirements)
            put_requirement(read(subject_, tree_, place));
        footnotes_.put(page_);
        return std::move(page_).finish();
    }

private:
    void put(std::string_view label, std::string_view text) {
        page_.paragraph(label, Paint::none, label_column, text);
    }

    void put_requirement(const Reading& reading) {
        const auto outcome = reported(reading.judgement(), scope_);
        page_.blank();
        page_.heading(reading.model().title + " (" + reading.model().id + ")");
        const bool is_as_judged =
            !reading.judgement().reported || outcome == reading.judgement().reported;
        const std::string reason = is_as_judged ? why(reading) : std::string();
        page_.paragraph(
            outcome_word(outcome), paint_of(outcome), label_column + 3,
            reason.empty() ? why_open(reading) : reason, Paint::bold);
        page_.blank();
        put_about(reading);
        if (reading.root() == plan::nothing) return;
        if (reading.judgement().is_in_force) {
            page_.blank();
            page_.heading("How it was judged");
            ExplainTree(page_, reading).write();
        }
        put_missing(reading);
        put_remedy(reading);
    }

    void put_about(const Reading& reading) {
        const Judgement& judgement = reading.judgement();
        const auto& model = reading.model();
        put("Rule",
            subject_.sources.place_text(model.span) + ", a "
                + std::string(strength_word(model.strength())));
        if (!model.citations.empty()) put("Law", footnotes_.law(model.citations));
        if (judgement.possible.count() > 1) put("Possible", outcomes_text(judgement.possible));
        for (const MarkSeen& mark : judgement.marks) put("Mark", mark_text(reading, mark));
        for (const auto& action : spoken(reading, model::Speech::action)) put("To do", action);
        for (const auto& impact : spoken(reading, model::Speech::impact)) put("Impact", impact);
        for (const Advised& advice : judgement.advised) {
            put("Advice",
                (advice.is_possible_only ? "if what is missing bears it out: " : "")
                    + said_text(advice.pieces, subject_.plan, reading.bounds));
        }
        for (const auto* departure : departures_from(reading)) {
            put("Beside it", departure_text(*departure, subject_.assessment.as_at));
        }
        for (const auto cell : disputes_of(reading)) {
            const std::string sides = dispute_text(subject_, cell);
            if (!sides.empty()) put("In dispute", sides);
        }
    }

    void put_missing(const Reading& reading) {
        const auto missing = together(subject_, reading.judgement().missing);
        const auto limits = past_limits(subject_, reading.requirement);
        if (missing.empty() && limits.empty()) return;
        page_.blank();
        page_.heading("What is missing");
        for (const MissingFacts& facts : missing) {
            page_.paragraph("- ", Paint::none, 2, facts.words);
            const std::size_t most = page_.style().all ? facts.cells.size() : most_in_proof;
            page_.paragraph(2, pointers_text(subject_, facts.cells, most), Paint::dim);
        }
        for (const PastLimits& one : limits) {
            const std::size_t most = page_.style().all ? one.counts.size() : most_in_proof;
            page_.paragraph("- ", Paint::none, 2, words_of(subject_, one, most));
            const Span& first = one.counts.front().rule;
            page_.paragraph(2, subject_.sources.place_text(first), Paint::dim);
        }
    }

    void put_remedy(const Reading& reading) {
        const auto need = what_would_meet(reading);
        if (!need) return;
        page_.blank();
        page_.heading("What would have to become true for it to be met");
        for (const NeedLine& line : lines_of(*need, subject_)) {
            const std::size_t indent = 2 * line.depth + 2;
            page_.paragraph(std::string(indent - 2, ' ') + "- ", Paint::none, indent, line.words);
            if (!line.pointers.empty()) page_.paragraph(indent, line.pointers, Paint::dim);
        }
    }

    const Subject& subject_;
    const Scope& scope_;
    Page page_;
    ProofTree tree_;
    Footnotes footnotes_;
};

}  // namespace

std::string explain(const Subject& subject, const Scope& scope, const Style& style) {
    return Explanation(subject, scope, style).write(true);
}

std::string explain_one(const Subject& subject, std::uint32_t requirement, const Style& style) {
    const Scope scope{{requirement}, {}, false};
    return Explanation(subject, scope, style).write(false);
}

}  // namespace assize::report
