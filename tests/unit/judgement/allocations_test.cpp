#include <string>
#include <vector>

#include "assize/facts/read_many.hpp"
#include "assize/judgement/judge.hpp"
#include "assize/judgement/judge_many.hpp"
#include "assize/model/check.hpp"
#include "tests/catch.hpp"
#include "tests/counted_allocations.hpp"

namespace {

using namespace assize;

/// Items whose deadline is open, that have an empty list each, and whose dates are unknown: each
/// meets every mark, and each leaves something to need.
const char* const rules = R"(rulebook due "Reviews and how long they take"
  in force from 2010-01-01

profile board
  reviews  list of review

record review
  begun_on  date
  done_on   optional date
  agencies  list of text

requirement reviews-in-time "Reviews are done in time"
  required by "Invented Act 2010 s.1"
  check in_time "Each is done in time"
    all of reviews satisfy done_on is in time for begun_on + 6 months
  check heard "Each has heard its agencies"
    all of reviews satisfy agencies includes "police" or count of agencies is 0
  check counted "Most have few agencies"
    at least 50% of reviews satisfy count of agencies is less than 3
)";

/// Rules and a profile with so many reviews.
struct Reviewed {
    Sources sources;
    model::Loaded loaded;
    plan::Plan plan;
    std::string text;
    std::optional<facts::Facts> facts;
    Date day = *read_date("2014-03-01");

    explicit Reviewed(std::size_t reviews) {
        const std::vector<std::string> paths{"due.assize"};
        loaded = model::load(
            paths,
            [](const std::string&) {
                return model::FileText{rules, {}};
            },
            sources);
        REQUIRE(loaded.rulebooks.size() == 1);
        plan = plan::compile(loaded.rulebooks.front());
        text = R"({"reviews": [)";
        for (std::size_t place = 0; place < reviews; ++place) {
            if (place > 0) text += ",";
            text += R"({"begun_on": {"value": "2014-01-01", "evidence": [{"document": "Minutes of )"
                    R"(the board", "page": 3}]}, "done_on": null, "agencies": []})";
        }
        text += "]}";
        const SourceId profile = sources.add({"profile.json", text});
        facts = facts::read_profile(loaded.rulebooks.front().vocabulary, sources, profile).facts;
        REQUIRE(facts);
    }
};

std::size_t allocations_of_judging(std::size_t reviews) {
    const Reviewed one(reviews);
    const std::size_t before = allocations_made();
    const Assessment assessment = judge(one.plan, *one.facts, one.day, Explain::none);
    const std::size_t made = allocations_made() - before;
    CHECK_FALSE(assessment.judgements.front().marks.empty());
    return made;
}

}  // namespace

TEST_CASE("judging allocates as its vectors grow, and nothing for an item", "[judgement]") {
    // Twice the items: each of a fixed number of vectors grows once more.
    CHECK(allocations_of_judging(20'000) < allocations_of_judging(10'000) + 30);
}

TEST_CASE("judging one profile after another allocates nothing once it is warm", "[judgement]") {
    const Reviewed large(3'000), small(10);
    ManyJudge many(large.plan);
    REQUIRE(many.left_to_judge() == 0);
    static_cast<void>(many.judge(*large.facts, large.day));
    const std::size_t before = allocations_made();
    for (const Reviewed* one : {&small, &large, &small}) {
        const auto& judged = many.judge(*one->facts, one->day).of;
        CHECK_FALSE(judged.front().marks.empty());
    }
    CHECK(allocations_made() - before == 0);
}

TEST_CASE("reading one profile after another allocates nothing once it is warm", "[facts]") {
    const Reviewed large(3'000), small(10);
    facts::ManyReader many(
        large.loaded.rulebooks.front().vocabulary, facts::ManyReader::Keep::values);
    const auto read = [&](std::string text) {
        const std::size_t size = text.size();
        text.append(facts::ManyReader::padding, ' ');
        const std::size_t before = allocations_made();
        facts::Read profile = many.read({text.data(), size});
        many.reuse(std::move(*profile.facts));
        return allocations_made() - before;
    };
    CHECK(read(large.text) > 0);
    for (const Reviewed* one : {&small, &large, &small}) CHECK(read(one->text) == 0);
    CHECK(many.read_quickly() == 4);
}
