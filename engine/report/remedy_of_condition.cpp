#include "remedy_of_condition.hpp"

#include <algorithm>
#include <numeric>

#include "assize/base/date.hpp"
#include "assize/report/words.hpp"
#include "missing.hpp"

namespace assize::report {

namespace {

using plan::Op;
using What = ProofStep::What;

/// Past these a condition is said whole instead of taken apart: meanings may be read many times
/// over.
constexpr std::size_t most_depth = 200;
constexpr std::size_t most_visits = 20'000;

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
    return "“" + reading_.subject.quotes.words(node.span, 160) + "”";
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
            need = wanted ? share(step, {node.number, Wide{100} * parts_per_unit}, false)
                          : leaf(step, wanted);
            break;
        case Op::compare: need = compare(step, wanted); break;
        case Op::holds: need = holds(step, wanted); break;
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
        case Op::judgement_of:
        case Op::between:
        case Op::within:
        case Op::apart:
        case Op::in_time:
        case Op::is_none:
        case Op::one_of:
        case Op::includes: need = leaf(step, wanted); break;
    }
    --depth_;
    return need.size == 0 ? leaf(step, wanted) : need;
}

/// A yes/no; one with a name is taken apart.
Need RemedyOfCondition::holds(std::uint32_t step, bool wanted) {
    const auto values = reading_.tree.children(step);
    if (values.empty()) return leaf(step, wanted);
    const auto& value = reading_.subject.plan.nodes[reading_.tree[values.front()].node.index];
    return value.op == Op::reference ? lift_definition(value.definition, wanted)
                                     : leaf(step, wanted);
}

/// The parts, as many as are still needed; where there is a choice, every one that would do. What
/// it comes to is the size of the cheapest.
Need RemedyOfCondition::parts(std::uint32_t step, bool wanted, std::size_t needed) {
    std::vector<Need> open;
    for (const std::uint32_t child : reading_.tree.children(step)) {
        if (reading_.tree[child].truth == truth(wanted))
            needed -= std::min<std::size_t>(needed, 1);
        else
            open.push_back(lift(child, wanted));
    }
    Need need;
    if (needed >= open.size()) {
        for (Need& part : open) add_part(need, std::move(part));
        return need;
    }
    std::vector<std::uint64_t> sizes;
    for (Need& part : open) {
        sizes.push_back(part.size);
        // What belongs together is one of the ways.
        if (part.words.empty() && part.parts.size() > 1) part.words = "all of these:";
        add_part(need, std::move(part));
    }
    std::sort(sizes.begin(), sizes.end());
    sizes.resize(needed);
    need.size = std::accumulate(sizes.begin(), sizes.end(), std::uint64_t{0});
    need.words = (needed == 1 ? "one" : std::to_string(needed)) + std::string(" of these:");
    return need;
}

Need RemedyOfCondition::lift_definition(plan::DefinitionId id, bool wanted) {
    const std::uint32_t root = reading_.tree.root(id);
    const auto children = reading_.tree.children(root);
    if (children.empty() || reading_.tree[children.front()].what != What::condition) return {};
    Need inner = lift(children.front(), wanted);
    const auto& definition = reading_.subject.plan.definitions[id.index];
    if (inner.size == 0 || definition.what != model::Definition::What::check) return inner;
    const auto& check =
        reading_.subject.rulebook.requirements[definition.index].checks[definition.check];
    Need named{"for “" + (check.title.empty() ? plain(check.name) : check.title) + "”:", {}, {}, 0};
    add_part(named, std::move(inner));
    return named;
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
        || node.comparator == model::Comparator::more_than
        || node.comparator == model::Comparator::equal;
    if (!wanted || !is_upward || sides.size() != 2) return leaf(step, wanted);
    const std::uint32_t behind = share_behind(sides[0]);
    const Possible& bar = reading_.tree.seen(reading_.tree[sides[1]]);
    const bool is_share = behind != plan::nothing && bar.low == bar.high && bar.low.is_finite();
    // A share that is too great, or must be one figure below 100%, is said in the rule's own words.
    const bool is_reachable =
        node.comparator != model::Comparator::equal || bar.low == Ratio::of(1);
    if (!is_share || !is_reachable) return leaf(step, wanted);
    return share(behind, bar.low, node.comparator == model::Comparator::more_than);
}

/// The dates that would do, where the rule gives a length: `from 13 March 2014 to 13 March 2015`.
std::string RemedyOfCondition::bound(std::uint32_t step) const {
    const auto& plan = reading_.subject.plan;
    const auto& node = plan.nodes[reading_.tree[step].node.index];
    const auto values = reading_.tree.children(step);
    const auto seen_of = [&](std::size_t place) -> const Possible& {
        return reading_.tree.seen(reading_.tree[values[place]]);
    };
    const auto known = [&](std::size_t place) {
        const Possible& seen = seen_of(place);
        return !seen.may_be_none && seen.low == seen.high && seen.low.is_finite();
    };
    const auto figure = [&](std::size_t place) {
        return static_cast<std::int64_t>(seen_of(place).low.numerator);
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
    if (unit == model::Kind::working_days && plan.calendar)
        end = add_working_days(*plan.calendar, date, length);
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
        const bool is_written =
            node.op == Op::literal || node.op == Op::as_at || node.op == Op::threshold;
        if (is_written) continue;
        if (value.cell.index != plan::nothing) need.cells.push_back(value.cell);
        seen += (seen.empty() ? "" : ", ") + reading_.subject.quotes.words(node.span, 80) + " is "
            + possible_text(
                    reading_.tree.seen(value), node.type, reading_.subject.plan, reading_.bounds);
    }
    if (!seen.empty()) need.words += "; " + seen;
    return need;
}

}  // namespace assize::report
