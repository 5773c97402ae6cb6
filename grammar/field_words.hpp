#pragma once

#include <optional>
#include <string>

namespace assize::grammar {

/// A field's name whose words stand apart: `is set up yes/no`.
struct FieldWords {
    const char* begin = nullptr;
    const char* end = nullptr;
    std::string joined;  ///< `is_set_up`
};

/// The words at the beginning of a field's line, when there are several before a type that the
/// language has. A record's name is no such type: who knows where it begins.
[[nodiscard]] std::optional<FieldWords> field_words(const char* line, const char* last);

}  // namespace assize::grammar
