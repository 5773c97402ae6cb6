#include "assize/publish/site.hpp"

#include <map>
#include <set>

#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;

namespace {

using Pages = std::map<std::string, std::string>;

constexpr const char* first_edition = R"rules(rulebook first "First & <foremost>"
  source "Invented Act 2010 (c. 9)"
  in force from 2010-01-01 to 2011-12-31

profile board
  chair     person          "The chair <b>&amp;</b>"
  partners  list of partner "The partners"

record person
  is_in_post  yes/no  "In post"

record partner
  name      text
  is_sound  yes/no  "It is sound"

theme people "People <1>"
theme work   "Work"

threshold enough is 2 "How many are <enough> & not more" assumed

sound_ones means partners where is_sound

requirement chair "A <chair> & a deputy"
  theme       people
  required by "Invented Act 2010, s.10 & <2>; Another Guide, 2012, ch. 1 (see a; b)"
  met when chair.is_in_post
  unmet otherwise
    because "No <chair> & nobody"

requirement partners "The partners"
  theme       work
  required by "Invented Act 2010, s.9(2)" unverified "the <text> was not seen"
  met when count of sound_ones is at least enough
  unmet otherwise

test "a <chair>"
  given chair.is_in_post is yes
  expect chair met
)rules";

constexpr const char* second_edition = R"rules(rulebook second "Second" extends first
  in force from 2012-01-01

use "first.assize"

replace requirement partners "The partners"
  theme       work
  required by "Invented Act 2010, s.9(2)"
  met when there are any sound_ones
  unmet otherwise
)rules";

constexpr const char* literate_edition = R"rules(# A title

Words of the beginning.

```assize
rulebook told "Told"
  in force from 2010-01-01

profile told
  is_so  yes/no  "It is so"
```

## What the law asks <here> & there

One paragraph
of two lines.

- a first item
- a second
  in two lines

```assize
requirement beside "Beside the words"
  required by "Invented Act 2010, s.1"
  met when is_so
  unmet otherwise
```

Words behind it.
)rules";

Pages site_pages() {
    model::InMemory memory;
    memory.files["first.assize"] = first_edition;
    memory.files["second.assize"] = second_edition;
    memory.files["told.assize.md"] = literate_edition;
    const auto loaded = memory.load({"first.assize", "second.assize", "told.assize.md"});
    for (const Diagnostic& one : loaded.diagnostics)
        UNSCOPED_INFO(diagnostic_text(one, memory.sources, false));
    REQUIRE(loaded.rulebooks.size() == 3);
    Pages pages;
    for (auto& file : publish::site(loaded.rulebooks, memory.sources)) {
        INFO(file.path);
        CHECK(pages.emplace(file.path, file.content).second);
    }
    return pages;
}

/// What stands between `before` and the next quotation mark, wherever it stands.
std::vector<std::string> quoted_after(const std::string& text, const std::string& before) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at)) {
        at += before.size();
        found.push_back(text.substr(at, text.find('"', at) - at));
    }
    return found;
}

/// An address from the root, of one as it is written on a page.
std::string from_root(const std::string& page, std::string address) {
    std::string folder = page.substr(0, page.rfind('/') + 1);
    for (; address.starts_with("../"); address.erase(0, 3))
        folder.erase(folder.rfind('/', folder.size() - 2) + 1);
    return address.empty() ? page : folder + address;
}

