#include <algorithm>
#include <utility>

#include "assize/facts/facts.hpp"

namespace assize::facts {

using model::Kind;
using model::Type;

Builder::Builder(const model::Vocabulary& vocabulary) : vocabulary_(vocabulary) {
    facts_.cells_.emplace_back();
    const Cell profile = begin_record(vocabulary.profile);
    facts_.cells_.front() = profile;
}

Builder::Builder(const model::Vocabulary& vocabulary, Facts start)
    : vocabulary_(vocabulary), facts_(std::move(start)) {}

Builder::Builder(const model::Vocabulary& vocabulary, Facts memory, Reused)
    : vocabulary_(vocabulary), facts_(std::move(memory)) {
    facts_.clear();
    facts_.cells_.emplace_back();
}

Builder Builder::reusing(const model::Vocabulary& vocabulary, Facts memory) {
    return {vocabulary, std::move(memory), Reused{}};
}

Cell Builder::begin_record(std::span<const Cell> unknown) {
    const auto first = static_cast<std::int64_t>(facts_.cells_.size());
    facts_.cells_.insert(facts_.cells_.end(), unknown.begin(), unknown.end());
    return {
        .state = State::known, .count = static_cast<std::uint32_t>(unknown.size()), .value = first};
}

Cell Builder::begin_record(model::RecordId record) {
    const std::vector<model::Field>& fields = vocabulary_.records[record.index].fields;
    const auto first = static_cast<std::int64_t>(facts_.cells_.size());
    for (const model::Field& field : fields) facts_.cells_.push_back(make_unknown(field.type));
    return {
        .state = State::known, .count = static_cast<std::uint32_t>(fields.size()), .value = first};
}

Cell Builder::make_list(std::span<const Cell> items, bool is_open) {
    const auto first = static_cast<std::int64_t>(facts_.cells_.size());
    facts_.cells_.insert(facts_.cells_.end(), items.begin(), items.end());
    return {
        .state = State::known,
        .is_open = is_open,
        .count = static_cast<std::uint32_t>(items.size()),
        .value = first};
}

Cell Builder::make_text(std::string_view text) {
    const auto begin = static_cast<std::int64_t>(facts_.texts_.size());
    facts_.texts_ += text;
    return {
        .state = State::known, .count = static_cast<std::uint32_t>(text.size()), .value = begin};
}

void Builder::set_place(CellId cell, const Span& span) {
    if (facts_.places_.size() <= cell.index) facts_.places_.resize(facts_.cells_.size());
    facts_.places_[cell.index] = span;
}

void Builder::annotate(Annotation annotation) {
    facts_.annotations_.push_back(std::move(annotation));
}

void Builder::forget(CellId cell) {
    if (cell.index < facts_.places_.size()) facts_.places_[cell.index] = {};
    std::erase_if(facts_.annotations_, [&](const Annotation& said) { return said.cell == cell; });
}

void Builder::rewind(const Mark& mark) {
    facts_.cells_.resize(mark.cells);
    facts_.texts_.resize(mark.texts);
    facts_.annotations_.resize(mark.annotations);
    if (facts_.places_.size() > mark.cells) facts_.places_.resize(mark.cells);
}

/// By sorting what names the items: a list may be long.
void Builder::find_namesakes(const Cell& list, std::uint32_t naming_slot, const Type& naming) {
    struct Named {
        std::string_view text;
        std::int64_t value = 0;
        CellId item;
    };
    std::vector<Named> named;
    for (std::uint32_t place = 0; place < list.count; ++place) {
        const CellId item = Facts::item(list, place);
        Cell& cell = facts_.cells_[item.index];
        cell.is_namesake = false;
        if (cell.state != State::known) continue;
        const Cell& name = facts_[Facts::field(cell, naming_slot)];
        if (name.state != State::known) continue;
        if (naming.kind == Kind::text)
            named.push_back({facts_.text(name), 0, item});
        else
            named.push_back({{}, name.value, item});
    }
    const auto key = [](const Named& one) { return std::pair(one.text, one.value); };
    std::sort(named.begin(), named.end(), [&](const Named& a, const Named& b) {
        return key(a) < key(b);
    });
    for (std::size_t place = 1; place < named.size(); ++place) {
        if (key(named[place - 1]) != key(named[place])) continue;
        for (const Named& one : {named[place - 1], named[place]})
            facts_.cells_[one.item.index].is_namesake = true;
    }
}

Facts Builder::finish() && {
    struct Open {
        CellId cell;
        Type type;
        std::optional<std::uint32_t> named_by;  ///< of a list's items
    };
    facts_.parents_.assign(facts_.cells_.size(), Facts::profile());
    Type profile;
    profile.kind = Kind::record;
    profile.id = vocabulary_.profile.index;
    std::vector<Open> left{{Facts::profile(), profile, {}}};
    while (!left.empty()) {
        const Open open = left.back();
        left.pop_back();
        const Cell& cell = facts_[open.cell];
        if (cell.state != State::known) continue;
        if (open.named_by) {
            const auto& fields = vocabulary_.records[model::element_of(open.type).id].fields;
            find_namesakes(cell, *open.named_by, fields[*open.named_by].type);
        }
        for (std::uint32_t place = 0; place < cell.count; ++place) {
            const CellId part = Facts::item(cell, place);
            const model::Field* field = open.type.kind == Kind::list
                ? nullptr
                : &vocabulary_.records[open.type.id].fields[place];
            const Type type = field == nullptr ? model::element_of(open.type) : field->type;
            facts_.parents_[part.index] = open.cell;
            if (type.kind == Kind::list)
                left.push_back({part, type, field == nullptr ? std::nullopt : field->named_by});
            else if (type.kind == Kind::record)
                left.push_back({part, type, {}});
        }
    }
    std::stable_sort(
        facts_.annotations_.begin(), facts_.annotations_.end(),
        [](const Annotation& a, const Annotation& b) { return a.cell < b.cell; });
    return std::move(facts_);
}

}  // namespace assize::facts
