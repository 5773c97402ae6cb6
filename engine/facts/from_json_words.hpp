#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "assize/base/diagnostic.hpp"
#include "assize/model/type.hpp"

/// How what stands in a profile, and what should stand there, are called when something is wrong.
namespace assize::facts {

/// A value as it stands in the text; an object or a list is its first bracket.
struct Written {
    enum class Kind : std::uint8_t { null, yes, no, number, text, object, list };
    Kind kind = Kind::null;
    std::string_view raw;      ///< its bytes, quotes and all
    std::string_view decoded;  ///< of a text: what it says
    Span span;
};

/// What the next value is for.
struct Wanted {
    enum class What : std::uint8_t {
        profile,
        fact,        ///< plain, or with its provenance
        plain_fact,  ///< what stands in `value`
        why,
        sides,
        side,
        evidence,
        entry,
        detail,  ///< of an entry: `"page": 3`
        departures,
        departure,
        aside,  ///< `as_at`, and what a departure says: a plain date or text
        ignored,
    };
    What what = What::ignored;
    model::Type type;
    std::string_view name;  ///< the field's, or the key's
    bool is_item = false;   ///< of the list of that name
};

/// `is_serving` in backticks, or "an item of `members`".
[[nodiscard]] std::string name_of(const Wanted& wanted);
/// "yes or no, written `true` or `false`".
[[nodiscard]] std::string expected_words(const Wanted& wanted, const model::Vocabulary& vocabulary);
/// In backticks, cut when it is long.
[[nodiscard]] std::string in_backticks(std::string_view raw);
/// Cut when it is long.
[[nodiscard]] std::string shortened(std::string_view raw);
/// The raw text of a key or a text without its quotes.
[[nodiscard]] std::string_view without_quotes(std::string_view raw);

/// `hint` is empty, or begins "; ".
[[nodiscard]] Diagnostic wrong_type(
    const Wanted& wanted, const Written& written, const model::Vocabulary& vocabulary,
    const std::string& hint = {});
/// The same with a repair to paste, which the hint offers.
[[nodiscard]] Diagnostic wrong_type_mended(
    const Wanted& wanted, const Written& written, const model::Vocabulary& vocabulary,
    const std::string& replacement);

/// The one of `known` that differs from `written` only in capitals, hyphens, spaces or underscores,
/// else the nearest, as a hint: "; names are spelt exactly: `is_serving`", "; did you mean
/// `chair`?". Empty when none is near.
struct Likeness {
    std::string hint;
    std::string name;
};
[[nodiscard]] Likeness likeness(std::string_view written, std::span<const std::string> known);

}  // namespace assize::facts
