#include <algorithm>

#include "assize/publish/html.hpp"
#include "assize/report/words.hpp"
#include "site_page.hpp"

namespace assize::publish {

namespace {

std::string laws_of(const SiteIndex& index, const model::Requirement& requirement) {
    std::string made;
    for (const model::Citation& citation : requirement.citations) {
        made += (made.empty() ? "" : "; ") + index.laws().links(citation.text);
        if (citation.unverified) made += " (<strong>unverified</strong>)";
    }
    return made;
}

std::string editions_of(const SitePage& page, const Declared& declared) {
    std::string made;
    for (const InEdition& one : declared.editions)
        made += (made.empty() ? "" : "; ")
            + page.to(SiteIndex::path_of(*one.rulebook), one.rulebook->title);
    return made;
}

std::string requirement_link(
    const SitePage& page, const SiteIndex& index, const model::Requirement& requirement) {
    return page.to(index.requirement_path(index.requirement(requirement.span)), requirement.title);
}

/// In a table of requirements, each with its duty and editions.
void put_row(SitePage& page, const SiteIndex& index, const Declared& one) {
    page.row(
        {requirement_link(page, index, one.requirement()),
         duty_words(one.requirement().strength(), false), editions_of(page, one)});
}

std::string in_force_words(const model::Rulebook& rulebook) {
    const std::string period = period_words(rulebook.in_force);
    return period.empty() ? "no dates given" : period;
}

class EditionPage {
public:
    EditionPage(const SiteIndex& index, const model::Rulebook& rulebook)
        : index_(index),
          rulebook_(rulebook),
          base_(index.base_of(rulebook)),
          page_(SiteIndex::path_of(rulebook), rulebook.title) {}

    SiteFile write() && {
        page_.put("<h1>" + escaped(rulebook_.title) + "</h1>\n<dl>\n");
        if (!rulebook_.jurisdiction.empty()) entry("Where", escaped(rulebook_.jurisdiction));
        entry("In force", report::sentence(in_force_words(rulebook_)));
        if (!rulebook_.source.empty()) entry("Source", index_.laws().links(rulebook_.source));
        if (base_ != nullptr)
            entry("Builds on", page_.to(SiteIndex::path_of(*base_), base_->title));
        page_.put("</dl>\n");
        if (base_ != nullptr) put_changes();
        for (std::uint32_t theme = 0; theme < rulebook_.themes.size(); ++theme) put_theme(theme);
        put_theme({});
        return std::move(page_).finish({});
    }

private:
    void entry(std::string_view head, const std::string& html) {
        page_.put("<dt>" + std::string(head) + "</dt>\n<dd>" + html + "</dd>\n");
    }

    /// The base's requirement of the same id, if it has one.
    [[nodiscard]] const model::Requirement* former(const std::string& id) const {
        const auto& all = base_->requirements;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
        return found == all.end() ? nullptr : &*found;
    }

    /// By the edition that wrote it: its title is mostly that of what replaces it.
    [[nodiscard]] std::string former_link(const model::Requirement& before) const {
        const std::size_t place = index_.requirement(before.span);
        return page_.to(
            index_.requirement_path(place),
            "as written in " + index_.requirements()[place].rulebook().title);
    }

    void put_changes() {
        std::string lines;
        for (const model::Requirement& one : rulebook_.requirements) {
            const model::Requirement* before = former(one.id);
            if (before != nullptr && before->span == one.span) continue;
            lines += (before == nullptr ? "<li>New: " : "<li>Replaced: ")
                + requirement_link(page_, index_, one)
                + (before == nullptr ? "" : "; before that, " + former_link(*before)) + "</li>\n";
        }
        for (const model::Removed& removed : rulebook_.removed) {
            const model::Requirement* before = former(removed.id);
            lines += "<li>Removed: "
                + (before == nullptr ? escaped(removed.id)
                                     : requirement_link(page_, index_, *before))
                + ". " + escaped(removed.reason) + "</li>\n";
        }
        for (const model::Threshold& one : rulebook_.thresholds) {
            if (one.changed_at)
                lines += "<li>Changed figure: "
                    + page_.to(index_.threshold_path(index_.threshold(one.span)), one.meaning)
                    + "</li>\n";
        }
        page_.begin("changes", "What changed");
        page_.paragraph(
            "Everything else is carried over from “" + base_->title + "” as it stood there.");
        if (!lines.empty()) page_.put("<ul>\n" + lines + "</ul>\n");
        page_.end();
    }

