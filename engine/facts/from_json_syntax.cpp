#include "from_json_syntax.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "assize/base/limits.hpp"
#include "assize/base/must.hpp"
#include "assize/base/number.hpp"
#include "assize/base/utf8.hpp"
#include "from_json_scalar.hpp"

namespace assize::facts {

namespace {

enum class Needed : std::uint8_t { value, item_or_end, key, key_or_end, colon, comma_or_end, nothing };

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' ||
        static_cast<unsigned char>(c) >= 0x80;
}
bool is_figure(char c) { return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E'; }

/// The place of the fault, and what JSON needs there.
struct Scene {
    const Stop& stop;
    std::uint32_t at = 0;
    Needed needed = Needed::value;
    bool is_after_comma = false;

    explicit Scene(const Stop& where) : stop(where) {
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

    bool skip(char c) {
        if (at >= stop.text.size() || stop.text[at] != c) return false;
        at = past_blanks(stop.text, at + 1);
        return true;
    }

    bool is_value_needed() const { return needed == Needed::value || needed == Needed::item_or_end; }
    bool is_key_needed() const { return needed == Needed::key || needed == Needed::key_or_end; }
    std::string_view rest() const { return stop.text.substr(at); }
    std::string closer() const { return stop.text[stop.brackets.back()] == '[' ? "]" : "}"; }
    Span span(std::uint32_t begin, std::size_t size) const {
        return {stop.source, begin, begin + static_cast<std::uint32_t>(size)};
    }

    std::string needed_words() const {
        switch (needed) {
            case Needed::value: return stop.before == Before::nothing ? "the profile, `{ … }`," : "a value";
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

    /// The run that a reader would take for one thing.
    std::string_view run() const {
        std::string_view text = rest();
        if (text.empty()) return text;
        const bool is_text = text.front() == '"';
        std::size_t end = 1;
        while (end < text.size() && (is_text ? text[end] != '"' && text[end] != '\n' : is_word(text[end]) && is_word(text[0]))) ++end;
        if (is_text && end < text.size() && text[end] == '"') ++end;
        return text.substr(0, end);
    }

    Diagnostic complaint(Code code, const Span& span, std::vector<std::string> arguments) const {
        return {code, span, std::move(arguments), {}, {}, {}};
    }
    Diagnostic here(Code code, std::vector<std::string> arguments) const {
        return complaint(code, span(at, run().size()), std::move(arguments));
    }
};

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

/// Escapes: `\q`, `\u12`, and halves of characters outside the basic plane (RFC 8259, 7).
std::optional<Diagnostic> bad_escape(const Scene& scene, std::string_view text, std::uint32_t place) {
    const auto four = [&](std::size_t from) -> std::optional<std::uint32_t> {
        std::uint32_t unit = 0;
        for (std::size_t at = from; at < from + 4; ++at) {
            if (at >= text.size() || !is_hex(text[at])) return std::nullopt;
            const auto digit = static_cast<unsigned char>(text[at]);
            unit = unit * 16 + (is_digit(text[at]) ? digit - '0' : (digit | 0x20U) - 'a' + 10);
        }
        return unit;
    };
    const auto complain = [&](Code code, std::size_t size) {
        std::string raw(text.substr(0, size));
        return scene.complaint(code, scene.span(place, raw.size()), {raw});
    };
    if (text.size() < 2) return std::nullopt;
    constexpr std::string_view escapes = "\"\\/bfnrt";
    if (escapes.find(text[1]) != std::string_view::npos) return std::nullopt;
    if (text[1] != 'u') {
        std::size_t end = 2;  // the whole of a character that takes several bytes
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) ++end;
        return complain(Code::json_escape, end);
    }
    const std::optional<std::uint32_t> unit = four(2);
    if (!unit) {
        std::size_t end = 2;
        while (end < 6 && end < text.size() && is_hex(text[end])) ++end;
        return complain(Code::json_escape, end);
    }
    if (*unit < 0xd800 || *unit > 0xdfff) return std::nullopt;
    const bool has_other = *unit < 0xdc00 && text.substr(6, 2) == "\\u" && four(8).value_or(0) >= 0xdc00 &&
        four(8).value_or(0) <= 0xdfff;
    if (has_other) return std::nullopt;
    return complain(Code::lone_surrogate, 6);
}

Diagnostic control_character(const Scene& scene, char c, std::uint32_t place) {
    const Span span = scene.span(place, 1);
    if (c == '\n' || c == '\r') {
        return scene.complaint(
            Code::json_text, span,
            {"a line break", "close the text with `\"`, or write the break as `\\n`"});
    }
    if (c == '\t') {
        return scene.complaint(Code::json_text, span, {"a tab", "write it as `\\t`, or as a space"});
    }
    return scene.complaint(Code::json_text, span, {"a control character", "take it out"});
}

/// A text that begins well and does not end well.
Diagnostic broken_text(const Scene& scene) {
    const std::string_view text = scene.stop.text;
    std::uint32_t at = scene.at + 1;
    while (at < text.size() && text[at] != '"') {
        if (static_cast<unsigned char>(text[at]) < 0x20) return control_character(scene, text[at], at);
        if (text[at] != '\\') {
            ++at;
            continue;
        }
        if (const auto bad = bad_escape(scene, text.substr(at), at)) return *bad;
        // The other half of a character is passed over with the first, or it would seem to be alone.
        const bool is_half = text.substr(at, 3) == "\\ud" || text.substr(at, 3) == "\\uD";
        const bool is_pair = is_half && at + 3 < text.size() && std::string_view("89abAB").find(text[at + 3]) != std::string_view::npos;
        at += is_pair ? 12 : 2;
    }
    Diagnostic complaint = scene.complaint(
        Code::profile_cut_short, scene.span(static_cast<std::uint32_t>(text.size()), 0), {"a text", "\""});
    complaint.labels.push_back({scene.span(scene.at, 1), "opened here"});
    return complaint;
}

Diagnostic broken_word(const Scene& scene) {
    const std::string word(scene.run());
    const std::string small = small_letters(word);
    std::string meant;
    if (small == "true" || small == "yes") meant = "true";
    if (small == "false" || small == "no") meant = "false";
    if (small == "null" || small == "none" || small == "nil" || small == "undefined") meant = "null";
    if (!meant.empty()) {
        Diagnostic complaint = scene.here(Code::json_word, {quoted(word), "write `" + meant + "`"});
        complaint.fixes.push_back({"write `" + meant + "`", complaint.span, meant});
        return complaint;
    }
    if (small == "nan" || small == "infinity" || small == "inf") {
        return scene.here(
            Code::json_word, {quoted(word), "a figure is written in digits, and what is not known is `null`"});
    }
    return scene.here(Code::json_word, {quoted(word), "texts stand in double quotes: " + quoted("\"" + word + "\"")});
}

/// Figures that JSON does not write so, and one that it writes well but nobody can hold.
Diagnostic broken_number(const Scene& scene, std::uint32_t begin) {
    std::string_view run = scene.stop.text.substr(begin);
    run = run.substr(0, static_cast<std::size_t>(std::find_if_not(run.begin(), run.end(), is_figure) - run.begin()));
    const Span span = scene.span(begin, run.size());
    const std::string_view digits = run.starts_with('-') || run.starts_with('+') ? run.substr(1) : run;
    if (run == "-" && scene.rest().starts_with("-I")) {
        return scene.complaint(Code::json_word, span, {"`-Infinity`", "a figure is written in digits"});
    }
    std::string hint = "digits, with at most one point between them: `12.5`";
    if (run.starts_with('+')) {
        hint = "take the `+` out";
    } else if (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1])) {
        hint = "take the noughts before it out; a date or a reference stands in double quotes";
    } else if (digits.starts_with('.')) {
        hint = "write a nought before the point";
    } else if (run.ends_with('.')) {
        hint = "take the point out, or write a digit after it";
    } else if (read_number(run).error == NumberError::too_large) {
        return scene.complaint(
            Code::figure_too_large, span, {shortened(run), std::to_string(limits::integer_digits)});
    }
    return scene.complaint(Code::json_number, span, {quoted(run), hint});
}

/// `01`, `1.2.3` and `2015-03-13`: a figure that goes on where JSON says that it ends.
bool runs_on(const Scene& scene) {
    return scene.needed == Needed::comma_or_end && scene.at == scene.stop.after &&
        is_figure(scene.rest().front()) && is_digit(scene.stop.text[scene.at - 1]);
}
std::uint32_t figure_begin(const Scene& scene) {
    std::uint32_t begin = scene.at;
    while (begin > 0 && is_figure(scene.stop.text[begin - 1])) --begin;
    return begin;
}

/// `1,000`: JSON takes the comma for the end of the figure.
std::optional<Diagnostic> comma_in_figure(const Scene& scene) {
    const std::string_view text = scene.stop.text;
    const std::uint32_t comma = scene.stop.after;
    const bool joins = scene.needed == Needed::key && scene.at == comma + 1 && is_digit(text[scene.at]) &&
        is_digit(text[comma - 1]);
    if (!joins) return std::nullopt;
    std::uint32_t begin = comma;
    while (is_figure(text[begin - 1])) --begin;
    std::uint32_t end = comma;
    while (end < text.size() && (is_figure(text[end]) || (text[end] == ',' && end + 1 < text.size() && is_digit(text[end + 1])))) ++end;
    const std::string_view figure = text.substr(begin, end - begin);
    return scene.complaint(
        Code::json_number, scene.span(begin, figure.size()), {quoted(figure), "take the commas out of it"});
}

/// Quotes of other kinds, round what should be a text or a name.
std::optional<Diagnostic> other_quotes(const Scene& scene) {
    struct Pair { std::string_view open, close, words; };
    constexpr std::array<Pair, 3> pairs{{
        {"'", "'", "in single quotes"}, {"“", "”", "in curly quotes"}, {"‘", "’", "in curly quotes"}}};
    const std::string_view rest = scene.rest();
    for (const Pair& pair : pairs) {
        const bool opens = rest.starts_with(pair.open) || rest.starts_with(pair.close);
        if (!opens) continue;
        const std::string_view line = rest.substr(0, rest.find('\n'));
        const std::size_t quote = pair.open.size();
        const std::size_t end = line.find(pair.close, quote);
        if (end == std::string_view::npos) {
            return scene.complaint(Code::json_quotes, scene.span(scene.at, quote), {"a text", std::string(pair.words)});
        }
        const std::string_view inner = line.substr(quote, end - quote);
        Diagnostic complaint = scene.complaint(
            Code::json_quotes, scene.span(scene.at, end + pair.close.size()),
            {quoted(line.substr(0, end + pair.close.size())), std::string(pair.words)});
        if (inner.find_first_of("\"\\") == std::string_view::npos) {
            const std::string mended = "\"" + std::string(inner) + "\"";
            complaint.fixes.push_back({"write " + quoted(mended), complaint.span, mended});
        }
        return complaint;
    }
    return std::nullopt;
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
    Diagnostic complaint = scene.complaint(Code::json_comma, scene.span(comma, 1), {std::string(1, c)});
    complaint.fixes.push_back({"take the comma out", complaint.span, ""});
    return complaint;
}

}  // namespace

std::uint32_t past_blanks(std::string_view text, std::uint32_t at) {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (at == 0 && text.starts_with(mark)) at += static_cast<std::uint32_t>(mark.size());
    while (at < text.size() && std::string_view(" \t\r\n").find(text[at]) != std::string_view::npos) ++at;
    return at;
}

Diagnostic syntax_error(const Stop& stop) {
    const Scene scene(stop);
    if (const auto bytes = not_text(scene)) return *bytes;
    if (scene.at >= stop.text.size()) return cut_short(scene);
    const char c = scene.rest().front();
    if (c == '#' || scene.rest().starts_with("//") || scene.rest().starts_with("/*")) {
        return scene.complaint(Code::json_comment, scene.span(scene.at, c == '#' ? 1 : 2), {});
    }
    if (scene.needed == Needed::nothing) return scene.here(Code::profile_goes_on, {quoted(scene.run())});
    if (const auto comma = trailing_comma(scene)) return *comma;
    if (runs_on(scene)) return broken_number(scene, figure_begin(scene));
    if (scene.is_value_needed() || scene.is_key_needed()) {
        if (c == '"') return broken_text(scene);
        if (const auto quotes = other_quotes(scene)) return *quotes;
    }
    if (scene.is_value_needed()) {
        if (is_digit(c) || c == '-' || c == '+' || c == '.') return broken_number(scene, scene.at);
        if (is_word(c)) return broken_word(scene);
    }
    if (const auto figure = comma_in_figure(scene)) return *figure;
    if (scene.is_key_needed() && is_word(c)) {
        return scene.here(Code::json_quotes, {quoted(scene.run()), "without quotes"});
    }
    Diagnostic complaint = scene.here(Code::profile_not_json, {quoted(scene.run()), scene.needed_words()});
    if (!stop.brackets.empty()) {
        complaint.labels.push_back({scene.span(stop.brackets.back(), 1), "opened here"});
    }
    return complaint;
}

}  // namespace assize::facts
