#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace assize::grammar {

/// A name whose words stand apart: `is set up` of the field `is set up yes/no`.
struct FieldWords {
    const char* begin = nullptr;
    const char* end = nullptr;
    std::string joined;  ///< `is_set_up`
};

/// The words at the beginning of a field's line, when there are several before a type that the
/// language has. A record's name is no such type: who knows where it begins.
[[nodiscard]] std::optional<FieldWords> field_words(const char* line, const char* last);

/// The words that begin at `first`, when there are several, and then the line's end, a title in
/// quotes or the word `until`: what `profile`, `record` or `threshold` names.
[[nodiscard]] std::optional<FieldWords> head_words(
    const char* first, const char* last, std::string_view until);

}  // namespace assize::grammar
