#include <algorithm>

#include "scene.hpp"
#include "spelling.hpp"
#include "tokens.hpp"

/// The values of a choice, and texts, as a letter writes them.
namespace assize::grammar {

namespace {

bool is_quote(std::string_view text) {
    return text == "'" || text == "\u2018" || text == "\u2019" || text == "`" || text == "\"";
}

// `Extra-ordinary member` → `extra_ordinary_member`.
std::string value_name(std::string text) {
    std::ranges::replace(text, ' ', '_');
    std::ranges::replace(text, '-', '_');
    return lower(text);
}

// The first piece of the line that could not be read.
int line_begin(const Scene& scene) {
    int offset = 0;
    while (scene.on_one_line(offset - 1, offset)) { --offset; }
    return offset;
}

// `choice of Ordinary, extra-ordinary`, `ordinary/special`, `choice of "ordinary", "special"`.
Recognised values_of_choice(const Scene& scene) {
    const std::string declaration = scene.declaration();
    if (declaration != "record" && declaration != "profile") { return std::nullopt; }
    int first = line_begin(scene) + 1;
    for (int offset = first; scene.on_one_line(offset, offset + 1); ++offset) {
        if (scene.is_word(offset, "choice") && scene.is_word(offset + 1, "of")) {
            first = offset + 2;
        }
    }
    std::string values;
    std::string value;
    int last = first - 1;
    for (int offset = first; offset == first || scene.on_one_line(last, offset); ++offset) {
        const Piece& piece = scene.at(offset);
        const std::string word = scene.word(offset);
        const bool is_separator = word == "," || word == "/" || word == "or";
        const bool is_title = piece.kind == Kind::text && !value.empty();
        if (is_title
            || (piece.kind != Kind::word && piece.kind != Kind::text && !is_separator
                && word != ";")) {
            break;
        }
        if (is_separator || word == ";") {
            if (value.empty()) { return std::nullopt; }
            values += values.empty() ? value_name(value) : ", " + value_name(value);
            value.clear();
        } else {
            const bool is_text = piece.kind == Kind::text;
            const std::string_view text = piece.text();
            value += value.empty() ? "" : " ";
            value += is_text ? text.substr(1, text.size() - 2) : text;
        }
        last = offset;
    }
    if (value.empty() || values.empty()) { return std::nullopt; }
    values += ", " + value_name(value);
    const bool is_said = scene.is_word(first - 1, "of");
    return scene.rewrite(Code::other_words, first, last, (is_said ? "" : "choice of ") + values);
}

// `'Northmere'`: a text stands in double quotes, and a value of a choice in none.
Recognised single_quotes(const Scene& scene) {
    if (!is_quote(scene.at(0).text())) { return std::nullopt; }
    int last = 1;
    while (scene.on_one_line(last - 1, last) && !is_quote(scene.at(last).text())) { ++last; }
    if (!scene.on_one_line(last - 1, last)) { return std::nullopt; }
    const std::string inside(scene.at(0).end, scene.at(last).begin);
    Diagnostic diagnostic = scene.rewrite(Code::text_or_choice, 0, last, '"' + inside + '"');
    diagnostic.fixes.push_back(
        {"write `" + value_name(inside) + "`", diagnostic.span, value_name(inside)});
    return diagnostic;
}

// `title Terms of reference`, where a text should be: to the end of the line.
Recognised without_quotes(const Scene& scene) {
    if (!scene.expects("a text in quotes") || scene.at(0).kind != Kind::word
        || scene.begins_section(0) || !scene.on_one_line(-1, 0)) {
        return std::nullopt;
    }
    int last = 0;
    while (scene.on_one_line(last, last + 1) && scene.at(last + 1).kind != Kind::text
           && scene.at(last + 1).kind != Kind::open_quote) {
        ++last;
    }
    const std::string quoted = '"' + scene.written(0, last) + '"';
    return scene.rewrite(Code::text_without_quotes, 0, last, quoted);
}

// `requirement "Most answered"`: its name is missing, and the title says what it may be.
Recognised title_for_name(const Scene& scene) {
    if (!scene.expects("`lay-members`") || scene.at(0).kind != Kind::text) { return std::nullopt; }
    const std::string_view title = scene.at(0).text();
    std::string id;
    for (const char c : lower(title.substr(1, title.size() - 2))) {
        const bool is_part = ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
        if (is_part) { id += c; }
        if (!is_part && !id.empty() && id.back() != '-') { id += '-'; }
    }
    while (id.ends_with('-')) { id.pop_back(); }
    if (id.empty()) { return std::nullopt; }
    Diagnostic diagnostic = scene.rewrite(Code::title_for_name, 0, 0, id);
    diagnostic.fixes.push_back(
        {"write `" + id + "` before it", diagnostic.span, id + " " + std::string(title)});
    return diagnostic;
}

}  // namespace

Recognised recognise_choices(const Scene& scene) {
    return first_of(scene, {single_quotes, title_for_name, without_quotes, values_of_choice});
}

}  // namespace assize::grammar
