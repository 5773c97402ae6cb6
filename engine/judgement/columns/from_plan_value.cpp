#include "assize/base/date.hpp"
#include "from_plan.hpp"
#include "limitless.hpp"

namespace assize::judgement::columns {

using model::Kind;
using plan::Node;
using plan::NodeId;
using plan::Op;

namespace {

bool is_set(Kind kind) {
    return kind == Kind::yes_no || kind == Kind::choice || kind == Kind::judgement;
}

}  // namespace

Do FromPlan::loading(Kind kind) {
    if (kind == Kind::text) return Do::load_text;
    return is_set(kind) ? Do::load_set : Do::load_figure;
}

FromPlan::Column FromPlan::value(NodeId id) {
    const Node& node = plan_.nodes[id.index];
    switch (node.op) {
        case Op::literal: return literal(node);
        case Op::path: return load(plan_.paths[node.path.index]);
        case Op::as_at: return add({.what = Do::as_at, .shape = Shape::figure});
        case Op::reference: {
            const Column named = defined(node.definition).column;
            if (!named || at(*named).shape != Shape::truth) return named;
            return add(
                {.what = Do::as_set, .shape = Shape::set, .space = at(*named).space, .a = *named});
        }
        case Op::threshold: return threshold(node);
        case Op::count: return counted(node, Do::count);
        case Op::share: return satisfied(node, Do::share_of);
        case Op::sum: return gathered(node, Do::sum);
        case Op::extreme: return gathered(node, Do::extreme);
        case Op::add:
        case Op::subtract: return arithmetic(node);
        case Op::out_of: return out_of(node);
        case Op::days_between: return days(node);
        case Op::judgement_of: {
            const std::uint32_t judged =
                requirement_columns_[plan_.definitions[node.definition.index].index];
            if (judged == nothing) return std::nullopt;
            return judged;
        }
        case Op::compare:
        case Op::holds:
        case Op::between:
        case Op::within:
        case Op::apart:
        case Op::in_time:
        case Op::is_none:
        case Op::one_of:
        case Op::includes:
        case Op::all:
        case Op::any:
        case Op::negation:
        case Op::chosen:
        case Op::exists:
        case Op::proportion: break;
    }
    return std::nullopt;
}

FromPlan::Column FromPlan::literal(const Node& node) {
    if (node.type.kind == Kind::text)
        return add({.what = Do::text, .shape = Shape::text, .c = node.a});
    if (!is_set(node.type.kind)) return figure(node.number);
    return add(
        {.what = Do::set,
         .shape = Shape::set,
         .number = std::int64_t{1} << static_cast<unsigned>(node.number)});
}

FromPlan::Column FromPlan::figure(std::int64_t number) {
    return add({.what = Do::figure, .shape = Shape::figure, .number = number});
}

FromPlan::Column FromPlan::threshold(const Node& node) {
    const plan::Threshold& threshold = plan_.thresholds[node.a];
    const bool is_text = threshold.type.kind == Kind::text;
    Instruction made{.what = Do::threshold, .shape = is_text ? Shape::text : Shape::figure};
    set_ends(made, threshold.type);
    made.c = node.a;
    made.extra = made.other;
    made.other = made.number;
    made.number = threshold.value.value;
    if (is_set(threshold.type.kind)) {
        made.shape = Shape::set;
        made.number = std::int64_t{1} << static_cast<unsigned>(threshold.value.value);
    }
    return add(made);
}

/// What may be where nothing is known (interval.hpp, anything): the ends of a figure, the bits of
/// a set.
void FromPlan::set_ends(Instruction& instruction, const model::Type& type) const {
    if (type.kind == Kind::choice) {
        const std::size_t values = plan_.choices[type.id].values.size();
        instruction.number = static_cast<std::int64_t>(values >= 64 ? ~0ULL : (1ULL << values) - 1);
    } else if (type.kind == Kind::yes_no) {
        instruction.number = 3;
    } else if (type.kind == Kind::judgement) {
        instruction.number = 15;
    } else if (type.kind == Kind::date) {
        instruction.number = first_date().days;
        instruction.other = last_date().days;
    } else {
        const bool may_fall = type.kind == Kind::number || type.may_be_negative;
        instruction.number = may_fall ? no_lower_end : 0;
        instruction.other = no_upper_end;
    }
}

/// The rows that a path to a value starts from.
std::optional<std::uint32_t> FromPlan::space_of(const plan::Path& path) const {
    switch (path.start) {
        case plan::Start::profile: return profile_space;
        case plan::Start::meaning: return std::nullopt;
        case plan::Start::item: break;
    }
    // An item further out is one row only when the lists between stand in it.
    std::uint32_t level = static_cast<std::uint32_t>(levels_.size()) - 1;
    while (level != path.from) {
        level = levels_[level].anchor;
        if (level == nothing || level < path.from) return std::nullopt;
    }
    return levels_[level].space;
}

std::uint32_t FromPlan::path_of(std::span<const plan::Step> steps) {
    Path path;
    for (const plan::Step& step : steps) {
        path.slots.push_back(step.slot);
        if (step.type.is_optional) path.optional_end = path.slots.size();
    }
    const auto place = static_cast<std::uint32_t>(program_.paths.size());
    const auto [at, is_new] = paths_.try_emplace(path, place);
    if (is_new) program_.paths.push_back(path);
    return at->second;
}

FromPlan::Column FromPlan::load_as(
    Do what, std::uint32_t space, std::uint32_t path, const model::Type& type) {
    Instruction made{.what = what, .space = space, .path = path};
    if (what == Do::load_figure) made.shape = Shape::figure;
    if (what == Do::load_set) made.shape = Shape::set;
    if (what == Do::load_text) made.shape = Shape::text;
    if (made.shape != Shape::truth) set_ends(made, type);
    return add(made);
}

FromPlan::Column FromPlan::load(const plan::Path& path) {
    const auto space = space_of(path);
    const Kind kind = path.type.kind;
    if (!space || kind == Kind::record || kind == Kind::list) return std::nullopt;
    return load_as(loading(kind), *space, path_of(steps_of(path)), path.type);
}

FromPlan::Column FromPlan::load_none(const plan::Path& path) {
    const auto space = space_of(path);
    if (!space) return std::nullopt;
    return load_as(Do::load_none, *space, path_of(steps_of(path)), path.type);
}

FromPlan::Column FromPlan::arithmetic(const Node& node) {
    const bool is_minus = node.op == Op::subtract;
    if (node.type.kind == Kind::date) return moved(value({node.a}), {node.b}, is_minus);
    const auto made = figures_of(is_minus ? Do::minus : Do::plus, value({node.a}), value({node.b}));
    if (!made) return std::nullopt;
    return add(*made);
}

/// An instruction over two figures, where the deeper of them stands.
std::optional<Instruction> FromPlan::figures_of(Do what, Column left, Column right) {
    if (!left || !right) return std::nullopt;
    if (at(*left).shape != Shape::figure || at(*right).shape != Shape::figure) return std::nullopt;
    const auto space = deeper(at(*left).space, at(*right).space);
    if (!space) return std::nullopt;
    Instruction made{.what = what, .shape = Shape::figure, .space = *space};
    made.a = *in_space(left, *space);
    made.b = *in_space(right, *space);
    return made;
}

FromPlan::Column FromPlan::moved(Column date, NodeId length, bool back) {
    auto made = figures_of(Do::moved, date, value(length));
    if (!made) return std::nullopt;
    made->unit = plan_.nodes[length.index].type.kind;
    made->flag = back;
    return add(*made);
}

FromPlan::Column FromPlan::out_of(const Node& node) {
    auto made = figures_of(Do::out_of, value({node.a}), value({node.b}));
    if (!made) return std::nullopt;
    made->shape = Shape::share;
    return add(*made);
}

FromPlan::Column FromPlan::days(const Node& node) {
    auto made = figures_of(Do::days_between, value({node.a}), value({node.b}));
    if (!made) return std::nullopt;
    made->flag = node.flag;
    return add(*made);
}

}  // namespace assize::judgement::columns
