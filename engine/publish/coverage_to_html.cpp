#include <algorithm>
#include <map>

#include "assize/publish/html.hpp"
#include "coverage_words.hpp"

namespace assize::publish {

namespace {

using analysis::CoverageFigures;
using analysis::CoveragePlace;
using analysis::CoveredRule;

/// How much of what is asked of something was seen: in words, a sign and a colour.
struct Standing {
    std::string_view name, sign, words;
};
Standing standing(const analysis::CoverageFigure& figure) {
    if (figure.seen == figure.asked) return {"good", "✓", "all seen"};
    if (figure.seen > 0) return {"part", "◐", "in part"};
    return {"bad", "✗", "not seen"};
}

std::string sign(const analysis::CoverageFigure& figure) {
    const auto [name, sign, words] = standing(figure);
    return "<span class=\"" + std::string(name) + "\"><span aria-hidden=\"true\">"
        + std::string(sign) + "</span> " + std::string(words) + "</span>";
}

/// What a line of the rules comes to: the places that begin on it.
struct Line {
    CoverageFigures figures;
    std::vector<std::string> missing;
};

class CoverageToHtml {
public:
    explicit CoverageToHtml(const CoverageSubject& subject) : subject_(subject) {}

    std::string write() && {
        put("<h1>What tests have seen of the rules</h1>\n");
        put("<p>Tests run: " + std::to_string(subject_.tests)
            + ". Each line of a rule is marked ✓ all seen, ◐ in part or ✗ not seen; beside it stands"
              " what no test shows.</p>\n");
        failures();
        totals();
        files();
        const auto& rules = subject_.coverage.rules;
        for (std::uint32_t rule = 0; rule < rules.size(); ++rule) {
            if (rule == 0 || rules[rule].span.source != rules[rule - 1].span.source)
                put("<h2 id=\"" + file_id(rules[rule]) + "\">" + escaped(file_name(rules[rule]))
                    + "</h2>\n");
            put(rule);
        }
        return page("What tests have seen of the rules", body_);
    }

private:
    void put(std::string_view html) { body_ += html; }
    void cell(std::string_view html) { put("<td>" + std::string(html) + "</td>"); }
    [[nodiscard]] const std::string& file_name(const CoveredRule& rule) const {
        return subject_.sources[rule.span.source].name;
    }
    static std::string file_id(const CoveredRule& rule) {
        return "file-" + std::to_string(rule.span.source.index);
    }

    void failures() {
        if (subject_.failed.empty()) return;
        put("<h2>Tests that fail</h2>\n<p>What they expect counts for nothing here.</p>\n<ul>\n");
        for (const model::Test* test : subject_.failed) {
            put("<li>" + escaped(subject_.sources[test->span.source].name) + ", line "
                + std::to_string(line_of(subject_.sources, test->span)) + ": "
                + escaped(test->title) + "</li>\n");
        }
        put("</ul>\n");
    }

    void totals() {
        const CoverageFigures figures = figures_of(subject_.coverage.places);
        put("<table>\n<caption>What is asked of tests, and seen</caption>\n<thead><tr><th "
            "scope=\"col\">Of the</th><th scope=\"col\">Seen</th><th scope=\"col\">What is asked"
            "</th></tr></thead>\n<tbody>\n");
        for (const auto kind : analysis::every_coverage_kind) {
            put("<tr><th scope=\"row\">" + std::string(kind_word(kind)) + "</th>");
            cell(figure_text(figures.kinds[static_cast<std::size_t>(kind)]));
            cell(kind_meaning(kind));
            put("</tr>\n");
        }
        put("<tr><th scope=\"row\">whole</th>");
        cell(figure_text(figures.all));
        cell("");
        put("</tr>\n</tbody>\n</table>\n");
    }

