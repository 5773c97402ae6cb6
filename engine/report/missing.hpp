#pragma once

#include <span>
#include <string>
#include <vector>

#include "assize/report/subject.hpp"

namespace assize::report {

/// Missing facts of one kind: one field of the items of one list, or one fact alone.
struct MissingFacts {
    std::string words;  ///< `whether 2 of 16 partners are serving: Probation, NHS England`
    std::vector<facts::CellId> cells;         ///< in order of first reading
    std::vector<std::uint32_t> requirements;  ///< which it would help to settle, in rulebook order
};

/// The facts, together by kind, in order of first reading; `requirements` is left empty.
[[nodiscard]] std::vector<MissingFacts> together(
    const Subject& subject, std::span<const facts::CellId> cells);

/// The facts that any requirement of the scope waits for, those that would help to settle most
/// requirements first.
[[nodiscard]] std::vector<MissingFacts> all_missing(const Subject& subject, const Scope& scope);

/// `/partners/3/returned_on, /partners/5/returned_on and 3 more`.
[[nodiscard]] std::string pointers_text(
    const Subject& subject, std::span<const facts::CellId> cells, std::size_t most);

/// `is_serving: yes (Minutes, page 3) or no (Letter)`: a fact whose sources differ.
[[nodiscard]] std::string dispute_text(const Subject& subject, facts::CellId cell);
/// `Minutes, January 2015, page 3, dated 2015-01-20`.
[[nodiscard]] std::string evidence_text(const facts::Evidence& evidence);

}  // namespace assize::report
