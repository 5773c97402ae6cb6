#include "from_plan.hpp"

namespace assize::judgement::columns {

using model::Comparator;
using model::Kind;
using plan::Node;
using plan::NodeId;
using plan::Op;

FromPlan::Column FromPlan::condition(NodeId id) { return decide(plan_.nodes[id.index]); }

FromPlan::Column FromPlan::decide(const Node& node) {
    switch (node.op) {
        case Op::reference: {
            const Column named = defined(node.definition).column;
            if (!named || at(*named).shape != Shape::truth) return std::nullopt;
            return named;
        }
        case Op::compare:
            return compared(
                node.comparator, value({node.a}), value({node.b}), plan_.nodes[node.a].type);
        case Op::holds: return holds(node);
        case Op::between: {
            const Column middle = value({node.a});
            const auto& type = plan_.nodes[node.a].type;
            return both(
                compared(Comparator::at_least, middle, value({node.b}), type),
                compared(Comparator::at_most, middle, value({node.c}), type));
        }
        case Op::within: return within(node);
        case Op::apart: {
            const Column end = moved(value({node.c}), {node.b}, node.flag);
            const Comparator before = node.strict ? Comparator::less_than : Comparator::at_most;
            const Comparator after = node.strict ? Comparator::more_than : Comparator::at_least;
            return compared(node.flag ? before : after, value({node.a}), end, {.kind = Kind::date});
        }
        case Op::in_time: return in_time(node);
        case Op::is_none: {
            const Column none = is_none(plan_.nodes[node.a]);
            return node.flag ? negation(none) : none;
        }
        case Op::one_of: return one_of(node);
        case Op::includes: return includes(node);
        case Op::all: return connective(node, Do::all);
        case Op::any: return connective(node, Do::any);
        case Op::chosen: return connective(node, Do::chosen);
        case Op::negation: return negation(condition({node.a}));
        case Op::exists: return counted(node, Do::exists);
        case Op::proportion: return satisfied(node, node.flag ? Do::all_of : Do::at_least_share_of);
        case Op::literal:
        case Op::path:
        case Op::as_at:
        case Op::threshold:
        case Op::count:
        case Op::share:
        case Op::sum:
        case Op::extreme:
        case Op::add:
        case Op::subtract:
        case Op::out_of:
        case Op::days_between:
        case Op::judgement_of: break;
    }
    return std::nullopt;
}

FromPlan::Column FromPlan::connective(const Node& node, Do what) {
    std::vector<std::uint32_t> parts;
    for (std::uint32_t place = 0; place < node.count; ++place) {
        const Column part = condition(plan_.members[node.first + place]);
        if (!part) return std::nullopt;
        parts.push_back(*part);
    }
    return joined(what, std::move(parts), what == Do::chosen ? node.number : 0);
}

FromPlan::Column FromPlan::negation(Column of) {
    if (!of) return std::nullopt;
    return add({.what = Do::negation, .space = at(*of).space, .a = *of});
}

FromPlan::Column FromPlan::both(Column one, Column other) {
    if (!one || !other) return std::nullopt;
    return joined(Do::all, {*one, *other});
}

/// The right side may stand in the profile's row while the left one stands in a list's.
FromPlan::Column FromPlan::compared(
    Comparator comparator, Column left, Column right, const model::Type& type) {
    if (!left || !right) return std::nullopt;
    const auto space = deeper(at(*left).space, at(*right).space);
    if (!space) return std::nullopt;
    Instruction made{.what = Do::compare, .comparator = comparator, .space = *space};
    switch (type.kind) {
        case Kind::yes_no:
        case Kind::choice:
        case Kind::judgement:
            made.what = Do::compare_sets;
            made.flag = type.kind == Kind::judgement;
            break;
        case Kind::percentage:
            if (at(*left).shape == Shape::share || at(*right).shape == Shape::share) {
                made.what = Do::compare_shares;
                for (Column* side : {&left, &right}) {
                    if (at(**side).shape == Shape::share) continue;
                    *side = add(
                        {.what = Do::as_share,
                         .shape = Shape::share,
                         .space = at(**side).space,
                         .a = **side});
                }
            }
            break;
        case Kind::whole_number:
        case Kind::number:
        case Kind::money:
        case Kind::date:
        case Kind::months:
        case Kind::days:
        case Kind::working_days: break;
        case Kind::text: made.what = Do::compare_texts; break;
        case Kind::record:
        case Kind::list: return std::nullopt;
    }
    const auto side = [&](Column one) {
        return at(*one).space == profile_space ? one : in_space(one, *space);
    };
    made.a = *side(left);
    made.b = *side(right);
    return add(made);
}

FromPlan::Column FromPlan::holds(const Node& node) {
    const Node& what = plan_.nodes[node.a];
    if (what.op == Op::path) {
        const plan::Path& path = plan_.paths[what.path.index];
        const auto space = space_of(path);
        if (!space) return std::nullopt;
        return load_as(Do::load_truth, *space, path_of(steps_of(path)), path.type);
    }
    if (what.op == Op::reference) {
        const Column named = defined(what.definition).column;
        if (named && at(*named).shape == Shape::truth) return named;
    }
    const Column set = value({node.a});
    if (!set || at(*set).shape != Shape::set) return std::nullopt;
    return add({.what = Do::is_yes, .space = at(*set).space, .a = *set});
}

FromPlan::Column FromPlan::is_none(const Node& value) {
    if (value.op == Op::path) return load_none(plan_.paths[value.path.index]);
    const Column column = this->value({static_cast<std::uint32_t>(&value - plan_.nodes.data())});
    if (!column) return std::nullopt;
    return add({.what = Do::is_none, .space = at(*column).space, .a = *column});
}

FromPlan::Column FromPlan::within(const Node& node) {
    const Column what = value({node.a});
    const Column date = value({node.c});
    const Column end = moved(date, {node.b}, node.flag);
    const model::Type dates{.kind = Kind::date};
    return both(
        compared(Comparator::at_least, what, node.flag ? end : date, dates),
        compared(Comparator::at_most, what, node.flag ? date : end, dates));
}

FromPlan::Column FromPlan::in_time(const Node& node) {
    const model::Type dates{.kind = Kind::date};
    const Column deadline = value({node.b});
    const Column day = add({.what = Do::as_at, .shape = Shape::figure});
    const Column open_still = compared(Comparator::at_most, day, deadline, dates);
    const Column done = compared(Comparator::at_most, value({node.a}), deadline, dates);
    if (!open_still || !done) return std::nullopt;
    const auto space = deeper(at(*open_still).space, at(*done).space);
    if (!space) return std::nullopt;
    return add(
        {.what = Do::in_time,
         .space = *space,
         .a = *in_space(open_still, *space),
         .b = *in_space(done, *space)});
}

FromPlan::Column FromPlan::one_of(const Node& node) {
    if (node.path.index != nothing) return std::nullopt;
    const Column sought = value({node.a});
    std::vector<std::uint32_t> parts;
    for (std::uint32_t place = 0; place < node.count; ++place) {
        const Column equal = compared(
            Comparator::equal, sought, value(plan_.members[node.first + place]),
            plan_.nodes[node.a].type);
        if (!equal) return std::nullopt;
        parts.push_back(*equal);
    }
    const Column found = joined(Do::any, std::move(parts));
    return node.flag ? negation(found) : found;
}

/// For each value that is sought, whether an element is it.
FromPlan::Column FromPlan::includes(const Node& node) {
    if (node.path.index != nothing) return std::nullopt;
    const plan::Path& path = plan_.paths[node.b];
    const auto picked = source(path);
    if (!picked) return std::nullopt;
    const model::Type type = model::element_of(path.type);
    const std::uint32_t space = program_.lists[picked->list].space;
    const Column element = load_as(loading(type.kind), space, path_of({}), type);
    std::vector<std::uint32_t> parts;
    const std::uint32_t base = program_.lists[picked->list].base;
    for (std::uint32_t place = 0; place < node.count; ++place) {
        // What is sought is one value for all elements; in a row of its own it would not be.
        const Column sought = value(plan_.members[node.first + place]);
        if (!sought || deeper(at(*sought).space, base) != base) return std::nullopt;
        Column equal = in_space(compared(Comparator::equal, element, sought, type), space);
        if (equal && picked->member != nothing) equal = both(equal, picked->member);
        if (!equal) return std::nullopt;
        Instruction found = over({picked->list, *equal}, Do::exists, Shape::truth);
        found.flag = true;  // no mark is carried by it
        parts.push_back(add(found));
    }
    if (node.inclusion == model::Inclusion::all) return joined(Do::all, std::move(parts));
    if (node.inclusion == model::Inclusion::at_least)
        return joined(Do::chosen, std::move(parts), node.number);
    return joined(Do::any, std::move(parts));
}

}  // namespace assize::judgement::columns
