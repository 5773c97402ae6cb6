#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <vector>

#include "missing.hpp"
#include "missing_limits.hpp"
#include "reasons.hpp"

/// What JSON documents say of a judgement, and what stands beside it.
namespace assize::report {

/// Everything; `with_proof` adds the proof and what would have to become true (Explain::full).
[[nodiscard]] nlohmann::ordered_json judgement_to_json(
    const Reading& reading, const Scope& scope, bool with_proof);

/// The clause that decided, what the author says of it, and where what is missing would stand.
[[nodiscard]] nlohmann::ordered_json reasons_to_json(const Reading& reading, const Scope& scope);

[[nodiscard]] nlohmann::ordered_json date_to_json(const std::optional<Date>& value);
[[nodiscard]] nlohmann::ordered_json pointers_to_json(
    const Subject& subject, const std::vector<facts::CellId>& cells);
[[nodiscard]] nlohmann::ordered_json ids_to_json(
    const Subject& subject, const std::vector<std::uint32_t>& requirements);
[[nodiscard]] nlohmann::ordered_json missing_to_json(
    const Subject& subject, const std::vector<MissingFacts>& kinds, bool with_requirements);
[[nodiscard]] nlohmann::ordered_json limits_to_json(
    const Subject& subject, const std::vector<PastLimits>& all);

}  // namespace assize::report
