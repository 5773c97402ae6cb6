#pragma once

#include <cstdint>
#include <span>

#include "assize/judgement/assessment.hpp"

namespace assize {

/// How much is said beside the judgements: nothing, the sentences and advice, or the whole proof
/// too.
enum class Explain : std::uint8_t { none, reasons, full };

/// Judges every requirement of `plan` against `facts` as on `as_at`.
/// Result: one Judgement per requirement, in rulebook order. Units: civil date, no time zone.
/// Errors: none; what is missing is in the judgements. Source: semantics.md. Cost: plan nodes ×
/// list lengths.
[[nodiscard]] Assessment judge(
    const plan::Plan& plan, const facts::Facts& facts, Date as_at, Explain explain);

/// What some of a rulebook's requirements report together: a theme, the whole, or a selection
/// (semantics.md, 12). `requirements` are places in rulebook order. Errors: none. Cost: their
/// number.
[[nodiscard]] Standing standing(
    const plan::Plan& plan, std::span<const Judgement> judgements,
    std::span<const std::uint32_t> requirements);

/// The worst of what is possible, which `--strict` reports (semantics.md, 8).
[[nodiscard]] Outcome strict_outcome(const Judgement& judgement);

}  // namespace assize
