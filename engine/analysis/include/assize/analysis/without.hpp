#pragma once

#include "assize/analysis/uses.hpp"
#include "assize/facts/facts.hpp"

namespace assize::analysis {

/// The same facts, but that nothing is known of a field: of any item, where it stands in a list.
/// Errors: none. Cost: that of the facts.
[[nodiscard]] facts::Facts without(
    const model::Vocabulary& vocabulary, const facts::Facts& facts, const FieldPath& field);

}  // namespace assize::analysis
