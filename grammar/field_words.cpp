#include "field_words.hpp"

#include <algorithm>
#include <array>

#include "layout.hpp"
#include "spelling.hpp"
#include "tokens.hpp"

namespace assize::grammar {

namespace {

bool begins_type(const char* first, const char* last) {
    constexpr auto others =
        std::to_array<std::string_view>({"optional", "choice of", "ordered choice of", "list of"});
    const auto is_here = [&](std::string_view phrase) {
        return match_phrase(first, last, phrase) != nullptr;
    };
    return std::ranges::any_of(others, is_here)
        || std::ranges::any_of(
               spell::plain_types, [&](const auto& type) { return is_here(type.text); });
}

const char* skip_blanks(const char* first, const char* last) {
    return std::find_if_not(first, last, [](char c) { return c == ' ' || c == '\t'; });
}

}  // namespace

std::optional<FieldWords> field_words(const char* line, const char* last) {
    FieldWords found{skip_blanks(line, last), nullptr, {}};
    std::size_t words = 0;
    for (const char* at = found.begin; at != last && is_letter(*at); at = skip_blanks(at, last)) {
        if (words > 0 && begins_type(at, last)) {
            return words > 1 ? std::optional(std::move(found)) : std::nullopt;
        }
        const char* const end = word_end(at, last);
        if (words++ > 0) { found.joined += '_'; }
        found.joined += lower({at, end});
        found.end = at = end;
    }
    return std::nullopt;
}

}  // namespace assize::grammar
