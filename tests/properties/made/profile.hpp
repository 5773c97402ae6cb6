#pragma once

#include <string>
#include <vector>

#include "assize/facts/facts.hpp"
#include "made/vocabulary.hpp"

namespace assize::made {

/// A fact as a tree, so that a profile can be filled in and made again.
struct Said {
    facts::State state = facts::State::unknown;
    bool is_open = false, is_disputed = false;
    model::Scalar scalar;
    std::vector<Said> parts;  ///< a record's fields, a list's items
};

/// About `gaps` of 16 facts are unknown and lists open; none of either when 0.
[[nodiscard]] Said profile(Dice& dice, const model::Vocabulary& vocabulary, std::uint32_t gaps);
/// Fills about 16 − `gaps` of 16 unknowns and open lists in (semantics.md, 2: p ⊑ p′); all of them
/// when 0.
[[nodiscard]] Said filled(
    const Said& said, Dice& dice, const model::Vocabulary& vocabulary, std::uint32_t gaps);
/// Fills these facts in, wholly, and no others.
[[nodiscard]] Said with_known(
    const Said& said, Dice& dice, const model::Vocabulary& vocabulary, const facts::Facts& facts,
    const std::vector<facts::CellId>& cells);
[[nodiscard]] facts::Facts facts_of(const Said& said, const model::Vocabulary& vocabulary);
/// As JSON.
[[nodiscard]] std::string text(
    const Said& said, const model::Type& type, const model::Vocabulary& vocabulary);
[[nodiscard]] std::string text(const Said& profile, const model::Vocabulary& vocabulary);

}  // namespace assize::made
