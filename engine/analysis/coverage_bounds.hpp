#pragma once

#include <optional>

#include "assize/analysis/coverage.hpp"
#include "assize/judgement/assessment.hpp"

namespace assize::analysis {

/// A bound of a condition: the values from it on hold, or those up to it.
struct Bound {
    bool is_inclusive = true;
};
struct Bounds {
    std::optional<Bound> low, high;
};

/// Whether a condition or value goes through the items of a list one by one, so that tests are
/// asked what it comes to without any.
[[nodiscard]] constexpr bool goes_through_items(plan::Op op) {
    return op == plan::Op::proportion || op == plan::Op::share || op == plan::Op::extreme;
}

/// What a condition measures, as a type: that of its first value, or a count or a share.
[[nodiscard]] model::Type measured_type(const plan::Plan& plan, const plan::Node& node);
/// The bounds that a condition has by its form. `is` and `exactly` have none.
[[nodiscard]] Bounds bounds_of(const plan::Node& node);

/// The situations at its bounds that a test can show and that say more than that it holds and that
/// it fails. Not asked: what is no value of its type, what is the only value on its side, and of a
/// share a percentage that no list of few items comes to.
[[nodiscard]] Situations asked_at_bounds(const plan::Plan& plan, const plan::Node& node);

/// Those that a step of a proof shows, a condition's. What is not one known value shows none.
[[nodiscard]] Situations seen_at_bounds(
    const plan::Plan& plan, const Proof& proof, std::uint32_t step, Date as_at);

}  // namespace assize::analysis
