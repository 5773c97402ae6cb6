#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "assize/model/type.hpp"

// What a token of JSON says when it is wholly in order; nothing when it is not, or perhaps not.
namespace assize::facts {

/// A token without the blanks behind it.
[[nodiscard]] std::string_view without_blanks(std::string_view token);

/// A figure of a kind in its parts (model::Scalar). Not taken: an exponent, a sign where none
/// belongs, more decimals or digits than are kept, and a percentage that the full reader wonders
/// at.
[[nodiscard]] std::optional<std::int64_t> figure_in_token(std::string_view token, model::Kind kind);
/// Whether JSON writes a figure so (RFC 8259, 6) and it is one that is kept: past that, `1e999`
/// among them, the full reader may say that it is too large.
[[nodiscard]] bool is_figure_token(std::string_view token);

}  // namespace assize::facts
