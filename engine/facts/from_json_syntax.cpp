#include "from_json_syntax.hpp"

#include <algorithm>

#include "assize/base/must.hpp"
#include "assize/base/utf8.hpp"
#include "from_json_scene.hpp"
#include "from_json_words.hpp"

namespace assize::facts {

Scene::Scene(const Stop& where) : stop(where) {
    at = past_blanks(stop.text, stop.after);
    const bool is_list = !stop.brackets.empty() && stop.text[stop.brackets.back()] == '[';
    switch (stop.before) {
        case Before::nothing: needed = Needed::value; break;
        case Before::opened: needed = is_list ? Needed::item_or_end : Needed::key_or_end; break;
        case Before::key: needed = skip(':') ? Needed::value : Needed::colon; break;
        case Before::value:
            if (stop.brackets.empty()) {
                needed = Needed::nothing;
            } else if (skip(',')) {
                is_after_comma = true;
                needed = is_list ? Needed::value : Needed::key;
            } else {
                needed = Needed::comma_or_end;
            }
            break;
    }
}

std::string Scene::needed_words() const {
    switch (needed) {
        case Needed::value:
            return stop.before == Before::nothing ? "the profile, `{ … }`," : "a value";
        case Needed::item_or_end: return "an item, or `]`,";
        case Needed::key: return "a name in double quotes";
        case Needed::key_or_end: return "a name in double quotes, or `}`,";
        case Needed::colon: return "a colon";
        case Needed::comma_or_end: return "a comma, or `" + closer() + "`,";
        case Needed::nothing: break;
    }
    must(false);
    return {};
}

std::string_view Scene::run() const {
    std::string_view text = rest();
    if (text.empty()) return text;
    const bool is_text = text.front() == '"';
    std::size_t end = 1;
    while (end < text.size()
           && (is_text ? text[end] != '"' && text[end] != '\n'
                       : is_word(text[end]) && is_word(text[0])))
        ++end;
    if (is_text && end < text.size() && text[end] == '"') ++end;
    return text.substr(0, end);
}

namespace {

Diagnostic cut_short(const Scene& scene) {
    const Stop& stop = scene.stop;
    const auto end = static_cast<std::uint32_t>(stop.text.size());
    if (stop.brackets.empty()) return scene.complaint(Code::profile_empty, scene.span(end, 0), {});
    const std::string closer = scene.closer();
    Diagnostic complaint = scene.complaint(
        Code::profile_cut_short, scene.span(end, 0),
        {closer == "]" ? "a list" : "an object", closer});
    complaint.labels.push_back({scene.span(stop.brackets.back(), 1), "opened here"});
    return complaint;
}

/// Bytes that no text has.
std::optional<Diagnostic> not_text(const Scene& scene) {
    const std::uint32_t after = scene.stop.after;
    const std::size_t size = std::max(scene.stop.reached, scene.at) - after;
    // A few bytes more, so that the last character is whole.
    const std::string_view seen = scene.stop.text.substr(after, size + 4);
    const auto bad = first_invalid_utf8(seen);
    if (bad && *bad <= size) {
        const auto at = after + static_cast<std::uint32_t>(*bad);
        if (at < scene.stop.text.size()) {
            return scene.complaint(Code::not_utf8, scene.span(at, 1), {std::to_string(at)});
        }
    }
    const std::size_t nul = seen.substr(0, size).find('\0');
    const bool is_next = scene.rest().starts_with('\0');
    if (nul == std::string_view::npos && !is_next) return std::nullopt;
    const std::uint32_t at = is_next ? scene.at : after + static_cast<std::uint32_t>(nul);
    return scene.complaint(Code::nul_character, scene.span(at, 1), {std::to_string(at)});
}

std::optional<Diagnostic> trailing_comma(const Scene& scene) {
    const char c = scene.rest().front();
    if (!scene.is_after_comma || (c != ']' && c != '}')) return std::nullopt;
    const std::uint32_t comma = past_blanks(scene.stop.text, scene.stop.after);
    Diagnostic complaint =
        scene.complaint(Code::json_comma, scene.span(comma, 1), {std::string(1, c)});
    complaint.fixes.push_back({"take the comma out", complaint.span, ""});
    return complaint;
}

/// Taken out whole: to the end of its line, or to its own end.
Diagnostic comment(const Scene& scene) {
    const std::string_view rest = scene.rest();
    const bool is_block = rest.starts_with("/*");
    Diagnostic complaint =
        scene.complaint(Code::json_comment, scene.span(scene.at, rest.front() == '#' ? 1 : 2), {});
    const std::size_t last = is_block ? rest.find("*/", 2) : rest.find_first_of("\r\n");
    if (is_block && last == std::string_view::npos) return complaint;
    const std::size_t size = is_block ? last + 2 : std::min(last, rest.size());
    complaint.fixes.push_back({"take the comment out", scene.span(scene.at, size), ""});
    return complaint;
}

/// Blanks that are none to JSON: pasted from a page or a letter, and seen by nobody.
std::optional<Diagnostic> unseen_blank(const Scene& scene) {
    const Unseen* const one = unseen_at(scene.rest());
    if (one == nullptr) return std::nullopt;
    Diagnostic complaint = scene.complaint(
        Code::json_blank, scene.span(scene.at, one->bytes.size()), {std::string(one->name)});
    complaint.fixes.push_back(
        {one->is_blank ? "write a plain space" : "take it out", complaint.span,
         one->is_blank ? " " : ""});
    return complaint;
}

}  // namespace

std::uint32_t past_blanks(std::string_view text, std::uint32_t at) {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (at == 0 && text.starts_with(mark)) at += static_cast<std::uint32_t>(mark.size());
    while (at < text.size() && std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos)
        ++at;
    return at;
}

Diagnostic syntax_error(const Stop& stop) {
    const Scene scene(stop);
    if (const auto bytes = not_text(scene)) return *bytes;
    if (scene.at >= stop.text.size()) return cut_short(scene);
    const char c = scene.rest().front();
    if (c == '#' || scene.rest().starts_with("//") || scene.rest().starts_with("/*")) {
        return comment(scene);
    }
    if (const auto unseen = unseen_blank(scene)) return *unseen;
    if (scene.needed == Needed::nothing)
        return scene.here(Code::profile_goes_on, {in_backticks(scene.run())});
    if (const auto comma = trailing_comma(scene)) return *comma;
    if (const auto figure = figure_that_runs_on(scene)) return *figure;
    if (scene.is_value_needed() || scene.is_key_needed()) {
        if (c == '"') return broken_text(scene);
        if (const auto quotes = other_quotes(scene)) return *quotes;
    }
    if (scene.is_value_needed()) {
        if (is_digit(c) || c == '-' || c == '+' || c == '.') return broken_number(scene);
        if (is_word(c)) return broken_word(scene);
    }
    if (scene.is_key_needed() && is_word(c)) {
        return scene.here(Code::json_quotes, {in_backticks(scene.run()), "without quotes"});
    }
    Diagnostic complaint =
        scene.here(Code::profile_not_json, {in_backticks(scene.run()), scene.needed_words()});
    if (!stop.brackets.empty()) {
        complaint.labels.push_back({scene.span(stop.brackets.back(), 1), "opened here"});
    }
    if (scene.needed == Needed::comma_or_end && c == '"')
        complaint.fixes.push_back({"put a comma there", scene.span(stop.after, 0), ","});
    return complaint;
}

}  // namespace assize::facts
