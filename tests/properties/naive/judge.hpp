#pragma once

#include <array>
#include <vector>

#include "assize/judgement/assessment.hpp"
#include "naive/evaluator.hpp"

namespace assize::naive {

struct Judged {
    Outcomes possible, presumed;
    std::optional<Outcome> reported;
    std::vector<MarkSeen> marks;
    Needs missing;
    bool limit_reached = false;  ///< a limit is among what it waits for
};

struct Standing {
    std::array<std::uint32_t, 5> counts{};
    Outcomes governing = Outcome::not_applicable;
    bool has_must = false;
    Value share_met;
};

struct Judgements {
    std::vector<Judged> judged;
    std::vector<Standing> themes;
    Standing whole;
};

[[nodiscard]] Judgements judge(
    const model::Rulebook& rulebook, const facts::Facts& facts, Date as_at);

}  // namespace assize::naive
