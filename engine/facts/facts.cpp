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

/// A cell on the way down from the profile, with the field that declares it (a list's items have
/// their list's).
struct Step {
    CellId cell;
    Type type;
    const Field* field = nullptr;
};

/// From the profile to the cell, both in.
std::vector<Step> way_to(CellId id, const Facts& facts, const Vocabulary& vocabulary) {
    std::vector<Step> way;
    for (CellId cell = id; cell != Facts::profile(); cell = facts.parent(cell)) {
        way.push_back({cell, {}, nullptr});
    }
    Type profile;
    profile.kind = Kind::record;
    profile.id = vocabulary.profile.index;
    way.push_back({Facts::profile(), profile, nullptr});
    std::reverse(way.begin(), way.end());
    for (std::size_t place = 1; place < way.size(); ++place) {
        const Step& above = way[place - 1];
        Step& here = way[place];
        if (above.type.kind == Kind::list) {
            here.field = above.field;
            here.type = model::element_of(above.type);
        } else {
            const auto slot = here.cell.index - static_cast<std::uint32_t>(facts[above.cell].value);
            here.field = &vocabulary.records[above.type.id].fields[slot];
            here.type = here.field->type;
        }
    }
    return way;
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
    const std::vector<Step> way = way_to(id, *this, vocabulary);
    for (std::size_t place = 1; place < way.size(); ++place) {
        const Step& above = way[place - 1];
        const auto first = static_cast<std::uint32_t>(cells_[above.cell.index].value);
        const bool is_item = above.type.kind == Kind::list;
        result += is_item ? "/" + std::to_string(way[place].cell.index - first)
                          : pointer_step(way[place].field->name);
    }
    return result;
}

Type Facts::type(CellId id, const Vocabulary& vocabulary) const {
    return way_to(id, *this, vocabulary).back().type;
}

std::string Facts::item_name(CellId id, const Vocabulary& vocabulary) const {
    const std::vector<Step> way = way_to(id, *this, vocabulary);
    must(way.size() > 2 && way[way.size() - 2].type.kind == Kind::list);
    const Cell& list = (*this)[way[way.size() - 2].cell];
    const std::uint32_t place = id.index - static_cast<std::uint32_t>(list.value);
    std::string number = "item " + std::to_string(place + 1);
    const std::optional<std::uint32_t> named_by = way.back().field->named_by;
    if (!named_by) return number;
    const Cell* name = naming_cell(*this, (*this)[id], *named_by);
    if (name == nullptr) return number;
    const Type& type = vocabulary.records[way.back().type.id].fields[*named_by].type;
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
