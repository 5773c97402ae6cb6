#include <algorithm>

#include "assize/base/must.hpp"
#include "from_model.hpp"

namespace assize::plan {

NodeId FromModel::add(const Node& node) {
    plan_.nodes.push_back(node);
    plan_.nodes.back().level = static_cast<std::uint32_t>(items_.size());
    return {static_cast<std::uint32_t>(plan_.nodes.size() - 1)};
}

std::pair<std::uint32_t, std::uint32_t> FromModel::members(const std::vector<NodeId>& nodes) {
    const auto first = static_cast<std::uint32_t>(plan_.members.size());
    plan_.members.insert(plan_.members.end(), nodes.begin(), nodes.end());
    return {first, static_cast<std::uint32_t>(nodes.size())};
}

/// A meaning or a check, read where it is named.
NodeId FromModel::read(DefinitionId definition, const Span& span) {
    depend_on(definition);
    Node node;
    node.op = Op::reference;
    node.definition = definition;
    node.span = span;
    return add(node);
}

NodeId FromModel::value(const model::Value& value) {
    Node node;
    node.type = value.type;
    node.span = value.span;
    return std::visit([&](const auto& form) { return value_form(form, node); }, value.form);
}

NodeId FromModel::value_form(const model::Literal& literal, Node node) {
    node.op = Op::literal;
    node.number = literal.scalar.value;
    if (node.type.kind == model::Kind::text) {
        node.a = static_cast<std::uint32_t>(plan_.texts.size());
        plan_.texts.push_back(literal.scalar.text);
    }
    return add(node);
}

NodeId FromModel::value_form(const model::Path& path, Node node) {
    node.op = Op::path;
    node.path = this->path(path, nullptr);
    return add(node);
}

NodeId FromModel::value_form(const model::AsAt&, Node node) {
    node.op = Op::as_at;
    return add(node);
}

NodeId FromModel::value_form(const model::MeaningRef& meaning, Node node) {
    node.op = Op::reference;
    node.definition = this->meaning(meaning.meaning);
    depend_on(node.definition);
    return add(node);
}

NodeId FromModel::value_form(const model::ThresholdRef& threshold, Node node) {
    node.op = Op::threshold;
    node.a = threshold.threshold.index;
    if (plan_.thresholds[node.a].is_assumed) current_->assumed.push_back(node.a);
    return add(node);
}

NodeId FromModel::value_form(const model::Count& count, Node node) {
    node.op = Op::count;
    node.selection = selection(*count.of);
    return add(node);
}

NodeId FromModel::value_form(const model::Share& share, Node node) {
    node.op = Op::share;
    node.selection = selection(*share.of);
    items_.push_back(share.of->item);
    node.a = condition(*share.satisfying).index;
    items_.pop_back();
    return add(node);
}

NodeId FromModel::value_form(const model::Sum& sum, Node node) {
    node.op = Op::sum;
    node.selection = selection(*sum.over);
    node.path = path(sum.of, &sum.over->item);
    return add(node);
}

NodeId FromModel::value_form(const model::Extreme& extreme, Node node) {
    node.op = Op::extreme;
    node.flag = extreme.greatest;
    node.selection = selection(*extreme.over);
    node.path = path(extreme.of, &extreme.over->item);
    return add(node);
}

NodeId FromModel::value_form(const model::Arithmetic& arithmetic, Node node) {
    node.op = arithmetic.minus ? Op::subtract : Op::add;
    node.a = value(*arithmetic.left).index;
    node.b = value(*arithmetic.right).index;
    return add(node);
}

NodeId FromModel::value_form(const model::OutOf& out_of, Node node) {
    node.op = Op::out_of;
    node.a = value(*out_of.part).index;
    node.b = value(*out_of.whole).index;
    return add(node);
}

NodeId FromModel::value_form(const model::DaysBetween& between, Node node) {
    node.op = Op::days_between;
    node.flag = between.working;
    node.a = value(*between.from).index;
    node.b = value(*between.to).index;
    return add(node);
}

NodeId FromModel::value_form(const model::JudgementOf& judgement, Node node) {
    node.op = Op::judgement_of;
    node.definition = requirement(judgement.requirement);
    depend_on(node.definition);
    return add(node);
}

SelectionId FromModel::selection(const model::Selection& from) {
    Selection made;
    made.level = from.level;
    made.item = from.item;
    made.named_by = from.named_by;
    made.span = from.span;
    must(from.level == items_.size());
    plan_.levels = std::max(plan_.levels, from.level + 1);
    if (const auto* ranked = std::get_if<model::Ranked>(&from.source)) {
        made.ranked = selection(*ranked->of);
        made.by = path(ranked->by, &ranked->of->item);
        made.latest = ranked->latest;
        made.number = ranked->number;
    } else {
        made.source = path(std::get<model::Path>(from.source), nullptr);
    }
    items_.push_back(from.item);
    if (from.where) made.where = condition(**from.where);
    if (from.except) made.except = condition(**from.except);
    items_.pop_back();
    plan_.selections.push_back(made);
    return {static_cast<std::uint32_t>(plan_.selections.size() - 1)};
}

PathId FromModel::path(const model::Path& from, const model::Type* item) {
    Path made;
    made.span = from.span;
    made.first = static_cast<std::uint32_t>(plan_.steps.size());
    made.count = static_cast<std::uint32_t>(from.fields.size());
    if (item != nullptr) items_.push_back(*item);
    model::Type type;
    if (std::holds_alternative<model::FromProfile>(from.start)) {
        made.start = Start::profile;
        type.kind = model::Kind::record;
        type.id = rulebook_.vocabulary.profile.index;
    } else if (const auto* start = std::get_if<model::FromItem>(&from.start)) {
        made.start = Start::item;
        made.from = start->level;
        type = items_[start->level];
    } else {
        const auto named = std::get<model::FromMeaning>(from.start).meaning;
        made.start = Start::meaning;
        made.from = meaning(named).index;
        depend_on({made.from});
        type = rulebook_.meanings[named.index].type;
    }
    for (const std::uint32_t slot : from.fields) {
        const model::Type holder = type.kind == model::Kind::list ? model::element_of(type) : type;
        type = rulebook_.vocabulary.records[holder.id].fields[slot].type;
        plan_.steps.push_back({slot, type});
    }
    made.type = type;
    if (item != nullptr) items_.pop_back();
    plan_.paths.push_back(made);
    return {static_cast<std::uint32_t>(plan_.paths.size() - 1)};
}

}  // namespace assize::plan
