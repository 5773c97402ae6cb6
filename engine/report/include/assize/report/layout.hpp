#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assize/report/subject.hpp"

/// Lines of text for a terminal: wrapped, aligned by code points, painted only when asked.
namespace assize::report {

enum class Paint : std::uint8_t { none, bold, dim, red, green, yellow, blue, magenta };

[[nodiscard]] Paint paint_of(std::optional<Outcome> reported);
[[nodiscard]] Paint paint_of(Truth truth);

/// How many columns a text takes: code points, combining marks aside.
[[nodiscard]] std::size_t columns(std::string_view text);
/// `text` and blanks up to `width` columns, on the left or on the right.
[[nodiscard]] std::string pad_right(std::string_view text, std::size_t width);
[[nodiscard]] std::string pad_left(std::string_view text, std::size_t width);
/// `text` in lines of at most `width` columns, broken between words; at least one line.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

class Page {
public:
    explicit Page(const Style& style) : style_(style) {}

    [[nodiscard]] std::string painted(std::string_view text, Paint paint) const;
    void blank() { text_ += '\n'; }
    /// A line as it is.
    void line(std::string_view text) {
        text_ += text;
        text_ += '\n';
    }
    /// A paragraph wrapped to the width. The first line begins with `head` (painted), as wide as
    /// `indent`; the others are indented by `indent` columns.
    void paragraph(
        std::string_view head, Paint head_paint, std::size_t indent, std::string_view text,
        Paint paint = Paint::none);
    void paragraph(std::size_t indent, std::string_view text, Paint paint = Paint::none) {
        paragraph({}, Paint::none, indent, text, paint);
    }
    /// `LIKE THIS` over a rule.
    void heading(std::string_view text);

    [[nodiscard]] const Style& style() const { return style_; }
    [[nodiscard]] std::string finish() && { return std::move(text_); }

private:
    Style style_;
    std::string text_;
};

}  // namespace assize::report
