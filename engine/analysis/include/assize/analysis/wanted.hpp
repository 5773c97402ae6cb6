#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "assize/analysis/uses.hpp"

namespace assize::analysis {

/// The facts that some requirements ask for: the fields that their judgements read, each once, in
/// order of first reading; a list comes before what is read of its items, and a record that may not
/// be there before what is read of it. Cost: the size of what is read.
[[nodiscard]] std::vector<FieldPath> wanted_fields(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements);

/// A field of a record, wherever that record stands: the record's index and the slot.
using Slot = std::pair<std::uint32_t, std::uint32_t>;

/// The fields that lead to those, themselves, and what names the items of the lists among them.
[[nodiscard]] std::set<Slot> slots_of(
    const model::Vocabulary& vocabulary, std::span<const FieldPath> fields);

}  // namespace assize::analysis
