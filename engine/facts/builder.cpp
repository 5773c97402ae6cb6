#include <algorithm>

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

Cell Builder::begin_record(model::RecordId record) {
    const std::vector<model::Field>& fields = vocabulary_.records[record.index].fields;
    const auto first = static_cast<std::int64_t>(facts_.cells_.size());
    for (const model::Field& field : fields) facts_.cells_.push_back(make_unknown(field.type));
    return {State::known, false, false, static_cast<std::uint32_t>(fields.size()), first};
}

Cell Builder::make_list(std::span<const Cell> items, bool is_open) {
    const auto first = static_cast<std::int64_t>(facts_.cells_.size());
    facts_.cells_.insert(facts_.cells_.end(), items.begin(), items.end());
    return {State::known, is_open, false, static_cast<std::uint32_t>(items.size()), first};
}

Cell Builder::make_text(std::string_view text) {
    const auto begin = static_cast<std::int64_t>(facts_.texts_.size());
    facts_.texts_ += text;
    return {State::known, false, false, static_cast<std::uint32_t>(text.size()), begin};
}

void Builder::set(CellId cell, const Cell& value) { facts_.cells_[cell.index] = value; }

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

Facts Builder::finish() && {
    struct Open {
        CellId cell;
        Type type;
    };
    facts_.parents_.assign(facts_.cells_.size(), Facts::profile());
    Type profile;
    profile.kind = Kind::record;
    profile.id = vocabulary_.profile.index;
    std::vector<Open> left{{Facts::profile(), profile}};
    while (!left.empty()) {
        const Open open = left.back();
        left.pop_back();
        const Cell& cell = facts_[open.cell];
        if (cell.state != State::known) continue;
        for (std::uint32_t place = 0; place < cell.count; ++place) {
            const CellId part = Facts::item(cell, place);
            const Type type = open.type.kind == Kind::list
                ? model::element_of(open.type)
                : vocabulary_.records[open.type.id].fields[place].type;
            facts_.parents_[part.index] = open.cell;
            if (type.kind == Kind::record || type.kind == Kind::list) left.push_back({part, type});
        }
    }
    std::stable_sort(
        facts_.annotations_.begin(), facts_.annotations_.end(),
        [](const Annotation& a, const Annotation& b) { return a.cell < b.cell; });
    return std::move(facts_);
}

}  // namespace assize::facts
