#include <algorithm>
#include <filesystem>

#include "assize/facts/read_many.hpp"
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

TEST_CASE("profiles of very unequal size are judged together as each would be", "[judgement]") {
    const auto rules = analysis::rules_with_tests(R"(rulebook many "Reviews"
  in force from 2010-01-01

profile board
  reviews  list of review

record review
  begun_on  date
  is_done   yes/no

requirement done "Reviews are done"
  required by "Invented Act 2010 s.1"
  met       when all of reviews satisfy is_done
  part-met  when at least 50% of latest 3 of reviews by begun_on satisfy is_done
  unmet     otherwise

requirement none "The latest none"
  required by "Invented Act 2010 s.1"
  met       when there are no latest 0 of reviews by begun_on
  unmet     otherwise
)");
    REQUIRE(rules != nullptr);
    const model::Vocabulary& vocabulary = rules->rulebook->vocabulary;
    facts::ManyReader reader(vocabulary, facts::ManyReader::Keep::values);
    std::vector<facts::Facts> all;
    for (const std::size_t reviews : {1U, 0U, 3'000U, 2U, 40U, 7U, 3U, 1'200U}) {
        std::string profile = R"({"reviews": [)";
        for (std::size_t place = 0; place < reviews; ++place) {
            const bool is_late = place % 11 == 3;
            profile += place == 0 ? "" : ",";
            profile += R"({"begun_on": "201)" + std::to_string(place % 7)
                + R"(-05-01", "is_done": )" + (is_late ? "null" : "true") + "}";
        }
        profile += "]}";
        const std::size_t size = profile.size();
        profile.append(facts::ManyReader::padding, ' ');
        facts::Read read = reader.read({profile.data(), size});
        REQUIRE(read.facts);
        all.push_back(std::move(*read.facts));
    }
    const Date day = *read_date("2015-01-01");
    std::vector<ReadProfile> profiles;
    for (const facts::Facts& one : all) profiles.push_back({&one, day});
    ManyJudge many(rules->plan);
    REQUIRE(many.left_to_judge() == 0);
    const auto verdicts = many.judge(profiles);
    for (std::size_t place = 0; place < profiles.size(); ++place) {
        CAPTURE(place);
        const Assessment alone = judge(rules->plan, all[place], day, Explain::none);
        for (std::size_t one = 0; one < alone.judgements.size(); ++one) {
            CHECK(verdicts[place].of[one].possible == alone.judgements[one].possible);
            CHECK(verdicts[place].of[one].reported == alone.judgements[one].reported);
            CHECK(verdicts[place].of[one].marks == alone.judgements[one].marks);
        }
    }
}

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
