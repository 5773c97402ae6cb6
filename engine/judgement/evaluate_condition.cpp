#include "evaluator.hpp"
#include "interval.hpp"

namespace assize::judgement {

using model::Comparator;
using plan::Node;
using plan::NodeId;
using plan::Op;

Truth Evaluator::condition(NodeId id) {
    const Node& node = plan_.nodes[id.index];
    const std::uint32_t mark = needs_mark();
    const std::uint32_t here = open({.what = ProofStep::What::condition, .node = id});
    const Truth held = decide(node);
    // What is decided waits for nothing (semantics.md, 10).
    if (held != Truth::unknown) drop_needs(mark);
    if (proof_ != nullptr) step(here).truth = held;
    close(here);
    return held;
}

Truth Evaluator::decide(const Node& node) {
    switch (node.op) {
        case Op::reference: return reference(node);
        case Op::compare: {
            const Possible left = value({node.a});
            return compare(node.comparator, left, value({node.b}), plan_.nodes[node.a].type);
        }
        case Op::holds: {
            static const Possible yes = one_of_set(2);
            static const model::Type truth;
            return compare(Comparator::equal, value({node.a}), yes, truth);
        }
        case Op::between: {
            const Possible middle = value({node.a});
            const auto& type = plan_.nodes[node.a].type;
            const Truth above = compare(Comparator::at_least, middle, value({node.b}), type);
            return above && compare(Comparator::at_most, middle, value({node.c}), type);
        }
        case Op::within: return within(node);
        case Op::apart: return apart(node);
        case Op::in_time: return in_time(node);
        case Op::is_none: {
            const Truth none = is_none(value({node.a}));
            return node.flag ? !none : none;
        }
        case Op::one_of: return one_of(node);
        case Op::includes: return includes(node);
        case Op::all: return all(node);
        case Op::any: return any(node);
        case Op::negation: return !condition({node.a});
        case Op::chosen: return chosen(node);
        case Op::exists: return exists(node);
        case Op::proportion: return proportion(node);
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
    return Truth::unknown;
}

Truth Evaluator::reference(const Node& node) {
    const Result& result = results_[node.definition.index];
    note_read(node.definition);
    no_cases_ = no_cases_ || result.no_cases;
    not_yet_due_ = not_yet_due_ || result.not_yet_due;
    need_again(result.needs);
    return result.truth;
}

Truth Evaluator::within(const Node& node) {
    const Possible what = value({node.a});
    const Possible length = value({node.b});
    const Possible date = value({node.c});
    const Possible end = moved_by(node, date, length, node.flag);
    note_measure(end);
    const model::Type dates{.kind = model::Kind::date};
    // Inclusive: "within 12 months" still holds on the same-numbered day (language.md, Dates).
    return compare(Comparator::at_least, what, node.flag ? end : date, dates)
        && compare(Comparator::at_most, what, node.flag ? date : end, dates);
}

Truth Evaluator::apart(const Node& node) {
    const Possible what = value({node.a});
    const Possible length = value({node.b});
    const Possible date = value({node.c});
    const Possible end = moved_by(node, date, length, node.flag);
    note_measure(end);
    const Comparator before = node.strict ? Comparator::less_than : Comparator::at_most;
    const Comparator after = node.strict ? Comparator::more_than : Comparator::at_least;
    return compare(node.flag ? before : after, what, end, {.kind = model::Kind::date});
}

Truth Evaluator::in_time(const Node& node) {
    const model::Type dates{.kind = model::Kind::date};
    const Possible what = value({node.a});
    const Possible deadline = value({node.b});
    const Truth open_still =
        compare(Comparator::at_most, exactly(Ratio::of(as_at_.days)), deadline, dates);
    const Truth done = compare(Comparator::at_most, what, deadline, dates);
    const bool is_open_still = open_still == Truth::yes && done != Truth::yes;
    note_measure(one_of_set(is_open_still ? 2 : 1));
    if (is_not_yet_due(atom_of(node), is_open_still)) return Truth::unknown;
    return open_still || done;
}

Truth Evaluator::equals_a_member(
    const Node& node, const Possible& sought, const model::Type& type) {
    Truth found = Truth::no;
    if (node.path.index == plan::nothing) {
        for (std::uint32_t place = 0; place < node.count; ++place) {
            const Possible member = value(plan_.members[node.first + place]);
            found = found || compare(Comparator::equal, sought, member, type);
        }
        return found;
    }
    const auto& path = plan_.paths[node.path.index];
    const Items items = list(path);
    // By the type of the elements: what is sought may be below nought, an unknown duration is not.
    found = list_includes(items, sought, model::element_of(path.type));
    drop_members(items);
    // What is surely none equals no further member of an open list either.
    return sought.is_none ? Truth::no : found;
}

Truth Evaluator::one_of(const Node& node) {
    const Possible sought = value({node.a});
    const Truth found = equals_a_member(node, sought, plan_.nodes[node.a].type);
    return node.flag ? !found : found;
}

Truth Evaluator::list_includes(
    const Items& items, const Possible& sought, const model::Type& element) {
    Truth found = items.is_open ? Truth::unknown : Truth::no;
    for (std::uint32_t place = 0; place < items.members.count; ++place) {
        const Member member = members_[items.members.first + place];
        if (member.member == Truth::no) continue;
        need_again(member.needs);
        const Possible one = of_cell(member.cell, element);
        found = found || (member.member && compare(Comparator::equal, one, sought, element));
    }
    return found;
}

Truth Evaluator::includes(const Node& node) {
    const auto& path = plan_.paths[node.b];
    const Items items = list(path);
    const model::Type element = model::element_of(path.type);
    // The list is read whatever is sought in it: what is sought may not be known yet.
    list_includes(items, surely_none(), element);
    Tally found;
    Truth is_one_left_out = Truth::no;
    const auto look = [&](const Possible& one, Truth belongs) {
        const Truth held = list_includes(items, one, element);
        found.add(belongs && held);
        is_one_left_out = is_one_left_out || (belongs && !held);
    };
    if (node.path.index != plan::nothing) {
        const Items set = list(plan_.paths[node.path.index]);
        found.is_open = set.is_open;
        for (std::uint32_t place = 0; place < set.members.count; ++place) {
            const Member member = members_[set.members.first + place];
            if (member.member == Truth::no) continue;
            need_again(member.needs);
            look(of_cell(member.cell, element), member.member);
        }
        drop_members(set);
    } else {
        for (std::uint32_t place = 0; place < node.count; ++place) {
            look(value(plan_.members[node.first + place]), Truth::yes);
        }
    }
    drop_members(items);
    if (node.inclusion == model::Inclusion::all) {
        // An open set may hold what the list does not.
        return !(found.is_open ? is_one_left_out || Truth::unknown : is_one_left_out);
    }
    const bool is_counted = node.inclusion == model::Inclusion::at_least;
    note_measure(found);
    return found.at_least(is_counted ? static_cast<std::uint64_t>(node.number) : 1);
}

Truth Evaluator::all(const Node& node) {
    Truth held = Truth::yes;
    // Every operand is evaluated, so that every error and every missing fact is seen (semantics.md,
    // 5).
    for (std::uint32_t place = 0; place < node.count; ++place) {
        held = held && condition(plan_.members[node.first + place]);
    }
    return held;
}

Truth Evaluator::any(const Node& node) {
    Truth held = Truth::no;
    for (std::uint32_t place = 0; place < node.count; ++place) {
        held = held || condition(plan_.members[node.first + place]);
    }
    return held;
}

Truth Evaluator::chosen(const Node& node) {
    Tally held;
    for (std::uint32_t place = 0; place < node.count; ++place) {
        held.add(condition(plan_.members[node.first + place]));
    }
    note_measure(held);
    return held.at_least(static_cast<std::uint64_t>(node.number));
}

Truth Evaluator::exists(const Node& node) {
    const Items items = selection(node.selection);
    const Tally tally = this->tally(items);
    drop_members(items);
    note_measure(tally);
    if (is_without_cases(atom_of(node), items.is_empty_in_profile)) return Truth::unknown;
    return tally.are(node.quantity, static_cast<std::uint64_t>(node.number));
}

Truth Evaluator::proportion(const Node& node) {
    note_percentage({node.number, Wide{100} * parts_per_unit});
    const Split s = split(node.selection, {node.a});
    if (proof_ != nullptr) note_measure(share_of(s));
    if (is_without_cases(atom_of(node), s.is_empty())) return Truth::unknown;
    if (node.flag) {
        // `all of` is that there are none that fail, which one sure failure settles even in an open
        // list (semantics.md, 6).
        if (s.b > 0) return Truth::no;
        return s.is_open || s.d + s.f + s.g > 0 ? Truth::unknown : Truth::yes;
    }
    return reaches(s, node.number);
}

}  // namespace assize::judgement
