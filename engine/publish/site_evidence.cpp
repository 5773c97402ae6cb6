#include <algorithm>
#include <cctype>
#include <tuple>

#include "answer.hpp"
#include "assize/publish/html.hpp"
#include "assize/publish/mutant_words.hpp"
#include "assize/report/words.hpp"
#include "question_words.hpp"
#include "site_page.hpp"

namespace assize::publish {

namespace {

using Reading = EvidenceRecord::Reading;

const model::Record& record_of(const EvidenceRecord& one) {
    return one.rulebook->vocabulary.records[one.record];
}

std::string field_words(const model::Field& field) {
    return field.description.empty() ? report::sentence(report::plain(field.name))
                                     : field.description;
}

std::string requirement_list(
    const SitePage& page, const SiteIndex& index, const std::vector<std::size_t>& requirements) {
    if (requirements.empty()) return "No requirement";
    std::string made = "<ul>\n";
    for (const std::size_t place : requirements)
        made += "<li>"
            + page.to(
                index.requirement_path(place), index.requirements()[place].requirement().title)
            + "</li>\n";
    return made + "</ul>\n";
}

/// The requirements whose judgement reads a declaration of one kind: where a rulebook keeps that
/// kind, and where what is read does.
template <typename Declarations, typename Ids>
void put_users(
    SitePage& page, const SiteIndex& index, const Span& declared,
    Declarations model::Rulebook::*kept, Ids analysis::Uses::*read) {
    std::vector<std::size_t> found;
    for (std::size_t place = 0; place < index.requirements().size(); ++place) {
        const Declared& one = index.requirements()[place];
        const model::Rulebook& rulebook = one.rulebook();
        const Ids& ids = index.uses(rulebook)[one.place()].*read;
        const bool is_read = std::any_of(ids.begin(), ids.end(), [&](const auto id) {
            return (rulebook.*kept)[id.index].span == declared;
        });
        if (is_read) found.push_back(place);
    }
    page.put("<p>Requirements that use it:</p>\n");
    page.put(requirement_list(page, index, found));
}

/// The letter under which words stand in an A–Z.
char letter_of(std::string_view words) {
    for (const char letter : words) {
        if (std::isalpha(static_cast<unsigned char>(letter)) != 0)
            return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    }
    return 'A';
}

}  // namespace

SiteFile record_page(const SiteIndex& index, const EvidenceRecord& record) {
    const auto& vocabulary = record.rulebook->vocabulary;
    const model::Record& of = record_of(record);
    const std::string title = report::sentence(report::plain(of.name));
    SitePage page(record.path, title + " – evidence");
    page.put("<h1>" + escaped(title) + "</h1>\n");
    if (!of.description.empty()) page.paragraph(of.description + ".");
    for (const auto& [slot, reading] : record.fields) {
        const model::Field& field = of.fields[slot];
        page.begin(field.name, field_words(field));
        page.put(
            "<p>Answered by " + escaped(answer_words(vocabulary, field.type)) + ". In a profile: ");
        std::string places;
        for (const analysis::FieldPath& one : reading.places)
            places += (places.empty() ? "<code>" : ", <code>")
                + escaped(pointer_text(vocabulary, one)) + "</code>";
        page.put(places + ".</p>\n<p>Requirements that judge by it:</p>\n");
        page.put(requirement_list(page, index, reading.requirements));
        page.end();
    }
    std::string all = page.to("evidence/index.html", "Evidence from A to Z");
    return std::move(page).finish({std::move(all)});
}

SiteFile evidence_page(const SiteIndex& index) {
    SitePage page("evidence/index.html", "Evidence from A to Z");
    page.put("<h1>Evidence from A to Z</h1>\n");
    page.paragraph("Everything that a requirement asks to know, and how many ask for it.");
    struct Line {
        std::string words, html;
        char letter;
    };
    std::vector<Line> lines;
    for (const EvidenceRecord& record : index.records()) {
        for (const auto& [slot, reading] : record.fields) {
            const model::Field& field = record_of(record).fields[slot];
            const std::string words = field_words(field);
            lines.push_back(
                {words,
                 "<li>" + page.to(record.path + "#" + field.name, words) + " <span class=\"soft\">"
                     + escaped(report::plain(record_of(record).name)) + "; "
                     + report::counted(reading.requirements.size(), "requirement", "requirements")
                     + "</span></li>\n",
                 letter_of(words)});
        }
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) {
        return std::tie(one.letter, one.words) < std::tie(other.letter, other.words);
    });
    std::string letters;
    std::string body;
    char letter = 0;
    for (const Line& line : lines) {
        if (line.letter != letter) {
            if (letter != 0) body += "</ul>\n";
            letter = line.letter;
            const std::string name(1, letter);
            letters.append("<li><a href=\"#letter-").append(name).append("\">");
            letters.append(name).append("</a></li>\n");
            body.append("<h2 id=\"letter-").append(name).append("\">");
            body.append(name).append("</h2>\n<ul>\n");
        }
        body += line.html;
    }
    if (letter != 0) body += "</ul>\n";
    page.put(
        "<nav aria-label=\"Letters\">\n<ul class=\"bar\">\n" + letters + "</ul>\n</nav>\n" + body);
    return std::move(page).finish({});
}

