#pragma once

#include "made/writer.hpp"

namespace assize::made {

/// A checked rulebook over a vocabulary.
[[nodiscard]] model::Rulebook rulebook(Dice& dice, const model::Vocabulary& vocabulary);

}  // namespace assize::made
