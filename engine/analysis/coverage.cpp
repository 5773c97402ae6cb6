#include "assize/analysis/coverage.hpp"

#include <algorithm>
#include <tuple>

namespace assize::analysis {

void put_in_order(Coverage& coverage) {
    const auto start = [](const Span& span) { return std::pair(span.source.index, span.begin); };
    std::erase_if(
        coverage.places, [](const CoveragePlace& place) { return place.asked.is_empty(); });
    // Of a meaning that only names a list or a figure nothing is asked.
    std::vector<bool> has_place(coverage.rules.size());
    for (const CoveragePlace& place : coverage.places) has_place[place.rule] = true;
    std::vector<std::uint32_t> order;
    for (std::uint32_t rule = 0; rule < has_place.size(); ++rule) {
        if (has_place[rule]) order.push_back(rule);
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return start(coverage.rules[a].span) < start(coverage.rules[b].span);
    });
    std::vector<CoveredRule> rules;
    std::vector<std::uint32_t> now_at(has_place.size());
    for (const std::uint32_t rule : order) {
        now_at[rule] = static_cast<std::uint32_t>(rules.size());
        rules.push_back(std::move(coverage.rules[rule]));
    }
    coverage.rules = std::move(rules);
    for (CoveragePlace& place : coverage.places) place.rule = now_at[place.rule];
    const auto key = [&](const CoveragePlace& place) {
        const bool is_within = place.what != CoveragePlace::What::requirement;
        return std::tuple(place.rule, is_within, start(place.span), place.what, place.node.op);
    };
    std::sort(
        coverage.places.begin(), coverage.places.end(),
        [&](const CoveragePlace& a, const CoveragePlace& b) { return key(a) < key(b); });
}

CoverageKind kind_of(CoveragePlace::What what, Situation situation) {
    switch (situation) {
        case Situation::met:
        case Situation::part_met:
        case Situation::unmet:
        case Situation::not_applicable:
        case Situation::not_evidenced: return CoverageKind::judgements;
        case Situation::decides: return CoverageKind::clauses;
        case Situation::holds:
        case Situation::fails:
        case Situation::not_known:
            return what == CoveragePlace::What::check ? CoverageKind::checks
                                                      : CoverageKind::comparisons;
        case Situation::item_holds:
        case Situation::item_fails:
        case Situation::no_items: return CoverageKind::lists;
        case Situation::low_inside:
        case Situation::low_outside:
        case Situation::high_inside:
        case Situation::high_outside:
        case Situation::not_yet_due: break;
    }
    return CoverageKind::boundaries;
}

void CoverageFigures::add(const CoveragePlace& place) {
    for (const Situation one : every_situation) {
        if (!place.asked.has(one)) continue;
        CoverageFigure& kind = kinds[static_cast<std::size_t>(kind_of(place.what, one))];
        ++kind.asked;
        ++all.asked;
        if (!place.seen.has(one)) continue;
        ++kind.seen;
        ++all.seen;
    }
}

std::string_view kind_word(CoverageKind kind) {
    switch (kind) {
        case CoverageKind::judgements: return "judgements";
        case CoverageKind::clauses: return "clauses";
        case CoverageKind::checks: return "checks";
        case CoverageKind::comparisons: return "comparisons";
        case CoverageKind::lists: return "lists";
        case CoverageKind::boundaries: break;
    }
    return "boundaries";
}

std::string_view situation_word(Situation situation) {
    switch (situation) {
        case Situation::met: return "met";
        case Situation::part_met: return "part-met";
        case Situation::unmet: return "unmet";
        case Situation::not_applicable: return "not-applicable";
        case Situation::not_evidenced: return "not-evidenced";
        case Situation::decides: return "decides";
        case Situation::holds: return "holds";
        case Situation::fails: return "fails";
        case Situation::not_known: return "not known";
        case Situation::item_holds: return "an item holds";
        case Situation::item_fails: return "an item fails";
        case Situation::no_items: return "no items";
        case Situation::low_inside: return "just inside the lower bound";
        case Situation::low_outside: return "just outside the lower bound";
        case Situation::high_inside: return "just inside the upper bound";
        case Situation::high_outside: return "just outside the upper bound";
        case Situation::not_yet_due: break;
    }
    return "not yet due";
}

}  // namespace assize::analysis
