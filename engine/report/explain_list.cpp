#include <algorithm>
#include <array>

#include "assize/report/words.hpp"
#include "explain_tree.hpp"
#include "missing.hpp"

namespace assize::report {

namespace {

using What = ProofStep::What;

/// Failing first, then what is not known, then holding.
constexpr std::array<Truth, 3> order_of_interest{Truth::no, Truth::unknown, Truth::yes};

}  // namespace

void ExplainTree::list(std::uint32_t step, std::size_t depth) {
    const ProofStep& one = reading_.tree[step];
    const auto& selection = subject_.plan.selections[one.selection.index];
    std::vector<std::uint32_t> members;
    std::size_t counted = 0;
    std::size_t perhaps = 0;
    for (const std::uint32_t place : reading_.tree.children(step)) {
        const ProofStep& item = reading_.tree[place];
        if (item.what != What::item) continue;
        members.push_back(place);
        if (item.member == Truth::yes) ++counted;
        if (item.member == Truth::unknown) ++perhaps;
    }
    std::string text = subject_.quotes.words(selection.span, 120) + ": ";
    if (members.empty()) {
        text += one.is_open ? "the list is not known" : "none";
    } else {
        text += std::to_string(counted) + " counted";
        if (perhaps > 0) text += ", " + std::to_string(perhaps) + " not known";
        if (one.is_open) text += "; there may be more";
    }
    put("", Paint::none, depth, text);
    if (selection.ranked.index != plan::nothing) {
        for (const std::uint32_t place : reading_.tree.children(step)) {
            if (reading_.tree[place].what == What::list) list(place, depth + 1);
        }
    } else if (selection.source.index != plan::nothing) {
        const auto& path = subject_.plan.paths[selection.source.index];
        if (path.start == plan::Start::meaning) definition({path.from}, depth + 1);
    }
    const bool is_chosen =
        selection.where.index != plan::nothing || selection.except.index != plan::nothing;
    if (is_chosen) items(members, true, depth + 1);
}

void ExplainTree::items(
    const std::vector<std::uint32_t>& steps, bool by_member, std::size_t depth) {
    std::size_t shown = 0;
    std::size_t left = 0;
    for (const Truth wanted : order_of_interest) {
        for (const std::uint32_t place : steps) {
            const Truth truth =
                by_member ? reading_.tree[place].member : reading_.tree[place].truth;
            if (truth != wanted) continue;
            if (shown >= most_items && !page_.style().all) {
                ++left;
                continue;
            }
            ++shown;
            const std::string_view verdict = by_member ? member_word(truth) : verdict_word(truth);
            item(place, truth, verdict, depth);
        }
    }
    if (left == 0) return;
    put("", Paint::none, depth,
        "… and " + counted(left, "more item", "more items") + " (`--all` shows every one)");
}

void ExplainTree::item(
    std::uint32_t step, Truth truth, std::string_view verdict, std::size_t depth) {
    const ProofStep& one = reading_.tree[step];
    if (one.cell.index == plan::nothing) {
        put(verdict, paint_of(truth), depth, "any item that the list may yet have");
        return;
    }
    std::vector<facts::CellId> cells;
    const std::string values = values_in(step, cells);
    const std::string name = subject_.facts.item_name(one.cell, subject_.rulebook.vocabulary);
    const std::string pointers =
        cells.empty() ? pointer(one.cell) : pointers_text(subject_, cells, most_items);
    const bool is_member_open = one.member == Truth::unknown && verdict != "not known";
    put(verdict, paint_of(truth), depth,
        name + (is_member_open ? " (not known whether it counts)" : "")
            + (values.empty() ? "" : ": " + values),
        pointers);
    for (const auto cell : cells) evidence(cell, depth + 1);
    if (holds_a_list(step)) children(step, depth + 1);
}

/// The facts of an item that were read, each once.
std::string ExplainTree::values_in(std::uint32_t item, std::vector<facts::CellId>& cells) const {
    std::string text;
    for (std::uint32_t place = item + 1; place < reading_.tree.end(item); ++place) {
        const ProofStep& step = reading_.tree[place];
        if (step.what == What::list) {
            place = reading_.tree.end(place) - 1;
            continue;
        }
        if (step.what != What::value || step.cell.index == plan::nothing) continue;
        if (std::find(cells.begin(), cells.end(), step.cell) != cells.end()) continue;
        cells.push_back(step.cell);
        const plan::Node& node = subject_.plan.nodes[step.node.index];
        text += (text.empty() ? "" : ", ") + subject_.quotes.words(node.span, 80) + " is "
            + possible_text(reading_.tree.seen(step), node.type, subject_.plan, reading_.bounds);
    }
    return text;
}

bool ExplainTree::holds_a_list(std::uint32_t item) const {
    for (std::uint32_t place = item + 1; place < reading_.tree.end(item); ++place) {
        if (reading_.tree[place].what == What::list) return true;
    }
    return false;
}

}  // namespace assize::report
