#include <limits>

#include "assize/base/number.hpp"
#include "mutant_maker.hpp"

namespace assize::analysis {

using model::Comparator;
using model::Inclusion;
using model::Quantity;
using plan::Node;
using plan::NodeId;
using plan::Op;

constexpr std::int64_t no_end = std::numeric_limits<std::int64_t>::max();

void MutantMaker::condition(NodeId id) {
    const Node node = this->node(id);
    switch (node.op) {
        case Op::compare: return compare(id);
        case Op::between: return between(id);
        case Op::within:
        case Op::apart: return within(id);
        case Op::in_time: return in_time(id);
        case Op::holds: leaf(id); return value({node.a}, node.span);
        case Op::is_none:
        case Op::one_of: {
            Node became = node;
            became.flag = !node.flag;
            change(Mutation::comparator, id, became);
            if (node.op == Op::one_of) without_each(id, Mutation::member_dropped);
            return value({node.a}, node.span);
        }
        case Op::includes: return includes(id);
        case Op::all:
        case Op::any:
        case Op::chosen: return connective(id);
        case Op::negation:
            change(Mutation::negation_dropped, id, this->node({node.a}));
            return condition({node.a});
        case Op::exists: return exists(id);
        case Op::proportion: return proportion(id);
        case Op::reference: return leaf(id);
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
        case Op::judgement_of: return;
    }
}

/// A condition that has no neighbour of its own.
void MutantMaker::leaf(NodeId id) {
    const Node node = this->node(id);
    Node became;
    became.op = Op::negation;
    became.level = node.level;
    became.span = node.span;
    became.a = add_node(node).index;
    change(Mutation::negated, id, became);
}

namespace {

struct Neighbour {
    Comparator comparator;  ///< with the end in, or without it
    Comparator other_side;  ///< as far on the other side
    int direction = 0;      ///< of a figure's step that would say the same of whole figures
};
std::optional<Neighbour> neighbour(Comparator comparator) {
    switch (comparator) {
        case Comparator::equal:
        case Comparator::not_equal: break;
        case Comparator::at_least: return Neighbour{Comparator::more_than, Comparator::at_most, 1};
        case Comparator::more_than:
            return Neighbour{Comparator::at_least, Comparator::less_than, -1};
        case Comparator::at_most: return Neighbour{Comparator::less_than, Comparator::at_least, -1};
        case Comparator::less_than: return Neighbour{Comparator::at_most, Comparator::more_than, 1};
    }
    return std::nullopt;
}

bool is_whole(const model::Type& type) { return unit_of(type) == 1; }

}  // namespace

void MutantMaker::compare(NodeId id) {
    const Node node = this->node(id);
    Node became = node;
    const model::Type& type = this->node({node.a}).type;
    int direction = 0;
    if (const auto next = neighbour(node.comparator)) {
        became.comparator = next->comparator;
        change(Mutation::comparator, id, became);
        if (is_whole(type)) direction = next->direction;
        became.comparator = next->other_side;
        if (type.kind == model::Kind::date) change(Mutation::side, id, became);
    } else {
        const bool is_equal = node.comparator == Comparator::equal;
        became.comparator = is_equal ? Comparator::not_equal : Comparator::equal;
        change(Mutation::comparator, id, became);
    }
    value({node.a}, node.span);
    value({node.b}, node.span, direction);
}

void MutantMaker::between(NodeId id) {
    const Node node = this->node(id);
    leaf(id);
    end_excluded(id, 0, {node.b});
    end_excluded(id, 1, {node.c});
    value({node.a}, node.span);
    value({node.b}, node.span, 0);
    value({node.c}, node.span, 0);
}

/// `within 6 months before D` and `at least 6 months before D`.
void MutantMaker::within(NodeId id) {
    const Node node = this->node(id);
    Node became = node;
    became.flag = !node.flag;
    change(Mutation::side, id, became);
    if (node.op == Op::apart) {
        became = node;
        became.strict = !node.strict;
        change(Mutation::strictness, id, became);
    } else {
        leaf(id);
        Node far = joined(node.flag ? Op::subtract : Op::add, node, {});
        far.type.kind = model::Kind::date;
        far.a = node.c;
        far.b = node.b;
        end_excluded(id, 0, {node.c});
        end_excluded(id, 1, add_node(far));
    }
    value({node.a}, node.span);
    length({node.b}, node.span);
    value({node.c}, node.span);
}

/// The value held against an end, the first or the second, may not be that end.
void MutantMaker::end_excluded(NodeId id, std::uint32_t which, NodeId end) {
    const Node node = this->node(id);
    Node excluded = joined(Op::compare, node, {});
    excluded.comparator = Comparator::not_equal;
    excluded.a = node.a;
    excluded.b = end.index;
    const std::vector<NodeId> parts{add_node(node), add_node(excluded)};
    change(Mutation::end_excluded, id, joined(Op::all, node, parts)).detail = which;
}

void MutantMaker::in_time(NodeId id) {
    const Node node = this->node(id);
    Node became = node;
    became.op = Op::compare;
    became.comparator = Comparator::at_most;
    change(Mutation::deadline, id, became);
    leaf(id);
    value({node.a}, node.span);
    value({node.b}, node.span);
}

/// The N of `at least N`, one up and one down, as far as it may go.
void MutantMaker::numbered(NodeId id, std::int64_t least, std::int64_t most) {
    const Node node = this->node(id);
    for (const std::int64_t number : {node.number + 1, node.number - 1}) {
        if (number < least || number > most) continue;
        Node became = node;
        became.number = number;
        change(Mutation::number, id, became);
    }
}

void MutantMaker::exists(NodeId id) {
    const Node node = this->node(id);
    const auto became = [&](Quantity quantity, std::int64_t number, Mutation mutation) {
        Node other = node;
        other.quantity = quantity;
        other.number = number;
        change(mutation, id, other);
    };
    switch (node.quantity) {
        case Quantity::any:
            became(Quantity::no, 0, Mutation::quantity);
            became(Quantity::at_least, 2, Mutation::number);
            became(Quantity::at_least, 0, Mutation::number);
            break;
        case Quantity::no:
            became(Quantity::any, 1, Mutation::quantity);
            became(Quantity::at_most, 1, Mutation::number);
            break;
        case Quantity::at_least:
            became(Quantity::no, 0, Mutation::quantity);
            numbered(id, 0, no_end);
            break;
        case Quantity::at_most: numbered(id, 0, no_end); break;
        case Quantity::exactly:
            became(Quantity::at_least, node.number, Mutation::quantity);
            became(Quantity::at_most, node.number, Mutation::quantity);
            numbered(id, 0, no_end);
            break;
    }
    selection(node.selection, node.span);
}

void MutantMaker::proportion(NodeId id) {
    const Node node = this->node(id);
    leaf(id);
    if (node.flag) {
        // There are any of them that satisfy it.
        plan::Selection some = made_.plan.selections[node.selection.index];
        const Node satisfying = this->node({node.a});
        std::vector<NodeId> parts{{node.a}};
        if (some.where.index != plan::nothing) parts.insert(parts.begin(), some.where);
        some.where = add_node(joined(Op::all, satisfying, parts));
        made_.plan.selections.push_back(some);
        Node any = joined(Op::exists, node, {});
        any.selection = {static_cast<std::uint32_t>(made_.plan.selections.size() - 1)};
        change(Mutation::every_to_any, id, any);
    } else {
        const model::Type percentage = model::plain(model::Kind::percentage);
        for (const std::int64_t percent : neighbours(node.number, percentage)) {
            Node became = node;
            became.number = percent;
            change(Mutation::percent, id, became);
        }
    }
    selection(node.selection, node.span);
    condition({node.a});
}

void MutantMaker::includes(NodeId id) {
    const Node node = this->node(id);
    leaf(id);
    Node became = node;
    switch (node.inclusion) {
        case Inclusion::one: break;
        case Inclusion::any:
        case Inclusion::all:
            became.inclusion = node.inclusion == Inclusion::all ? Inclusion::any : Inclusion::all;
            change(Mutation::inclusion, id, became);
            break;
        case Inclusion::at_least:
            // The members are counted where they are written out.
            numbered(id, 1, node.path.index == plan::nothing ? node.count : no_end);
            break;
    }
    without_each(id, Mutation::member_dropped);
}

/// `and`, `or`, and `at least N of these`.
void MutantMaker::connective(NodeId id) {
    const Node node = this->node(id);
    if (node.op == Op::chosen) {
        numbered(id, 1, node.count);
    } else if (node.count > 1) {
        Node became = node;
        became.op = node.op == Op::all ? Op::any : Op::all;
        change(Mutation::connective, id, became);
    }
    // `all checks`, whose checks are changed where they stand.
    const bool is_written =
        node.count > 0 && this->node(made_.plan.members[node.first]).span != node.span;
    if (!is_written) return;
    without_each(id, Mutation::part_dropped);
    for (std::uint32_t place = 0; place < node.count; ++place)
        condition(made_.plan.members[node.first + place]);
}

/// One member or part fewer, where others are left.
void MutantMaker::without_each(NodeId id, Mutation mutation) {
    const Node node = this->node(id);
    if (node.count < 2) return;
    for (std::uint32_t place = 0; place < node.count; ++place) {
        std::vector<NodeId> others;
        for (std::uint32_t other = 0; other < node.count; ++other) {
            if (other != place) others.push_back(made_.plan.members[node.first + other]);
        }
        const bool asks_for_all =
            node.op == Op::chosen && node.number > static_cast<std::int64_t>(others.size());
        if (asks_for_all) continue;
        const Node rest = joined(node.op, node, others);
        Node became = node;
        became.first = rest.first;
        became.count = rest.count;
        const NodeId dropped = made_.plan.members[node.first + place];
        Mutant& made = add(mutation, NodeChange{id, became}, this->node(dropped).span, node.span);
        made.detail = place;
        made.dropped = dropped;
    }
}

}  // namespace assize::analysis
