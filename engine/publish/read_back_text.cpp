#include <algorithm>

#include "assize/publish/read_back.hpp"
#include "assize/report/layout.hpp"
#include "assize/report/words.hpp"
#include "read_back_words.hpp"

namespace assize::publish {

namespace {

using report::Page;
using report::Paint;

constexpr std::size_t indented = 2;

class ReadBackText {
public:
    ReadBackText(const Sources& sources, const report::Style& style)
        : sources_(sources), page_(style) {}

    void put(const ReadBack& said) {
        page_.paragraph(0, said.title + " (" + said.id + ")", Paint::bold);
        page_.paragraph(0, sources_.place_text(said.span), Paint::dim);
        for (const std::string& one : said.binds) page_.paragraph(0, one + ".");
        if (!said.applies.empty()) put_applies(said);
        put_steps(said);
        if (!said.names.empty()) put_names(said);
        if (!said.columns.empty()) put_table(said);
        if (!said.edges.empty()) put_edges(said);
        put_facts(said);
    }
    void between() {
        page_.blank();
        page_.blank();
    }
    std::string finish() && { return std::move(page_).finish(); }

private:
    void begin(std::string_view heading) {
        page_.blank();
        page_.paragraph(0, heading, Paint::bold);
    }
    /// Words and what they introduce, each part further in.
    void put(
        std::string_view head, std::size_t indent, const Saying& saying, std::string_view lead) {
        page_.paragraph(head, Paint::none, indent, std::string(lead) + saying.words);
        put_parts(saying, indent);
    }
    void put_parts(const Saying& saying, std::size_t indent) {
        for (const Saying& part : saying.parts)
            put(std::string(indent, ' ') + "– ", indent + 2, part, {});
    }

    void put_applies(const ReadBack& said) {
        begin("When it applies");
        page_.paragraph(indented, applies_words);
        for (const Saying& one : said.applies) put("  – ", indented + 2, one, {});
    }

    void put_steps(const ReadBack& said) {
        begin("How it is judged");
        if (said.steps.empty()) return page_.paragraph(indented, by_checks_words(said));
        if (said.steps.size() > 1) page_.paragraph(indented, first_decides_words);
        for (std::size_t place = 0; place < said.steps.size(); ++place) {
            const auto& step = said.steps[place];
            const std::string head =
                report::pad_left(std::to_string(place + 1), indented + 1) + "  ";
            const Saying when = step.when.value_or(Saying{});
            put(head, indented + 3, when, step_words(said, place) + (step.when ? " " : ""));
            if (!step.unless) continue;
            put(std::string(indented + 3, ' '), indented + 3, *step.unless, unless_words(step));
        }
    }

    void put_names(const ReadBack& said) {
        begin("What the names mean");
        for (const auto& name : said.names)
            put("  ", indented + 2, name.means, name_words(name) + ": ");
    }

    void put_table(const ReadBack& said) {
        begin("Every way it can come out");
        for (std::size_t place = 0; place < said.columns.size(); ++place)
            page_.paragraph(
                report::pad_left(letter_of(place), indented + 1) + "  ", Paint::bold, indented + 3,
                said.columns[place]);
        page_.blank();
        if (said.table.is_whole)
            put_rows(said, said.table.rows);
        else
            page_.paragraph(indented, too_many_words);
        begin("When something is not known");
        page_.paragraph(indented, nothing_known_words(said));
        page_.blank();
        if (!said.table.missing.empty()) {
            put_rows(said, said.table.missing);
            page_.blank();
        }
        if (said.table.is_wider) page_.paragraph(indented, wider_words);
        if (said.table.is_missing_whole) page_.paragraph(indented, otherwise_settled_words);
        page_.paragraph(indented, never_a_no_words);
    }
    void put_rows(const ReadBack& said, const std::vector<analysis::TruthTable::Row>& rows) {
        constexpr std::size_t width = 5;
        std::string head = "  ";
        for (std::size_t place = 0; place < said.columns.size(); ++place)
            head += report::pad_right(letter_of(place), width);
        page_.line(page_.painted(head + "judgement", Paint::bold));
        for (const auto& row : rows) {
            std::string line = "  ";
            for (const auto held : row.held)
                line += report::pad_right(std::string(cell_words(held)), width);
            page_.line(line + page_.painted(judgement_words(row), report::paint_of(row.reported)));
        }
    }

    void put_edges(const ReadBack& said) {
        begin("Just at the figure, and beside it");
        for (const auto& edge : said.edges) {
            page_.paragraph("  – ", Paint::none, indented + 2, edge_words(edge));
            std::size_t width = 0;
            for (const auto& probe : edge.probes)
                width = std::max(width, report::columns(probe.value));
            for (const auto& probe : edge.probes)
                page_.line(
                    std::string(indented + 4, ' ') + report::pad_right(probe.value, width + 2)
                    + page_.painted(held_words(probe.held), report::paint_of(probe.held)));
        }
    }

    void put_facts(const ReadBack& said) {
        begin("What it asks to know");
        if (said.facts.empty()) return page_.paragraph(indented, "Nothing.");
        for (const auto& fact : said.facts)
            page_.paragraph(
                "  – ", Paint::none, indented + 2,
                fact.question + ": " + fact.answer + " (" + fact.pointer + ")");
    }

    const Sources& sources_;
    Page page_;
};

}  // namespace

std::string read_back_text(
    std::span<const ReadBack> said, const Sources& sources, const report::Style& style) {
    ReadBackText text(sources, style);
    for (const ReadBack& one : said) {
        if (&one != said.data()) text.between();
        text.put(one);
    }
    return std::move(text).finish();
}

}  // namespace assize::publish
