#include "remedy_of_condition.hpp"

#include <algorithm>

#include "assize/base/date.hpp"
#include "missing.hpp"
#include "words.hpp"

namespace assize::report {

namespace {

using plan::Op;
using What = ProofStep::What;

/// Past these a condition is said whole instead of taken apart: meanings may be read many times over.
constexpr std::size_t most_depth = 200;
constexpr std::size_t most_visits = 20'000;
constexpr std::size_t most_items = 12;

/// How many more of `whole` make `part` at least (or more than) `wanted` of it.
std::int64_t more_needed(std::int64_t part, std::int64_t whole, const Ratio& wanted, bool strictly) {
    // part + k >= wanted × whole, by cross-multiplication.
    const Wide goal = wanted.numerator * whole;
    Wide needed = goal / wanted.denominator;
    const bool is_exact = needed * wanted.denominator == goal;
    if (!is_exact || strictly) ++needed;
    return std::max<std::int64_t>(static_cast<std::int64_t>(needed) - part, 0);
}

}  // namespace

void add_part(Need& need, Need part) {
    if (part.size == 0) return;
    need.size += part.size;
    if (!part.words.empty()) {
        need.parts.push_back(std::move(part));
        return;
    }
    for (Need& one : part.parts) need.parts.push_back(std::move(one));
}

std::string RemedyOfCondition::words_of(std::uint32_t step) const {
    const auto& node = reading_.subject.plan.nodes[reading_.tree[step].node.index];
    return "“" + rule_words(reading_.subject.sources, node.span, 160) + "”";
}

std::string RemedyOfCondition::name_of(facts::CellId item) const {
    return reading_.subject.facts.item_name(item, reading_.subject.rulebook.vocabulary);
}

Need RemedyOfCondition::lift(std::uint32_t step, bool wanted) {
    const ProofStep& condition = reading_.tree[step];
    if (condition.truth == truth(wanted)) return {};
    if (depth_ >= most_depth || ++visits_ > most_visits) return leaf(step, wanted);
    ++depth_;
    const plan::Node& node = reading_.subject.plan.nodes[condition.node.index];
    Need need;
    const std::size_t all = node.count;
    switch (node.op) {
        case Op::reference: need = lift_definition(node.definition, wanted); break;
        case Op::all: need = parts(step, wanted, wanted ? all : 1); break;
        case Op::any: need = parts(step, wanted, wanted ? 1 : all); break;
        case Op::chosen: {
            const auto number = static_cast<std::size_t>(node.number);
            need = parts(step, wanted, wanted ? number : all - std::min(all, number) + 1);
            break;
        }
        case Op::negation: need = lift(step + 1, !wanted); break;
        case Op::exists: need = exists(step, wanted); break;
        case Op::proportion:
            need = wanted ? share(step, {node.number, Wide{100} * parts_per_unit}, false) : leaf(step, wanted);
            break;
        case Op::compare: need = compare(step, wanted); break;
        case Op::literal: case Op::path: case Op::as_at: case Op::threshold: case Op::count: case Op::share:
        case Op::sum: case Op::extreme: case Op::add: case Op::subtract: case Op::out_of: case Op::days_between:
        case Op::judgement_of: case Op::holds: case Op::between: case Op::within: case Op::apart:
        case Op::in_time: case Op::is_none: case Op::one_of: case Op::includes:
            need = leaf(step, wanted);
            break;
    }
    --depth_;
    return need.size == 0 ? leaf(step, wanted) : need;
}

/// The cheapest parts, as many as are still needed, in the rule's order.
Need RemedyOfCondition::parts(std::uint32_t step, bool wanted, std::size_t needed) {
    std::vector<std::pair<std::size_t, Need>> open;
    for (const std::uint32_t child : reading_.tree.children(step)) {
        if (reading_.tree[child].truth == truth(wanted)) needed -= std::min<std::size_t>(needed, 1);
        else open.emplace_back(open.size(), lift(child, wanted));
    }
    std::stable_sort(open.begin(), open.end(), [](const auto& a, const auto& b) { return a.second.size < b.second.size; });
    open.resize(std::min(open.size(), needed));
    std::sort(open.begin(), open.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    Need need;
    for (auto& [place, part] : open) add_part(need, std::move(part));
    return need;
}

Need RemedyOfCondition::lift_definition(plan::DefinitionId id, bool wanted) {
    const std::uint32_t root = reading_.tree.root(id);
    const auto children = reading_.tree.children(root);
    if (children.empty() || reading_.tree[children.front()].what != What::condition) return {};
    Need inner = lift(children.front(), wanted);
    const auto& definition = reading_.subject.plan.definitions[id.index];
    if (inner.size == 0 || definition.what != model::Definition::What::check) return inner;
    const auto& check = reading_.subject.rulebook.requirements[definition.index].checks[definition.check];
    Need named{"for “" + (check.title.empty() ? plain(check.name) : check.title) + "”:", {}, {}, 0};
    add_part(named, std::move(inner));
    return named;
}

Need RemedyOfCondition::exists(std::uint32_t step, bool wanted) {
    const plan::Node& node = reading_.subject.plan.nodes[reading_.tree[step].node.index];
    const std::uint32_t list = step + 1;
    std::int64_t sure = 0;
    std::vector<facts::CellId> perhaps;
    for (const std::uint32_t child : reading_.tree.children(list)) {
        if (reading_.tree[child].what != What::item) continue;
        if (reading_.tree[child].member == Truth::yes) ++sure;
        if (reading_.tree[child].member == Truth::unknown) perhaps.push_back(reading_.tree[child].cell);
    }
    const Span span = reading_.subject.plan.selections[node.selection.index].span;
    const std::string words = "“" + rule_words(reading_.subject.sources, span, 120) + "”";
    const bool is_upper = node.quantity == model::Quantity::no || node.quantity == model::Quantity::at_most;
    const std::int64_t number = node.quantity == model::Quantity::any ? 1 : node.number;
    if (is_upper != !wanted || (node.quantity == model::Quantity::exactly && wanted && sure > number)) {
        const bool is_exact = node.quantity == model::Quantity::exactly;
        const std::int64_t upper = node.quantity == model::Quantity::no ? 0 : node.number;
        return fewer(list, words, is_upper || is_exact ? upper : number - 1);
    }
    if (node.quantity == model::Quantity::exactly && !wanted) return leaf(step, wanted);
    const std::int64_t least = is_upper ? (node.quantity == model::Quantity::no ? 1 : node.number + 1) : number;
    const std::int64_t more = std::max<std::int64_t>(least - sure, 1);
    Need need{std::to_string(more) + " more of " + words + ": at least " + std::to_string(least) + " needed, "
            + std::to_string(sure) + " shown", {}, {}, static_cast<std::uint64_t>(more)};
    if (perhaps.empty()) return need;
    std::vector<std::string> names;
    for (std::size_t place = 0; place < std::min(perhaps.size(), most_items); ++place) {
        names.push_back(name_of(perhaps[place]));
        need.cells.push_back(perhaps[place]);
    }
    if (perhaps.size() > most_items) names.push_back(std::to_string(perhaps.size() - most_items) + " more");
    need.words += "; not known whether to count " + joined(names, "and");
    return need;
}

/// At most so many may count: each that does, or may, would have to cease.
Need RemedyOfCondition::fewer(std::uint32_t list, const std::string& words, std::int64_t most) {
    std::vector<std::uint32_t> counted;
    for (const std::uint32_t child : reading_.tree.children(list)) {
        const ProofStep& item = reading_.tree[child];
        if (item.what == What::item && item.member != Truth::no) counted.push_back(child);
    }
    const auto count = static_cast<std::int64_t>(counted.size());
    const std::int64_t over = std::max<std::int64_t>(count - most, 1);
    Need need;
    need.size = static_cast<std::uint64_t>(over);
    need.words = (most == 0 ? "none of " : "at most " + std::to_string(most) + " of ") + words + " may be left";
    if (count == 0) {
        need.words += "; the list itself is not complete";
        return need;
    }
    need.words += "; now " + std::to_string(count) + ":";
    for (std::size_t place = 0; place < std::min(counted.size(), most_items); ++place) {
        const ProofStep& item = reading_.tree[counted[place]];
        const bool is_sure = item.member == Truth::yes;
        need.parts.push_back({name_of(item.cell) + (is_sure ? "" : " (not known)"), {item.cell}, {}, 1});
    }
    if (counted.size() > most_items) {
        need.parts.push_back({std::to_string(counted.size() - most_items) + " more", {}, {}, 1});
    }
    return need;
}

/// So many more items must satisfy, and which could.
Need RemedyOfCondition::share(std::uint32_t owner, const Ratio& wanted, bool strictly) {
    std::int64_t satisfied = 0;
    std::int64_t whole = 0;
    bool is_open = false;
    plan::NodeId satisfying;
    std::vector<std::uint32_t> failing;
    std::vector<std::uint32_t> waiting;
    for (const std::uint32_t child : reading_.tree.children(owner)) {
        const ProofStep& step = reading_.tree[child];
        if (step.what == What::list) is_open = step.is_open;
        if (step.what != What::item) continue;
        satisfying = step.node;
        const bool is_free = step.member == Truth::unknown && step.truth == Truth::yes;
        if (is_free) continue;
        ++whole;
        if (step.truth == Truth::yes) ++satisfied;
        else (step.truth == Truth::no ? failing : waiting).push_back(child);
    }
    Need need;
    const std::int64_t more = more_needed(satisfied, whole, wanted, strictly);
    failing.insert(failing.end(), waiting.begin(), waiting.end());
    if (is_open) {
        need.words = "the whole list must be known";
        need.size = 1;
        return need;
    }
    if (more == 0 || failing.empty()) return need;
    const Span span = reading_.subject.plan.nodes[satisfying.index].span;
    const bool is_every = more >= static_cast<std::int64_t>(failing.size());
    need.size = static_cast<std::uint64_t>(more);
    need.words = std::to_string(more) + " more of " + std::to_string(whole) + " must satisfy “"
        + rule_words(reading_.subject.sources, span, 120) + "”" + (is_every ? ":" : ", from among:");
    for (std::size_t place = 0; place < std::min(failing.size(), most_items); ++place) {
        const ProofStep& item = reading_.tree[failing[place]];
        Need one{name_of(item.cell) + (item.truth == Truth::unknown ? " (not known)" : ""), {item.cell}, {}, 1};
        need.parts.push_back(std::move(one));
    }
    if (failing.size() > most_items) {
        need.parts.push_back({std::to_string(failing.size() - most_items) + " more", {}, {}, 1});
    }
    return need;
}

/// The step of the share that a value is, looking through meanings.
std::uint32_t RemedyOfCondition::share_behind(std::uint32_t value) const {
    for (std::size_t hop = 0; hop < most_depth; ++hop) {
        const ProofStep& step = reading_.tree[value];
        if (step.what != What::value) return plan::nothing;
        const auto& node = reading_.subject.plan.nodes[step.node.index];
        if (node.op == Op::share) return value;
        if (node.op != Op::reference) return plan::nothing;
        const auto children = reading_.tree.children(reading_.tree.root(node.definition));
        if (children.empty()) return plan::nothing;
        value = children.front();
    }
    return plan::nothing;
}

Need RemedyOfCondition::compare(std::uint32_t step, bool wanted) {
    const auto& node = reading_.subject.plan.nodes[reading_.tree[step].node.index];
    const auto sides = reading_.tree.children(step);
    const bool is_upward = node.comparator == model::Comparator::at_least
        || node.comparator == model::Comparator::more_than || node.comparator == model::Comparator::equal;
    if (!wanted || !is_upward || sides.size() != 2) return leaf(step, wanted);
    const std::uint32_t behind = share_behind(sides[0]);
    const Possible& bar = reading_.tree[sides[1]].seen;
    const bool is_share = behind != plan::nothing && bar.low == bar.high && bar.low.is_finite();
    // A share that is too great, or must be one figure below 100%, is said in the rule's own words.
    const bool is_reachable = node.comparator != model::Comparator::equal || bar.low == Ratio::of(1);
    if (!is_share || !is_reachable) return leaf(step, wanted);
    return share(behind, bar.low, node.comparator == model::Comparator::more_than);
}

/// The dates that would do, where the rule gives a length: `from 13 March 2014 to 13 March 2015`.
std::string RemedyOfCondition::bound(std::uint32_t step) const {
    const auto& plan = reading_.subject.plan;
    const auto& node = plan.nodes[reading_.tree[step].node.index];
    const auto values = reading_.tree.children(step);
    const auto known = [&](std::size_t place) {
        const Possible& seen = reading_.tree[values[place]].seen;
        return !seen.may_be_none && seen.low == seen.high && seen.low.is_finite();
    };
    const auto figure = [&](std::size_t place) {
        return static_cast<std::int64_t>(reading_.tree[values[place]].seen.low.numerator);
    };
    if (node.op == Op::in_time && values.size() == 2 && known(1)) {
        return "on or before " + date_text(Date{static_cast<std::int32_t>(figure(1))});
    }
    if (node.op != Op::within || values.size() != 3 || !known(1) || !known(2)) return {};
    const Date date{static_cast<std::int32_t>(figure(2))};
    const std::int64_t length = node.flag ? -figure(1) : figure(1);
    std::optional<Date> end;
    const auto unit = plan.nodes[node.b].type.kind;
    if (unit == model::Kind::months) end = add_months(date, length);
    if (unit == model::Kind::days) end = add_days(date, length);
    if (unit == model::Kind::working_days && plan.calendar) end = add_working_days(*plan.calendar, date, length);
    if (!end) return {};
    return "from " + date_text(std::min(date, *end)) + " to " + date_text(std::max(date, *end));
}

Need RemedyOfCondition::leaf(std::uint32_t step, bool wanted) const {
    Need need{words_of(step) + (wanted ? " must hold" : " must not hold"), {}, {}, 1};
    const std::string dates = bound(step);
    if (wanted && !dates.empty()) need.words += " (" + dates + ")";
    std::string seen;
    for (const std::uint32_t child : reading_.tree.children(step)) {
        const ProofStep& value = reading_.tree[child];
        if (value.what != What::value) continue;
        const auto& node = reading_.subject.plan.nodes[value.node.index];
        const bool is_written = node.op == Op::literal || node.op == Op::as_at || node.op == Op::threshold;
        if (is_written) continue;
        if (value.cell.index != plan::nothing) need.cells.push_back(value.cell);
        seen += (seen.empty() ? "" : ", ") + rule_words(reading_.subject.sources, node.span, 80) + " is "
            + possible_text(value.seen, node.type, reading_.subject.plan, reading_.bounds);
    }
    if (!seen.empty()) need.words += "; " + seen;
    return need;
}

}  // namespace assize::report
