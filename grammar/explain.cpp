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
    const Piece& piece = scene.at(0);
    const bool is_end = piece.kind == Kind::end;
    const int marked = is_end && scene.at(-1).begin != nullptr ? -1 : 0;
    return {
        Code::expected,
        scene.span(marked),
        {rule.empty() ? what_follows(scene) : rule,
         is_end ? "the declaration ends" : "`" + scene.written(0, 0) + "` stands"},
        {},
        {},
        {}};
}

}  // namespace

Diagnostic explain(const Failure& failure, const Session& session) {
    const Scene scene(failure, session);
    for (const auto recognise :
         {nested_too_deep, missing_quote, recognise_figures, recognise_other_words, recognise_words,
          recognise_brackets, recognise_names}) {
        if (Recognised recognised = recognise(scene)) { return *recognised; }
    }
    return expected(scene);
}

}  // namespace assize::grammar
