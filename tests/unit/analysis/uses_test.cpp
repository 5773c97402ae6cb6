#include "assize/analysis/uses.hpp"

#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

constexpr const char* rules = R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  chair     person
  partners  list of partner
  reviews   list of review

record person
  name          text
  appointed_on  optional date

record partner
  name      text
  has_duty  yes/no
  audits    list of audit
  contact   person

record audit
  returned_on  optional date
  lines        list of text

record review
  begun_on  date
  cost      money

threshold cycle is 24 months "How recent an audit must be" assumed
threshold spare is 2 months "Nobody reads it" assumed

bound means partners where has_duty
recent means latest 2 of reviews by begun_on
chaired means chair.appointed_on is not none

requirement audits "Audits come back"
  required by "Invented Act 2010 s.1"
  met when chaired and all of bound satisfy there are any audits where returned_on is within cycle before as_at
  unmet otherwise
  because "{count of reviews} reviews."

requirement costly "Reviews"
  required by "Invented Act 2010 s.2"
  met when judgement of audits is met and sum of cost for recent is less than £50
  unmet otherwise
)";

std::vector<std::string> names(
    const model::Rulebook& rulebook, const std::vector<FieldPath>& paths) {
    std::vector<std::string> made;
    for (const FieldPath& path : paths) made.push_back(field_text(rulebook.vocabulary, path));
    return made;
}

}  // namespace

TEST_CASE("what a requirement reads is named from the profile on, through names and lists") {
    const model::Rulebook rulebook = model::rulebook_of(rules);
    const Uses uses = uses_of_judgement(rulebook, {0});
    CHECK(
        names(rulebook, uses.fields)
        == std::vector<std::string>{
            "chair.appointed_on", "partners", "partners.has_duty", "partners.audits",
            "partners.audits.returned_on"});
    REQUIRE(uses.thresholds.size() == 1);
    CHECK(rulebook.thresholds[uses.thresholds.front().index].name == "cycle");
    CHECK(uses.meanings.size() == 2);
    CHECK(
        names(rulebook, uses_of_speech(rulebook, {0}).fields)
        == std::vector<std::string>{"reviews"});
}

TEST_CASE("a judgement that is read brings all that it reads") {
    const model::Rulebook rulebook = model::rulebook_of(rules);
    const Uses uses = uses_of_judgement(rulebook, {1});
    REQUIRE(uses.requirements.size() == 1);
    CHECK(uses.requirements.front().index == 0);
    CHECK(
        names(rulebook, uses.fields)
        == std::vector<std::string>{
            "chair.appointed_on", "partners", "partners.has_duty", "partners.audits",
            "partners.audits.returned_on", "reviews", "reviews.begun_on", "reviews.cost"});
}

TEST_CASE("a field is found by the words an officer writes for it") {
    const model::Rulebook rulebook = model::rulebook_of(rules);
    const auto& vocabulary = rulebook.vocabulary;
    const auto path = find_field(vocabulary, "partners.audits.returned_on");
    REQUIRE(path);
    CHECK(field_text(vocabulary, *path) == "partners.audits.returned_on");
    CHECK(field_of(vocabulary, *path).name == "returned_on");
    CHECK_FALSE(find_field(vocabulary, "partners.audit"));
    CHECK_FALSE(find_field(vocabulary, "partners.name.first"));
    CHECK_FALSE(find_field(vocabulary, ""));
}
