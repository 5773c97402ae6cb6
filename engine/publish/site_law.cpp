#include <algorithm>
#include <cctype>
#include <map>

#include "assize/publish/html.hpp"
#include "assize/report/words.hpp"
#include "site_page.hpp"

namespace assize::publish {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Figures by their worth: `s.9` before `s.13`.
struct ByFigures {
    bool operator()(std::string_view one, std::string_view other) const {
        while (!one.empty() && !other.empty()) {
            const auto width = [](std::string_view text) {
                const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
                return static_cast<std::size_t>(end - text.begin());
            };
            const std::size_t here = width(one), there = width(other);
            if (here != there && here > 0 && there > 0) return here < there;
            if (one.front() != other.front()) return one.front() < other.front();
            one.remove_prefix(1);
            other.remove_prefix(1);
        }
        return one.size() < other.size();
    }
};

/// Behind the first year in a text, or its beginning.
std::size_t behind_year(std::string_view text) {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && is_digit(text[at])) continue;
        const std::string_view figure = text.substr(begin, at - begin);
        if (figure.size() == 4 && (figure.starts_with("19") || figure.starts_with("20"))) return at;
        begin = at + 1;
    }
    return 0;
}

/// One instrument or document as a citation names it, and what of it: `Children Act 2004` and
/// `s.13(4)`.
struct Part {
    std::string_view text;
    std::size_t provision = 0;  ///< where it begins; the whole is named when it is the end
    [[nodiscard]] std::string instrument() const {
        const std::size_t end = text.find_last_not_of(", ", provision - 1);
        return std::string(text.substr(0, end + 1));
    }
};

/// Several stand apart by `;`, and its provision behind the first comma after the year, or without
/// one behind the first comma. No more than that is known of how law is named.
std::vector<Part> parts_of(std::string_view citation) {
    std::vector<Part> parts;
    std::size_t begin = 0;
    int brackets = 0;
    for (std::size_t at = 0; at <= citation.size(); ++at) {
        const char letter = at < citation.size() ? citation[at] : ';';
        brackets += letter == '(' ? 1 : letter == ')' ? -1 : 0;
        if (letter != ';' || (brackets > 0 && at < citation.size())) continue;
        const std::string_view text = citation.substr(begin, at - begin);
        const std::size_t comma = text.find(", ", behind_year(text));
        if (!text.empty())
            parts.push_back({text, comma == std::string_view::npos ? text.size() : comma + 2});
        begin = std::min(citation.find_first_not_of(' ', at + 1), citation.size());
    }
    return parts;
}

struct Cited {
    std::size_t requirement;  ///< its place in the index
    std::size_t citation;
};
using Provisions = std::map<std::string, std::vector<Cited>, ByFigures>;  ///< by a part's text

std::map<std::string, Provisions, ByFigures> law_of(const SiteIndex& index) {
    std::map<std::string, Provisions, ByFigures> law;
    for (std::size_t place = 0; place < index.requirements().size(); ++place) {
        const auto& citations = index.requirements()[place].requirement().citations;
        for (std::size_t which = 0; which < citations.size(); ++which) {
            for (const Part& part : parts_of(citations[which].text))
                law[part.instrument()][std::string(part.text)].push_back({place, which});
        }
    }
    return law;
}

/// Of a citation as it stands where it was written, and where it is carried over.
std::string_view doubt_words(const Declared& declared, std::size_t citation) {
    const auto is_in_doubt = [&](const InEdition& one) {
        return one.rulebook->requirements[one.place].citations[citation].unverified.has_value();
    };
    if (is_in_doubt(declared.editions.front())) return ", <strong>unverified</strong>";
    const bool is_later =
        std::any_of(declared.editions.begin(), declared.editions.end(), is_in_doubt);
    return is_later ? ", <strong>unverified</strong> where a later edition carries it over" : "";
}

std::string requirement_lines(
    const SitePage& page, const SiteIndex& index, const std::vector<Cited>& cited) {
    std::string lines = "<ul>\n";
    for (const Cited& one : cited) {
        const Declared& declared = index.requirements()[one.requirement];
        const model::Requirement& requirement = declared.requirement();
        lines += "<li>" + page.to(index.requirement_path(one.requirement), requirement.title)
            + " <span class=\"soft\">"
            + escaped(report::force_words(requirement.citations[one.citation].force)) + ", "
            + escaped(declared.rulebook().title) + "</span>";
        lines += doubt_words(declared, one.citation);
        lines += "</li>\n";
    }
    return lines + "</ul>\n";
}

}  // namespace

SiteFile law_page(const SiteIndex& index) {
    SitePage page("law.html", "Law and guidance");
    page.put("<h1>Law and guidance</h1>\n");
    page.paragraph(
        "Everything that requirements cite, as it is written there, and what rests on it. A name "
        "written in two ways stands twice.");
    const auto law = law_of(index);
    page.put("<nav aria-label=\"Law and guidance on this page\">\n<ul>\n");
    std::size_t number = 0;
    for (const auto& [instrument, provisions] : law)
        page.put(
            "<li>" + page.to("law.html#law-" + std::to_string(++number), instrument) + "</li>\n");
    page.put("</ul>\n</nav>\n");
    number = 0;
    for (const auto& [instrument, provisions] : law) {
        page.begin("law-" + std::to_string(++number), instrument);
        page.begin_table(instrument, {"Provision", "Requirements"});
        for (const auto& [text, cited] : provisions) {
            const std::size_t from = parts_of(text).front().provision;
            const std::string provision = from == text.size()
                ? "the whole: " + index.laws().links(text)
                : index.laws().links(text, from);
            page.row({provision, requirement_lines(page, index, cited)});
        }
        page.end_table();
        page.end();
    }
    return std::move(page).finish({});
}

}  // namespace assize::publish
