#include "field_words.hpp"

#include <algorithm>
#include <array>

#include "layout.hpp"
#include "spelling.hpp"
#include "tokens.hpp"

namespace assize::grammar {

namespace {

const char* skip_blanks(const char* first, const char* last) {
    return std::find_if_not(first, last, [](char c) { return c == ' ' || c == '\t'; });
}

/// Past a type that the language has, or as much of one as shows it; null where there is none.
const char* past_type(const char* first, const char* last) {
    if (const char* const end = match_phrase(first, last, "optional")) {
        const char* const type = past_type(skip_blanks(end, last), last);
        return type == nullptr ? end : type;
    }
    for (const std::string_view form : {"choice of", "ordered choice of", "list of"}) {
        if (match_phrase(first, last, form) != nullptr) { return std::find(first, last, '\n'); }
    }
    const char* end = nullptr;
    for (const auto& type : spell::plain_types) {
        const char* const here = match_phrase(first, last, type.text);
        if (here != nullptr && (end == nullptr || end < here)) { end = here; }
    }
    return end;
}

/// Whether a field may end there: its title, a comment or the next line follows.
bool ends_field(const char* at, const char* last) {
    at = skip_blanks(at, last);
    return at == last || *at == '"' || *at == '-' || *at == '\n' || *at == '\r';
}

}  // namespace

namespace {

/// Takes a word that stands at `at` into the name. Past it.
const char* take_word(const char* at, const char* last, FieldWords& name) {
    const char* const end = word_end(at, last);
    if (!name.joined.empty()) { name.joined += '_'; }
    name.joined += lower({at, end});
    name.end = end;
    return skip_blanks(end, last);
}

}  // namespace

std::optional<FieldWords> head_words(const char* first, const char* last, std::string_view until) {
    FieldWords found{skip_blanks(first, last), nullptr, {}};
    const char* at = found.begin;
    std::size_t words = 0;
    for (; at != last && is_letter(*at); ++words) {
        if (lower({at, word_end(at, last)}) == until) { break; }
        // A field may stand on its record's line.
        if (words > 1 && past_type(at, last) != nullptr) { return std::nullopt; }
        at = take_word(at, last, found);
    }
    const bool is_all = ends_field(at, last) || (at != last && is_letter(*at));
    return words > 1 && is_all ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<FieldWords> field_words(const char* line, const char* last) {
    FieldWords found{skip_blanks(line, last), nullptr, {}};
    std::size_t words = 0;
    for (const char* at = found.begin; at != last && is_letter(*at); ++words) {
        const char* const type = words == 0 ? nullptr : past_type(at, last);
        if (type != nullptr) {
            const bool is_type = ends_field(type, last);
            if (is_type && words > 1) { return found; }
            // `total money money`: the first is a word of the name. Two fields may share a line.
            const bool is_word = past_type(skip_blanks(type, last), last) != nullptr;
            if (is_type || !is_word) { return std::nullopt; }
        }
        at = take_word(at, last, found);
    }
    return std::nullopt;
}

}  // namespace assize::grammar
