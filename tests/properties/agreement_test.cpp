#include <algorithm>

#include "tests/catch.hpp"

#include "case.hpp"

using namespace assize;

TEST_CASE("the plan's judge agrees with the naive evaluator over the model", "[properties]") {
    CHECK(rc::check("agreement", [] {
        const properties::Case one = properties::some_case();
        RC_LOG() << show(one, one.profile);
        const facts::Facts facts = made::facts_of(one.profile, one.book.vocabulary);
        const Assessment judged = judge(plan::compile(one.book), facts, one.as_at, Explain::none);
        const naive::Judgements naive = naive::judge(one.book, facts, one.as_at);
        const std::string found = properties::disagreement(one, judged, naive);
        const auto some = [&](auto is) { return std::ranges::any_of(naive.judged, is); };
        RC_CLASSIFY(some([](const naive::Judged& r) { return !r.reported; }), "not evidenced");
        RC_CLASSIFY(some([](const naive::Judged& r) { return !r.marks.empty(); }), "marked");
        RC_CLASSIFY(
            some([](const naive::Judged& r) { return r.missing.size() > 1; }), "several missing");
        if (!found.empty()) RC_FAIL(found);
    }));
}

TEST_CASE(
    "what is explained changes no judgement, and neither does judging twice", "[properties]") {
    CHECK(rc::check("same input, same output", [] {
        const properties::Case one = properties::some_case();
        RC_LOG() << show(one, one.profile);
        const facts::Facts facts = made::facts_of(one.profile, one.book.vocabulary);
        const plan::Plan plan = plan::compile(one.book);
        const Assessment first = judge(plan, facts, one.as_at, Explain::none);
        for (const Explain explain :
             {Explain::none, Explain::reasons, Explain::outline, Explain::full}) {
            const std::string found =
                properties::disagreement(first, judge(plan, facts, one.as_at, explain));
            if (!found.empty()) RC_FAIL(found);
        }
    }));
}

TEST_CASE("a requirement judged alone is judged as in the whole", "[properties]") {
    CHECK(rc::check("judge_only agrees with judge", [] {
        const properties::Case one = properties::some_case();
        RC_LOG() << show(one, one.profile);
        const facts::Facts facts = made::facts_of(one.profile, one.book.vocabulary);
        const plan::Plan plan = plan::compile(one.book);
        const plan::Dependence dependence(plan);
        const Assessment whole = judge(plan, facts, one.as_at, Explain::none);
        for (std::uint32_t place = 0; place < plan.requirements.size(); ++place) {
            const plan::Part part = dependence.part_of({&place, 1});
            const auto alone = judge_only(plan, facts, one.as_at, part);
            const Judgement& expected = whole.judgements[place];
            RC_ASSERT(alone.size() == 1U);
            RC_ASSERT(alone.front().reported == expected.reported);
            RC_ASSERT(alone.front().possible == expected.possible);
            RC_ASSERT(alone.front().presumed == expected.presumed);
            RC_ASSERT(alone.front().marks == expected.marks);
            RC_ASSERT(alone.front().missing == expected.missing);
        }
    }));
}
