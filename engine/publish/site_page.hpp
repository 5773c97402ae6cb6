#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "assize/plan/plan.hpp"
#include "assize/publish/site.hpp"
#include "site_index.hpp"

namespace assize::publish {

/// A page of the site while it is written: HTML, and links that lead from where it stands.
class SitePage {
public:
    SitePage(std::string path, std::string title)
        : path_(std::move(path)), title_(std::move(title)) {}

    void put(std::string_view html) { body_ += html; }
    void paragraph(std::string_view text);
    /// Sections have headings of the second level, and may be linked to.
    void begin(std::string_view id, std::string_view heading);
    void end() { body_ += "</section>\n"; }
    void begin_table(std::string_view caption, std::initializer_list<std::string_view> columns);
    /// The first cell heads its row. All are HTML.
    void row(std::initializer_list<std::string_view> cells);
    void end_table() { body_ += "</tbody>\n</table>\n"; }

    /// A link to an address from the site's root. `words` is text.
    [[nodiscard]] std::string to(std::string_view address, std::string_view words) const;
    /// The way from here to the root: `../../`, or nothing.
    [[nodiscard]] std::string up() const;

    /// With the site's header, and the trail to here: links, as HTML, outermost first.
    [[nodiscard]] SiteFile finish(
        std::initializer_list<std::string> trail, std::string_view scripts = {}) &&;

private:
    std::string path_, title_, body_;
};

/// `15 April 2013 to 25 March 2015`, `from 1 April 2006`; empty when no period is written.
[[nodiscard]] std::string period_words(const std::vector<model::Period>& periods);
/// `Must`, and with `is_long` what that means.
[[nodiscard]] std::string duty_words(model::Strength strength, bool is_long);
/// The text of a declaration, from the line of its name to the last before the next.
[[nodiscard]] std::string declaration_text(const Sources& sources, const Span& name);
/// What a literate file says before the block in which a declaration stands, as HTML with headings
/// of the third level; empty where there is none.
[[nodiscard]] std::string prose_html(const Sources& sources, const Span& name);
/// `rules/wt2013/lay-members.assize.md, line 30`
[[nodiscard]] std::string where_words(const Sources& sources, const Span& span);

/// Pages, each kind in a file of its own.
[[nodiscard]] SiteFile requirement_page(
    const SiteIndex& index, const plan::Plan& plan, std::size_t place);
[[nodiscard]] SiteFile theme_page(const SiteIndex& index, std::size_t place);
[[nodiscard]] SiteFile edition_page(const SiteIndex& index, const model::Rulebook& rulebook);
[[nodiscard]] SiteFile home_page(const SiteIndex& index);
[[nodiscard]] SiteFile requirements_page(const SiteIndex& index);
[[nodiscard]] SiteFile record_page(const SiteIndex& index, const EvidenceRecord& record);
[[nodiscard]] SiteFile evidence_page(const SiteIndex& index);
/// By instrument or document, then by provision, the requirements that cite it.
[[nodiscard]] SiteFile law_page(const SiteIndex& index);
[[nodiscard]] SiteFile figures_page(const SiteIndex& index);
[[nodiscard]] SiteFile terms_page(const SiteIndex& index);
[[nodiscard]] SiteFile search_page();
/// `const pages = […]`: what the search looks through.
[[nodiscard]] SiteFile search_index(const SiteIndex& index);
[[nodiscard]] SiteFile search_script();

}  // namespace assize::publish
