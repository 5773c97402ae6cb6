#include "evaluator.hpp"
#include "interval.hpp"

namespace assize::judgement {

using facts::Cell;
using facts::CellId;
using facts::State;
using plan::Node;
using plan::Op;

Possible Evaluator::value(plan::NodeId id) {
    const Node& node = plan_.nodes[id.index];
    const std::uint32_t here = open({.what = ProofStep::What::value, .node = id});
    CellId cell{plan::nothing};
    const Possible found = find_value(node, cell);
    if (proof_ != nullptr) {
        note_seen(here, found);
        step(here).cell = cell;
    }
    close(here);
    return found;
}

Possible Evaluator::find_value(const Node& node, CellId& cell) {
    switch (node.op) {
        case Op::literal: {
            Possible known = scalar(node.type, node.number);
            if (node.type.kind == model::Kind::text) known.text = plan_.texts[node.a];
            if (node.type.kind == model::Kind::percentage) note_percentage(known.low);
            return known;
        }
        case Op::path: return at_path(plan_.paths[node.path.index], cell);
        case Op::as_at: return exactly(Ratio::of(as_at_.days));
        case Op::reference: {
            const Truth held = reference(node);
            const auto& definition = plan_.definitions[node.definition.index];
            const bool is_check = definition.what == model::Definition::What::check;
            return is_check ? one_of_set(static_cast<std::uint64_t>(held))
                            : results_[node.definition.index].value;
        }
        case Op::threshold: return threshold(node);
        case Op::count: return count(node);
        case Op::share: return share(node);
        case Op::sum: return sum(node);
        case Op::extreme: return extreme(node);
        case Op::add:
        case Op::subtract: return arithmetic(node);
        case Op::out_of: {
            const Possible part = value({node.a});
            return out_of(part, value({node.b}));
        }
        case Op::days_between: return days(node);
        case Op::judgement_of:
            reference(node);
            return one_of_set(results_[node.definition.index].outcomes.bits());
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
    return {};
}

Possible Evaluator::anything_of(const model::Type& type) const {
    const bool is_choice = type.kind == model::Kind::choice;
    return anything(type, is_choice ? plan_.choices[type.id].values.size() : 0);
}

Possible Evaluator::threshold(const Node& node) {
    const auto& threshold = plan_.thresholds[node.a];
    if (mode_.mask_threshold == node.a) return anything_of(threshold.type);
    Possible known = scalar(threshold.type, threshold.value.value);
    known.text = threshold.value.text;
    if (threshold.type.kind == model::Kind::percentage) note_percentage(known.low);
    return known;
}

Possible Evaluator::arithmetic(const Node& node) {
    const Possible left = value({node.a});
    const Possible right = value({node.b});
    const bool is_minus = node.op == Op::subtract;
    if (node.type.kind != model::Kind::date)
        return is_minus ? minus(left, right) : plus(left, right);
    return moved_by(node, left, right, is_minus);
}

/// `length` is what stands second in the node.
Possible Evaluator::moved_by(
    const Node& node, const Possible& date, const Possible& length, bool back) {
    const Calendar* calendar = plan_.calendar ? &*plan_.calendar : nullptr;
    bool limit_reached = false;
    const Possible end =
        moved(date, length, plan_.nodes[node.b].type.kind, back, calendar, limit_reached);
    if (limit_reached) need_limit(node, date, length);
    return end;
}

Possible Evaluator::days(const Node& node) {
    const Possible from = value({node.a});
    const Possible to = value({node.b});
    const Calendar* calendar = plan_.calendar ? &*plan_.calendar : nullptr;
    bool limit_reached = false;
    const Possible days = days_between(from, to, node.flag, calendar, limit_reached);
    if (limit_reached) need_limit(node, from, to);
    return days;
}

/// Through none, none; through unknown, unknown, and perhaps none where an optional record is on
/// the way (semantics.md, 2).
Possible Evaluator::at_path(const plan::Path& path, CellId& cell) {
    cell = path.start == plan::Start::item ? items_[path.from] : facts::Facts::profile();
    for (std::uint32_t place = 0; place < path.count; ++place) {
        const Cell& record = facts_[cell];
        if (record.state == State::none) return surely_none();
        if (record.state == State::unknown) {
            need(cell);
            bool may_be_none = place > 0 && plan_.steps[path.first + place - 1].type.is_optional;
            for (std::uint32_t later = place; later < path.count; ++later) {
                may_be_none = may_be_none || plan_.steps[path.first + later].type.is_optional;
            }
            Possible unknown = anything_of(path.type);
            unknown.may_be_none = may_be_none;
            return unknown;
        }
        cell = facts::Facts::field(record, plan_.steps[path.first + place].slot);
    }
    return of_cell(cell, path.type);
}

Possible Evaluator::of_cell(CellId id, const model::Type& type) {
    const Cell& cell = facts_[id];
    switch (cell.state) {
        case State::none: return surely_none();
        case State::unknown: {
            need(id);
            Possible unknown = anything_of(type);
            unknown.may_be_none = type.is_optional;
            return unknown;
        }
        case State::known: break;
    }
    Possible known = scalar(type, cell.value);
    if (type.kind == model::Kind::text) known.text = facts_.text(cell);
    return known;
}

}  // namespace assize::judgement
