#pragma once

#include <string>
#include <string_view>

#include "assize/grammar/syntax.hpp"
#include "session.hpp"

/// The tokens of the language over plain text (plain.hpp). Each `match_…` returns the end of the
/// token that begins at `first`, or null.
namespace assize::grammar {

[[nodiscard]] bool is_letter(char c);
/// A letter, a digit or `_`.
[[nodiscard]] bool is_word_char(char c);
/// Small letters of ASCII; other bytes as they are.
[[nodiscard]] std::string lower(std::string_view text);

[[nodiscard]] const char* skip_whole_gap(const char* first, const char* last);
/// Past blanks, line breaks and comments.
[[nodiscard]] inline const char* skip_gap(const char* first, const char* last) {
    const bool is_there = first != last && (*first == '-' || ('\t' <= *first && *first <= ' '));
    return is_there ? skip_whole_gap(first, last) : first;
}

[[nodiscard]] const char* match_whole_phrase(
    const char* first, const char* last, std::string_view phrase);
/// Whole words in any case, with any gap between them.
[[nodiscard]] inline const char* match_phrase(
    const char* first, const char* last, std::string_view phrase) {
    // Most phrases that are tried are not there, and their first letter says so.
    constexpr int case_bit = 'a' - 'A';
    const bool may_be_there = first != last && (*first | case_bit) == (phrase.front() | case_bit);
    return may_be_there ? match_whole_phrase(first, last, phrase) : nullptr;
}

/// Whether a name may not begin with `word`.
[[nodiscard]] bool is_reserved(std::string_view word);

[[nodiscard]] const char* match_name(
    const char* first, const char* last, Session&, syntax::Name& name);
[[nodiscard]] const char* match_unreserved_name(
    const char* first, const char* last, Session&, syntax::Name& name);
[[nodiscard]] const char* match_id(const char* first, const char* last, Session&, syntax::Name& id);
[[nodiscard]] const char* match_path(
    const char* first, const char* last, Session&, syntax::Path& path);
[[nodiscard]] const char* match_unreserved_path(
    const char* first, const char* last, Session&, syntax::Path& path);
[[nodiscard]] const char* match_text(
    const char* first, const char* last, Session&, syntax::Text& text);
[[nodiscard]] const char* match_integer(
    const char* first, const char* last, Session&, syntax::Figure& figure);
[[nodiscard]] const char* match_percent(
    const char* first, const char* last, Session&, syntax::Figure& figure);
/// An impossible date matches, and is noted in the session.
[[nodiscard]] const char* match_date(
    const char* first, const char* last, Session&, syntax::Figure& figure);
[[nodiscard]] const char* match_literal(
    const char* first, const char* last, Session&, syntax::Literal& literal);

}  // namespace assize::grammar
