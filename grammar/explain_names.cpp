#include <algorithm>
#include <vector>

#include "field_words.hpp"
#include "scene.hpp"
#include "spelling.hpp"
#include "tokens.hpp"

/// Brackets and separators, names, and the words that begin sections and declarations.
namespace assize::grammar {

namespace {

// Whether the bracket at `offset` is that of `at least 3 of these (…)`.
bool is_of_these(const Scene& scene, int offset) { return scene.is_word(offset - 1, "these"); }

// From this separator to the last of its line or bracket, all written as `separator`.
Diagnostic separated_by(const Scene& scene, char wrong, const std::string& separator) {
    int last = 0;
    int depth = 0;
    for (int offset = 1; depth >= 0 && scene.on_one_line(offset - 1, offset); ++offset) {
        const std::string_view text = scene.at(offset).text();
        depth += text == "(" ? 1 : text == ")" ? -1 : 0;
        last = depth == 0 && text == std::string_view(&wrong, 1) ? offset : last;
    }
    std::string repaired = scene.written(0, last);
    std::ranges::replace(repaired, wrong, separator.front());
    Diagnostic diagnostic = scene.rewrite(Code::these_separator, 0, 0, separator);
    diagnostic.fixes.front() = {"write `" + repaired + "`", scene.span(0, last), repaired};
    return diagnostic;
}

Recognised separator(const Scene& scene) {
    const std::string_view text = scene.at(0).text();
    if (text != "," && text != ";") { return std::nullopt; }
    const std::string_view next = scene.at(1).text();
    const bool is_last = scene.at(1).kind == Kind::end || next == ")" || next == "}";
    if (text == "," && is_last) { return scene.take_out(Code::stray_comma); }
    const std::optional<int> open = scene.open_bracket();
    if (open && is_of_these(scene, *open) && text == ",") { return separated_by(scene, ',', ";"); }
    const std::string declaration = scene.declaration();
    if (text == ";" && (open || declaration == "record" || declaration == "profile")) {
        return separated_by(scene, ';', ",");
    }
    if (text != ","
        || (declaration != "requirement" && declaration != "replace" && declaration != "means")) {
        return std::nullopt;
    }
    const bool has_word = scene.is_word(1, "and") || scene.is_word(1, "or");
    Diagnostic diagnostic =
        scene.rewrite(Code::comma_for_and, 0, has_word ? 1 : 0, has_word ? scene.word(1) : "and");
    const bool is_glued = scene.at(-1).end == scene.at(0).begin;
    diagnostic.fixes.front().replacement.insert(0, is_glued ? " " : "");
    return diagnostic;
}

Recognised not_opened(const Scene& scene) {
    const std::string_view text = scene.at(0).text();
    if ((text != ")" && text != "}") || scene.open_bracket()) { return std::nullopt; }
    return scene.take_out(Code::bracket_not_opened);
}

Recognised not_closed(const Scene& scene) {
    const std::optional<int> open = scene.open_bracket();
    const bool is_over = scene.at(0).kind == Kind::end || scene.begins_section(0)
        || scene.is_word(0, "given") || scene.is_word(0, "expect");
    if (!open || !is_over
        || !(scene.expects("`)`") || scene.expects("`}`") || scene.failure().expected.empty())) {
        return std::nullopt;
    }
    const std::string close = scene.at(*open).text() == "{" ? "}" : ")";
    const Span after{scene.span(-1).source, scene.span(-1).end, scene.span(-1).end};
    return Diagnostic{
        Code::bracket_not_closed,
        scene.span(*open),
        {std::string(scene.at(*open).text())},
        {},
        {{"close it with `" + close + "`", after, close}},
        {}};
}

bool is_plain_word(const Scene& scene, int offset) {
    const std::string_view text = scene.at(offset).text();
    return scene.at(offset).kind == Kind::word && !is_reserved(lower(text))
        && is_letter(text.front()) && std::ranges::none_of(text, [](char c) { return c == '-'; });
}

// Words that a rule is made of but that are free as names.
bool is_rule_word(const std::string& word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"within",     "between", "before",  "after",        "at",      "least",    "most",
         "more",       "less",    "than",    "one",          "of",      "these",    "for",
         "from",       "to",      "on",      "by",           "time",    "exactly",  "out",
         "like",       "but",     "is",      "are",          "assumed", "optional", "list",
         "choice",     "satisfy", "extends", "jurisdiction", "source",  "given",    "expect",
         "unverified", "among"});
    return std::ranges::find(words, word) != words.end();
}

// Whether what stands at `offset` is an id: `lay-members`, not `lay_members`.
bool is_id_place(const Scene& scene, int offset) {
    const std::string before = scene.word(offset - 1);
    return before == "requirement" || before == "theme" || before == "rulebook"
        || before == "calendar" || before == "remove" || before == "extends" || before == "expect"
        || (before == "of" && scene.is_word(offset - 2, "judgement"));
}

