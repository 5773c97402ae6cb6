#include "site_page.hpp"

#include <algorithm>

#include "assize/publish/html.hpp"

namespace assize::publish {

void SitePage::paragraph(std::string_view text) { body_ += "<p>" + escaped(text) + "</p>\n"; }

void SitePage::begin(std::string_view id, std::string_view heading) {
    // A section with a name would be a landmark, and there are too many to be any help.
    body_ += "<section>\n<h2 id=\"" + std::string(id) + "\">" + escaped(heading) + "</h2>\n";
}

void SitePage::begin_table(
    std::string_view caption, std::initializer_list<std::string_view> columns) {
    body_ += "<table>\n<caption>" + escaped(caption) + "</caption>\n<thead><tr>";
    for (const std::string_view column : columns)
        body_ += "<th scope=\"col\">" + escaped(column) + "</th>";
    body_ += "</tr></thead>\n<tbody>\n";
}

void SitePage::row(std::initializer_list<std::string_view> cells) {
    body_ += "<tr>";
    bool is_first = true;
    for (const std::string_view cell : cells) {
        body_ += is_first ? "<th scope=\"row\">" : "<td>";
        body_ += cell;
        body_ += is_first ? "</th>" : "</td>";
        is_first = false;
    }
    body_ += "</tr>\n";
}

std::string SitePage::up() const {
    std::string way;
    for (const char letter : path_) way += letter == '/' ? "../" : "";
    return way;
}

std::string SitePage::to(std::string_view address, std::string_view words) const {
    return link(up() + std::string(address), words);
}

SiteFile SitePage::finish(std::initializer_list<std::string> trail, std::string_view scripts) && {
    struct Place {
        std::string_view address, words;
    };
    static constexpr Place places[] = {
        {"index.html", "Home"},
        {"requirements/index.html", "Requirements"},
        {"evidence/index.html", "Evidence"},
        {"law.html", "Law"},
        {"figures.html", "Figures"},
        {"terms.html", "Terms"},
        {"search.html", "Search"}};
    std::string header = "<header>\n<nav aria-label=\"The whole site\">\n<ul class=\"bar\">\n";
    for (const Place& place : places) {
        header += "<li><a href=\"" + up() + std::string(place.address) + "\"";
        header += place.address == path_ ? " aria-current=\"page\">" : ">";
        header += std::string(place.words) + "</a></li>\n";
    }
    header += "</ul>\n</nav>\n";
    if (trail.size() > 0) {
        header += "<nav aria-label=\"Where this page stands\">\n<ol class=\"bar trail\">\n";
        for (const std::string& one : trail) header += "<li>" + one + "</li>\n";
        header += "</ol>\n</nav>\n";
    }
    header += "</header>\n";
    return {
        path_,
        page(SharedPage{
            title_, up() + "style.css", std::move(header), std::move(body_),
            std::string(scripts)})};
}

std::string period_words(const std::vector<model::Period>& periods) {
    std::string words;
    for (const model::Period& period : periods) {
        if (!words.empty()) words += ", and ";
        if (period.from && period.to)
            words += date_text(*period.from) + " to " + date_text(*period.to);
        else if (period.from)
            words += "from " + date_text(*period.from) + " on";
        else if (period.to)
            words += "until " + date_text(*period.to);
    }
    return words;
}

std::string duty_words(model::Strength strength, bool is_long) {
    switch (strength) {
        case model::Strength::must:
            return is_long ? "Must: law, or guidance that binds, requires it." : "Must";
        case model::Strength::should:
            return is_long
                ? "Should: guidance expects it, and it is followed unless there is good reason."
                : "Should";
        case model::Strength::may:
            return is_long ? "May: a power, not a duty. It counts in no total." : "May";
    }
    return {};
}

std::string declaration_text(const Sources& sources, const Span& name) {
    const std::uint32_t first = sources.position(name.source, name.begin).line;
    const std::uint32_t last =
        sources.position(name.source, static_cast<std::uint32_t>(sources[name.source].text.size()))
            .line;
    std::string text(sources.line(name.source, first));
    std::string waiting;
    // What begins a line is a declaration, a comment on the next one, or the end of a fenced block.
    for (std::uint32_t number = first + 1; number <= last; ++number) {
        const std::string_view line = sources.line(name.source, number);
        const bool is_blank = line.find_first_not_of(" \t") == std::string_view::npos;
        if (!is_blank && line.front() != ' ' && line.front() != '\t') break;
        waiting += "\n" + std::string(line);
        if (is_blank) continue;
        text += waiting;
        waiting.clear();
    }
    return text;
}

std::string where_words(const Sources& sources, const Span& span) {
    return sources[span.source].name + ", line "
        + std::to_string(sources.position(span.source, span.begin).line);
}

}  // namespace assize::publish
