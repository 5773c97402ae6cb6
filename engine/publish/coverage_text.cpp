#include "assize/report/layout.hpp"
#include "assize/report/words.hpp"
#include "coverage_words.hpp"

namespace assize::publish {

namespace {

using analysis::CoverageKind;
using analysis::CoveredRule;
using report::Paint;

constexpr std::size_t step_in = 4;
constexpr std::size_t words_at = 40;

std::string kind_title(CoverageKind kind) {
    std::string title(analysis::kind_word(kind));
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

class CoverageText {
public:
    CoverageText(const CoverageSubject& subject, const report::Style& style)
        : subject_(subject), page_(style) {}

    std::string write() && {
        failures();
        for (const auto& [source, figures] : figures_by_file(subject_.coverage))
            file(source, figures.all);
        totals();
        return std::move(page_).finish();
    }

private:
    void failures() {
        if (subject_.failed.empty()) return;
        page_.heading("TESTS THAT FAIL");
        for (const model::Test* test : subject_.failed) {
            const Span& span = test->span;
            page_.paragraph(
                step_in,
                subject_.sources[span.source].name + ", line "
                    + std::to_string(line_of(subject_.sources, span)) + ": " + test->title,
                Paint::red);
        }
        page_.paragraph(
            0, "What they expect counts for nothing here; `assize test` says why they fail.");
        page_.blank();
    }

    void file(SourceId source, const analysis::CoverageFigure& figure) {
        page_.paragraph(subject_.sources[source].name, Paint::bold, 0, {});
        page_.paragraph(0, figure_text(figure), Paint::dim);
        const auto& rules = subject_.coverage.rules;
        for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
            if (rules[rule].span.source == source) put(rule);
        }
        page_.blank();
    }

    void put(std::uint32_t rule) {
        const CoveredRule& from = subject_.coverage.rules[rule];
        const auto places = places_of(subject_.coverage, rule);
        const std::string missing = missing_of_rule(subject_, places);
        if (missing.empty() && !page_.style().all) return;
        const std::string line = ", line " + std::to_string(line_of(subject_.sources, from.span));
        const bool is_meaning = from.what == CoveredRule::What::meaning;
        const bool is_rulebook = from.what == CoveredRule::What::rulebook;
        const std::string what = is_meaning ? "the meaning " : is_rulebook ? "the rulebook " : "";
        page_.paragraph(2, what + from.id + line + ": " + figure_text(figures_of(places).all));
        page_.paragraph(step_in, missing.empty() ? "Nothing is missing." : missing);
    }

    void totals() {
        const auto figures = figures_of(subject_.coverage.places);
        page_.heading("WHAT TESTS HAVE SEEN");
        for (const CoverageKind kind : analysis::every_coverage_kind) {
            const auto& figure = figures.kinds[static_cast<std::size_t>(kind)];
            if (figure.asked > 0) put(kind_title(kind), figure, kind_meaning(kind));
        }
        put("In all", figures.all, "");
        page_.paragraph(
            0,
            report::sentence(report::counted(subject_.tests, "test was", "tests were") + " run."));
    }

    void put(
        const std::string& title, const analysis::CoverageFigure& figure, std::string_view words) {
        constexpr std::size_t title_width = 13;
        const std::string head = report::pad_right(title, title_width) + figure_text(figure);
        if (words.empty()) return page_.line(head);
        page_.paragraph(head, Paint::none, words_at, words);
    }

    const CoverageSubject& subject_;
    report::Page page_;
};

}  // namespace

std::string coverage_text(const CoverageSubject& subject, const report::Style& style) {
    return CoverageText(subject, style).write();
}

}  // namespace assize::publish
