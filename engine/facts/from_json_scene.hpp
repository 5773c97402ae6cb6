#pragma once

#include <optional>
#include <string>

#include "assize/base/utf8.hpp"
#include "from_json_syntax.hpp"

namespace assize::facts {

inline bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
inline bool is_word(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'
        || static_cast<unsigned char>(c) >= 0x80;
}
inline bool is_figure(char c) {
    return is_digit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

enum class Needed : std::uint8_t {
    value,
    item_or_end,
    key,
    key_or_end,
    colon,
    comma_or_end,
    nothing
};

/// The place of the fault, and what JSON needs there.
struct Scene {
    const Stop& stop;
    std::uint32_t at = 0;
    Needed needed = Needed::value;
    bool is_after_comma = false;

    explicit Scene(const Stop& where);

    bool skip(char c) {
        if (at >= stop.text.size() || stop.text[at] != c) return false;
        at = past_blanks(stop.text, at + 1);
        return true;
    }

    [[nodiscard]] bool is_value_needed() const {
        return needed == Needed::value || needed == Needed::item_or_end;
    }
    [[nodiscard]] bool is_key_needed() const {
        return needed == Needed::key || needed == Needed::key_or_end;
    }
    [[nodiscard]] std::string_view rest() const { return stop.text.substr(at); }
    [[nodiscard]] std::string closer() const {
        return stop.text[stop.brackets.back()] == '[' ? "]" : "}";
    }
    [[nodiscard]] Span span(std::uint32_t begin, std::size_t size) const {
        return {stop.source, begin, begin + static_cast<std::uint32_t>(size)};
    }

    [[nodiscard]] std::string needed_words() const;
    /// The run that a reader would take for one thing.
    [[nodiscard]] std::string_view run() const;

    [[nodiscard]] Diagnostic complaint(
        Code code, const Span& span, std::vector<std::string> arguments) const {
        return {code, span, std::move(arguments), {}, {}, {}};
    }
    [[nodiscard]] Diagnostic here(Code code, std::vector<std::string> arguments) const {
        return complaint(code, span(at, run().size()), std::move(arguments));
    }
};

/// A text that begins well and does not end well.
[[nodiscard]] Diagnostic broken_text(const Scene& scene);
/// Quotes of other kinds, round what should be a text or a name.
[[nodiscard]] std::optional<Diagnostic> other_quotes(const Scene& scene);

/// Figures that JSON does not write so, and one that it writes well but nobody can hold.
[[nodiscard]] Diagnostic broken_number(const Scene& scene);
/// `01`, `1.2.3`, `2015-03-13` and `1,000`: a figure that goes on where JSON says that it ends.
[[nodiscard]] std::optional<Diagnostic> figure_that_runs_on(const Scene& scene);
/// `NaN`, `True`, `None`, and a text without its quotes.
[[nodiscard]] Diagnostic broken_word(const Scene& scene);

}  // namespace assize::facts
