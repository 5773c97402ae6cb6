#include "from_plan.hpp"

namespace assize::judgement::columns {

using model::Kind;
using plan::Node;

/// The spaces on a way down from one, each ending in a list; nothing when the way ends elsewhere.
std::optional<std::uint32_t> FromPlan::list_at(
    std::uint32_t start, std::span<const plan::Step> steps) {
    std::uint32_t space = start;
    std::size_t begin = 0;
    for (std::size_t place = 0; place < steps.size(); ++place) {
        if (steps[place].type.kind != Kind::list) continue;
        const Space made{space, path_of(steps.subspan(begin, place + 1 - begin))};
        const auto next = static_cast<std::uint32_t>(program_.spaces.size());
        const auto [at, is_new] = spaces_.try_emplace(made, next);
        if (is_new) program_.spaces.push_back(made);
        space = at->second;
        begin = place + 1;
    }
    if (begin != steps.size()) return std::nullopt;
    return space;
}

std::uint32_t FromPlan::list_of(const List& list) {
    const auto place = static_cast<std::uint32_t>(program_.lists.size());
    const auto [at, is_new] = lists_.try_emplace(list, place);
    if (is_new) program_.lists.push_back(list);
    return at->second;
}

std::optional<FromPlan::Picked> FromPlan::source(const plan::Path& path) {
    if (path.start != plan::Start::meaning) {
        const auto base = space_of(path);
        if (!base) return std::nullopt;
        const auto space = list_at(*base, steps_of(path));
        if (!space) return std::nullopt;
        return Picked{list_of({*base, *space, nothing, nothing, nothing}), nothing};
    }
    const auto named = defined({path.from}).picked;
    if (!named || path.count == 0) return named;
    const List from = program_.lists[named->list];
    const auto space = list_at(from.space, steps_of(path));
    if (!space) return std::nullopt;
    Picked picked{list_of({from.base, *space, named->list, named->member, nothing}), nothing};
    if (named->member != nothing) picked.member = *in_space(named->member, *space);
    return picked;
}

/// An item's own list is anchored at it; a list of the profile stands on its own.
FromPlan::Level FromPlan::level_of(plan::SelectionId id, std::uint32_t space) const {
    while (plan_.selections[id.index].ranked.index != nothing)
        id = plan_.selections[id.index].ranked;
    const plan::Path& path = plan_.paths[plan_.selections[id.index].source.index];
    return {space, path.start == plan::Start::item ? path.from : nothing};
}

template <typename Lay>
FromPlan::Column FromPlan::among(plan::SelectionId id, const Picked& picked, Lay lay) {
    const std::uint32_t space = program_.lists[picked.list].space;
    levels_.push_back(level_of(id, space));
    const Column made = in_space(lay(), space);
    levels_.pop_back();
    return made;
}

std::optional<FromPlan::Picked> FromPlan::selection(plan::SelectionId id) {
    const plan::Selection& selection = plan_.selections[id.index];
    auto picked = selection.ranked.index != nothing ? ranked(selection)
                                                    : source(plan_.paths[selection.source.index]);
    if (!picked) return std::nullopt;
    std::vector<std::uint32_t> parts;
    if (picked->member != nothing) parts.push_back(picked->member);
    if (selection.where.index != nothing) {
        const Column where = among(id, *picked, [&] { return condition(selection.where); });
        if (!where) return std::nullopt;
        parts.push_back(*where);
    }
    if (selection.except.index != nothing) {
        const Column except =
            among(id, *picked, [&] { return negation(condition(selection.except)); });
        if (!except) return std::nullopt;
        parts.push_back(*except);
    }
    if (parts.empty()) return picked;
    const Column member = joined(Do::all, std::move(parts));
    if (!member) return std::nullopt;
    return Picked{picked->list, *member};
}

/// Those that come first, of a selection.
std::optional<FromPlan::Picked> FromPlan::ranked(const plan::Selection& selection) {
    const auto from = this->selection(selection.ranked);
    if (!from) return std::nullopt;
    const plan::Path& path = plan_.paths[selection.by.index];
    const Column by = among(selection.ranked, *from, [&] { return load(path); });
    if (!by || at(*by).shape != Shape::figure) return std::nullopt;
    Instruction made = over(*from, Do::ranked, Shape::truth);
    const List list = program_.lists[from->list];
    made.space = list.space;
    made.b = *by;
    made.number = static_cast<std::int64_t>(selection.number);
    made.flag = selection.latest;
    const std::uint32_t member = add(made);
    return Picked{list_of({list.base, list.space, from->list, nothing, member}), member};
}

/// An instruction that comes to one value for each row that a list is counted from.
Instruction FromPlan::over(const Picked& picked, Do what, Shape shape) const {
    Instruction made{.what = what, .shape = shape};
    made.space = program_.lists[picked.list].base;
    made.a = picked.member;
    made.c = picked.list;
    return made;
}

FromPlan::Column FromPlan::counted(const Node& node, Do what) {
    const auto picked = selection(node.selection);
    if (!picked) return std::nullopt;
    const bool is_count = what == Do::count;
    Instruction made = over(*picked, what, is_count ? Shape::figure : Shape::truth);
    if (is_count) {
        set_ends(made, node.type);
    } else {
        made.quantity = node.quantity;
        made.number = node.number;
    }
    return add(made);
}

FromPlan::Column FromPlan::satisfied(const Node& node, Do what) {
    const auto picked = selection(node.selection);
    if (!picked) return std::nullopt;
    const Column held = among(node.selection, *picked, [&] { return condition({node.a}); });
    if (!held) return std::nullopt;
    Instruction made = over(*picked, what, what == Do::share_of ? Shape::share : Shape::truth);
    made.b = *held;
    if (what == Do::at_least_share_of) made.number = node.number;
    return add(made);
}

FromPlan::Column FromPlan::gathered(const Node& node, Do what) {
    const auto picked = selection(node.selection);
    if (!picked) return std::nullopt;
    const plan::Path& path = plan_.paths[node.path.index];
    const Column each = among(node.selection, *picked, [&] { return load(path); });
    if (!each || at(*each).shape != Shape::figure) return std::nullopt;
    Instruction made = over(*picked, what, Shape::figure);
    made.b = *each;
    set_ends(made, what == Do::sum ? node.type : path.type);
    made.flag = node.flag;
    if (what == Do::sum) made.flag = path.type.may_be_negative || path.type.kind == Kind::number;
    return add(made);
}

}  // namespace assize::judgement::columns
