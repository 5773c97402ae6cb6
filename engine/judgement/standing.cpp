#include "standing.hpp"

#include <algorithm>

#include "assize/judgement/judge.hpp"
#include "share.hpp"

namespace assize::judgement {

namespace {

/// {worse(x, y)}: not-applicable is neutral, and it is also the last in the order of Outcome.
Outcomes combine(Outcomes a, Outcomes b) {
    Outcomes combined;
    for (const Outcome x : every_outcome) {
        for (const Outcome y : every_outcome) {
            if (a.has(x) && b.has(y)) combined |= std::min(x, y);
        }
    }
    return combined;
}

/// The share met as a share of members that may or may not apply (semantics.md, 6).
struct Shares {
    Split split;
    void take(Outcomes possible) {
        const bool is_sure = !possible.has(Outcome::not_applicable);
        Outcomes applied;
        for (const Outcome outcome : {Outcome::unmet, Outcome::part_met, Outcome::met}) {
            if (possible.has(outcome)) applied |= outcome;
        }
        if (applied == Outcomes(Outcome::met)) {
            ++(is_sure ? split.a : split.e);
        } else if (!applied.has(Outcome::met)) {
            ++(is_sure ? split.b : split.f);
        } else {
            ++(is_sure ? split.d : split.g);
        }
    }
};

}  // namespace

Standing standing(
    const plan::Plan& plan, const std::vector<Judgement>& judgements,
    std::optional<std::uint32_t> theme) {
    std::vector<std::uint32_t> requirements;
    for (std::uint32_t place = 0; place < judgements.size(); ++place) {
        if (!theme || plan.requirements[place].theme == theme) requirements.push_back(place);
    }
    return assize::standing(plan, judgements, requirements);
}

}  // namespace assize::judgement

namespace assize {

Standing standing(
    const plan::Plan& plan, std::span<const Judgement> judgements,
    std::span<const std::uint32_t> requirements) {
    Standing made;
    made.governing = Outcome::not_applicable;
    judgement::Shares shares;
    for (const std::uint32_t place : requirements) {
        const plan::Requirement& requirement = plan.requirements[place];
        const Judgement& judgement = judgements[place];
        const auto reported = judgement.reported ? static_cast<std::size_t>(*judgement.reported)
                                                 : not_evidenced_place;
        ++made.counts[reported];
        const bool applies = judgement.possible != Outcomes(Outcome::not_applicable);
        if (!applies || requirement.strength == model::Strength::may) continue;
        shares.take(judgement.possible);
        if (requirement.strength != model::Strength::must) continue;
        made.has_must = true;
        made.governing = judgement::combine(made.governing, judgement.possible);
    }
    made.share_met = judgement::share_of(shares.split);
    return made;
}

}  // namespace assize
