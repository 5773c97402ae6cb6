#include <algorithm>
#include <filesystem>

#include "assize/judgement/judge.hpp"
#include "assize/judgement/judge_many.hpp"
#include "tests/catch.hpp"
#include "tests/unit/analysis/rules_with_tests.hpp"

using namespace assize;

namespace {

/// The files of `rules/` that declare a rulebook.
std::vector<std::string> rulebooks() {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(
             std::filesystem::path(ASSIZE_ROOT) / "rules")) {
        const std::string path = entry.path().string();
        if (!path.ends_with(".assize") && !path.ends_with(".assize.md")) continue;
        const std::string text = analysis::text_on_disk(path).text.value_or("");
        if (text.starts_with("rulebook ") || text.find("\nrulebook ") != text.npos)
            paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

}  // namespace

TEST_CASE("the tests of every shipped rulebook are judged alike by the many", "[judgement]") {
    std::size_t compared = 0, requirements = 0, left = 0;
    for (const std::string& path : rulebooks()) {
        CAPTURE(path);
        std::string complaints;
        const auto rules = analysis::rules_with_tests(path, analysis::text_on_disk, complaints);
        REQUIRE(rules != nullptr);
        ManyJudge many(rules->plan);
        requirements += rules->plan.requirements.size();
        left += many.left_to_judge();
        std::vector<ReadProfile> profiles;
        for (const analysis::Trial& trial : rules->trials)
            profiles.push_back({&*trial.facts, trial.day});
        const auto verdicts = many.judge(profiles);
        for (std::size_t test = 0; test < profiles.size(); ++test) {
            CAPTURE(rules->trials[test].test->title);
            const auto& [facts, day] = profiles[test];
            const Assessment alone = judge(rules->plan, *facts, day, Explain::none);
            const auto& judged = verdicts[test].of;
            std::string differs;
            for (std::size_t place = 0; place < judged.size(); ++place) {
                const Judgement& expected = alone.judgements[place];
                const bool is_same = judged[place].possible == expected.possible
                    && judged[place].presumed == expected.presumed
                    && judged[place].reported == expected.reported
                    && judged[place].marks == expected.marks
                    && judged[place].clause == expected.clause
                    && judged[place].is_in_force == expected.is_in_force;
                if (!is_same) differs += rules->rulebook->requirements[place].id + " ";
            }
            REQUIRE(differs.empty());
            ++compared;
        }
    }
    CHECK(compared > 1'500);
    // Nearly all of the law is laid out in columns; the rest is judged right, and slower.
    CHECK(left * 20 < requirements);
}
