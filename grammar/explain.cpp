#include "explain.hpp"

#include <algorithm>

#include "assize/base/limits.hpp"
#include "scene.hpp"

namespace assize::grammar {

namespace {

Recognised nested_too_deep(const Scene& scene) {
    if (!scene.session().too_deep) { return std::nullopt; }
    return Diagnostic{Code::nested_too_deep,
                      scene.span(0),
                      {std::to_string(limits::condition_depth)},
                      {},
                      {},
                      {}};
}

Recognised missing_quote(const Scene& scene) {
    if (scene.at(0).kind == Kind::open_quote) {
        const Piece& text = scene.at(0);
        const std::string_view line = text.text();
        const char* const end = text.begin + line.find_last_not_of(" \t\r") + 1;
        const Session& session = scene.session();
        return Diagnostic{
            Code::missing_quote,
            session.span(text.begin, text.begin + 1),
            {},
            {},
            {{"close it at the end of the line", session.span(end, end), "\""}},
            {}};
    }
    // `requirement lay-members Two lay members"`: the quote that is there is the second one.
    if (scene.expects("a text in quotes") && scene.at(0).kind == Kind::word) {
        for (int offset = 1; scene.on_one_line(offset - 1, offset); ++offset) {
            if (scene.at(offset).kind == Kind::open_quote && scene.at(offset).text().size() == 1) {
                const Span place = scene.span(0);
                return Diagnostic{
                    Code::missing_quote,
                    scene.span(offset),
                    {},
                    {},
                    {{"open it before `" + scene.written(0, 0) + "`",
                      {place.source, place.begin, place.begin},
                      "\""}},
                    {}};
            }
        }
    }
    return std::nullopt;
}

// A title over two lines: the quote that ends it is the first of the next line.
Recognised broken_title(const Scene& scene) {
    if (scene.at(0).kind != Kind::open_quote) { return std::nullopt; }
    int close = 1;
    while (scene.at(close).kind == Kind::word || scene.at(close).kind == Kind::symbol
           || scene.at(close).kind == Kind::number) {
        ++close;
    }
    const Piece& first = scene.at(1);
    if (scene.at(close).kind != Kind::open_quote || close == 1 || !scene.on_one_line(1, close)) {
        return std::nullopt;
    }
    const std::string_view line = scene.at(0).text();
    const char* const end = scene.at(0).begin + line.find_last_not_of(" \t\r") + 1;
    const Session& session = scene.session();
    return Diagnostic{
        Code::missing_quote,
        session.span(scene.at(0).begin, scene.at(0).begin + 1),
        {},
        {},
        {{"join the two lines", session.span(end, first.begin), " "}},
        {}};
}

// What stands for the two hyphens of a comment, of which two words at most could be read: Word's
// dash (`– A note`, `… is at least 2 – as the Act says`), the signs of other languages (`# A note`,
// `// A note`), one hyphen that begins a line. A dash before a section is a bullet.
Recognised sign_for_comment(const Scene& scene) {
    for (const int offset : {0, -1, -2}) {
        if (offset < 0 && !scene.on_one_line(offset, offset + 1)) { break; }
        if (scene.at(offset + 1).kind != Kind::word) { continue; }
        const std::string_view sign = scene.at(offset).text();
        if (sign == "#" || sign == "//") {
            return scene.rewrite(Code::other_words, offset, offset, "--");
        }
        const bool begins_line = !scene.on_one_line(offset - 1, offset);
        if (sign != "-" || (begins_line && scene.begins_section(offset + 1))) { continue; }
        const Span place = scene.span(offset);
        const bool is_long_dash = place.end - place.begin > sign.size();
        if (is_long_dash) { return rewriting(Code::dash_for_comment, place, "–", "--"); }
        if (begins_line && offset == 0) {
            return scene.rewrite(Code::other_words, offset, offset, "--");
        }
    }
    return std::nullopt;
}

// What may come where a declaration could have ended.
std::string what_follows(const Scene& scene) {
    const std::string declaration = scene.declaration();
    if (declaration == "requirement" || declaration == "replace") {
        return "a section such as `unmet otherwise`, or the next declaration";
    }
    if (declaration == "record" || declaration == "profile") {
        return "a field and its type, or the next declaration";
    }
    if (declaration == "rulebook") {
        return "`jurisdiction`, `source` or `in force`, or the next declaration";
    }
    if (declaration == "test") { return "`given` or `expect`, or the next declaration"; }
    return declaration == "means" ? "`and` or `or`, or the next declaration"
                                  : "the next declaration";
}

Diagnostic expected(const Scene& scene) {
    const std::string& rule = scene.failure().expected;
    const bool is_end = scene.at(0).kind == Kind::end;
    // What is missing before the next section is missing from the line above it.
    const bool is_line_end =
        !rule.empty() && !is_end && scene.begins_section(0) && !scene.on_one_line(-1, 0);
    const bool has_before = scene.at(-1).begin != nullptr;
    const int marked = (is_end || is_line_end) && has_before ? -1 : 0;
    Diagnostic diagnostic{
        Code::expected,
        scene.span(marked),
        {rule.empty() ? what_follows(scene) : rule,
         is_end            ? "the declaration ends"
             : marked == 0 ? "`" + scene.written(0, 0) + "` stands"
                           : "the line ends"},
        {},
        {},
        {}};
    // `within 12 months`
    if (marked == -1 && scene.expects("`before` or `after` and a date")) {
        const Span gap{diagnostic.span.source, diagnostic.span.end, diagnostic.span.end};
        diagnostic.fixes.push_back(
            {"if it is counted back from the date of judgement, write `before as_at` after it", gap,
             " before as_at"});
    }
    return diagnostic;
}

}  // namespace

Diagnostic explain(const Failure& failure, const Session& session, const Trial& trial) {
    const Scene scene(failure, session, trial);
    Recognised recognised = first_of(
        scene,
        {nested_too_deep, sign_for_comment, broken_title, missing_quote, recognise_figures,
         recognise_phrases, recognise_other_words, recognise_words, recognise_brackets,
         recognise_choices, recognise_names});
    return recognised ? *std::move(recognised) : expected(scene);
}

}  // namespace assize::grammar
