#include <algorithm>
#include <array>
#include <vector>

#include "scene.hpp"
#include "tokens.hpp"

/// Words of other languages, and words in another order, for the words of this one.
namespace assize::grammar {

namespace {

bool is_outcome(const std::string& word) {
    return word == "met" || word == "part-met" || word == "unmet";
}

Recognised partly_met(const Scene& scene) {
    for (const int offset : {0, -1, -2}) {
        const std::string word = scene.word(offset);
        const bool is_partly = word == "partly" || word == "partially" || word == "part";
        if (is_partly && scene.is_word(offset + 1, "met")) {
            return scene.rewrite(Code::partly_met, offset, offset + 1, "part-met");
        }
        if (word == "partly-met" || word == "partially-met" || word == "part_met"
            || word == "partmet") {
            return scene.rewrite(Code::partly_met, offset, offset, "part-met");
        }
    }
    return std::nullopt;
}

// `unmet othewise`
Recognised misspelt_otherwise(const Scene& scene) {
    const std::vector<std::string> known{"otherwise"};
    const bool is_last = is_outcome(scene.word(-1)) && !scene.on_one_line(0, 1);
    if (!is_last || nearest(scene.word(0), known).empty()) { return std::nullopt; }
    return scene.rewrite(Code::other_words, 0, 0, known.front());
}

Recognised otherwise_unmet(const Scene& scene) {
    if (!scene.is_word(0, "otherwise") && !scene.is_word(0, "else")) { return std::nullopt; }
    const int outcome = scene.at(1).text() == "," ? 2 : 1;
    return is_outcome(scene.word(outcome)) ? Recognised(
               scene.rewrite(Code::otherwise_unmet, 0, outcome, scene.word(outcome) + " otherwise"))
                                           : std::nullopt;
}

// The word that `when` should follow: `met`, `applies`, `advice`.
bool wants_when(const Scene& scene, int offset) {
    const std::string word = scene.word(offset);
    return is_outcome(word) || word == "applies" || word == "advice";
}

Recognised if_for_when(const Scene& scene) {
    for (const int offset : {0, 1}) {
        if (scene.is_word(offset, "if") && wants_when(scene, offset - 1)) {
            return scene.rewrite(Code::if_for_when, offset, offset, "when");
        }
    }
    return std::nullopt;
}

Recognised missing_when(const Scene& scene) {
    const bool is_after = wants_when(scene, -1) && scene.expects("`when`");
    const bool is_at =
        (scene.is_word(0, "applies") || scene.is_word(0, "advice")) && !scene.is_word(1, "when");
    if ((!is_after && !is_at) || scene.at(is_after ? 0 : 1).kind == Kind::end) {
        return std::nullopt;
    }
    const int head = is_after ? -1 : 0;
    const Span place = scene.span(head);
    const Span gap{place.source, place.end, place.end};
    return Diagnostic{Code::missing_when,
                      place,
                      {scene.word(head)},
                      {},
                      {{"write `when` after it", gap, " when"}},
                      {}};
}

struct Symbol {
    std::string_view written;
    std::string_view words;
};

Recognised symbol_for_word(const Scene& scene) {
    constexpr std::array symbols = {
        Symbol{"=", "is"},           Symbol{"==", "is"},          Symbol{"!=", "is not"},
        Symbol{"<>", "is not"},      Symbol{"≠", "is not"},       Symbol{">=", "is at least"},
        Symbol{"=>", "is at least"}, Symbol{"≥", "is at least"},  Symbol{"<=", "is at most"},
        Symbol{"≤", "is at most"},   Symbol{">", "is more than"}, Symbol{"<", "is less than"},
        Symbol{"&&", "and"},         Symbol{"&", "and"},          Symbol{"||", "or"},
        Symbol{"|", "or"},           Symbol{"!", "not"},
    };
    const auto* const found = std::ranges::find_if(
        symbols, [&](const Symbol& symbol) { return scene.at(0).text() == symbol.written; });
    if (found == symbols.end()) { return std::nullopt; }
    std::string words(found->words);
    const bool follows_is = scene.is_word(-1, "is") || scene.is_word(-1, "are");
    if (follows_is && words.starts_with("is ")) { words.erase(0, 3); }
    return follows_is && words == "is" ? scene.rewrite(Code::symbol_for_word, -1, 0, "is")
                                       : scene.rewrite(Code::symbol_for_word, 0, 0, words);
}

Recognised or_equal(const Scene& scene) {
    const auto is_greater = [](const std::string& word) {
        return word == "more" || word == "greater" || word == "higher";
    };
    const auto is_less = [](const std::string& word) {
        return word == "less" || word == "fewer" || word == "lower";
    };
    const auto side = [&](int offset) {
        return is_greater(scene.word(offset)) || is_less(scene.word(offset));
    };
    // Where the grammar stops: at the size, at its `than`, or at the `or` after it.
    for (int offset = -2; offset <= 0; ++offset) {
        if (side(offset) && scene.is_word(offset + 1, "then")) {
            const bool is_known = scene.word(offset) == "more" || scene.word(offset) == "less";
            return is_known ? scene.rewrite(Code::or_equal, offset + 1, offset + 1, "than")
                            : scene.rewrite(
                                Code::or_equal, offset, offset + 1,
                                is_greater(scene.word(offset)) ? "more than" : "less than");
        }
        if (!side(offset) || !scene.is_word(offset + 1, "than")) { continue; }
        const bool greater = is_greater(scene.word(offset));
        const std::string before = scene.word(offset - 1);
        if (before == "not" || before == "no") {
            return scene.rewrite(
                Code::or_equal, offset - 1, offset + 1, greater ? "at most" : "at least");
        }
        if (scene.is_word(offset + 2, "or") && scene.word(offset + 3).starts_with("equal")) {
            const int end = scene.is_word(offset + 4, "to") ? offset + 4 : offset + 3;
            return scene.rewrite(Code::or_equal, offset, end, greater ? "at least" : "at most");
        }
        if (scene.word(offset) != "more" && scene.word(offset) != "less") {
            return scene.rewrite(
                Code::or_equal, offset, offset + 1, greater ? "more than" : "less than");
        }
    }
    return std::nullopt;
}

// `within 6 months of D` does not say on which side of D.
Recognised within_of(const Scene& scene) {
    if (!scene.is_word(0, "of") || !scene.expects("`before`")) { return std::nullopt; }
    const Span place = scene.span(0);
    return Diagnostic{
        Code::within_of,
        place,
        {},
        {},
        {{"write `before`", place, "before"}, {"write `after`", place, "after"}},
        {}};
}

Recognised true_false(const Scene& scene) {
    const std::string word = scene.word(0);
    if (word != "true" && word != "false") { return std::nullopt; }
    return scene.rewrite(Code::true_false, 0, 0, word == "true" ? "yes" : "no");
}

}  // namespace

Recognised recognise_words(const Scene& scene) {
    return first_of(
        scene,
        {partly_met, otherwise_unmet, if_for_when, symbol_for_word, or_equal, within_of, true_false,
         misspelt_otherwise, missing_when});
}

}  // namespace assize::grammar
