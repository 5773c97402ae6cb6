#include "tests/catch.hpp"

#include "assize/judgement/judge_many.hpp"
#include "case.hpp"

namespace {

using namespace assize;

/// The first in which two judgements disagree, what explains them apart; empty when they agree.
std::string difference(const Judgement& one, const Judgement& other) {
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

void must_agree(const plan::Plan& plan, ManyJudge& many, const facts::Facts& facts, Date day) {
    const Assessment expected = judge(plan, facts, day, Explain::none);
    const auto& judged = many.judge(facts, day).judgements;
    RC_ASSERT(judged.size() == expected.judgements.size());
    for (std::size_t place = 0; place < judged.size(); ++place) {
        const std::string found = difference(expected.judgements[place], judged[place]);
        if (!found.empty()) RC_FAIL("requirement " + std::to_string(place) + ": " + found);
    }
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
        for (const made::Said& profile : {one.profile, filled, one.profile})
            must_agree(plan, many, made::facts_of(profile, one.book.vocabulary), one.as_at);
    }));
}
