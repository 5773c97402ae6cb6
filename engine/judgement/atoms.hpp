#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assize/facts/facts.hpp"

namespace assize::judgement {

/// A count, a condition or a selection that carries a mark (semantics.md, 9), at one place among
/// the items that stand around it.
struct Atom {
    bool is_selection = false;
    std::uint32_t index = 0;                ///< of the node or the selection
    std::span<const facts::CellId> around;  ///< the item at each level, outermost first
};

/// Atoms, noted in one pass and looked for in later ones. All stand in one flat vector, so that
/// noting one allocates only as that grows. Cost: of `contains`, the logarithm of their number.
class Atoms {
public:
    void note(const Atom& atom);
    /// Makes what was noted ready to be looked for.
    void sort();
    [[nodiscard]] bool contains(const Atom& atom) const;

private:
    struct Entry {
        bool is_selection = false;
        std::uint32_t index = 0;
        std::uint32_t first = 0, count = 0;  ///< a range of `cells_`
    };
    [[nodiscard]] Atom atom_of(const Entry& entry) const {
        return {
            entry.is_selection, entry.index, std::span(cells_).subspan(entry.first, entry.count)};
    }

    std::vector<Entry> entries_;
    std::vector<facts::CellId> cells_;
};

}  // namespace assize::judgement
