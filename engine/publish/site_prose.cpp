#include <algorithm>

#include "assize/publish/html.hpp"
#include "site_page.hpp"

namespace assize::publish {

namespace {

constexpr std::string_view fence = "```";

/// The lines of prose between the fenced block that a line stands in and the block before that, or
/// the file's beginning.
std::vector<std::string_view> prose_above(const Sources& sources, const Span& name) {
    std::vector<std::string_view> lines;
    std::uint32_t number = sources.position(name.source, name.begin).line;
    const auto above = [&]() { return sources.line(name.source, number - 1); };
    while (number > 1 && !above().starts_with(fence)) --number;
    if (number > 1) --number;
    for (; number > 1 && !above().starts_with(fence); --number) lines.push_back(above());
    std::reverse(lines.begin(), lines.end());
    return lines;
}

/// Of Markdown only what the rules are written in: paragraphs, headings, and lists of one level.
class Prose {
public:
    void add(std::string_view line) {
        const std::size_t begin = line.find_first_not_of(" \t\r");
        if (begin == std::string_view::npos) return end();
        if (line.starts_with('#')) {
            end();
            const std::size_t words = line.find_first_not_of("# ");
            if (words != std::string_view::npos)
                html_ += "<h3>" + escaped(line.substr(words)) + "</h3>\n";
            return;
        }
        const bool is_item = line.starts_with("- ") || line.starts_with("* ");
        if (is_item && !is_list_) end();
        if (is_item) {
            html_ += is_list_ ? "</li>\n<li>" : "<ul>\n<li>";
            is_list_ = true;
            line.remove_prefix(2);
        } else if (!is_open_) {
            html_ += "<p>";
        } else {
            html_ += "\n";
        }
        is_open_ = true;
        html_ += escaped(line);
    }
    std::string finish() && {
        end();
        return std::move(html_);
    }

private:
    void end() {
        if (is_open_) html_ += is_list_ ? "</li>\n</ul>\n" : "</p>\n";
        is_open_ = is_list_ = false;
    }

    std::string html_;
    bool is_open_ = false;  ///< a paragraph, or a list
    bool is_list_ = false;
};

}  // namespace

std::string prose_html(const Sources& sources, const Span& name) {
    if (!sources[name.source].name.ends_with(".assize.md")) return {};
    Prose prose;
    for (const std::string_view line : prose_above(sources, name)) prose.add(line);
    return std::move(prose).finish();
}

}  // namespace assize::publish
