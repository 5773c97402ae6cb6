#include "layout.hpp"

#include <algorithm>

#include "spelling.hpp"
#include "tokens.hpp"

namespace assize::grammar {

namespace {

/// Words that can never begin a declaration.
constexpr std::array<std::string_view, 16> going_on = {
    "met",     "part-met", "unmet",    "because",   "action", "impact", "advice", "check",
    "applies", "required", "expected", "permitted", "and",    "or",     "given",  "expect",
};

}  // namespace

bool is_in_column_one(const char* at, const char* file_begin) {
    return at == file_begin || at[-1] == '\n';
}

const char* word_end(const char* first, const char* last) {
    const char* end = std::find_if_not(first, last, is_word_char);
    while (end != first && last - end > 1 && *end == '-' && is_word_char(end[1])) {
        end = std::find_if_not(end + 1, last, is_word_char);
    }
    return end;
}

bool begins_declaration(const char* first, const char* last) {
    const std::string word = lower({first, word_end(first, last)});
    if (std::ranges::find(spell::declarations, word) != spell::declarations.end()) { return true; }
    const char* const end = word_end(first, last);
    return end != first && is_letter(*first)
        && match_phrase(skip_gap(end, last), last, "means") != nullptr;
}

const char* next_declaration(const char* first, const char* last) {
    const auto can_begin = [last](const char* line) {
        if (!is_letter(*line)) { return false; }
        const std::string word = lower({line, word_end(line, last)});
        return std::ranges::find(going_on, word) == going_on.end()
            || begins_declaration(line, last);
    };
    const std::string_view text(first, last);
    for (std::size_t feed = text.find('\n'); feed != text.npos; feed = text.find('\n', feed + 1)) {
        const char* const line = first + feed + 1;
        if (line != last && can_begin(line)) { return line; }
    }
    return last;
}

std::optional<syntax::Name> declared_name(const char* first, const char* last, Session& session) {
    const char* end = word_end(first, last);
    std::string word = lower({first, end});
    if (match_phrase(skip_gap(end, last), last, "means") != nullptr) {
        return syntax::Name{word, session.span(first, end)};
    }
    if (word == "test" || word == "use"
        || std::ranges::find(spell::declarations, word) == spell::declarations.end()) {
        return std::nullopt;
    }
    if (word == "replace" || word == "change") { end = word_end(skip_gap(end, last), last); }
    first = skip_gap(end, last);
    end = word_end(first, last);
    return end == first
        ? std::nullopt
        : std::optional(syntax::Name{std::string(first, end), session.span(first, end)});
}

}  // namespace assize::grammar
