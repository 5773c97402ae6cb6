#include "tests/catch.hpp"

#include "case.hpp"

namespace {

using namespace assize;

}  // namespace

TEST_CASE("the plan's judge agrees with the naive evaluator over the model", "[properties]") {
    CHECK(properties::holds("agreement", "800", [] {
        const properties::Case one = properties::some_case();
        RC_LOG() << show(one, one.profile);
        const facts::Facts facts = made::facts_of(one.profile, one.book.vocabulary);
        const Assessment judged = judge(plan::compile(one.book), facts, one.as_at, Explain::none);
        const naive::Judgements naive = naive::judge(one.book, facts, one.as_at);
        const std::string found = properties::disagreement(one, judged, naive);
        const naive::Judged& first = naive.judged.front();
        RC_CLASSIFY(!first.reported, "not evidenced");
        RC_CLASSIFY(!first.marks.empty(), "marked");
        RC_CLASSIFY(first.missing.size() > 1, "several facts missing");
        if (!found.empty()) RC_FAIL(found);
    }));
}

TEST_CASE(
    "what is explained changes no judgement, and neither does judging twice", "[properties]") {
    CHECK(properties::holds("same input, same output", "300", [] {
        const properties::Case one = properties::some_case();
        RC_LOG() << show(one, one.profile);
        const facts::Facts facts = made::facts_of(one.profile, one.book.vocabulary);
        const plan::Plan plan = plan::compile(one.book);
        const Assessment first = judge(plan, facts, one.as_at, Explain::none);
        for (const Explain explain : {Explain::none, Explain::reasons, Explain::full}) {
            const std::string found =
                properties::disagreement(first, judge(plan, facts, one.as_at, explain));
            if (!found.empty()) RC_FAIL(found);
        }
    }));
}
