#include "atoms.hpp"

#include <algorithm>
#include <tuple>

namespace assize::judgement {

namespace {

bool comes_before(const Atom& left, const Atom& right) {
    const auto head = [](const Atom& atom) { return std::tuple(atom.is_selection, atom.index); };
    if (head(left) != head(right)) return head(left) < head(right);
    return std::lexicographical_compare(
        left.around.begin(), left.around.end(), right.around.begin(), right.around.end(),
        [](facts::CellId one, facts::CellId other) { return one.index < other.index; });
}

}  // namespace

void Atoms::note(const Atom& atom) {
    entries_.push_back(
        {atom.is_selection, atom.index, static_cast<std::uint32_t>(cells_.size()),
         static_cast<std::uint32_t>(atom.around.size())});
    cells_.insert(cells_.end(), atom.around.begin(), atom.around.end());
}

void Atoms::sort() {
    std::sort(entries_.begin(), entries_.end(), [this](const Entry& left, const Entry& right) {
        return comes_before(atom_of(left), atom_of(right));
    });
}

bool Atoms::contains(const Atom& atom) const {
    const auto at = std::lower_bound(
        entries_.begin(), entries_.end(), atom,
        [this](const Entry& entry, const Atom& one) { return comes_before(atom_of(entry), one); });
    return at != entries_.end() && !comes_before(atom, atom_of(*at));
}

}  // namespace assize::judgement
