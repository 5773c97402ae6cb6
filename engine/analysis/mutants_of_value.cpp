#include "assize/base/number.hpp"
#include "mutant_maker.hpp"

namespace assize::analysis {

using plan::NodeId;
using plan::Op;

std::optional<std::int64_t> unit_of(const model::Type& type) {
    switch (type.kind) {
        case model::Kind::whole_number:
        case model::Kind::date:
        case model::Kind::months:
        case model::Kind::days:
        case model::Kind::working_days: return 1;
        case model::Kind::number: return parts_per_unit / 10;
        case model::Kind::money: return parts_per_unit / 100;
        // A whole point: less is told only by lists longer than anyone would write.
        case model::Kind::percentage: return parts_per_unit;
        case model::Kind::yes_no:
        case model::Kind::text:
        case model::Kind::choice:
        case model::Kind::judgement:
        case model::Kind::record:
        case model::Kind::list: break;
    }
    return std::nullopt;
}

std::vector<std::int64_t> neighbours(std::int64_t figure, const model::Type& type) {
    const auto unit = unit_of(type);
    if (!unit) return {};
    std::vector<std::int64_t> made;
    // A share is never more than all.
    constexpr std::int64_t whole = 100 * parts_per_unit;
    const bool is_all = type.kind == model::Kind::percentage && figure == whole;
    if (!is_all) made.push_back(figure + *unit);
    const bool may_be_negative = type.kind == model::Kind::date || type.kind == model::Kind::number;
    if (may_be_negative || figure >= *unit) made.push_back(figure - *unit);
    return made;
}

/// `skipped_direction`: 1 or -1 when a figure that much up or down is what the neighbour of its
/// comparator says.
void MutantMaker::value(NodeId id, const Span& context, int skipped_direction) {
    const plan::Node node = this->node(id);
    switch (node.op) {
        case Op::literal:
            for (const std::int64_t figure : neighbours(node.number, node.type)) {
                const bool is_skipped =
                    figure > node.number ? skipped_direction > 0 : skipped_direction < 0;
                if (is_skipped) continue;
                plan::Node became = node;
                became.number = figure;
                add(Mutation::figure, NodeChange{id, became}, node.span, context);
            }
            return;
        case Op::count:
        case Op::sum: selection(node.selection, node.span); return;
        case Op::share:
            selection(node.selection, node.span);
            condition({node.a});
            return;
        case Op::extreme: {
            selection(node.selection, node.span);
            plan::Node became = node;
            became.flag = !node.flag;
            add(Mutation::ranking, NodeChange{id, became}, node.span, context);
            return;
        }
        case Op::add:
        case Op::subtract:
            value({node.a}, context);
            if (node.type.kind == model::Kind::date) return length({node.b}, context);
            value({node.b}, context);
            return;
        case Op::out_of:
            value({node.a}, context);
            value({node.b}, context);
            return;
        case Op::days_between: {
            value({node.a}, context);
            value({node.b}, context);
            if (!node.flag) return;
            plan::Node became = node;
            became.flag = false;
            add(Mutation::unit, NodeChange{id, became}, node.span, context);
            return;
        }
        // What is named is changed where it stands.
        case Op::path:
        case Op::as_at:
        case Op::reference:
        case Op::threshold:
        case Op::judgement_of:
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
        case Op::proportion: return;
    }
}

/// How long something is, where it moves a date: there its unit tells.
void MutantMaker::length(NodeId id, const Span& context) {
    value(id, context);
    plan::Node became = node(id);
    if (became.type.kind != model::Kind::working_days) return;
    became.type.kind = model::Kind::days;
    add(Mutation::unit, NodeChange{id, became}, became.span, context);
}

void MutantMaker::selection(plan::SelectionId id, const Span& context) {
    const plan::Selection from = made_.plan.selections[id.index];
    const auto changed = [&](Mutation mutation, const plan::Selection& became, const Span& span) {
        add(mutation, SelectionChange{id, became}, span, context);
    };
    if (from.ranked.index != plan::nothing) {
        plan::Selection became = from;
        became.latest = !from.latest;
        changed(Mutation::ranking, became, from.span);
        became = from;
        ++became.number;
        changed(Mutation::number, became, from.span);
        became.number = from.number - 1;
        if (became.number > 0) changed(Mutation::number, became, from.span);
        selection(from.ranked, context);
    }
    if (from.where.index != plan::nothing) {
        plan::Selection became = from;
        became.where = {};
        changed(Mutation::where_dropped, became, node(from.where).span);
        made_.mutants.back().dropped = from.where;
        condition(from.where);
    }
    if (from.except.index != plan::nothing) {
        plan::Selection became = from;
        became.except = {};
        changed(Mutation::except_dropped, became, node(from.except).span);
        made_.mutants.back().dropped = from.except;
        condition(from.except);
    }
}

}  // namespace assize::analysis
