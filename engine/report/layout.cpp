#include "assize/report/layout.hpp"

#include <algorithm>
#include <vector>

#include "assize/base/must.hpp"

namespace assize::report {

namespace {

constexpr std::size_t narrowest = 40;

std::string_view ansi(Paint paint) {
    switch (paint) {
        case Paint::none: return "";
        case Paint::bold: return "\x1b[1m";
        case Paint::dim: return "\x1b[2m";
        case Paint::red: return "\x1b[1;31m";
        case Paint::green: return "\x1b[32m";
        case Paint::yellow: return "\x1b[33m";
        case Paint::blue: return "\x1b[34m";
        case Paint::magenta: return "\x1b[35m";
    }
    must(false);
    return {};
}

/// The combining marks U+0300 to U+036F take no column of their own.
bool is_combining(std::string_view text, std::size_t place) {
    const auto first = static_cast<unsigned char>(text[place]);
    if (place + 1 >= text.size()) return false;
    const auto second = static_cast<unsigned char>(text[place + 1]);
    return first == 0xCC || (first == 0xCD && second < 0xB0);
}

/// A profile's text may hold control characters; a terminal must not obey them.
std::string harmless(std::string_view text) {
    std::string clean;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        clean += byte < 0x20 || byte == 0x7F ? ' ' : c;
    }
    return clean;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t start = 0;
    while (start < text.size()) {
        const auto end = std::min(text.find(' ', start), text.size());
        if (end > start) words.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return words;
}

}  // namespace

Paint paint_of(std::optional<Outcome> reported) {
    if (!reported) return Paint::blue;
    switch (*reported) {
        case Outcome::unmet: return Paint::red;
        case Outcome::part_met: return Paint::yellow;
        case Outcome::met: return Paint::green;
        case Outcome::not_applicable: return Paint::dim;
    }
    must(false);
    return Paint::none;
}

Paint paint_of(Truth truth) {
    switch (truth) {
        case Truth::yes: return Paint::green;
        case Truth::no: return Paint::red;
        case Truth::unknown: return Paint::blue;
    }
    must(false);
    return Paint::none;
}

std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t place = 0; place < text.size(); ++place) {
        const bool continues = (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80;
        if (!continues && !is_combining(text, place)) ++count;
    }
    return count;
}

std::string pad_right(std::string_view text, std::size_t width) {
    const std::size_t taken = columns(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
    const std::size_t taken = columns(text);
    return std::string(taken < width ? width - taken : 0, ' ') + std::string(text);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    for (const std::string_view word : words_of(text)) {
        if (!lines.back().empty() && columns(lines.back()) + 1 + columns(word) > width)
            lines.emplace_back();
        if (!lines.back().empty()) lines.back() += ' ';
        lines.back() += word;
    }
    return lines;
}

std::string Page::painted(std::string_view text, Paint paint) const {
    if (!style_.colour || paint == Paint::none || text.empty()) return std::string(text);
    return std::string(ansi(paint)) + std::string(text) + "\x1b[0m";
}

void Page::paragraph(
    std::string_view head, Paint head_paint, std::size_t indent, std::string_view text,
    Paint paint) {
    const std::size_t width =
        std::max(static_cast<std::size_t>(std::max(style_.width, 0)), narrowest);
    const std::size_t room = width > indent + narrowest / 2 ? width - indent : narrowest / 2;
    const std::string clean = harmless(text);
    const std::string clean_head = harmless(head);
    std::string start = painted(clean_head, head_paint);
    const std::size_t taken = columns(clean_head);
    if (taken < indent) start += std::string(indent - taken, ' ');
    for (const std::string& line : wrapped(clean, room)) {
        text_ += start + painted(line, paint) + '\n';
        start = std::string(indent, ' ');
    }
}

void Page::heading(std::string_view text) {
    std::size_t widest = 0;
    for (const std::string& line : wrapped(text, static_cast<std::size_t>(style_.width))) {
        this->line(painted(line, Paint::bold));
        widest = std::max(widest, columns(line));
    }
    std::string rule;
    for (std::size_t column = 0; column < widest; ++column) rule += "─";
    this->line(rule);
}

}  // namespace assize::report
