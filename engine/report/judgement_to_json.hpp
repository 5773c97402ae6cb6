#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "assize/report/words.hpp"
#include "json_text.hpp"
#include "missing.hpp"
#include "missing_limits.hpp"
#include "reasons.hpp"

/// What JSON documents say of a judgement, and what stands beside it.
namespace assize::report {

/// Everything; `with_proof` adds the proof and what would have to become true (Explain::full).
void put_judgement(JsonText& json, const Reading& reading, const Scope& scope, bool with_proof);

/// The clause that decided, what the author says of it, and where what is missing would stand.
void put_reasons(JsonText& json, const Reading& reading);

[[nodiscard]] std::optional<std::string> iso_text(const std::optional<Date>& value);

// What stands in a list or an object that the caller has begun.

/// The members `file`, `line` and `column`: where a span begins.
void put_place(JsonText& json, const Sources& sources, const Span& span);
void put_outcomes(JsonText& json, Outcomes outcomes);
/// The member `counts`: how many came out how, in the order of Standing::counts.
template <typename Count>
void put_counts(JsonText& json, const std::array<Count, not_evidenced_place + 1>& counts) {
    json.object("counts", [&] {
        for (const Outcome outcome : outcomes_in(Outcomes::all()))
            json.member(outcome_word(outcome), counts[static_cast<std::size_t>(outcome)]);
        json.member(outcome_word(std::nullopt), counts[not_evidenced_place]);
    });
}
void put_pointers(JsonText& json, const Subject& subject, const std::vector<facts::CellId>& cells);
void put_evidence(JsonText& json, const std::vector<facts::Evidence>& all);
void put_missing(
    JsonText& json, const Subject& subject, const std::vector<MissingFacts>& kinds,
    bool with_requirements);
void put_limits(JsonText& json, const Subject& subject, const std::vector<PastLimits>& all);

}  // namespace assize::report