Recognised words_apart(const Scene& scene, const std::optional<FieldWords>& words) {
    if (!words) { return std::nullopt; }
    const Span place = scene.session().span(words->begin, words->end);
    return rewriting(
        Code::space_in_name, place, std::string(words->begin, words->end), words->joined);
}

// `is open yes/no` as a field.
Recognised field_of_words(const Scene& scene) {
    const std::string declaration = scene.declaration();
    if (declaration != "record" && declaration != "profile") { return std::nullopt; }
    // What is missing from a line is seen at the next.
    for (int first : {0, -1}) {
        while (scene.on_one_line(first - 1, first)) { --first; }
        if (scene.at(first).begin == nullptr) { continue; }
        if (const auto words = field_words(scene.at(first).begin, scene.failure().end)) {
            return words_apart(scene, words);
        }
    }
    return std::nullopt;
}

// `record board member`, `threshold most spend is £10`
Recognised head_of_words(const Scene& scene) {
    const std::string declaration = scene.declaration();
    const bool is_threshold = declaration == "threshold";
    if (!is_threshold && declaration != "record" && declaration != "profile") {
        return std::nullopt;
    }
    const char* const name = scene.failure().begin + declaration.size();
    return words_apart(
        scene, head_words(name, scene.failure().end, is_threshold ? "is" : std::string_view()));
}

Recognised space_in_name(const Scene& scene) {
    const bool follows =
        is_plain_word(scene, -1) && is_plain_word(scene, 0) && scene.on_one_line(-1, 0);
    const bool is_title = is_id_place(scene, -1) && lower(scene.at(0).text()) != scene.at(0).text();
    if (!follows || is_title || is_rule_word(scene.word(-1)) || is_rule_word(scene.word(0))) {
        return std::nullopt;
    }
    int first = -1;
    while (is_plain_word(scene, first - 1) && scene.on_one_line(first - 1, first)
           && !is_rule_word(scene.word(first - 1)) && !is_id_place(scene, first)
           && std::ranges::find(spell::declarations, scene.word(first - 1))
               == spell::declarations.end()) {
        --first;
    }
    int last = 0;
    while (is_plain_word(scene, last + 1) && scene.on_one_line(last, last + 1)
           && !is_rule_word(scene.word(last + 1))) {
        ++last;
    }
    std::string name = lower(scene.written(first, last));
    std::ranges::replace(name, ' ', is_id_place(scene, first) ? '-' : '_');
    Diagnostic diagnostic = scene.rewrite(Code::space_in_name, first, last, name);
    // `where role chair`: perhaps a field and its value.
    const std::string before = scene.word(first - 1);
    const bool is_condition = before == "where" || before == "satisfy" || before == "when"
        || before == "and" || before == "or";
    const bool is_over = scene.at(last + 1).kind == Kind::end || scene.begins_section(last + 1)
        || scene.is_word(last + 1, "and") || scene.is_word(last + 1, "or");
    const bool is_verb = spell::begins_yes_no(scene.word(first));
    if (is_condition && is_over && !is_verb && last == first + 1) {
        const std::string said = scene.written(first, first) + " is " + scene.written(last, last);
        diagnostic.fixes.insert(
            diagnostic.fixes.begin(), {"write `" + said + "`", scene.span(first, last), said});
    }
    return diagnostic;
}

bool expects_name(const Scene& scene) {
    return scene.expects("name") || scene.expects("a condition") || scene.expects("a value")
        || scene.expects("list") || scene.expects("what it") || scene.failure().expected.empty()
        || scene.expects("one of");
}

// `LayMembers`, `Lay_Members` → `lay_members`.
std::string small_name(std::string_view written) {
    std::string name;
    for (std::size_t i = 0; i < written.size(); ++i) {
        const bool is_capital = 'A' <= written[i] && written[i] <= 'Z';
        const bool follows_small = i > 0 && 'a' <= written[i - 1] && written[i - 1] <= 'z';
        name += is_capital && follows_small ? "_" : "";
        name += lower(written.substr(i, 1));
    }
    return name;
}

Recognised misspelt_name(const Scene& scene) {
    const std::string_view text = scene.at(0).text();
    if (scene.at(0).kind != Kind::word || !expects_name(scene) || scene.begins_section(0)) {
        return std::nullopt;
    }
    const bool is_id = scene.expects("`lay-members`") || is_id_place(scene, 0);
    std::string name = small_name(text);
    std::ranges::replace(name, is_id ? '_' : '-', is_id ? '-' : '_');
    if (lower(text) != text) {
        Diagnostic diagnostic = scene.rewrite(Code::capitals_in_name, 0, 0, name);
        int last = 0;
        while (scene.at(last + 1).kind == Kind::word && scene.on_one_line(last, last + 1)
               && !is_rule_word(scene.word(last + 1)) && !is_reserved(scene.word(last + 1))) {
            ++last;
        }
        const std::string quoted = "\"" + scene.written(0, last) + "\"";
        if (scene.expects("what it is") || scene.expects("a value")) {
            diagnostic.fixes.push_back({"as a text, write " + quoted, scene.span(0, last), quoted});
        }
        return diagnostic;
    }
    if (name == text || is_reserved(name)) { return std::nullopt; }
    Diagnostic diagnostic =
        scene.rewrite(is_id ? Code::underscore_in_id : Code::hyphen_in_name, 0, 0, name);
    // `lay-members is met`
    const std::string judged = scene.word(scene.is_word(2, "not") ? 3 : 2);
    if (!is_id && scene.is_word(1, "is")
        && (judged.ends_with("met") || judged == "not-applicable")) {
        const std::string judgement = "judgement of " + std::string(text);
        diagnostic.fixes.push_back({"write `" + judgement + "`", diagnostic.span, judgement});
    }
    return diagnostic;
}

