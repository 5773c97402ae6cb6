#include "assize/publish/html.hpp"

namespace assize::publish {

namespace {

// Every colour stands at least 4.5 : 1 from what is behind it, in both schemes (WCAG 2.2, 1.4.3).
constexpr std::string_view style = R"(
:root { color-scheme: light dark; --text: #1b1f24; --back: #ffffff; --soft: #57606a; --line: #8c959f;
  --link: #0550ae; --panel: #f3f5f7; --good: #116329; --part: #7d4e00; --bad: #a40e26; --good-back: #dcf5e3;
  --part-back: #fff1cf; --bad-back: #ffe3e6; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e9ed; --back: #14181d; --soft: #a8b1bb; --line: #6e7781;
  --link: #8ec1ff; --panel: #1f252c; --good: #7ee2a0; --part: #f2c46d; --bad: #ff9ba5; --good-back: #12351f;
  --part-back: #3d2f0d; --bad-back: #46161d; } }
body { font: 1rem/1.55 system-ui, sans-serif; color: var(--text); background: var(--back); margin: 0 auto;
  max-width: 62rem; padding: 1rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; } h2 { margin-top: 2.2rem; }
a { color: var(--link); } a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--back); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; }
th { background: var(--panel); } thead th { overflow-wrap: break-word; }
pre { background: var(--panel); padding: .8rem 1rem; overflow-x: auto; } code { font-size: .95em; }
.soft { color: var(--soft); } .good { color: var(--good); } .part { color: var(--part); } .bad { color: var(--bad); }
h2 { overflow-wrap: anywhere; } mark { color: inherit; } .rule { width: 100%; }
.rule td:nth-child(2) { white-space: nowrap; } .rule td:nth-child(3) { width: 58%; }
.rule code { white-space: pre-wrap; overflow-wrap: anywhere; }
mark.good { background: var(--good-back); } mark.part { background: var(--part-back); } mark.bad { background: var(--bad-back); }
fieldset { border: 1px solid var(--line); margin: 1rem 0; padding: .3rem 1rem; break-inside: avoid; } legend { font-weight: 600; }
fieldset { min-width: 0; } input, textarea { max-width: 100%; box-sizing: border-box; } p, li, dd, legend { overflow-wrap: anywhere; }
@media (max-width: 40rem) { th, td { overflow-wrap: anywhere; } .wide .rule { min-width: 34rem; } }
@media print { body { max-width: none; padding: 0; } nav, .skip { display: none; } a { color: inherit; }
  pre { white-space: pre-wrap; } h2, h3, caption, thead, dt { break-after: avoid; } tr { break-inside: avoid; }
  .wide { overflow: visible; } p, li, dd { orphans: 3; widows: 3; } @page { margin: 15mm; } }
)";

}  // namespace

std::string escaped(std::string_view text) {
    std::string made;
    for (const char letter : text) {
        switch (letter) {
            case '&': made += "&amp;"; break;
            case '<': made += "&lt;"; break;
            case '>': made += "&gt;"; break;
            case '"': made += "&quot;"; break;
            default: made += letter;
        }
    }
    return made;
}

std::string link(std::string_view address, std::string_view words) {
    return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
}

std::string_view style_sheet() { return style; }

namespace {

std::string written(
    std::string_view title, const std::string& style_of_page, std::string_view header,
    std::string_view body, std::string_view scripts) {
    std::string made =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    made += "<title>" + escaped(title) + "</title>\n" + style_of_page + "</head>\n<body>\n";
    made += "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n";
    made += header;
    made += "<main id=\"main\">\n";
    made += body;
    made += "</main>\n";
    made += scripts;
    made += "</body>\n</html>\n";
    return made;
}

}  // namespace

std::string page(std::string_view title, std::string_view body) {
    return written(title, "<style>" + std::string(style) + "</style>\n", {}, body, {});
}

std::string page(const SharedPage& shared) {
    return written(
        shared.title, "<link rel=\"stylesheet\" href=\"" + escaped(shared.style_sheet) + "\">\n",
        shared.header, shared.body, shared.scripts);
}

}  // namespace assize::publish
