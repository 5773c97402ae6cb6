#include <algorithm>

#include "assize/analysis/mutation_report.hpp"
#include "assize/judgement/judge.hpp"
#include "every_construct.hpp"
#include "rules_with_tests.hpp"
#include "tests/catch.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

std::vector<Tried> tried(const RulesWithTests& rules, const Mutants& mutants, unsigned jobs) {
    const Watch watch{{}, [](std::size_t) { return Progress(); }};
    return try_mutants(
        *rules.rulebook, rules.ground(mutants), mutants.mutants, rules.sources, jobs, watch);
}

/// Every eleventh mutant of a rulebook that has all kinds: a search that finds nothing is
/// long.
Mutants some_mutants(const RulesWithTests& rules) {
    Mutants some = rules.mutants();
    std::size_t place = 0;
    std::erase_if(some.mutants, [&](const Mutant&) { return place++ % 11 != 0; });
    return some;
}

std::size_t count_of(const std::vector<Tried>& all, Fate fate) {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Tried& one) { return one.fate == fate; }));
}

constexpr const char* shared_meaning = R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  size whole number
  is_open yes/no

large means size is at least 5

requirement first "First"
  required by "Invented Act 2010 s.1"
  met when is_open
  unmet otherwise

requirement second "Second"
  required by "Invented Act 2010 s.2"
  met when is_open and large
  unmet otherwise

requirement third "Third"
  required by "Invented Act 2010 s.3"
  met when judgement of second is met
  unmet otherwise

test "the first is open"
  given is_open is yes
  expect first met

test "the third is large enough"
  given is_open is yes
  given size is 5
  expect third met
)";

}  // namespace

TEST_CASE("what tells a survivor apart does so when all is judged", "[analysis]") {
    const auto rules = rules_with_tests(every_construct);
    const Mutants mutants = some_mutants(*rules);
    const auto all = tried(*rules, mutants, 1);
    CHECK(count_of(all, Fate::survived) > 4);
    CHECK(count_of(all, Fate::noticed) > 4);
    plan::Plan changed = mutants.plan;
    for (std::size_t place = 0; place < all.size(); ++place) {
        REQUIRE((all[place].fate == Fate::survived) == all[place].difference.has_value());
        if (!all[place].difference) continue;
        const Difference& found = *all[place].difference;
        const auto facts = facts_of(rules->rulebook->vocabulary, found.scenario);
        const auto judged = [&](const plan::Plan& plan) {
            return judge(plan, facts, found.scenario.as_at, Explain::none)
                .judgements[found.requirement];
        };
        const Judgement before = judged(rules->plan);
        Change change = mutants.mutants[place].change;
        exchange(changed, change);
        const Judgement after = judged(changed);
        exchange(changed, change);
        INFO(place);
        CHECK(before.reported == found.reported);
        CHECK(before.possible == found.possible);
        CHECK(after.reported == found.otherwise);
        CHECK(
            (before.reported != after.reported || before.possible != after.possible
             || before.marks != after.marks));
    }
}

TEST_CASE("how many threads try mutants changes nothing", "[analysis]") {
    const auto rules = rules_with_tests(every_construct);
    const Mutants mutants = some_mutants(*rules);
    const auto by_one = tried(*rules, mutants, 1);
    const auto by_three = tried(*rules, mutants, 3);
    REQUIRE(by_one.size() == by_three.size());
    for (std::size_t place = 0; place < by_one.size(); ++place) {
        CHECK(by_one[place].fate == by_three[place].fate);
        const auto& one = by_one[place].difference;
        const auto& other = by_three[place].difference;
        REQUIRE(one.has_value() == other.has_value());
        if (one) CHECK(written_out(one->scenario) == written_out(other->scenario));
    }
}

TEST_CASE("a change of a meaning is noticed wherever it is used", "[analysis]") {
    const auto rules = rules_with_tests(shared_meaning);
    const Mutants mutants = rules->mutants();
    const auto noticed = noticed_by(rules->ground(mutants), mutants.mutants, 1, {});
    std::size_t of_meaning = 0;
    for (std::size_t place = 0; place < noticed.size(); ++place) {
        const Mutant& mutant = mutants.mutants[place];
        if (mutant.home.what != Home::What::meaning) continue;
        CHECK(dependents(rules->ground(mutants), mutant) == std::vector<std::uint32_t>{1, 2});
        // `at least 4` lets five through as well.
        const auto* change = std::get_if<NodeChange>(&mutant.change);
        const bool is_four = mutant.mutation == Mutation::figure && change->node.number == 4;
        CHECK(noticed[place] == (is_four ? std::nullopt : std::optional<std::size_t>(1)));
        ++of_meaning;
    }
    CHECK(of_meaning == 2);
}

TEST_CASE(
    "a reason in the rule file justifies what no test notices, and nothing else", "[analysis]") {
    std::string text = shared_meaning;
    const std::string line = "large means size is at least 5";
    text.replace(text.find(line), line.size(), line + "  -- mutate: four is as good");
    const auto plain = rules_with_tests(shared_meaning);
    const auto reasoned = rules_with_tests(text);
    const Mutants mutants = reasoned->mutants();
    const auto before = tried(*plain, plain->mutants(), 1);
    const auto after = tried(*reasoned, mutants, 1);
    CHECK(count_of(before, Fate::justified) == 0);
    CHECK(count_of(after, Fate::justified) == 1);
    CHECK(count_of(after, Fate::survived) + 1 == count_of(before, Fate::survived));
    CHECK(count_of(after, Fate::noticed) == count_of(before, Fate::noticed));
    for (const Tried& one : after) {
        if (one.fate == Fate::justified) CHECK(one.why == "four is as good");
    }
    const Score sum = whole(scores({*reasoned->rulebook, mutants, after}));
    CHECK(sum.justified == 1);
    CHECK(sum.counted() == sum.noticed + sum.survived);
}
