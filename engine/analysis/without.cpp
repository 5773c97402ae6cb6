#include "assize/analysis/without.hpp"

#include <span>
#include <utility>

namespace assize::analysis {

namespace {

/// Forgets each cell where a field stands.
class Forgetting {
public:
    Forgetting(const model::Vocabulary& vocabulary, const facts::Facts& facts)
        : vocabulary_(vocabulary), facts_(facts), builder_(vocabulary, facts) {}

    /// `slots` lead on from a cell of this type, through the items of lists too.
    void forget(facts::CellId at, const model::Type& type, std::span<const std::uint32_t> slots) {
        const facts::Cell& cell = facts_[at];
        if (slots.empty()) {
            builder_.forget(at);
            builder_.set(at, facts::Builder::make_unknown(type));
        } else if (cell.state == facts::State::known && type.kind == model::Kind::list) {
            for (std::uint32_t place = 0; place < cell.count; ++place)
                forget(facts::Facts::item(cell, place), model::element_of(type), slots);
        } else if (cell.state == facts::State::known) {
            const auto& field = vocabulary_.records[type.id].fields[slots.front()];
            forget(facts::Facts::field(cell, slots.front()), field.type, slots.subspan(1));
        }
    }
    facts::Facts finish() && { return std::move(builder_).finish(); }

private:
    const model::Vocabulary& vocabulary_;
    const facts::Facts& facts_;
    facts::Builder builder_;
};

}  // namespace

facts::Facts without(
    const model::Vocabulary& vocabulary, const facts::Facts& facts, const FieldPath& field) {
    model::Type profile;
    profile.kind = model::Kind::record;
    profile.id = vocabulary.profile.index;
    Forgetting forgetting(vocabulary, facts);
    forgetting.forget(facts::Facts::profile(), profile, field.slots);
    return std::move(forgetting).finish();
}

}  // namespace assize::analysis
