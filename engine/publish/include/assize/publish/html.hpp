#pragma once

#include <string>
#include <string_view>

/// What a rulebook is made into for people and for other tools: pages, schemas, forms, pictures.
/// Nothing is read or written here.
namespace assize::publish {

/// Text as it may stand in an element or between the quotes of an attribute.
[[nodiscard]] std::string escaped(std::string_view text);
/// `<a href="…">…</a>`. Both are text.
[[nodiscard]] std::string link(std::string_view address, std::string_view words);

/// A whole page, in British English, that needs no script and no other file: a skip link, `body`
/// inside `main`, and one style sheet that is legible on paper and in the dark. `body` is HTML;
/// `title` is text. Result: valid HTML, ending in a line break.
[[nodiscard]] std::string page(std::string_view title, std::string_view body);

/// A page of several that share a style sheet and a header. `title` is text; the rest is HTML.
struct SharedPage {
    std::string title;
    std::string style_sheet;  ///< its address, from the page
    std::string header;       ///< before `main`, navigation in it
    std::string body;
    std::string scripts;  ///< the last things in `body`; may be empty
};
[[nodiscard]] std::string page(const SharedPage& shared);
/// The style sheet that pages of their own hold.
[[nodiscard]] std::string_view style_sheet();

}  // namespace assize::publish
