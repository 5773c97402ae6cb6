#include "assize/publish/html.hpp"
#include "assize/publish/read_back.hpp"
#include "assize/report/words.hpp"
#include "read_back_words.hpp"

namespace assize::publish {

namespace {

using analysis::TruthTable;

class ReadBackHtml {
public:
    explicit ReadBackHtml(const ReadBack& said) : said_(said) {}

    std::string write() && {
        put_applies();
        put_steps();
        if (!said_.names.empty()) put_names();
        if (!said_.columns.empty()) put_table();
        if (!said_.edges.empty()) put_edges();
        put_facts();
        return std::move(html_);
    }

private:
    void begin(std::string_view id, std::string_view heading) {
        html_ += "<section>\n<h2 id=\"" + std::string(id) + "\">" + escaped(heading) + "</h2>\n";
    }
    void end() { html_ += "</section>\n"; }
    void paragraph(std::string_view text) { html_ += "<p>" + escaped(text) + "</p>\n"; }
    void put(const Saying& saying) {
        html_ += escaped(saying.words);
        if (saying.parts.empty()) return;
        html_ += "\n";
        put(saying.parts);
    }
    void put(const std::vector<Saying>& sayings) {
        html_ += "<ul>\n";
        for (const Saying& one : sayings) {
            html_ += "<li>";
            put(one);
            html_ += "</li>\n";
        }
        html_ += "</ul>\n";
    }

    void put_applies() {
        if (said_.applies.empty()) return;
        begin("applies", "When it applies");
        paragraph(applies_words);
        put(said_.applies);
        end();
    }

    void put_steps() {
        begin("judged", "How it is judged");
        if (said_.steps.empty()) {
            paragraph(by_checks_words(said_));
            return end();
        }
        if (said_.steps.size() > 1) paragraph(first_decides_words);
        html_ += "<ol>\n";
        for (std::size_t place = 0; place < said_.steps.size(); ++place) {
            const auto& step = said_.steps[place];
            html_ += "<li><strong>" + escaped(step_words(said_, place)) + "</strong> ";
            if (step.when) put(*step.when);
            if (step.unless) {
                html_ += ", " + escaped(unless_words(step));
                put(*step.unless);
            }
            html_ += "</li>\n";
        }
        html_ += "</ol>\n";
        end();
    }

    void put_names() {
        begin("names", "What the names mean");
        html_ += "<dl>\n";
        for (const auto& name : said_.names) {
            html_ += "<dt>" + escaped(report::sentence(name_words(name))) + "</dt>\n<dd>";
            put(name.means);
            html_ += "</dd>\n";
        }
        html_ += "</dl>\n";
        end();
    }

    void put_table() {
        begin("ways", "Every way it can come out");
        html_ += "<dl class=\"letters\">\n";
        for (std::size_t place = 0; place < said_.columns.size(); ++place)
            html_ += "<dt>" + letter_of(place) + "</dt>\n<dd>" + escaped(said_.columns[place])
                + "</dd>\n";
        html_ += "</dl>\n";
        if (said_.table.is_whole)
            put_rows("The judgement, when everything is known", said_.table.rows);
        else
            paragraph(too_many_words);
        end();
        begin("missing", "When something is not known");
        paragraph(nothing_known_words(said_));
        if (!said_.table.missing.empty())
            put_rows("The judgement, when one thing is not known", said_.table.missing);
        if (said_.table.is_wider) paragraph(wider_words);
        if (said_.table.is_missing_whole) paragraph(otherwise_settled_words);
        paragraph(never_a_no_words);
        end();
    }
    void put_rows(std::string_view caption, const std::vector<TruthTable::Row>& rows) {
        html_ += "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\""
            + escaped(caption) + "\">\n<table>\n<caption>" + escaped(caption)
            + "</caption>\n<thead><tr>";
        for (std::size_t place = 0; place < said_.columns.size(); ++place)
            html_ += "<th scope=\"col\">" + letter_of(place) + "</th>";
        html_ += "<th scope=\"col\">Judgement</th></tr></thead>\n<tbody>\n";
        for (const TruthTable::Row& row : rows) {
            html_ += "<tr>";
            for (const auto held : row.held) {
                html_ += "<td>";
                html_ += cell_words(held);
                html_ += "</td>";
            }
            html_ += "<td>" + escaped(judgement_words(row)) + "</td></tr>\n";
        }
        html_ += "</tbody>\n</table>\n</div>\n";
    }

    void put_edges() {
        begin("edges", "Just at the figure, and beside it");
        for (const auto& edge : said_.edges) {
            html_ += "<table>\n<caption>"
                + escaped(edge_words(edge))
                + "</caption>\n<thead><tr><th scope=\"col\">When it is</th><th scope=\"col\">the "
                  "condition</th></tr></thead>\n<tbody>\n";
            for (const auto& probe : edge.probes)
                html_ += "<tr><th scope=\"row\">" + escaped(probe.value) + "</th><td>"
                    + std::string(held_words(probe.held)) + "</td></tr>\n";
            html_ += "</tbody>\n</table>\n";
        }
        end();
    }

    void put_facts() {
        begin("facts", "What it asks to know");
        if (said_.facts.empty()) {
            paragraph("Nothing.");
            return end();
        }
        html_ += "<ul>\n";
        for (const auto& fact : said_.facts)
            html_ += "<li>" + escaped(fact.question) + ": " + escaped(fact.answer) + " <code>"
                + escaped(fact.pointer) + "</code></li>\n";
        html_ += "</ul>\n";
        end();
    }

    const ReadBack& said_;
    std::string html_;
};

}  // namespace

std::string read_back_html(const ReadBack& said) { return ReadBackHtml(said).write(); }

}  // namespace assize::publish
