#pragma once

#include <optional>
#include <span>
#include <string>

#include "assize/model/rulebook.hpp"

namespace assize::publish {

/// A JSON Schema (2020-12) of the profile that a rulebook judges: it accepts what the reader of
/// profiles accepts, as far as a schema can say it. Where `requirements` are given, it speaks only
/// of the fields that those read. Result: JSON in a fixed order, ending in a line break. Errors:
/// none. Source: docs/profiles.md. Cost: the vocabulary's size.
[[nodiscard]] std::string schema_json(
    const model::Rulebook& rulebook,
    const std::optional<std::span<const std::uint32_t>>& requirements);

}  // namespace assize::publish
