#include <array>

#include "from_json_scene.hpp"
#include "from_json_words.hpp"

// Texts that JSON does not write so.
namespace assize::facts {

namespace {

/// Escapes: `\q`, `\u12`, and halves of characters outside the basic plane (RFC 8259, 7).
std::optional<Diagnostic> bad_escape(
    const Scene& scene, std::string_view text, std::uint32_t place) {
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
    const bool has_other = *unit < 0xdc00 && text.substr(6, 2) == "\\u"
        && four(8).value_or(0) >= 0xdc00 && four(8).value_or(0) <= 0xdfff;
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
        return scene.complaint(
            Code::json_text, span, {"a tab", "write it as `\\t`, or as a space"});
    }
    return scene.complaint(Code::json_text, span, {"a control character", "take it out"});
}

}  // namespace

Diagnostic broken_text(const Scene& scene) {
    const std::string_view text = scene.stop.text;
    std::uint32_t at = scene.at + 1;
    while (at < text.size() && text[at] != '"') {
        if (static_cast<unsigned char>(text[at]) < 0x20)
            return control_character(scene, text[at], at);
        if (text[at] != '\\') {
            ++at;
            continue;
        }
        if (const auto bad = bad_escape(scene, text.substr(at), at)) return *bad;
        // The other half of a character is passed over with the first, or it would seem to be
        // alone.
        const bool is_half = text.substr(at, 3) == "\\ud" || text.substr(at, 3) == "\\uD";
        const bool is_pair = is_half && at + 3 < text.size()
            && std::string_view("89abAB").find(text[at + 3]) != std::string_view::npos;
        at += is_pair ? 12 : 2;
    }
    Diagnostic complaint = scene.complaint(
        Code::profile_cut_short, scene.span(static_cast<std::uint32_t>(text.size()), 0),
        {"a text", "\""});
    complaint.labels.push_back({scene.span(scene.at, 1), "opened here"});
    return complaint;
}

std::optional<Diagnostic> other_quotes(const Scene& scene) {
    struct Pair {
        std::string_view open, close, words;
    };
    constexpr std::array<Pair, 3> pairs{
        {{"'", "'", "in single quotes"},
         {"“", "”", "in curly quotes"},
         {"‘", "’", "in curly quotes"}}};
    const std::string_view rest = scene.rest();
    for (const Pair& pair : pairs) {
        const bool opens = rest.starts_with(pair.open) || rest.starts_with(pair.close);
        if (!opens) continue;
        const std::string_view line = rest.substr(0, rest.find('\n'));
        const std::size_t quote = pair.open.size();
        const std::size_t end = line.find(pair.close, quote);
        if (end == std::string_view::npos) {
            return scene.complaint(
                Code::json_quotes, scene.span(scene.at, quote),
                {"a text", std::string(pair.words)});
        }
        const std::string_view inner = line.substr(quote, end - quote);
        Diagnostic complaint = scene.complaint(
            Code::json_quotes, scene.span(scene.at, end + pair.close.size()),
            {in_backticks(line.substr(0, end + pair.close.size())), std::string(pair.words)});
        if (inner.find_first_of("\"\\") == std::string_view::npos) {
            const std::string mended = "\"" + std::string(inner) + "\"";
            complaint.fixes.push_back({"write " + in_backticks(mended), complaint.span, mended});
        }
        return complaint;
    }
    return std::nullopt;
}

}  // namespace assize::facts
