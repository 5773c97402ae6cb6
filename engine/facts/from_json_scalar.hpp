#pragma once

#include <cstdint>
#include <variant>

#include "from_json_words.hpp"

namespace assize::facts {

/// A scalar's value as a cell holds it (model::Scalar), or what is wrong with it.
using ReadScalar = std::variant<std::int64_t, Diagnostic>;

/// Reads a value of any scalar type but text, and not `null`. Nothing is guessed and no float is
/// made.
[[nodiscard]] ReadScalar read_scalar(
    const Wanted& wanted, const Written& written, const model::Vocabulary& vocabulary);

/// A date as a profile writes it: `"2015-03-13"`. Other forms are recognised and answered
/// (from_json_date.cpp).
[[nodiscard]] ReadScalar read_date_fact(
    const Wanted& wanted, const Written& written, const model::Vocabulary& vocabulary);

/// A complaint about a text given for a `text`, which it is not.
[[nodiscard]] Diagnostic not_a_text(
    const Wanted& wanted, const Written& written, const model::Vocabulary& vocabulary);

/// A figure read as a percentage that is more likely a share of one, or a slip; nothing of others.
[[nodiscard]] std::optional<Diagnostic> odd_percentage(
    const Wanted& wanted, const Written& written, std::int64_t value);

/// What to write for `"unknown"`, `"n/a"`, `"none"` and their like; empty for another word.
[[nodiscard]] std::string hint_of_absence(const Wanted& wanted, const Written& written);

[[nodiscard]] std::string small_letters(std::string_view text);

}  // namespace assize::facts
