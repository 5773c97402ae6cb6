#include "tests/catch.hpp"

#include "case.hpp"

namespace {

using namespace assize;

Assessment judged_on(const properties::Case& one, const made::Said& profile) {
    return judge(
        plan::compile(one.book), made::facts_of(profile, one.book.vocabulary), one.as_at,
        Explain::none);
}

void must_be_within(const Assessment& filled, const Assessment& before) {
    for (std::size_t index = 0; index < before.judgements.size(); ++index) {
        const Outcomes after = filled.judgements[index].possible,
                       possible = before.judgements[index].possible;
        if ((after.bits() & ~possible.bits()) == 0) continue;
        RC_FAIL(
            "requirement " + std::to_string(index) + ": " + properties::outcomes_text(after)
            + " is not within " + properties::outcomes_text(possible));
    }
}

}  // namespace

TEST_CASE("every completion's judgement was possible before", "[properties]") {
    CHECK(rc::check("soundness", [] {
        properties::Case one = properties::some_case();
        const made::Said filled = made::filled(one.profile, one.dice, one.book.vocabulary, 0);
        RC_LOG() << show(one, one.profile) << made::text(filled, one.book.vocabulary) << "\n";
        const Assessment before = judged_on(one, one.profile), after = judged_on(one, filled);
        must_be_within(after, before);
        for (const Judgement& judgement : after.judgements) {
            RC_ASSERT(!judgement.limits.empty() || judgement.possible.count() == 1);
        }
    }));
}

TEST_CASE("filling some gaps in only narrows what is possible", "[properties]") {
    CHECK(rc::check("monotony", [] {
        properties::Case one = properties::some_case();
        const made::Said filled = made::filled(one.profile, one.dice, one.book.vocabulary, 8);
        RC_LOG() << show(one, one.profile) << made::text(filled, one.book.vocabulary) << "\n";
        must_be_within(judged_on(one, filled), judged_on(one, one.profile));
    }));
}

TEST_CASE("the missing facts, filled in, leave one judgement", "[properties]") {
    CHECK(rc::check("missing facts decide", [] {
        properties::Case one = properties::some_case();
        const Assessment before = judged_on(one, one.profile);
        RC_LOG() << show(one, one.profile);
        for (std::size_t index = 0; index < before.judgements.size(); ++index) {
            const Judgement& judgement = before.judgements[index];
            RC_ASSERT(judgement.missing.empty() || judgement.possible.count() > 1);
            // An item that stands where a list was open may bring facts of its own: filling goes on
            // until none is missing.
            made::Said filled = one.profile;
            Judgement after = judgement;
            for (int round = 0; !after.missing.empty() && round < 20; ++round) {
                filled = made::with_known(
                    filled, one.dice, one.book.vocabulary,
                    made::facts_of(filled, one.book.vocabulary), after.missing);
                after = judged_on(one, filled).judgements[index];
            }
            RC_LOG() << index << ": " << made::text(filled, one.book.vocabulary) << "\n";
            RC_ASSERT(!after.limits.empty() || after.possible.count() == 1);
        }
    }));
}
