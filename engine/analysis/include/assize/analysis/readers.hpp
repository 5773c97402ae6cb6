#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assize/analysis/uses.hpp"

/// Who reads a fact, and what turns on it: uses.hpp the other way round.
namespace assize::analysis {

/// A part of a requirement that can read something.
enum class Part : std::uint8_t { applies, check, clause, sentence, advice };

/// A place where a requirement reads it. `through` are the meanings and judgements on the way, from
/// the requirement on; empty when the place names it itself.
struct ReadAt {
    Part part = Part::clause;
    std::uint32_t index = 0;  ///< which of the requirement's parts of that kind
    Span span;                ///< of the name that stands in the part
    std::vector<Readable> through;
};

/// A requirement that reads it.
struct ReadBy {
    model::RequirementId requirement;
    std::vector<ReadAt> places;  ///< in the order of Part, then of writing
    /// The judgements between which it can turn, all else staying as it is: those of the first
    /// clause that reads it and of all after, and not-applicable when `applies when` does. Two at
    /// least, or empty: the requirement only shows it, or comes to the same either way. An outer
    /// bound, by the order of the clauses alone.
    Outcomes turns;
};

/// The requirements among `chosen` that read it, in that order. A record or a list is read where
/// anything inside it is. Errors: none. Cost: the rulebook's size.
[[nodiscard]] std::vector<ReadBy> readers_of(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> chosen, const Readable& what);

/// A field, and how many requirements judge by it or by what is inside it.
struct FieldUse {
    FieldPath field;
    std::size_t requirements = 0;
};
/// Every field of the vocabulary. Cost: its size, times that of what is read.
[[nodiscard]] std::vector<FieldUse> field_uses(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> chosen);

}  // namespace assize::analysis