    /// Its requirements of a theme; without one, those of none.
    void put_theme(std::optional<std::uint32_t> theme) {
        std::vector<const model::Requirement*> of;
        for (const model::Requirement& one : rulebook_.requirements) {
            if (one.theme == theme) of.push_back(&one);
        }
        if (of.empty()) return;
        const std::string title = theme ? rulebook_.themes[*theme].title : "Of no theme";
        page_.begin(theme ? "theme-" + rulebook_.themes[*theme].id : "no-theme", title);
        if (theme)
            page_.put(
                "<p>"
                + page_.to(
                    index_.theme_path(index_.theme(rulebook_.themes[*theme].span)),
                    title + " in every edition")
                + "</p>\n");
        page_.begin_table(title, {"Requirement", "Duty", "Law"});
        for (const model::Requirement* one : of)
            page_.row(
                {requirement_link(page_, index_, *one), duty_words(one->strength(), false),
                 laws_of(index_, *one)});
        page_.end_table();
        page_.end();
    }

    const SiteIndex& index_;
    const model::Rulebook& rulebook_;
    const model::Rulebook* base_;
    SitePage page_;
};

}  // namespace

SiteFile edition_page(const SiteIndex& index, const model::Rulebook& rulebook) {
    return EditionPage(index, rulebook).write();
}

SiteFile theme_page(const SiteIndex& index, std::size_t place) {
    const Declared& theme = index.themes()[place];
    SitePage page(index.theme_path(place), theme.theme().title + " – " + theme.rulebook().title);
    page.put("<h1>" + escaped(theme.theme().title) + "</h1>\n");
    page.begin_table("Requirements of this theme", {"Requirement", "Duty", "Editions"});
    for (const Declared& one : index.requirements()) {
        const auto& of = one.requirement().theme;
        if (!of || !(one.rulebook().themes[*of].span == theme.theme().span)) continue;
        put_row(page, index, one);
    }
    page.end_table();
    std::string edition = page.to(SiteIndex::path_of(theme.rulebook()), theme.rulebook().title);
    return std::move(page).finish({std::move(edition)});
}

SiteFile requirements_page(const SiteIndex& index) {
    SitePage page("requirements/index.html", "Requirements from A to Z");
    page.put("<h1>Requirements from A to Z</h1>\n");
    page.paragraph("Each stands once, with every edition that has it.");
    std::vector<const Declared*> sorted;
    for (const Declared& one : index.requirements()) sorted.push_back(&one);
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto* one, const auto* other) {
        return one->requirement().title < other->requirement().title;
    });
    page.begin_table("Requirements", {"Requirement", "Duty", "Editions"});
    for (const Declared* one : sorted) put_row(page, index, *one);
    page.end_table();
    return std::move(page).finish({});
}

SiteFile home_page(const SiteIndex& index) {
    SitePage page("index.html", "What the rules ask");
    page.put("<h1>What the rules ask</h1>\n");
    page.paragraph(
        "Each requirement has a page: what the law asks, of whom and from when, what counts as "
        "met, "
        "which evidence to bring, and examples that are tested. Begin with the edition that is in "
        "force on your date.");
    page.begin("editions", "Editions");
    page.begin_table("Editions of the rules", {"Edition", "In force", "Requirements"});
    for (const model::Rulebook* one : index.editions())
        page.row(
            {page.to(SiteIndex::path_of(*one), one->title), report::sentence(in_force_words(*one)),
             std::to_string(one->requirements.size())});
    page.end_table();
    page.end();
    page.begin("find", "Find your way");
    page.put(
        "<ul>\n<li>" + page.to("requirements/index.html", "Every requirement from A to Z")
        + "</li>\n<li>" + page.to("evidence/index.html", "Every piece of evidence from A to Z")
        + ", with the requirements that ask for it</li>\n<li>"
        + page.to("law.html", "All the law and guidance")
        + ", with the requirements that rest on it</li>\n<li>"
        + page.to("figures.html", "Every figure")
        + ", with its source, or that it is assumed</li>\n<li>"
        + page.to("terms.html", "Every term that requirements share") + "</li>\n<li>"
        + page.to("search.html", "Search")
        + " (needs JavaScript; nothing else does)</li>\n</ul>\n");
    page.end();
    page.begin("reading", "How to read a requirement");
    page.put("<dl>\n");
    const auto entry = [&](std::string_view head, std::string_view words) {
        page.put("<dt>" + std::string(head) + "</dt>\n<dd>" + escaped(words) + "</dd>\n");
    };
    entry(
        "Must, should, may",
        "How the law binds: a must is law or guidance that binds; a should is followed unless "
        "there is good reason; a may is a power.");
    entry(
        "Met, part-met, unmet",
        "What a requirement can come to. The first clause that holds decides.");
    entry("Not applicable", "What it speaks of is not there, or it is not in force on the day.");
    entry(
        "Not evidenced",
        "What is not known could change the answer. Missing evidence is never taken as no: what is "
        "still possible is said, and what would settle it.");
    entry("Assumed", "A figure that no law sets. A judgement that leans on one says so.");
    entry("Unverified", "A citation whose text whoever wrote the rule has not seen, and why.");
    page.put("</dl>\n");
    page.end();
    return std::move(page).finish({});
}

}  // namespace assize::publish
