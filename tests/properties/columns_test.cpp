#include "tests/catch.hpp"

#include "assize/judgement/judge_many.hpp"
#include "case.hpp"

namespace {

using namespace assize;

/// The first in which two judgements disagree, what explains them apart; empty when they agree.
std::string difference(const Verdict& one, const Verdict& other) {
    if (one.possible != other.possible)
        return "possible: " + properties::outcomes_text(one.possible) + " against "
            + properties::outcomes_text(other.possible);
    if (one.presumed != other.presumed)
        return "presumed: " + properties::outcomes_text(one.presumed) + " against "
            + properties::outcomes_text(other.presumed);
    if (one.reported != other.reported) return "reported";
    if (one.marks != other.marks) return "marks";
    if (one.clause != other.clause) return "clause";
    if (one.is_in_force != other.is_in_force) return "in force";
    return {};
}

void must_agree(const plan::Plan& plan, const ReadProfile& profile, const Verdicts& verdicts) {
    const Assessment expected = judge(plan, *profile.facts, profile.as_at, Explain::none);
    RC_ASSERT(verdicts.as_at == profile.as_at);
    const auto& judged = verdicts.of;
    RC_ASSERT(judged.size() == expected.judgements.size());
    for (std::size_t place = 0; place < judged.size(); ++place) {
        const std::string found = difference(expected.judgements[place], judged[place]);
        if (!found.empty()) RC_FAIL("requirement " + std::to_string(place) + ": " + found);
    }
}

/// More than are judged together: the same three, on days that differ.
std::vector<ReadProfile> lots_of(const std::vector<facts::Facts>& facts, Date day) {
    std::vector<ReadProfile> profiles;
    for (std::size_t place = 0; place < ManyJudge::together + 3; ++place) {
        const auto later = static_cast<std::int32_t>(place / 4);
        profiles.push_back({&facts[place % facts.size()], {day.days + later}});
    }
    return profiles;
}

}  // namespace

TEST_CASE("many profiles are judged as each would be alone", "[properties]") {
    CHECK(rc::check("columns", [] {
        properties::Case one = properties::some_case();
        const made::Said filled = made::filled(one.profile, one.dice, one.book.vocabulary, 4);
        RC_LOG() << show(one, one.profile) << made::text(filled, one.book.vocabulary) << "\n";
        const plan::Plan plan = plan::compile(one.book);
        ManyJudge many(plan);
        RC_CLASSIFY(many.left_to_judge() == 0, "all in columns");
        std::vector<facts::Facts> facts;
        for (const made::Said& profile : {one.profile, filled, one.profile})
            facts.push_back(made::facts_of(profile, one.book.vocabulary));
        for (const facts::Facts& alone : facts)
            must_agree(plan, {&alone, one.as_at}, many.judge(alone, one.as_at));
        const auto profiles = lots_of(facts, one.as_at);
        const auto judged = many.judge(profiles);
        RC_ASSERT(judged.size() == profiles.size());
        for (std::size_t place = 0; place < profiles.size(); ++place)
            must_agree(plan, profiles[place], judged[place]);
    }));
}
