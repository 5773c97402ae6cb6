#pragma once

#include <array>

#include "assize/base/date.hpp"
#include "assize/base/number.hpp"
#include "assize/model/rulebook.hpp"
#include "made/dice.hpp"

namespace assize::made {

inline constexpr std::array<model::Kind, 11> scalar_kinds = {
    model::Kind::yes_no, model::Kind::date,   model::Kind::whole_number, model::Kind::choice,
    model::Kind::money,  model::Kind::number, model::Kind::percentage,   model::Kind::months,
    model::Kind::text,   model::Kind::days,   model::Kind::working_days};

/// Choices, and records inside records and lists three deep, with optional fields of every kind.
[[nodiscard]] model::Vocabulary vocabulary(Dice& dice);
/// A value a field of the type may have: few, so that they meet, and now and then an extreme one.
[[nodiscard]] model::Scalar scalar(
    Dice& dice, const model::Type& type, const model::Vocabulary& vocabulary);
[[nodiscard]] model::Type scalar_type(Dice& dice, const model::Vocabulary& vocabulary);
/// Weekends and two holidays are closed; it speaks for two years.
[[nodiscard]] Calendar calendar();
[[nodiscard]] Date day(const char* iso);

}  // namespace assize::made
