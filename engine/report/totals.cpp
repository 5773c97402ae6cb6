#include "assize/report/totals.hpp"

#include <algorithm>

#include "assize/judgement/judge.hpp"

namespace assize::report {

Scope everything(const model::Rulebook& rulebook) {
    Scope scope;
    for (std::uint32_t place = 0; place < rulebook.requirements.size(); ++place) {
        scope.requirements.push_back(place);
    }
    return scope;
}

std::optional<Outcome> reported(const Judgement& judgement, const Scope& scope) {
    return scope.strict ? strict_outcome(judgement) : judgement.reported;
}

Outcomes possible(const Judgement& judgement, const Scope& scope) {
    return scope.strict ? Outcomes(strict_outcome(judgement)) : judgement.possible;
}

Totals totals(const Subject& subject, const Scope& scope) {
    if (!scope.strict && scope.only.empty())
        return {subject.assessment.themes, subject.assessment.whole};
    std::vector<Judgement> judgements = subject.assessment.judgements;
    for (Judgement& judgement : judgements) {
        judgement.reported = reported(judgement, scope);
        judgement.possible = possible(judgement, scope);
    }
    Totals totals;
    for (std::uint32_t theme = 0; theme < subject.rulebook.themes.size(); ++theme) {
        std::vector<std::uint32_t> members;
        for (const std::uint32_t place : scope.requirements) {
            if (subject.rulebook.requirements[place].theme == theme) members.push_back(place);
        }
        totals.themes.push_back(standing(subject.plan, judgements, members));
    }
    totals.whole = standing(subject.plan, judgements, scope.requirements);
    return totals;
}

Standpoint standpoint(const Subject& subject, const Scope& scope) {
    auto worst = Standpoint::sound;
    for (const std::uint32_t place : scope.requirements) {
        if (subject.rulebook.requirements[place].strength() != model::Strength::must) continue;
        const auto outcome = reported(subject.assessment.judgements[place], scope);
        if (!outcome)
            worst = std::min(worst, Standpoint::not_evidenced);
        else if (*outcome == Outcome::unmet || *outcome == Outcome::part_met)
            return Standpoint::breached;
    }
    return worst;
}

}  // namespace assize::report
