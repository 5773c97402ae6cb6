#pragma once

#include <string>
#include <string_view>

/// What a rulebook is made into for people and for other tools: pages, schemas, forms, pictures.
/// Nothing is read or written here.
namespace assize::publish {

/// Text as it may stand in an element or between the quotes of an attribute.
[[nodiscard]] std::string escaped(std::string_view text);

/// A whole page, in British English, that needs no script and no other file: a skip link, `body`
/// inside `main`, and one style sheet that is legible on paper and in the dark. `body` is HTML;
/// `title` is text. Result: valid HTML, ending in a line break.
[[nodiscard]] std::string page(std::string_view title, std::string_view body);

}  // namespace assize::publish