SiteFile figures_page(const SiteIndex& index) {
    SitePage page("figures.html", "Figures");
    page.put("<h1>Figures</h1>\n");
    page.paragraph(
        "Every figure that requirements share, with its source. One that no law sets is assumed, "
        "and every judgement that leans on it says so.");
    for (std::size_t place = 0; place < index.thresholds().size(); ++place) {
        const Declared& declared = index.thresholds()[place];
        const std::string path = index.threshold_path(place);
        page.begin(path.substr(path.find('#') + 1), declared.threshold().meaning);
        page.put("<ul>\n");
        std::string before;
        for (const InEdition& one : declared.editions) {
            const model::Threshold& there = one.rulebook->thresholds[one.place];
            const std::string words = "<strong>"
                + escaped(literal_text(there.value, there.type, one.rulebook->vocabulary.choices))
                + "</strong>, "
                + (there.source ? "from " + index.laws().links(*there.source)
                                : "<strong>assumed</strong>: no law sets it");
            // An edition that takes it over as it is has nothing to say of it.
            if (words == before) continue;
            page.put(
                "<li>" + page.to(SiteIndex::path_of(*one.rulebook), one.rulebook->title) + ": "
                + words + "</li>\n");
            before = words;
        }
        page.put("</ul>\n");
        put_users(
            page, index, declared.threshold().span, &model::Rulebook::thresholds,
            &analysis::Uses::thresholds);
        page.end();
    }
    return std::move(page).finish({});
}

SiteFile terms_page(const SiteIndex& index) {
    SitePage page("terms.html", "Terms");
    page.put("<h1>Terms</h1>\n");
    page.paragraph(
        "Words that requirements share, and what the rules mean by them. Each stands as it is "
        "written in the rules.");
    std::vector<std::size_t> sorted;
    for (std::size_t place = 0; place < index.meanings().size(); ++place) {
        if (!index.meanings()[place].meaning().within) sorted.push_back(place);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [&](std::size_t one, std::size_t other) {
        return index.meanings()[one].meaning().name < index.meanings()[other].meaning().name;
    });
    for (const std::size_t place : sorted) {
        const Declared& declared = index.meanings()[place];
        const model::Meaning& meaning = declared.meaning();
        const std::string path = index.meaning_path(place);
        const std::string id = path.substr(path.find('#') + 1);
        page.begin(id, report::sentence(report::plain(meaning.name)));
        page.put(
            "<pre>" + escaped(declaration_text(index.sources(), meaning.span))
            + "</pre>\n<p class=\"soft\">In <code>"
            + escaped(where_words(index.sources(), meaning.span)) + "</code>.</p>\n");
        put_users(page, index, meaning.span, &model::Rulebook::meanings, &analysis::Uses::meanings);
        page.end();
    }
    return std::move(page).finish({});
}

}  // namespace assize::publish
