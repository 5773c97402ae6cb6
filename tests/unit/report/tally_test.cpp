#include "assize/report/tally.hpp"

#include "assize/report/batch_summary.hpp"
#include "tests/catch.hpp"

namespace {

using namespace assize;
using namespace assize::report;

constexpr auto met = static_cast<std::size_t>(Outcome::met);
constexpr auto unmet = static_cast<std::size_t>(Outcome::unmet);

/// Two requirements of one theme and one of none.
std::vector<model::Rulebook> one_rulebook() {
    model::Rulebook rulebook;
    rulebook.id = "made";
    rulebook.themes.push_back({"people", "People", {}});
    for (const char* id : {"a", "b", "c"}) {
        model::Requirement& requirement = rulebook.requirements.emplace_back();
        requirement.id = id;
        if (requirement.id != "c") requirement.theme = 0;
    }
    return {rulebook};
}

Verdict judged(Outcomes possible, std::optional<Outcome> reported) {
    Verdict made;
    made.possible = possible;
    made.reported = reported;
    return made;
}

Outcomes met_or_unmet() {
    Outcomes made = Outcome::met;
    made |= Outcome::unmet;
    return made;
}

/// One met, one not evidenced, one presumed to be met.
std::vector<Verdict> verdicts() {
    return {
        judged(Outcome::met, Outcome::met), judged(met_or_unmet(), std::nullopt),
        judged(met_or_unmet(), Outcome::met)};
}

}  // namespace

TEST_CASE("a tally counts what was reported and what is still possible", "[report]") {
    const auto rulebooks = one_rulebook();
    Tally tally(rulebooks);
    tally.add(0, verdicts());
    CHECK(tally.judged() == 1);
    CHECK(tally.judgements() == 3);
    const Counts whole = tally.of(0, rulebooks[0], std::nullopt);
    CHECK(whole.reported[met] == 2);
    CHECK(whole.reported[not_evidenced_place] == 1);
    CHECK(whole.least[met] == 1);
    CHECK(whole.most[met] == 3);
    CHECK(whole.least[unmet] == 0);
    CHECK(whole.most[unmet] == 2);
    const Counts people = tally.of(0, rulebooks[0], 0U);
    CHECK(people.reported[met] == 1);
    CHECK(people.most[met] == 2);
    CHECK(tally.of(0, 2).least[met] == 0);
}

TEST_CASE("tallies are added, and read again from their figures", "[report]") {
    const auto rulebooks = one_rulebook();
    Tally sum(rulebooks), all(rulebooks);
    for (int block = 0; block < 3; ++block) {
        Tally tally(rulebooks);
        for (Tally* one : {&tally, &all}) {
            one->add(0, verdicts());
            one->add_rejected();
            one->add_warned();
            one->add_fault();
        }
        sum += tally;
    }
    Tally read(rulebooks);
    CHECK(read.set_figures(sum.figures()));
    for (const Tally& one : {sum, read})
        CHECK(batch_summary_to_json(rulebooks, one) == batch_summary_to_json(rulebooks, all));
    CHECK_FALSE(read.set_figures(sum.figures().subspan(1)));
    sum.clear();
    CHECK(sum.judged() + sum.rejected() + sum.faults() + sum.warned() == 0);
}
