#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assize/judgement/assessment.hpp"
#include "assize/plan/part.hpp"

namespace assize {

/// How much is said beside the judgements: nothing, the sentences and advice, the proof but for
/// what was asked of each item of a list, or the whole proof.
enum class Explain : std::uint8_t { none, reasons, outline, full };

/// Judges every requirement of `plan` against `facts` as on `as_at`.
/// Result: one Judgement per requirement, in rulebook order. Units: civil date, no time zone.
/// Errors: none; what is missing is in the judgements. Source: semantics.md. Cost: plan nodes ×
/// list lengths.
[[nodiscard]] Assessment judge(
    const plan::Plan& plan, const facts::Facts& facts, Date as_at, Explain explain);
/// The same in the memory of an assessment that is done with: proofs are large.
[[nodiscard]] Assessment judge(
    const plan::Plan& plan, const facts::Facts& facts, Date as_at, Explain explain,
    Assessment memory);

/// Judges the requirements of a part alone, as `judge` would, marks included; nothing is said of
/// them. Result: one Judgement for each, in the part's order. Errors: none. Cost: the part's nodes
/// × list lengths.
[[nodiscard]] std::vector<Judgement> judge_only(
    const plan::Plan& plan, const facts::Facts& facts, Date as_at, const plan::Part& part);
/// The same with the proof of every definition of the part.
[[nodiscard]] std::vector<Judgement> judge_only(
    const plan::Plan& plan, const facts::Facts& facts, Date as_at, const plan::Part& part,
    Proof& proof);

/// What some of a rulebook's requirements report together: a theme, the whole, or a selection
/// (semantics.md, 12). `requirements` are places in rulebook order. Errors: none. Cost: their
/// number.
[[nodiscard]] Standing standing(
    const plan::Plan& plan, std::span<const Judgement> judgements,
    std::span<const std::uint32_t> requirements);

/// The worst of what is possible, which `--strict` reports (semantics.md, 8).
[[nodiscard]] Outcome strict_outcome(const Judgement& judgement);

}  // namespace assize
