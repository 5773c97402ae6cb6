#pragma once

#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/diagnostic_codes.hpp"
#include "assize/base/source.hpp"

namespace assize {

enum class Severity { error, warning, note };

/// A further place, with words of its own: "declared here".
struct Label {
    Span span;
    std::string words;
    friend bool operator==(const Label&, const Label&) = default;
};

/// One repair: replace the bytes of `span` by `replacement`. `title` is what a reader is offered:
/// "write `at least 2`".
struct Fix {
    std::string title;
    Span span;
    std::string replacement;
    friend bool operator==(const Fix&, const Fix&) = default;
};

/// Something the author of a rule file or a profile should know, as a value. Its words are made at
/// the edge by `message`.
struct Diagnostic {
    Code code;
    Span span;                           ///< the narrowest wrong range
    std::vector<std::string> arguments;  ///< what fills {0}, {1}, … of the code's sentence
    std::vector<Label> labels;
    std::vector<Fix> fixes;
    std::string pointer;  ///< JSON pointer, for a profile's value; else empty
    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// One row of the table of every diagnostic (diagnostic_codes.cpp).
struct CodeEntry {
    Code code;
    std::string_view id;  ///< stable, kebab-case: `unknown-name`
    Severity severity;
    std::string_view sentence;  ///< with {0}, {1}, … for the arguments
};

[[nodiscard]] std::span<const CodeEntry> all_codes();
[[nodiscard]] std::string_view code_id(Code code);
[[nodiscard]] Severity severity(Code code);
[[nodiscard]] bool has_error(std::span<const Diagnostic> diagnostics);

/// The sentence of a diagnostic with its arguments filled in.
[[nodiscard]] std::string message(const Diagnostic& diagnostic);

/// `sentence` with {0}, {1}, … filled in.
[[nodiscard]] std::string filled(std::string_view sentence, std::span<const std::string> arguments);

/// Sorts by source and place (stable), and drops a second diagnostic of the same code, place and
/// arguments.
void put_in_order(std::vector<Diagnostic>& diagnostics);

/// What a reader sees: `file:line:column: error: sentence [code]`, the line, the mark under it,
/// labels and offered repairs. `colour` adds ANSI colour to the severity and the marks; the words
/// are the same.
[[nodiscard]] std::string diagnostic_text(
    const Diagnostic& diagnostic, const Sources& sources, bool colour);

/// What a reader is shown of a remark, whichever table its words are from.
struct Remark {
    Severity severity;
    std::string_view id;
    std::string words;
    Span span;
    std::span<const Label> labels;
    std::span<const Fix> fixes;
    std::string_view pointer;  ///< as a diagnostic's
};
/// As `diagnostic_text`. What the remark points to outlives the call.
[[nodiscard]] std::string remark_text(const Remark& remark, const Sources& sources, bool colour);

/// The nearest of `known` to `written` (edit distance, ties in order), or nothing when none is near
/// enough to be meant.
[[nodiscard]] std::string_view nearest(
    std::string_view written, std::span<const std::string> known);
/// Offers it behind a sentence: "; did you mean `partners`?". Empty when it is.
[[nodiscard]] std::string did_you_mean(std::string_view nearest);

}  // namespace assize
