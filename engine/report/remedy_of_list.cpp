#include <algorithm>

#include "assize/report/words.hpp"
#include "remedy_of_condition.hpp"

namespace assize::report {

namespace {

using What = ProofStep::What;

/// How many more of `whole` make `part` at least (or more than) `wanted` of it.
std::int64_t more_needed(
    std::int64_t part, std::int64_t whole, const Ratio& wanted, bool strictly) {
    // part + k >= wanted × whole, by cross-multiplication.
    const Wide goal = wanted.numerator * whole;
    Wide needed = goal / wanted.denominator;
    const bool is_exact = needed * wanted.denominator == goal;
    if (!is_exact || strictly) ++needed;
    return std::max<std::int64_t>(static_cast<std::int64_t>(needed) - part, 0);
}

}  // namespace

std::string RemedyOfCondition::name_of(facts::CellId item) const {
    return reading_.subject.facts.item_name(item, reading_.subject.rulebook.vocabulary);
}

/// The first few by name, the rest by number.
std::string RemedyOfCondition::names_of(const std::vector<facts::CellId>& items) const {
    std::vector<std::string> names;
    for (std::size_t place = 0; place < std::min(items.size(), most_items); ++place)
        names.push_back(name_of(items[place]));
    if (items.size() > most_items)
        names.push_back(std::to_string(items.size() - most_items) + " more");
    return joined(names, "and");
}

/// The facts of an item that its condition read, each once; the item itself when there is none.
std::vector<facts::CellId> RemedyOfCondition::facts_in(std::uint32_t item) const {
    std::vector<facts::CellId> cells;
    for (std::uint32_t place = item + 1; place < reading_.tree.end(item); ++place) {
        const ProofStep& step = reading_.tree[place];
        const bool is_fact = step.what == What::value && step.cell.index != plan::nothing;
        if (is_fact && std::find(cells.begin(), cells.end(), step.cell) == cells.end())
            cells.push_back(step.cell);
    }
    if (cells.empty()) cells.push_back(reading_.tree[item].cell);
    return cells;
}

Need RemedyOfCondition::exists(std::uint32_t step, bool wanted) {
    const plan::Node& node = reading_.subject.plan.nodes[reading_.tree[step].node.index];
    const std::uint32_t list = step + 1;
    std::int64_t sure = 0;
    std::vector<facts::CellId> perhaps;
    for (const std::uint32_t child : reading_.tree.children(list)) {
        if (reading_.tree[child].what != What::item) continue;
        if (reading_.tree[child].member == Truth::yes) ++sure;
        if (reading_.tree[child].member == Truth::unknown)
            perhaps.push_back(reading_.tree[child].cell);
    }
    const Span span = reading_.subject.plan.selections[node.selection.index].span;
    const std::string words = "“" + reading_.subject.quotes.words(span, 120) + "”";
    const bool is_upper =
        node.quantity == model::Quantity::no || node.quantity == model::Quantity::at_most;
    const std::int64_t number = node.quantity == model::Quantity::any ? 1 : node.number;
    if (is_upper != !wanted
        || (node.quantity == model::Quantity::exactly && wanted && sure > number)) {
        const bool is_exact = node.quantity == model::Quantity::exactly;
        const std::int64_t upper = node.quantity == model::Quantity::no ? 0 : node.number;
        return fewer(list, words, is_upper || is_exact ? upper : number - 1);
    }
    if (node.quantity == model::Quantity::exactly && !wanted) return leaf(step, wanted);
    const std::int64_t least =
        is_upper ? (node.quantity == model::Quantity::no ? 1 : node.number + 1) : number;
    const std::int64_t more = std::max<std::int64_t>(least - sure, 1);
    Need need{
        std::to_string(more) + " more of " + words + ": at least " + std::to_string(least)
            + " needed, " + std::to_string(sure) + " shown",
        {},
        {},
        static_cast<std::uint64_t>(more)};
    if (perhaps.empty()) return need;
    need.words += "; not known whether to count " + names_of(perhaps);
    if (perhaps.size() > most_items) perhaps.resize(most_items);
    need.cells = std::move(perhaps);
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
    need.words = (most == 0 ? "none of " : "at most " + std::to_string(most) + " of ") + words
        + " may be left";
    if (count == 0) {
        need.words += "; the list itself is not complete";
        return need;
    }
    need.words += "; now " + std::to_string(count) + ":";
    for (std::size_t place = 0; place < std::min(counted.size(), most_items); ++place) {
        const ProofStep& item = reading_.tree[counted[place]];
        const bool is_sure = item.member == Truth::yes;
        need.parts.push_back(
            {name_of(item.cell) + (is_sure ? "" : " (not known)"), {item.cell}, {}, 1});
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
    std::vector<facts::CellId> perhaps;
    plan::NodeId satisfying;
    std::vector<std::uint32_t> failing;
    std::vector<std::uint32_t> waiting;
    for (const std::uint32_t child : reading_.tree.children(owner)) {
        const ProofStep& step = reading_.tree[child];
        if (step.what == What::list) is_open = step.is_open;
        if (step.what != What::item) continue;
        satisfying = step.node;
        if (step.member == Truth::unknown) perhaps.push_back(step.cell);
        const bool is_free = step.member == Truth::unknown && step.truth == Truth::yes;
        if (is_free) continue;
        ++whole;
        if (step.truth == Truth::yes)
            ++satisfied;
        else
            (step.truth == Truth::no ? failing : waiting).push_back(child);
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
    need.words =
        (more == whole && whole > 1 ? "all " + std::to_string(whole)
                                    : std::to_string(more) + " more of " + std::to_string(whole))
        + " must satisfy “" + reading_.subject.quotes.words(span, 120) + "”"
        + (perhaps.empty()
               ? ""
               : " (fewer may do: not known whether to count " + names_of(perhaps) + ")")
        + (is_every ? ":" : ", from among:");
    for (std::size_t place = 0; place < std::min(failing.size(), most_items); ++place) {
        const ProofStep& item = reading_.tree[failing[place]];
        Need one{
            name_of(item.cell) + (item.truth == Truth::unknown ? " (not known)" : ""),
            facts_in(failing[place]),
            {},
            1};
        const auto inside = reading_.tree.children(failing[place]);
        const std::string dates = inside.empty() ? std::string() : bound(inside.front());
        if (!dates.empty()) one.words += ": " + dates;
        need.parts.push_back(std::move(one));
    }
    if (failing.size() > most_items) {
        need.parts.push_back({std::to_string(failing.size() - most_items) + " more", {}, {}, 1});
    }
    return need;
}

}  // namespace assize::report
