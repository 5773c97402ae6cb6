#include "assize/base/number.hpp"
#include "from_model.hpp"

namespace assize::plan {

namespace {

Node node_of(Op op, const Span& span) {
    Node node;
    node.op = op;
    node.span = span;
    return node;
}

}  // namespace

NodeId FromModel::condition(const model::Condition& condition) {
    return std::visit([&](const auto& what) { return form(what, condition.span); }, condition.form);
}

NodeId FromModel::form(const model::Compare& compare, const Span& span) {
    Node node = node_of(Op::compare, span);
    node.comparator = compare.comparator;
    node.a = value(compare.left).index;
    node.b = value(compare.right).index;
    return add(node);
}

NodeId FromModel::form(const model::Holds& holds, const Span& span) {
    Node node = node_of(Op::holds, span);
    node.a = value(holds.value).index;
    return add(node);
}

NodeId FromModel::form(const model::Between& between, const Span& span) {
    Node node = node_of(Op::between, span);
    node.a = value(between.value).index;
    node.b = value(between.low).index;
    node.c = value(between.high).index;
    return add(node);
}

NodeId FromModel::form(const model::Within& within, const Span& span) {
    Node node = node_of(Op::within, span);
    node.flag = within.before;
    node.a = value(within.value).index;
    node.b = value(within.length).index;
    node.c = value(within.date).index;
    return add(node);
}

NodeId FromModel::form(const model::Apart& apart, const Span& span) {
    Node node = node_of(Op::apart, span);
    node.flag = apart.before;
    node.strict = apart.strictly;
    node.a = value(apart.value).index;
    node.b = value(apart.length).index;
    node.c = value(apart.date).index;
    return add(node);
}

NodeId FromModel::form(const model::InTime& in_time, const Span& span) {
    Node node = node_of(Op::in_time, span);
    node.a = value(in_time.value).index;
    node.b = value(in_time.deadline).index;
    return add(node);
}

NodeId FromModel::form(const model::IsNone& is_none, const Span& span) {
    Node node = node_of(Op::is_none, span);
    node.flag = is_none.negated;
    node.a = value(is_none.value).index;
    return add(node);
}

NodeId FromModel::form(const model::OneOf& one_of, const Span& span) {
    Node node = node_of(Op::one_of, span);
    node.flag = one_of.negated;
    node.a = value(one_of.value).index;
    set_members(node, one_of.set);
    return add(node);
}

NodeId FromModel::form(const model::Includes& includes, const Span& span) {
    Node node = node_of(Op::includes, span);
    node.inclusion = includes.inclusion;
    node.number = static_cast<std::int64_t>(includes.number);
    node.b = path(includes.list, nullptr).index;
    set_members(node, includes.set);
    return add(node);
}

void FromModel::set_members(Node& node, const model::Set& set) {
    if (const auto* list = std::get_if<model::Path>(&set)) {
        node.path = path(*list, nullptr);
        return;
    }
    std::vector<NodeId> nodes;
    for (const auto& member : std::get<std::vector<model::Value>>(set))
        nodes.push_back(value(member));
    std::tie(node.first, node.count) = members(nodes);
}

NodeId FromModel::connective(Op op, const std::vector<model::Condition>& parts, const Span& span) {
    std::vector<NodeId> nodes;
    for (const auto& part : parts) nodes.push_back(condition(part));
    Node node = node_of(op, span);
    std::tie(node.first, node.count) = members(nodes);
    return add(node);
}

NodeId FromModel::form(const model::All& all, const Span& span) {
    return connective(Op::all, all.parts, span);
}
NodeId FromModel::form(const model::Any& any, const Span& span) {
    return connective(Op::any, any.parts, span);
}

NodeId FromModel::form(const model::Not& negation, const Span& span) {
    Node node = node_of(Op::negation, span);
    node.a = condition(*negation.part).index;
    return add(node);
}

NodeId FromModel::form(const model::Chosen& chosen, const Span& span) {
    const NodeId id = connective(Op::chosen, chosen.parts, span);
    plan_.nodes[id.index].number = static_cast<std::int64_t>(chosen.number);
    return id;
}

NodeId FromModel::form(const model::Exists& exists, const Span& span) {
    Node node = node_of(Op::exists, span);
    node.quantity = exists.quantity;
    node.number = static_cast<std::int64_t>(exists.number);
    node.selection = selection(exists.of);
    return add(node);
}

NodeId FromModel::form(const model::Proportion& proportion, const Span& span) {
    Node node = node_of(Op::proportion, span);
    node.flag = proportion.all;
    node.number = proportion.all ? 100 * parts_per_unit : proportion.percent;
    node.selection = selection(proportion.of);
    items_.push_back(proportion.of.item);
    node.a = condition(*proportion.satisfy).index;
    items_.pop_back();
    return add(node);
}

NodeId FromModel::checks(Op op, const Span& span) {
    std::vector<NodeId> nodes;
    for (const DefinitionId check : checks_[requirement_]) nodes.push_back(read(check, span));
    Node node = node_of(op, span);
    std::tie(node.first, node.count) = members(nodes);
    return add(node);
}

NodeId FromModel::form(const model::AllChecks&, const Span& span) { return checks(Op::all, span); }
NodeId FromModel::form(const model::AnyCheck&, const Span& span) { return checks(Op::any, span); }
NodeId FromModel::form(const model::CheckRef& check, const Span& span) {
    return read(checks_[requirement_][check.check], span);
}

}  // namespace assize::plan
