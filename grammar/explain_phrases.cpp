#include <algorithm>
#include <array>
#include <vector>

#include "scene.hpp"
#include "tokens.hpp"

/// Phrases of letters and reports, each with the phrase of this language for it.
namespace assize::grammar {

namespace {

/// Words and signs one after another, and what is written for them. `N` stands for a figure with
/// what belongs to it (`80%`, `2.5`), `W` for any name, and both are written again as they were;
/// `Ws` is the name with an `s`, if it has none. Nothing else is in capitals.
struct Phrase {
    std::string_view written;
    std::string_view words;
};

// A phrase stands before those that are part of it. What is tried is read again, so that a phrase
// may be free with its places.
constexpr auto phrases = std::to_array<Phrase>({
    // how much
    {"a minimum of", "at least"},
    {"a maximum of", "at most"},
    {"no fewer than", "at least"},
    {"is over", "is more than"},
    {"is above", "is more than"},
    {"is under", "is less than"},
    {"is below", "is less than"},
    {"exceeds", "is more than"},
    {"is not equal to", "is not"},
    {"is equal to", "is"},
    {"equals", "is"},
    {"between N - N", "between N and N"},
    {"between N to N", "between N and N"},
    {"W at least N", "W is at least N"},
    {"W at most N", "W is at most N"},
    {"W more than N", "W is more than N"},
    {"W less than N", "W is less than N"},
    {"is either W or W", "is one of (W, W)"},
    {"isn ' t", "is not"},
    {"isn \u2019 t", "is not"},
    {"exists", "is not none"},
    // dates
    {"is no later than", "is on or before"},
    {"is not later than", "is on or before"},
    {"is no earlier than", "is on or after"},
    {"is not earlier than", "is on or after"},
    {"is later than", "is after"},
    {"is earlier than", "is before"},
    {"is prior to", "is before"},
    {"is since", "is on or after"},
    {"is by", "is on or before"},
    {"is on", "is"},
    {"months ago", "months before as_at"},
    {"days ago", "days before as_at"},
    {"years ago", "years before as_at"},
    {"of today", "before as_at"},
    {"days of working", "working days"},
    {"workdays", "working days"},
    {"workday", "working day"},
    {"business days", "working days"},
    {"business day", "working day"},
    // lists
    {"there are some", "there are any"},
    {"there are N or more", "there are at least N"},
    {"there are N or fewer", "there are at most N"},
    {"there are W", "there are any W"},
    {"number of", "count of"},
    {"every one of", "all of"},
    {"each one of", "all of"},
    {"each of", "all of"},
    {"all the", "all of"},
    {"all of the", "all of"},
    {"all W", "all of W"},
    {"every W satisfies", "all of Ws satisfy"},
    {"each W satisfies", "all of Ws satisfy"},
    {"every W", "all of Ws"},
    {"each W", "all of Ws"},
    {"every", "all of"},
    {"each", "all of"},
    {"satisfies", "satisfy"},
    {"have", "satisfy"},
    {"N of W are", "at least N of W satisfy"},
    {"N of W", "at least N of W"},
    {"at least N of W are", "at least N of W satisfy"},
    {"except for", "except where"},
    {"except when", "except where"},
    {"excluding", "except where"},
    {"the W", "W"},
    {"who is", "where"},
    {"who are", "where"},
    {"which is", "where"},
    {"which are", "where"},
    {"that is", "where"},
    {"that are", "where"},
    {"who", "where"},
    {"which", "where"},
    // judgements
    {"requirement W is", "judgement of W is"},
    {"expects", "expect"},
    {"expect that W is", "expect W"},
    {"expect that W", "expect W"},
    {"expect W is", "expect W"},
    {"not evidenced", "not-evidenced"},
    {"not applicable", "not-applicable"},
    {"not met otherwise", "unmet otherwise"},
    {"not met when", "unmet when"},
    {"unmet else", "unmet otherwise"},
    {"unmet , otherwise", "unmet otherwise"},
    // sections, fields and signs
    {"required under", "required by"},
    {"expected under", "expected by"},
    {"W :", "W means"},
    {"W =", "W means"},
    {"W optional", "optional W"},
    {"#", "--"},
    {"//", "--"},
});

bool is_figure(const Scene& scene, int offset) { return scene.at(offset).kind == Kind::number; }

// Past a figure or a name that begins at `offset`.
int end_of_figure(const Scene& scene, int offset) {
    const bool has_point = scene.at(offset + 1).text() == "." && is_figure(scene, offset + 2);
    const int end = offset + (has_point ? 3 : 1);
    return scene.at(end).text() == "%" ? end + 1 : end;
}
int end_of_name(const Scene& scene, int offset) {
    int end = offset + 1;
    while (scene.at(end).text() == "." && scene.at(end + 1).kind == Kind::word) { end += 2; }
    return end;
}

struct Found {
    int last = 0;
    std::vector<std::string> held;  ///< what stood for each `N` and `W`
};

std::vector<std::string_view> words_of(std::string_view phrase) {
    std::vector<std::string_view> words;
    while (!phrase.empty()) {
        const std::size_t end = std::min(phrase.find(' '), phrase.size());
        words.push_back(phrase.substr(0, end));
        phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return words;
}

std::optional<Found> find_at(const Scene& scene, int first, std::string_view phrase) {
    Found found;
    int offset = first;
    for (const std::string_view word : words_of(phrase)) {
        const bool is_held = word == "N" || word == "W";
        const bool is_there = word == "N" ? is_figure(scene, offset)
            : word == "W"                 ? scene.at(offset).kind == Kind::word
                                          : scene.is_word(offset, word);
        if (!is_there || (offset > first && !scene.on_one_line(offset - 1, offset))) {
            return std::nullopt;
        }
        const int end = word == "N" ? end_of_figure(scene, offset)
            : word == "W"           ? end_of_name(scene, offset)
                                    : offset + 1;
        if (is_held) { found.held.push_back(scene.written(offset, end - 1)); }
        offset = end;
    }
    found.last = offset - 1;
    return found;
}

std::string filled(std::string_view phrase, const std::vector<std::string>& held) {
    std::string text;
    auto next = held.begin();
    for (std::size_t at = 0; at < phrase.size(); ++at) {
        const bool is_held = phrase[at] == 'N' || phrase[at] == 'W';
        text += is_held ? *next++ : std::string(1, phrase[at]);
        if (!phrase.substr(at).starts_with("Ws")) { continue; }
        ++at;
        text += text.ends_with('s') ? "" : "s";
    }
    return text;
}

}  // namespace

// The grammar stops at the phrase, inside it or soon after.
Recognised recognise_phrases(const Scene& scene) {
    constexpr int furthest = -6;
    for (const Phrase& phrase : phrases) {
        for (int first = 1; first >= furthest; --first) {
            const std::optional<Found> found = find_at(scene, first, phrase.written);
            if (!found || found->last < -2) { continue; }
            Diagnostic diagnostic = scene.rewrite(
                Code::other_words, first, found->last, filled(phrase.words, found->held));
            if (scene.keep_tried(diagnostic)) { return diagnostic; }
        }
    }
    return std::nullopt;
}

}  // namespace assize::grammar
