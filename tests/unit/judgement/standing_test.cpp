#include "standing.hpp"

#include "tests/catch.hpp"

namespace {

using namespace assize;
using model::Strength;

Judgement judged(Outcomes possible) {
    Judgement made;
    made.possible = made.presumed = possible;
    made.reported = possible.only();
    return made;
}

Outcomes either(Outcome a, Outcome b) {
    Outcomes both = a;
    both |= b;
    return both;
}

Standing of(const std::vector<std::pair<Strength, Outcomes>>& requirements) {
    plan::Plan plan;
    std::vector<Judgement> judgements;
    for (const auto& [strength, possible] : requirements) {
        plan.requirements.emplace_back().strength = strength;
        judgements.push_back(judged(possible));
    }
    return judgement::standing(plan, judgements, std::nullopt);
}

}  // namespace

TEST_CASE("the worst of the musts governs, with its bounds", "[judgement]") {
    const Standing standing =
        of({{Strength::must, Outcome::met},
            {Strength::must, either(Outcome::unmet, Outcome::met)},
            {Strength::should, Outcome::unmet}});
    CHECK(standing.governing == either(Outcome::unmet, Outcome::met));
    CHECK(standing.has_must);
}

TEST_CASE("what does not apply neither governs nor counts", "[judgement]") {
    const Standing standing =
        of({{Strength::must, Outcome::not_applicable}, {Strength::must, Outcome::part_met}});
    CHECK(standing.governing == Outcomes(Outcome::part_met));
    CHECK(standing.share_met.high == Ratio::of(0));
}

TEST_CASE("without an applicable must nothing governs", "[judgement]") {
    const Standing standing =
        of({{Strength::should, Outcome::met}, {Strength::must, Outcome::not_applicable}});
    CHECK_FALSE(standing.has_must);
    CHECK(standing.governing == Outcomes(Outcome::not_applicable));
    CHECK(standing.share_met.low == Ratio::of(1));
}

TEST_CASE("the share met keeps the not-evidenced below the line", "[judgement]") {
    const Standing standing =
        of({{Strength::must, Outcome::met},
            {Strength::should, Outcome::part_met},
            {Strength::must, either(Outcome::unmet, Outcome::met)},
            {Strength::may, Outcome::unmet}});
    CHECK(standing.share_met.low == Ratio{1, 3});
    CHECK(standing.share_met.high == Ratio{2, 3});
}

TEST_CASE("the counts add up to the requirements", "[judgement]") {
    const Standing standing =
        of({{Strength::must, Outcome::met},
            {Strength::may, Outcome::unmet},
            {Strength::must, either(Outcome::unmet, Outcome::met)},
            {Strength::should, Outcome::not_applicable}});
    CHECK(standing.counts == std::array<std::uint32_t, 5>{1, 0, 1, 1, 1});
}
