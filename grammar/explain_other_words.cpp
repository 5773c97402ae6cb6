#include <algorithm>
#include <array>

#include "scene.hpp"
#include "tokens.hpp"

/// What a letter, a spreadsheet or another program writes for something of this language.
namespace assize::grammar {

namespace {

// `reference C1` in a test: a text without its quotes, or a value of a choice with a capital.
Recognised unquoted_text(const Scene& scene) {
    const bool is_fact = scene.declaration() == "test" && scene.expects("what it is");
    const std::string_view text = scene.at(0).text();
    if (!is_fact || scene.at(0).kind != Kind::word || lower(text) == text) { return std::nullopt; }
    int last = 0;
    while (scene.at(last + 1).kind == Kind::word && scene.on_one_line(last, last + 1)) { ++last; }
    const std::string quoted = "\"" + scene.written(0, last) + "\"";
    Diagnostic diagnostic = scene.rewrite(Code::text_or_choice, 0, last, quoted);
    if (last == 0) {
        diagnostic.fixes.push_back({"write `" + lower(text) + "`", scene.span(0), lower(text)});
    }
    return diagnostic;
}

bool is_size(const std::string& word) {
    return word == "least" || word == "most" || word == "exactly";
}

// `met when at least 5 members`: how many there are is said by `there are`.
Recognised without_there_are(const Scene& scene) {
    if (scene.at(0).kind != Kind::number || !is_size(scene.word(-1))) { return std::nullopt; }
    const int first = scene.is_word(-1, "exactly") ? -1 : -2;
    const bool follows_verb = scene.is_word(first - 1, "are") || scene.is_word(first - 1, "is");
    if (follows_verb || scene.at(1).kind != Kind::word || scene.is_word(1, "of")) {
        return std::nullopt;
    }
    return scene.rewrite(Code::other_words, first, 0, "there are " + scene.written(first, 0));
}

// `50% or more of`: the grammar stops at `or`, at `more` or after it.
Recognised size_behind(const Scene& scene) {
    for (int more = -1; more <= 1; ++more) {
        const bool is_more = scene.is_word(more, "more") || scene.is_word(more, "over");
        const bool is_less = scene.is_word(more, "less") || scene.is_word(more, "fewer");
        if ((!is_more && !is_less) || !scene.is_word(more - 1, "or")) { continue; }
        const int end = more - 2;
        const int begin = scene.at(end).text() == "%" ? end - 1 : end;
        if (scene.at(begin).kind != Kind::number) { continue; }
        const std::string size = is_more ? "at least " : "at most ";
        return scene.rewrite(Code::other_words, begin, more, size + scene.written(begin, end));
    }
    return std::nullopt;
}

Recognised asks_unknown(const Scene& scene) {
    for (const int offset : {0, 1}) {
        const bool follows_is = scene.is_word(offset - 1, "is") || scene.is_word(offset - 1, "not");
        if (follows_is && scene.is_word(offset, "unknown") && scene.declaration() != "test") {
            return Diagnostic{Code::asks_unknown, scene.span(offset), {}, {}, {}, {}};
        }
    }
    return std::nullopt;
}

// `theme: people`, `• met when …`, `unmet otherwise.`; a dash before a section is read as a minus.
Recognised stray_sign(const Scene& scene) {
    for (const int offset : {0, -1}) {
        const std::string_view text = scene.at(offset).text();
        const bool is_bullet = text == "\u2022" || text == "\u00B7" || text == "*" || text == "-";
        const bool begins_line = !scene.on_one_line(offset - 1, offset);
        const bool ends_line = !scene.on_one_line(offset, offset + 1);
        if (text == ":" || (is_bullet && begins_line)
            || ((text == "." || text == ";") && ends_line)) {
            return scene.take_out(Code::stray_sign, offset);
        }
    }
    return std::nullopt;
}

// `1. met when …`, `a) met when …`
Recognised numbered_section(const Scene& scene) {
    const std::string_view sign = scene.at(1).text();
    const bool is_numbered =
        (sign == "." || sign == ")") && !scene.on_one_line(-1, 0) && scene.begins_section(2);
    if (!is_numbered || scene.begins_section(0)) { return std::nullopt; }
    Diagnostic diagnostic = scene.take_out(Code::stray_sign, 1);
    diagnostic.span = scene.span(0, 1);
    diagnostic.arguments = {scene.written(0, 1)};
    const Span whole = scene.span(0, 2);
    diagnostic.fixes.front().span = {whole.source, whole.begin, scene.span(2).begin};
    return diagnostic;
}

// `last 4 meetings` does not say by which date.
Recognised last_of(const Scene& scene) {
    for (const int number : {0, 1}) {
        const bool is_last =
            scene.is_word(number - 1, "last") && scene.at(number).kind == Kind::number;
        if (!is_last || scene.at(number + 1).kind != Kind::word) { continue; }
        const int name = scene.is_word(number + 1, "of") ? number + 2 : number + 1;
        return Diagnostic{
            Code::last_without_date,
            scene.span(number - 1, name),
            {scene.written(number - 1, name), scene.written(number, number),
             scene.written(name, name)},
            {},
            {},
            {}};
    }
    return std::nullopt;
}

// `given as_at 2015-06-30`; inside an item `held_on is 2015-03-02`, where no `is` stands; and
// `{ role lay member }`.
Recognised fact_in_test(const Scene& scene) {
    if (scene.declaration() != "test") { return std::nullopt; }
    if (scene.expects("`is` or `are`") && scene.on_one_line(-1, 0)) {
        const std::string name = scene.written(-1, -1);
        return scene.rewrite(Code::other_words, -1, 0, name + " is " + scene.written(0, 0));
    }
    const std::optional<int> open = scene.open_bracket();
    if (!open || scene.at(*open).text() != "{") { return std::nullopt; }
    if (scene.is_word(-1, "is") || scene.is_word(-1, "are")) {
        return scene.take_out(Code::stray_sign, -1);
    }
    for (const int first : {-2, -1}) {
        const bool are_words = scene.at(first).kind == Kind::word
            && scene.at(first + 1).kind == Kind::word && *open < first - 1;
        if (are_words) {
            return scene.rewrite(
                Code::space_in_name, first, first + 1,
                lower(scene.written(first, first)) + "_"
                    + lower(scene.written(first + 1, first + 1)));
        }
    }
    return std::nullopt;
}

// `"Say "yes" now"`: the word stands close to the quotes around it.
Recognised quote_inside(const Scene& scene) {
    const Piece& before = scene.at(-1);
    if (before.kind != Kind::text || before.end != scene.at(0).begin) { return std::nullopt; }
    int after = 1;
    while (scene.on_one_line(after - 1, after) && scene.at(after).kind != Kind::text) { ++after; }
    if (scene.at(after).kind != Kind::text) { return std::nullopt; }
    const char* const begin = before.end - 1;
    const char* const end = scene.at(after).begin + 1;
    const std::string quoted = "\u201C" + std::string(begin + 1, end - 1) + "\u201D";
    const Span place = scene.session().span(begin, end);
    return Diagnostic{
        Code::quote_inside, place, {quoted}, {}, {{"write " + quoted, place, quoted}}, {}};
}

// `required by "A" and "B"`
Recognised two_citations(const Scene& scene) {
    const bool joins_texts = scene.is_word(0, "and") && scene.at(-1).kind == Kind::text
        && scene.at(1).kind == Kind::text && scene.is_word(-2, "by");
    if (!joins_texts) { return std::nullopt; }
    return scene.rewrite(Code::other_words, 0, 0, scene.written(-3, -2));
}

// `choice of chair, vice chair`: the second word was read as the next field's name, and what is
// under it, if anything, as that field's type.
Recognised choice_of_words(const Scene& scene) {
    const std::string declaration = scene.declaration();
    const bool may_be = declaration == "record" || declaration == "profile";
    if (!may_be || !(scene.expects("a type such as") || scene.failure().expected.empty())) {
        return std::nullopt;
    }
    constexpr int furthest = -5;
    for (int first = -2; first >= furthest; --first) {
        const bool is_value = scene.at(first - 1).text() == "," || scene.is_word(first - 1, "of");
        const bool are_words = scene.at(first).kind == Kind::word
            && scene.at(first + 1).kind == Kind::word && scene.on_one_line(first, first + 1);
        const bool end_line = first == -2 || !scene.on_one_line(first + 1, first + 2);
        if (is_value && are_words && end_line) {
            std::string name = lower(scene.written(first, first + 1));
            std::ranges::replace(name, ' ', '_');
            return scene.rewrite(Code::space_in_name, first, first + 1, name);
        }
    }
    return std::nullopt;
}

// `(taken out of places) is at least 50%`
Recognised brackets_round_value(const Scene& scene) {
    if (!scene.is_word(0, "is") || scene.at(-1).text() != ")") { return std::nullopt; }
    int depth = 1;
    int open = -1;
    while (depth > 0 && scene.at(open - 1).begin != nullptr) {
        --open;
        depth += scene.at(open).text() == ")" ? 1 : scene.at(open).text() == "(" ? -1 : 0;
    }
    if (depth > 0) { return std::nullopt; }
    return scene.rewrite(Code::other_words, open, -1, scene.written(open + 1, -2));
}

}  // namespace

Recognised recognise_other_words(const Scene& scene) {
    return first_of(
        scene,
        {unquoted_text, without_there_are, size_behind, asks_unknown, stray_sign, numbered_section,
         last_of, fact_in_test, quote_inside, two_citations, choice_of_words,
         brackets_round_value});
}

}  // namespace assize::grammar