bool has(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("each edition, theme and declared requirement has a page") {
    const Pages pages = site_pages();
    for (const std::string path :
         {"index.html", "editions/first.html", "editions/second.html", "themes/first/people.html",
          "themes/first/work.html", "requirements/first/chair.html",
          "requirements/first/partners.html", "requirements/second/partners.html"}) {
        INFO(path);
        CHECK(pages.count(path) == 1);
    }
    // Carried over, and so on the page that it has already.
    CHECK(pages.count("requirements/second/chair.html") == 0);
}

TEST_CASE("every link within a site leads to a page, and to a place that is on it once") {
    const Pages pages = site_pages();
    std::size_t links = 0;
    for (const auto& [path, content] : pages) {
        if (!path.ends_with(".html")) continue;
        const auto ids = quoted_after(content, " id=\"");
        INFO(path);
        CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
        auto addresses = quoted_after(content, " href=\"");
        for (const std::string& script : quoted_after(content, " src=\""))
            addresses.push_back(script);
        for (const std::string& address : addresses) {
            if (address.starts_with("https://")) continue;
            INFO(address);
            ++links;
            const std::size_t hash = address.find('#');
            const auto to = pages.find(from_root(path, address.substr(0, hash)));
            REQUIRE(to != pages.end());
            if (hash == std::string::npos) continue;
            CHECK(has(to->second, " id=\"" + address.substr(hash + 1) + "\""));
        }
    }
    CHECK(links > 100);
}

TEST_CASE("what the rules say is text on a page, whatever characters are in it") {
    const Pages pages = site_pages();
    for (const auto& [path, content] : pages) {
        INFO(path);
        if (!path.ends_with(".html")) continue;
        for (const std::string raw :
             {"<chair>", "<foremost>", "<b>&", "<1>", "<2>", "<text>", "& a", "First & "})
            CHECK_FALSE(has(content, raw));
    }
    const std::string& chair = pages.at("requirements/first/chair.html");
    CHECK(has(chair, "<h1>A &lt;chair&gt; &amp; a deputy</h1>"));
    CHECK(has(chair, "requirement chair &quot;A &lt;chair&gt;"));
    CHECK(has(chair, "No &lt;chair&gt; &amp; nobody"));
    CHECK(has(pages.at("figures.html"), "How many are &lt;enough&gt; &amp; not more"));
}

TEST_CASE("the same rules give the same bytes") { CHECK(site_pages() == site_pages()); }

TEST_CASE("what is searched names every requirement") {
    const Pages pages = site_pages();
    const std::string& index = pages.at("search-index.js");
    for (const auto& [path, content] : pages) {
        if (!path.starts_with("requirements/") || path == "requirements/index.html") continue;
        INFO(path);
        CHECK(has(index, "\"path\":\"" + path + "\""));
    }
    CHECK(has(index, R"("title":"A <chair> & a deputy")"));
}

TEST_CASE("the law stands by instrument and provision, with what cites it") {
    const Pages pages = site_pages();
    const std::string& law = pages.at("law.html");
    CHECK(has(pages.at("index.html"), "href=\"law.html\""));
    CHECK(has(law, "<h2 id=\"law-1\">Another Guide, 2012</h2>"));
    CHECK(has(law, "<h2 id=\"law-2\">Invented Act 2010</h2>"));
    const std::string act = "<a href=\"https://www.legislation.gov.uk/ukpga/2010/9/section/";
    const std::size_t ninth = law.find("<th scope=\"row\">" + act + "9\">s.9(2)</a></th>");
    const std::size_t tenth = law.find("<th scope=\"row\">" + act + "10\">s.10</a> &amp;");
    CHECK(ninth < tenth);
    REQUIRE(tenth != std::string::npos);
    // The replaced requirement and the one that replaces it.
    const std::string rows = law.substr(ninth, tenth - ninth);
    CHECK(
        has(rows,
            "first/partners.html\">The partners</a> <span class=\"soft\">required by, First "
            "&amp; &lt;foremost&gt;</span>, <strong>unverified</strong></li>"));
    CHECK(
        has(rows,
            "second/partners.html\">The partners</a> <span class=\"soft\">required by, "
            "Second</span></li>"));
    CHECK(has(law, "<th scope=\"row\">ch. 1 (see a; b)</th>"));
}

TEST_CASE("what a literate file says just before a rule stands on its page") {
    const Pages pages = site_pages();
    const std::string& told = pages.at("requirements/told/beside.html");
    CHECK(
        has(told,
            "<h3>What the law asks &lt;here&gt; &amp; there</h3>\n<p>One paragraph\nof two "
            "lines.</p>\n<ul>\n<li>a first item</li>\n<li>a second\n  in two "
            "lines</li>\n</ul>\n</section>"));
    CHECK_FALSE(has(told, "Words of the beginning"));
    CHECK_FALSE(has(told, "Words behind it"));
    CHECK_FALSE(has(pages.at("requirements/first/chair.html"), "id=\"prose\""));
}

TEST_CASE("a requirement that replaces one of the same title is told from it by its edition") {
    const Pages pages = site_pages();
    CHECK(
        has(pages.at("editions/second.html"),
            "<li>Replaced: <a href=\"../requirements/second/partners.html\">The partners</a>; "
            "before that, <a href=\"../requirements/first/partners.html\">as written in First "
            "&amp; &lt;foremost&gt;</a></li>"));
    CHECK(
        has(pages.at("requirements/first/partners.html"),
            "<li>Replaced in <a href=\"../../editions/second.html\">Second</a> by <a "
            "href=\"../../requirements/second/partners.html\">one of the same title</a>.</li>"));
}
