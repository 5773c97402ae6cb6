#include "assize/facts/facts.hpp"

#include <algorithm>

#include "assize/base/must.hpp"
#include "assize/base/number.hpp"
#include "pointer_step.hpp"

namespace assize::facts {

using model::Field;
using model::Kind;
using model::Type;
using model::Vocabulary;

namespace {

/// What a cell is declared as, and by which field (a list's items by their list's).
struct Declared {
    Type type;
    const Field* field = nullptr;
};

/// Goes from the profile down to the cell: `visit(holder's type, place in the holder, field)` for
/// each step. As deep as the vocabulary is, which limits bound.
template <typename Visit>
Declared down_to(CellId id, const Facts& facts, const Vocabulary& vocabulary, Visit visit) {
    if (id == Facts::profile()) {
        Type profile;
        profile.kind = Kind::record;
        profile.id = vocabulary.profile.index;
        return {profile, nullptr};
    }
    const CellId holder = facts.parent(id);
    const Declared above = down_to(holder, facts, vocabulary, visit);
    const auto place = id.index - static_cast<std::uint32_t>(facts[holder].value);
    const bool is_item = above.type.kind == Kind::list;
    const Field* field = is_item ? above.field : &vocabulary.records[above.type.id].fields[place];
    visit(above.type, place, *field);
    return {is_item ? model::element_of(above.type) : field->type, field};
}

Declared declared(CellId id, const Facts& facts, const Vocabulary& vocabulary) {
    return down_to(id, facts, vocabulary, [](const Type&, std::uint32_t, const Field&) {});
}

std::string known_text(
    const Facts& facts, const Cell& cell, const Type& type, const Vocabulary& vocabulary) {
    switch (type.kind) {
        case Kind::yes_no: return cell.value == 0 ? "no" : "yes";
        case Kind::whole_number: return std::to_string(cell.value);
        case Kind::number: return number_text(cell.value);
        case Kind::percentage: return number_text(cell.value) + "%";
        case Kind::money: return money_text(cell.value);
        case Kind::date: return date_text({static_cast<std::int32_t>(cell.value)});
        case Kind::text: return std::string(facts.text(cell));
        case Kind::months: return counted_text(cell.value, "month");
        case Kind::days: return counted_text(cell.value, "day");
        case Kind::working_days: return counted_text(cell.value, "working day");
        case Kind::choice:
            return vocabulary.choices[type.id].values[static_cast<std::size_t>(cell.value)];
        case Kind::record: return "a " + vocabulary.records[type.id].name;
        case Kind::list: return counted_text(cell.count, "item") + (cell.is_open ? " or more" : "");
        case Kind::judgement: break;  // no field is declared so
    }
    must(false);
    return {};
}

/// The cell of the field that names an item; nothing when the item or the name is not known.
const Cell* naming_cell(const Facts& facts, const Cell& item, std::uint32_t named_by) {
    if (item.state != State::known) return nullptr;
    const Cell& name = facts[Facts::field(item, named_by)];
    return name.state == State::known ? &name : nullptr;
}

}  // namespace

std::string pointer_step(std::string_view name) {
    std::string result = "/";
    for (const char c : name) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    return result;
}

void Facts::clear() {
    cells_.clear();
    parents_.clear();
    places_.clear();
    texts_.clear();
    annotations_.clear();
    departures_.clear();
    as_at_.reset();
}

std::string Facts::pointer(CellId id, const Vocabulary& vocabulary) const {
    std::string result;
    down_to(
        id, *this, vocabulary, [&](const Type& holder, std::uint32_t place, const Field& field) {
            const bool is_item = holder.kind == Kind::list;
            result += is_item ? "/" + std::to_string(place) : pointer_step(field.name);
        });
    return result;
}

Type Facts::type(CellId id, const Vocabulary& vocabulary) const {
    return declared(id, *this, vocabulary).type;
}

std::string Facts::item_name(CellId id, const Vocabulary& vocabulary) const {
    const CellId holder = parent(id);
    const Declared list = declared(holder, *this, vocabulary);
    must(list.type.kind == Kind::list);
    const std::uint32_t place = id.index - static_cast<std::uint32_t>((*this)[holder].value);
    std::string number = "item " + std::to_string(place + 1);
    const std::optional<std::uint32_t> named_by = list.field->named_by;
    if (!named_by) return number;
    const Cell* name = naming_cell(*this, (*this)[id], *named_by);
    if (name == nullptr) return number;
    const Type& type = vocabulary.records[list.type.id].fields[*named_by].type;
    const std::string text = known_text(*this, *name, type, vocabulary);
    return (*this)[id].is_namesake ? text + " (" + number + ")" : text;
}

std::string Facts::value_text(CellId id, const Vocabulary& vocabulary) const {
    const Cell& cell = (*this)[id];
    if (cell.state == State::none) return "none";
    if (cell.state == State::unknown) return "not known";
    return known_text(*this, cell, type(id, vocabulary), vocabulary);
}

const Annotation* Facts::annotation(CellId id) const {
    const auto found = std::lower_bound(
        annotations_.begin(), annotations_.end(), id,
        [](const Annotation& said, CellId cell) { return said.cell < cell; });
    return found != annotations_.end() && found->cell == id ? &*found : nullptr;
}

std::optional<Span> Facts::place(CellId id) const {
    if (id.index >= places_.size()) return std::nullopt;
    const Span& span = places_[id.index];
    if (span.begin == span.end) return std::nullopt;
    return span;
}

}  // namespace assize::facts
