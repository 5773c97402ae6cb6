#include <algorithm>

#include "naive/evaluator.hpp"

// Facts, paths and lists: semantics.md, 2 and 6.
namespace assize::naive {

using facts::Facts;
using facts::State;

bool List::is_surely_empty() const {
    return !is_open && std::all_of(items.begin(), items.end(), [](const Item& i) {
        return i.member == Truth::no;
    });
}

void Tally::count(Truth truth) {
    sure += truth == Truth::yes ? 1 : 0;
    perhaps += truth == Truth::unknown ? 1 : 0;
}

Truth Tally::at_least(std::uint64_t number) const {
    if (sure >= number) return Truth::yes;
    return is_open || sure + perhaps >= number ? Truth::unknown : Truth::no;
}

Truth Tally::exactly(std::uint64_t number) const {
    return at_least(number) && !at_least(number + 1);
}

model::Type Evaluator::field_type(const model::Type& record, std::uint32_t slot) const {
    return rulebook_.vocabulary.records[record.id].fields[slot].type;
}

Evaluator::Place Evaluator::start(const model::Path& path) const {
    if (const auto* item = std::get_if<model::FromItem>(&path.start)) return scope_[item->level];
    model::Type type;
    type.kind = model::Kind::record;
    type.id = rulebook_.vocabulary.profile.index;
    return {Facts::profile(), type};
}

/// Through none, none; through unknown, unknown; perhaps none if any field from there on is
/// optional.
Evaluator::Reached Evaluator::reach(const model::Path& path) const {
    const Place from = start(path);
    Reached at{from.cell, facts_[from.cell].state, from.type.is_optional, from.type};
    for (const std::uint32_t slot : path.fields) {
        const model::Type type = field_type(at.type, slot);
        if (at.state == State::known) {
            at.cell = Facts::field(facts_[at.cell], slot);
            at.state = facts_[at.cell].state;
            at.may_be_none = type.is_optional;
        } else {
            at.may_be_none = at.may_be_none || type.is_optional;
        }
        at.type = type;
    }
    return at;
}

/// All items under `place`, in order. What leaves the list open is noted unless the item it stands
/// under is gone.
void Evaluator::gather(
    const Place& place, std::span<const std::uint32_t> fields, const Item& under,
    List& into) const {
    const facts::Cell& cell = facts_[place.cell];
    const bool is_list = place.type.kind == model::Kind::list;
    if (cell.state == State::none) return;
    if (cell.state == State::unknown || (is_list && cell.is_open)) {
        into.is_raw_open = true;
        if (under.member != Truth::no) {
            into.is_open = true;
            // Whether what stands there counts hangs on what its item hangs on.
            into.needs.insert(into.needs.end(), under.needs.begin(), under.needs.end());
            into.needs.push_back(place.cell);
        }
    }
    if (cell.state == State::unknown) return;
    if (!is_list) {
        const Place field{
            Facts::field(cell, fields.front()), field_type(place.type, fields.front())};
        return gather(field, fields.subspan(1), under, into);
    }
    for (std::uint32_t place_in_list = 0; place_in_list < cell.count; ++place_in_list) {
        Item item = under;
        item.cell = Facts::item(cell, place_in_list);
        if (fields.empty())
            into.items.push_back(item);
        else
            gather({item.cell, model::element_of(place.type)}, fields, item, into);
    }
}

List Evaluator::list(const model::Path& path) {
    List result;
    const auto* meaning_start = std::get_if<model::FromMeaning>(&path.start);
    if (meaning_start == nullptr) {
        gather(start(path), path.fields, Item{}, result);
    } else {
        const model::Meaning& meaning = rulebook_.meanings[meaning_start->meaning.index];
        const List source =
            within(home(meaning), [&] { return list(std::get<model::Selection>(meaning.body)); });
        if (path.fields.empty()) return source;
        result.is_open = source.is_open;
        result.is_raw_open = source.is_raw_open;
        result.needs = source.needs;
        for (const Item& item : source.items)
            gather({item.cell, source.item}, path.fields, item, result);
    }
    model::Type type = meaning_start == nullptr
        ? start(path).type
        : rulebook_.meanings[meaning_start->meaning.index].type;
    for (const std::uint32_t slot : path.fields) {
        if (type.kind == model::Kind::list) type = model::element_of(type);
        type = field_type(type, slot);
    }
    result.item = model::element_of(type);
    return result;
}

void Evaluator::enter(std::uint32_t level, const Item& item, const List& list) {
    scope_.resize(level + 1);
    scope_[level] = {item.cell, list.item};
}

List Evaluator::list(const model::Selection& selection) {
    const auto* path = std::get_if<model::Path>(&selection.source);
    List result = path != nullptr
        ? list(*path)
        : ranked(std::get<model::Ranked>(selection.source), selection.level);
    for (Item& item : result.items) {
        enter(selection.level, item, result);
        if (selection.where) {
            item.member = item.member && truth(**selection.where);
            need(**selection.where, item.needs);
        }
        if (selection.except) {
            item.member = item.member && !truth(**selection.except);
            need(**selection.except, item.needs);
        }
    }
    return result;
}

/// `latest N of L by F`: those with fewer than N members surely, or perhaps, on the far side of
/// them.
List Evaluator::ranked(const model::Ranked& ranked, std::uint32_t level) {
    if (masks_no_cases(*ranked.of)) {
        List open = list(*ranked.of);
        open.is_open = true;
        return open;
    }
    const List members = list(*ranked.of);
    List result = members;
    std::vector<Value> keys;
    for (Item& item : result.items) {
        enter(level, item, members);
        keys.push_back(value(ranked.by));
        if (item.member == Truth::no) continue;
        result.needs.insert(result.needs.end(), item.needs.begin(), item.needs.end());
        item.needs.clear();
    }
    for (const Item& item : members.items) {
        enter(level, item, members);
        if (item.member != Truth::no) need(ranked.by, result.needs);
    }
    const auto beyond = [&](const End& other, const End& mine) {
        return ranked.latest ? less(mine, other) : less(other, mine);
    };
    const auto near_end = [&](const Value& key) { return ranked.latest ? key.low : key.high; };
    const auto far_end = [&](const Value& key) { return ranked.latest ? key.high : key.low; };
    for (std::size_t mine = 0; mine < keys.size(); ++mine) {
        std::uint64_t surely = 0, perhaps = 0;
        for (std::size_t other = 0; other < keys.size(); ++other) {
            const Truth member = members.items[other].member;
            if (other == mine || member == Truth::no || keys[other].is_none) continue;
            const bool is_counted = member == Truth::yes && !keys[other].may_be_none;
            if (is_counted && beyond(near_end(keys[other]), far_end(keys[mine]))) ++surely;
            if (beyond(far_end(keys[other]), near_end(keys[mine]))) ++perhaps;
        }
        Truth& member = result.items[mine].member;
        if (member == Truth::no || keys[mine].is_none || surely >= ranked.number)
            member = Truth::no;
        else if (keys[mine].may_be_none || result.is_open || perhaps >= ranked.number)
            member = Truth::unknown;
    }
    return result;
}

}  // namespace assize::naive
