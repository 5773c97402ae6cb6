#include "assize/publish/site.hpp"

#include <map>

#include "assize/publish/html.hpp"
#include "site_page.hpp"

namespace assize::publish {

namespace {

// Beside what every page has (html.cpp): the header, and lists that read as rows.
constexpr std::string_view own_style = R"css(
.bar { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; margin: 0; padding: .3rem 0; }
.bar a { display: inline-block; min-width: 24px; padding: .3rem 0; } .bar [aria-current] { color: inherit; font-weight: 600; }
.trail li + li::before { content: "›"; color: var(--soft); margin-right: 1rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; }
header { border-bottom: 1px solid var(--line); } h1 { overflow-wrap: anywhere; }
body, li, dd, td, th, code { overflow-wrap: anywhere; } main table { width: 100%; } caption { overflow-wrap: anywhere; }
td ul, th ul { margin: 0; padding-left: 1.1rem; } li { margin: .25rem 0; } dt { font-weight: 600; margin-top: .7rem; } dd { margin: 0 0 0 1rem; }
.letters { display: grid; grid-template-columns: auto 1fr; gap: .2rem .8rem; } .letters dt, .letters dd { margin: 0; }
.wide:focus-visible, input:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
th[scope="row"] { background: none; font-weight: 400; } tbody th a { font-weight: 600; }
input, button { font: inherit; min-height: 2.4rem; padding: .2rem .6rem; color: var(--text); background: var(--back);
  border: 1px solid var(--soft); max-width: 100%; box-sizing: border-box; } button { background: var(--panel); }
.found li { padding: .2rem 0; }
@media (max-width: 40rem) { body { padding: .6rem .8rem 3rem; } th, td { padding: .3rem; } ul, ol { padding-left: 1.2rem; }
  .bar { padding-left: 0; } h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; } table { font-size: .92rem; } }
@media print { header { display: none; } main table { width: calc(100% - 1px); } main a[href^="https:"]::after { content: " (" attr(href) ")"; font-weight: 400; } }
)css";

}  // namespace

std::vector<SiteFile> site(std::span<const model::Rulebook> rulebooks, const Sources& sources) {
    const SiteIndex index(rulebooks, sources);
    std::vector<SiteFile> files{home_page(index)};
    for (const model::Rulebook* rulebook : index.editions())
        files.push_back(edition_page(index, *rulebook));
    for (std::size_t place = 0; place < index.themes().size(); ++place)
        files.push_back(theme_page(index, place));
    files.push_back(requirements_page(index));
    std::map<const model::Rulebook*, plan::Plan> plans;
    for (const model::Rulebook& one : rulebooks) plans.emplace(&one, plan::compile(one));
    for (std::size_t place = 0; place < index.requirements().size(); ++place)
        files.push_back(
            requirement_page(index, plans.at(&index.requirements()[place].rulebook()), place));
    files.push_back(evidence_page(index));
    for (const EvidenceRecord& record : index.records())
        files.push_back(record_page(index, record));
    files.push_back(law_page(index));
    files.push_back(figures_page(index));
    files.push_back(terms_page(index));
    files.push_back(search_page());
    files.push_back(search_index(index));
    files.push_back(search_script());
    files.push_back({"style.css", std::string(style_sheet()) + std::string(own_style)});
    return files;
}

}  // namespace assize::publish
