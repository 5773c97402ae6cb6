#include "assize/report/text.hpp"

#include <algorithm>

#include "assize/report/layout.hpp"
#include "assize/report/totals.hpp"
#include "assize/report/words.hpp"
#include "footnotes.hpp"
#include "later_dates.hpp"
#include "missing.hpp"
#include "missing_limits.hpp"
#include "reasons.hpp"
#include "text_totals.hpp"
#include "title.hpp"

namespace assize::report {

namespace {

constexpr std::size_t judgement_column = 16;
constexpr std::size_t most_in_row = 3;

class Table {
public:
    Table(const Subject& subject, const Scope& scope, const Style& style)
        : subject_(subject), scope_(scope), page_(style), tree_(subject.assessment) {}

    std::string write() && {
        put_title(page_, subject_, scope_);
        const Totals sums = totals(subject_, scope_);
        page_.blank();
        put_in_short(page_, sums);
        const bool is_whole = !page_.style().summary;
        if (is_whole) put_themes();
        page_.blank();
        put_counts(page_, subject_, sums);
        page_.blank();
        put_standings(page_, subject_, sums);
        page_.blank();
        if (is_whole)
            put_missing(page_, subject_, scope_);
        else
            put_missing_in_short(page_, subject_, scope_);
        put_later_dates(page_, subject_);
        footnotes_.put(page_);
        return std::move(page_).finish();
    }

private:
    void put_themes() {
        for (std::uint32_t theme = 0; theme < subject_.rulebook.themes.size(); ++theme) {
            put_theme(named(subject_.rulebook.themes[theme]), theme);
        }
        put_theme("Under no theme", std::nullopt);
    }

    void put_theme(const std::string& title, std::optional<std::uint32_t> theme) {
        bool is_first = true;
        for (const std::uint32_t place : scope_.requirements) {
            if (subject_.rulebook.requirements[place].theme != theme) continue;
            page_.blank();
            if (is_first) page_.heading(title);
            is_first = false;
            put_requirement(read(subject_, tree_, place));
        }
    }

    void say(std::string_view text, Paint paint = Paint::none) {
        page_.paragraph(judgement_column, text, paint);
    }

    void put_requirement(const Reading& reading) {
        const auto outcome = reported(reading.judgement(), scope_);
        const auto& model = reading.model();
        page_.paragraph(
            outcome_word(outcome), paint_of(outcome), judgement_column,
            model.title + " (" + model.id + ")", Paint::bold);
        // What is said for a judgement by presumption is not said for the worst that is possible.
        const bool is_as_judged =
            !reading.judgement().reported || outcome == reading.judgement().reported;
        const std::string reason = is_as_judged ? why(reading) : std::string();
        if (!reason.empty()) say(reason);
        put_possible(reading, outcome);
        for (const MarkSeen& mark : reading.judgement().marks) {
            // Under --strict nothing is presumed.
            if (!scope_.strict || mark.mark != Mark::presumed)
                say(sentence(mark_text(reading, mark)) + ".");
        }
        for (const std::string& action : spoken(reading, model::Speech::action))
            say("To do: " + action);
        for (const Advised& advice : reading.judgement().advised) {
            say((advice.is_possible_only ? "Advice, if what is missing bears it out: " : "Advice: ")
                + said_text(advice.pieces, subject_.plan, reading.bounds));
        }
        for (const auto* departure : departures_from(reading)) {
            say("Beside it, a " + departure_text(*departure, subject_.assessment.as_at) + ".",
                Paint::magenta);
        }
        for (const auto cell : disputes_of(reading)) {
            const std::string sides = dispute_text(subject_, cell);
            if (!sides.empty()) say("In dispute: " + sides + ".", Paint::magenta);
        }
        if (!model.citations.empty()) say(footnotes_.law(model.citations), Paint::dim);
    }

    void put_possible(const Reading& reading, std::optional<Outcome> outcome) {
        const Judgement& judgement = reading.judgement();
        if (judgement.possible.count() < 2) return;
        const std::string still = outcomes_text(judgement.possible);
        if (scope_.strict) {
            say("Evidence is missing, so the worst is counted; still possible: " + still + ".");
        } else if (!outcome) {
            say("Still possible: " + still + ".");
        }
        for (const MissingFacts& facts : together(subject_, judgement.missing)) {
            say("To settle it: " + facts.words + " ("
                + pointers_text(subject_, facts.cells, most_in_row) + ").");
        }
        for (const PastLimits& limits : past_limits(subject_, reading.requirement))
            say("To settle it: " + words_of(subject_, limits, most_in_row) + ".");
    }

    const Subject& subject_;
    const Scope& scope_;
    Page page_;
    ProofTree tree_;
    Footnotes footnotes_;
};

}  // namespace

std::string text(const Subject& subject, const Scope& scope, const Style& style) {
    return Table(subject, scope, style).write();
}

}  // namespace assize::report
