#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace assize {

/// The place of the first byte that is not UTF-8 (overlong forms, surrogates and code points past
/// U+10FFFF included).
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Whether a file is a document of Word or Excel, or another archive: it begins as every ZIP does.
[[nodiscard]] constexpr bool is_archive(std::string_view bytes) {
    return bytes.starts_with("PK\x03\x04");
}

/// What pages and letters put between words and letters, and is none of the blanks or letters that
/// a file is read by.
struct Unseen {
    std::string_view bytes, name;  ///< "a soft hyphen"
    bool is_blank = false;         ///< a plain space can stand for it; else nothing is seen at all
};
/// The one that a text begins with, or nothing. Cost: a comparison, for plain letters.
[[nodiscard]] const Unseen* unseen_at(std::string_view text);

/// One of the ten digits of ASCII; every other script's are not figures here.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// How many code points a UTF-8 text has.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// A text that may be shown on a terminal: control characters, marks that turn the direction of
/// writing, spaces without a width, and bytes that are not UTF-8, as `\u{1b}`.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace assize