    void files() {
        put("<nav aria-label=\"Files\">\n<table>\n<caption>File by file</caption>\n<thead><tr><th "
            "scope=\"col\">File</th><th scope=\"col\">Seen</th><th scope=\"col\">How far</th></tr>"
            "</thead>\n<tbody>\n");
        for (const auto& [source, figures] : figures_by_file(subject_.coverage)) {
            put("<tr><th scope=\"row\"><a href=\"#file-" + std::to_string(source.index) + "\">"
                + escaped(subject_.sources[source].name) + "</a></th>");
            cell(figure_text(figures.all));
            cell(sign(figures.all));
            put("</tr>\n");
        }
        put("</tbody>\n</table>\n</nav>\n");
    }

    void put(std::uint32_t rule) {
        const CoveredRule& from = subject_.coverage.rules[rule];
        const auto places = places_of(subject_.coverage, rule);
        const std::string id = "rule-" + std::to_string(rule);
        put("<h3 id=\"" + id + "\">" + escaped(from.id)
            + (from.title.empty() ? "" : ": " + escaped(from.title)) + "</h3>\n<p>"
            + figure_text(figures_of(places).all) + " " + sign(figures_of(places).all));
        if (const auto untested = untested_words(subject_, places); !untested.empty())
            put(". " + std::string(untested));
        put("</p>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"" + id
            + "\">\n<table class=\"rule\" aria-labelledby=\"" + id + "\">\n<thead><tr><th scope=\"col\">Line</th><th "
            "scope=\"col\">How far</th><th scope=\"col\">Rule</th><th scope=\"col\">No test where"
            "</th></tr></thead>\n<tbody>\n");
        const auto lines = lines_of(places);
        // What a rule says after it has decided, its sentences, is not asked of tests.
        for (auto number = line_of(subject_.sources, from.span); number <= last_line(places);
             ++number) {
            const auto at = lines.find(number);
            put(from.span.source, number, at == lines.end() ? nullptr : &at->second);
        }
        put("</tbody>\n</table>\n</div>\n");
    }

    [[nodiscard]] std::map<std::uint32_t, Line> lines_of(
        std::span<const CoveragePlace> places) const {
        std::map<std::uint32_t, Line> lines;
        for (const CoveragePlace& place : places) {
            Line& line = lines[line_of(subject_.sources, place.span)];
            line.figures.add(place);
            for (std::string& words : missing_words(place, subject_.sources))
                line.missing.push_back(std::move(words));
        }
        return lines;
    }

    [[nodiscard]] std::uint32_t last_line(std::span<const CoveragePlace> places) const {
        std::uint32_t last = 0;
        for (const CoveragePlace& place : places) {
            const Span& span = place.span;
            last = std::max(last, subject_.sources.position(span.source, span.end).line);
        }
        return last;
    }

    void put(SourceId source, std::uint32_t number, const Line* line) {
        const std::string_view text = subject_.sources.line(source, number);
        const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
        if (begin == text.size()) return;
        const std::string indent(text.substr(0, begin));
        const std::string words = escaped(text.substr(begin));
        put("<tr>");
        cell(std::to_string(number));
        if (line == nullptr) {
            cell("");
            cell("<code>" + indent + words + "</code>");
            cell("");
        } else {
            const auto& all = line->figures.all;
            cell(sign(all));
            cell(
                "<code>" + indent + "<mark class=\"" + std::string(standing(all).name) + "\">"
                + words + "</mark></code>");
            std::string missing;
            for (const std::string& one : line->missing)
                missing += (missing.empty() ? "" : "; ") + with_code(escaped(one));
            cell(missing);
        }
        put("</tr>\n");
    }

    /// What stands between backticks, as code.
    static std::string with_code(std::string_view words) {
        std::string made;
        bool is_inside = false;
        for (const char letter : words) {
            if (letter != '`') {
                made += letter;
                continue;
            }
            made += is_inside ? "</code>" : "<code>";
            is_inside = !is_inside;
        }
        return made;
    }

    const CoverageSubject& subject_;
    std::string body_;
};

}  // namespace

std::string coverage_html(const CoverageSubject& subject) {
    return CoverageToHtml(subject).write();
}

}  // namespace assize::publish
