#include <nlohmann/json.hpp>

#include "assize/publish/html.hpp"
#include "assize/report/words.hpp"
#include "site_page.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;

std::string on_lines(const Json& list) {
    std::string made = "[\n";
    for (std::size_t place = 0; place < list.size(); ++place)
        made += list[place].dump(-1, ' ', false, Json::error_handler_t::replace)
            + (place + 1 == list.size() ? "\n" : ",\n");
    return made + "]";
}

// Every word must be found; what has them all in its title comes first. A page opened from a disk
// may load a script and may not fetch, so what is searched is a script too.
constexpr std::string_view script = R"(const form = document.querySelector("form");
const field = document.querySelector("input");
const said = document.getElementById("said");
const found = document.getElementById("found");
const most = 50;

function search(query) {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const has = (text) => words.every((word) => text.includes(word));
  const titled = [], other = [];
  for (const page of pages) {
    const title = page.title.toLowerCase();
    if (has(title)) titled.push(page);
    else if (has(title + " " + page.text.toLowerCase())) other.push(page);
  }
  return words.length === 0 ? null : titled.concat(other);
}

function show() {
  const results = search(field.value);
  found.replaceChildren();
  if (results === null) {
    said.textContent = "";
    return;
  }
  const count = results.length === 1 ? "1 result" : results.length + " results";
  said.textContent = count + (results.length > most ? "; the first " + most + " are shown" : "");
  for (const page of results.slice(0, most)) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const kind = document.createElement("span");
    link.href = page.path;
    link.textContent = page.title;
    kind.className = "soft";
    kind.textContent = " " + page.kind;
    item.append(link, kind);
    found.append(item);
  }
}

document.getElementById("ready").hidden = false;
field.value = new URLSearchParams(location.search).get("for") ?? "";
field.addEventListener("input", show);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
show();
)";

}  // namespace

SiteFile search_index(const SiteIndex& index) {
    Json pages = Json::array();
    const auto add = [&](std::string path, const std::string& title, std::string_view kind,
                         const std::string& text) {
        pages.push_back(
            {{"path", std::move(path)}, {"title", title}, {"kind", kind}, {"text", text}});
    };
    for (std::size_t place = 0; place < index.requirements().size(); ++place) {
        const Declared& declared = index.requirements()[place];
        const model::Requirement& one = declared.requirement();
        std::string text = one.id;
        if (one.theme) text += " " + declared.rulebook().themes[*one.theme].title;
        for (const model::Citation& citation : one.citations) text += " " + citation.text;
        add(index.requirement_path(place), one.title, "requirement, " + declared.rulebook().title,
            text);
    }
    for (const model::Rulebook* one : index.editions())
        add(SiteIndex::path_of(*one), one->title, "edition", one->id + " " + one->source);
    for (std::size_t place = 0; place < index.themes().size(); ++place)
        add(index.theme_path(place), index.themes()[place].theme().title,
            "theme, " + index.themes()[place].rulebook().title, {});
    for (const EvidenceRecord& record : index.records()) {
        const auto& of = record.rulebook->vocabulary.records[record.record];
        for (const auto& [slot, reading] : record.fields) {
            const model::Field& field = of.fields[slot];
            const std::string name = report::plain(field.name);
            add(record.path + "#" + field.name,
                field.description.empty() ? report::sentence(name) : field.description,
                "evidence, " + report::plain(of.name), name + " " + field.name);
        }
    }
    for (std::size_t place = 0; place < index.thresholds().size(); ++place)
        add(index.threshold_path(place), index.thresholds()[place].threshold().meaning, "figure",
            report::plain(index.thresholds()[place].threshold().name));
    for (std::size_t place = 0; place < index.meanings().size(); ++place) {
        const model::Meaning& one = index.meanings()[place].meaning();
        if (!one.within)
            add(index.meaning_path(place), report::sentence(report::plain(one.name)), "term",
                one.name);
    }
    return {"search-index.js", "const pages = " + on_lines(pages) + ";\n"};
}

SiteFile search_script() { return {"search.js", std::string(script)}; }

SiteFile search_page() {
    SitePage page("search.html", "Search");
    page.put("<h1>Search</h1>\n<noscript>\n<p>Searching needs JavaScript, which is off here. "
             "Everything can be found without it: "
             + page.to("requirements/index.html", "requirements from A to Z") + ", "
             + page.to("evidence/index.html", "evidence from A to Z") + ", "
             + page.to("figures.html", "figures") + " and " + page.to("terms.html", "terms")
             + ".</p>\n</noscript>\n"
             "<div id=\"ready\" hidden>\n<form role=\"search\" action=\"search.html\">\n"
             "<p><label for=\"for\">Words in a title, a law, a piece of evidence</label><br>\n"
             "<input id=\"for\" name=\"for\" type=\"search\" autocomplete=\"off\">\n"
             "<button type=\"submit\">Search</button></p>\n</form>\n"
             "<p id=\"said\" role=\"status\" aria-live=\"polite\"></p>\n</div>\n"
             "<ul id=\"found\" class=\"found\" aria-label=\"Results\"></ul>\n");
    return std::move(page).finish(
        {}, "<script src=\"search-index.js\"></script>\n<script src=\"search.js\"></script>\n");
}

std::string site_json(
    std::string_view folder, std::span<const SiteFile> files,
    std::span<const std::string> removed) {
    Json made = {
        {"folder", folder},
        {"pages", Json::array()},
        {"files", Json::array()},
        {"removed", Json::array()}};
    for (const SiteFile& file : files)
        made[file.path.ends_with(".html") ? "pages" : "files"].push_back(file.path);
    for (const std::string& path : removed) made["removed"].push_back(path);
    return made.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace assize::publish
