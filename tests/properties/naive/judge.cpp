#include "naive/judge.hpp"

#include <algorithm>

// Reports, marks and standings: semantics.md, 8, 9 and 12.
namespace assize::naive {
namespace {

using model::RequirementId;

Judged judge_one(
    const model::Rulebook& rulebook, const facts::Facts& facts, Date as_at, RequirementId id) {
    Judged result;
    Evaluator plain(rulebook, facts, as_at);
    Evaluator presuming(rulebook, facts, as_at, true);
    result.possible = plain.possible(id);
    result.presumed = presuming.possible(id);
    result.reported =
        result.possible.count() == 1 ? result.possible.only() : result.presumed.only();
    const auto leans_on = [&](const Mask& mask) {
        return Evaluator(rulebook, facts, as_at, false, mask).possible(id) != result.possible;
    };
    for (const Mark mark : {Mark::no_cases, Mark::not_yet_due}) {
        if (leans_on({mark})) result.marks.push_back({mark});
    }
    if (result.possible.count() > 1 && result.presumed.count() == 1)
        result.marks.push_back({Mark::presumed});
    for (std::uint32_t threshold = 0; threshold < rulebook.thresholds.size(); ++threshold) {
        if (rulebook.thresholds[threshold].source) continue;
        if (leans_on({Mark::assumed, threshold}))
            result.marks.push_back({Mark::assumed, threshold});
    }
    result.missing = plain.needs(id);
    result.limit_reached = std::erase(result.missing, a_limit) > 0;
    return result;
}

bool has_force(const model::Requirement& requirement, model::Force force) {
    return std::any_of(
        requirement.citations.begin(), requirement.citations.end(),
        [&](const model::Citation& citation) { return citation.force == force; });
}

/// {worse(x, y)}, not-applicable neutral.
Outcomes combine(Outcomes a, Outcomes b) {
    Outcomes result;
    for (std::uint8_t x = 0; x < 4; ++x) {
        for (std::uint8_t y = 0; y < 4; ++y) {
            const auto one = static_cast<Outcome>(x), other = static_cast<Outcome>(y);
            if (!a.has(one) || !b.has(other)) continue;
            if (one == Outcome::not_applicable)
                result |= other;
            else if (other == Outcome::not_applicable)
                result |= one;
            else
                result |= std::min(one, other);
        }
    }
    return result;
}

/// The share of semantics.md, 6, over requirements: m is that it applies, P that it is then met
/// (where it does not apply it is gone, and P with it).
Value share_met(const std::vector<Outcomes>& possible) {
    Wide a = 0, b = 0, d = 0, e = 0, f = 0, g = 0;
    for (const Outcomes outcomes : possible) {
        if (outcomes == Outcomes(Outcome::not_applicable)) continue;
        const bool is_sure = !outcomes.has(Outcome::not_applicable);
        const bool may_fail = outcomes.has(Outcome::unmet) || outcomes.has(Outcome::part_met);
        if (!may_fail)
            ++(is_sure ? a : e);
        else if (!outcomes.has(Outcome::met))
            ++(is_sure ? b : f);
        else
            ++(is_sure ? d : g);
    }
    const Wide c = a + b + d;
    if (c + e + f + g == 0) return surely_none(model::Kind::percentage);
    Value result = interval(model::Kind::percentage, whole(1), whole(0));
    if (c + f + g != 0) result.low = End{a, c + f + g};
    if (c + e + g != 0) result.high = End{a + d + e + g, c + e + g};
    result.may_be_none = c == 0;
    return result;
}

Standing stand(
    const model::Rulebook& rulebook, const std::vector<Judged>& judged,
    std::optional<std::uint32_t> theme) {
    Standing result;
    std::vector<Outcomes> counted;
    for (std::size_t index = 0; index < judged.size(); ++index) {
        const model::Requirement& requirement = rulebook.requirements[index];
        if (theme && requirement.theme != theme) continue;
        const Judged& one = judged[index];
        ++result.counts[one.reported ? static_cast<std::size_t>(*one.reported) : 4];
        const bool is_must = has_force(requirement, model::Force::required);
        if (one.possible == Outcomes(Outcome::not_applicable)) continue;
        if (is_must) {
            result.has_must = true;
            result.governing = combine(result.governing, one.possible);
        }
        if (is_must || has_force(requirement, model::Force::expected))
            counted.push_back(one.possible);
    }
    result.share_met = share_met(counted);
    return result;
}

}  // namespace

Judgements judge(const model::Rulebook& rulebook, const facts::Facts& facts, Date as_at) {
    Judgements result;
    for (std::uint32_t index = 0; index < rulebook.requirements.size(); ++index) {
        result.judged.push_back(judge_one(rulebook, facts, as_at, {index}));
    }
    for (std::uint32_t theme = 0; theme < rulebook.themes.size(); ++theme) {
        result.themes.push_back(stand(rulebook, result.judged, theme));
    }
    result.whole = stand(rulebook, result.judged, std::nullopt);
    return result;
}

}  // namespace assize::naive
