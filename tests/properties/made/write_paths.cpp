#include "made/writer.hpp"

// Paths and selections.
namespace assize::made {

using model::Kind;
using model::Type;

bool is_same(const Type& a, const Type& b) {
    const bool has_id = a.kind == Kind::choice || a.kind == Kind::record || a.kind == Kind::list;
    return a.kind == b.kind && (!has_id || a.id == b.id)
        && (a.kind != Kind::list || a.element == b.element);
}

void Writer::leave(std::size_t meanings) {
    meanings_.resize(meanings);
    checks_ = 0;
    is_in_clauses_ = false;
}

void Writer::walk(
    const Found& at, bool through_lists, const Wanted& wanted, std::vector<Found>& into) const {
    if (wanted(at.type)) into.push_back(at);
    Type record = at.type;
    if (through_lists && record.kind == Kind::list) record = model::element_of(record);
    if (record.kind != Kind::record) return;
    const auto& fields = book_.vocabulary.records[record.id].fields;
    for (std::uint32_t slot = 0; slot < fields.size(); ++slot) {
        Found next = at;
        next.path.fields.push_back(slot);
        next.path.text += (next.path.text.empty() ? "" : ".") + fields[slot].name;
        next.type = fields[slot].type;
        next.type.is_optional = next.type.is_optional || at.type.is_optional;
        walk(next, through_lists, wanted, into);
    }
}

/// From the innermost item out to the profile, and, through lists, from the meanings that are
/// lists.
std::vector<Writer::Found> Writer::paths(bool through_lists, const Wanted& wanted) const {
    std::vector<Found> found;
    for (std::uint32_t level = static_cast<std::uint32_t>(items_.size()); level-- > 0;) {
        Found item{{model::FromItem{level}, {}, "item" + std::to_string(level), {}}, items_[level]};
        walk(item, through_lists, wanted, found);
    }
    Type profile = plain(Kind::record);
    profile.id = book_.vocabulary.profile.index;
    walk({{model::FromProfile{}, {}, "", {}}, profile}, through_lists, wanted, found);
    for (const model::MeaningId id : meanings_) {
        const model::Meaning& meaning = book_.meanings[id.index];
        if (!through_lists || meaning.type.kind != Kind::list) continue;
        walk({{model::FromMeaning{id}, {}, meaning.name, {}}, meaning.type}, true, wanted, found);
    }
    return found;
}

std::optional<Writer::Found> Writer::scalar_path(const Type& type) {
    const std::vector<Found> found =
        paths(false, [&](const Type& other) { return is_same(type, other); });
    if (found.empty()) return std::nullopt;
    // The nearest half of the time, so that conditions speak of their items.
    return dice_.is_lucky(8) ? dice_.one_of(found) : found.front();
}

Writer::Found Writer::list_path(const Wanted& wanted) {
    const auto is_wanted = [&](const Type& type) {
        return type.kind == Kind::list && wanted(model::element_of(type));
    };
    std::vector<Found> found = paths(true, is_wanted);
    if (found.empty())
        found = paths(true, [](const Type& type) { return type.kind == Kind::list; });
    return dice_.one_of(found);
}

std::optional<Writer::Found> Writer::item_path(std::uint32_t level, const Wanted& wanted) {
    std::vector<Found> found;
    walk(
        {{model::FromItem{level}, {}, "item" + std::to_string(level), {}}, items_[level]}, false,
        wanted, found);
    if (found.empty()) return std::nullopt;
    return dice_.one_of(found);
}

/// `latest N of L by F`, where L's items have a date.
std::optional<model::Ranked> Writer::ranked(std::uint32_t depth, Type& item) {
    const model::Selection of = selection(depth - 1);
    const auto by = with_item(of, [&] {
        return item_path(of.level, [](const Type& type) { return type.kind == Kind::date; });
    });
    if (!by) return std::nullopt;
    item = of.item;
    return model::Ranked{!dice_.is_lucky(5), 1 + dice_.throw_of(3), of, by->path};
}

model::Selection Writer::selection(std::uint32_t depth) {
    model::Selection selection;
    selection.level = static_cast<std::uint32_t>(items_.size());
    std::optional<model::Ranked> picked;
    if (depth > 0 && dice_.is_lucky(4)) picked = ranked(depth, selection.item);
    if (picked) {
        selection.source = *picked;
    } else {
        const Found list = list_path(
            [&](const Type& type) { return type.kind == Kind::record || dice_.is_lucky(3); });
        selection.source = list.path;
        selection.item = model::element_of(list.type);
    }
    if (depth == 0) return selection;
    const auto part = [&] { return with_item(selection, [&] { return condition(depth - 1); }); };
    if (dice_.is_lucky(6)) selection.where = Box<model::Condition>(part());
    if (dice_.is_lucky(4)) selection.except = Box<model::Condition>(part());
    return selection;
}

}  // namespace assize::made