Recognised reserved_word(const Scene& scene) {
    // `count is 2`: the word was read as the beginning of `count of`.
    const bool was_head = is_reserved(scene.word(-1))
        && (scene.failure().expected == "`of`" || scene.failure().expected == "`from`");
    if (was_head) {
        return Diagnostic{Code::reserved_word, scene.span(-1), {scene.written(-1, -1)}, {}, {}, {}};
    }
    const bool is_name = scene.expects("a name such as");
    if (!is_name || !is_reserved(scene.word(0)) || scene.begins_section(0)) { return std::nullopt; }
    return Diagnostic{Code::reserved_word, scene.span(0), {scene.written(0, 0)}, {}, {}, {}};
}

// The phrase that a misspelt first word was meant to begin.
template <std::size_t n>
std::string nearest_phrase(
    const std::string& word, const std::array<std::string_view, n>& phrases) {
    std::vector<std::string> heads;
    for (const std::string_view phrase : phrases) {
        heads.emplace_back(phrase.substr(0, phrase.find(' ')));
    }
    const std::string_view head = nearest(word, heads);
    for (std::size_t i = 0; i < n && !head.empty(); ++i) {
        if (heads[i] == head) { return std::string(phrases[i]); }
    }
    return {};
}

Diagnostic unknown(const Scene& scene, Code code, const std::string& phrase) {
    const std::string head = phrase.substr(0, phrase.find(' '));
    Diagnostic diagnostic{
        code,
        scene.span(0),
        {scene.written(0, 0), phrase.empty() ? "" : "; did you mean `" + phrase + "`"},
        {},
        {},
        {}};
    if (!phrase.empty()) {
        diagnostic.fixes.push_back({"write `" + head + "`", diagnostic.span, head});
    }
    return diagnostic;
}

Recognised unknown_section(const Scene& scene) {
    const std::string declaration = scene.declaration();
    const bool is_requirement = declaration == "requirement" || declaration == "replace";
    const bool may_begin = !scene.on_one_line(-1, 0) || scene.at(1).kind == Kind::text;
    if (!is_requirement || scene.at(0).kind != Kind::word || !may_begin
        || !scene.failure().expected.empty() || is_reserved(scene.word(0))) {
        return std::nullopt;
    }
    return unknown(scene, Code::unknown_section, nearest_phrase(scene.word(0), spell::sections));
}

// `theme people` at the margin, and the requirement's next section under it.
Recognised section_not_indented(const Scene& scene) {
    const bool is_section = scene.is_word(-2, "theme")
        && scene.failure().begin == scene.at(-2).begin && scene.expects("a text in quotes")
        && scene.begins_section(0);
    if (!is_section) { return std::nullopt; }
    const Span place = scene.span(-2);
    return Diagnostic{
        Code::section_not_indented,
        place,
        {scene.written(-2, -2)},
        {},
        {{"put two blanks before it", {place.source, place.begin, place.begin}, "  "}},
        {}};
}

Recognised unknown_declaration(const Scene& scene) {
    if (scene.failure().where != scene.failure().begin || scene.at(0).kind != Kind::word) {
        return std::nullopt;
    }
    if (scene.is_word(1, "means") && lower(scene.at(0).text()) != scene.at(0).text()) {
        return scene.rewrite(Code::capitals_in_name, 0, 0, small_name(scene.at(0).text()));
    }
    return unknown(
        scene, Code::unknown_declaration, nearest_phrase(scene.word(0), spell::declarations));
}

// `at least 80% of meetings is_quorate`
Recognised missing_satisfy(const Scene& scene) {
    if (!scene.expects("`satisfy`") || !scene.on_one_line(-1, 0)) { return std::nullopt; }
    return scene.rewrite(Code::other_words, 0, 0, "satisfy " + scene.written(0, 0));
}

}  // namespace

Recognised recognise_brackets(const Scene& scene) {
    return first_of(scene, {separator, not_opened, not_closed});
}

Recognised recognise_names(const Scene& scene) {
    return first_of(
        scene,
        {section_not_indented, unknown_declaration, unknown_section, misspelt_name, head_of_words,
         field_of_words, space_in_name, reserved_word, missing_satisfy});
}

}  // namespace assize::grammar
