#include "assize/analysis/readers.hpp"

#include "assize/analysis/named.hpp"
#include "assize/analysis/without.hpp"
#include "assize/facts/read_profile.hpp"
#include "assize/judgement/judge.hpp"
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

constexpr const char* read_rules = R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  chair     person
  partners  list of partner
  audit     audit

record person
  name          text
  is_in_post    yes/no

record partner
  name   text
  audit  audit

record audit
  returned_on  optional date
  cost         money

threshold limit is £50 "Dear" assumed

returned means partners as p where p.audit.returned_on is on or before as_at
most_returned means count of returned is at least 2

requirement in-order "Clauses in order"
  required by "Invented Act 2010 s.1"
  met when chair.is_in_post
  part-met when most_returned
  unmet otherwise
  because met "Returned: {count of returned}."

requirement only-where "Applies"
  required by "Invented Act 2010 s.2"
  applies when there are any returned
  met when chair.is_in_post
  unmet otherwise

requirement by-checks "Checks"
  required by "Invented Act 2010 s.3"
  check posted chair.is_in_post
  check cheap  audit.cost is less than limit
  met when posted
  part-met when all checks
  unmet otherwise

requirement on-another "Another judgement"
  required by "Invented Act 2010 s.4"
  met when judgement of in-order is met
  unmet otherwise

requirement shows "Only shows"
  required by "Invented Act 2010 s.5"
  dear means audit.cost is more than limit
  met when chair.name is "A"
  unmet otherwise
  because "{audit.returned_on}."
  advice when dear "Spend less."

requirement same-either-way "One outcome"
  required by "Invented Act 2010 s.6"
  part-met when chair.is_in_post
  met when chair.name is "A"
  met otherwise
)";

const model::Rulebook& read_rulebook() {
    static const model::Rulebook made = model::rulebook_of(read_rules);
    return made;
}

std::vector<ReadBy> readers_by_name(const std::string& words) {
    const Named named = find_named(read_rulebook(), words);
    REQUIRE(named.found.size() == 1);
    const std::vector<std::uint32_t> all{0, 1, 2, 3, 4, 5};
    return readers_of(read_rulebook(), all, named.found.front());
}

std::vector<std::string> ids_of(const std::vector<ReadBy>& all) {
    std::vector<std::string> made;
    for (const ReadBy& one : all)
        made.push_back(read_rulebook().requirements[one.requirement.index].id);
    return made;
}

Outcomes these(std::initializer_list<Outcome> all) {
    Outcomes made;
    for (const Outcome one : all) made |= one;
    return made;
}

}  // namespace

TEST_CASE("a fact is followed through meanings and judgements to all who read it", "[analysis]") {
    const auto found = readers_by_name("partners.audit.returned_on");
    CHECK(ids_of(found) == std::vector<std::string>{"in-order", "only-where", "on-another"});
    REQUIRE(found[0].places.size() == 2);
    CHECK(found[0].places[0].part == Part::clause);
    CHECK(found[0].places[0].index == 1);
    REQUIRE(found[0].places[0].through.size() == 2);
    CHECK(name_of(read_rulebook(), found[0].places[0].through[0]) == "most_returned");
    CHECK(name_of(read_rulebook(), found[0].places[0].through[1]) == "returned");
    CHECK(found[0].places[1].part == Part::sentence);
    CHECK(found[2].places[0].through.size() == 3);
    CHECK(name_of(read_rulebook(), found[2].places[0].through[0]) == "in-order");
}

TEST_CASE("what a clause reads changes none of the clauses before it", "[analysis]") {
    const auto late = readers_by_name("partners.audit.returned_on");
    CHECK(late[0].turns == these({Outcome::part_met, Outcome::unmet}));
    CHECK(late[1].turns == these({Outcome::met, Outcome::unmet, Outcome::not_applicable}));
    const auto early = readers_by_name("chair.is_in_post");
    CHECK(early[0].turns == these({Outcome::met, Outcome::part_met, Outcome::unmet}));
}

TEST_CASE("a clause that asks for a check reads what the check reads", "[analysis]") {
    const auto cost = readers_by_name("audit.cost");
    CHECK(ids_of(cost) == std::vector<std::string>{"by-checks", "shows"});
    CHECK(cost[0].turns == these({Outcome::part_met, Outcome::unmet}));
    CHECK(cost[1].turns.is_empty());
    CHECK(ids_of(readers_by_name("limit")) == std::vector<std::string>{"by-checks", "shows"});
}

TEST_CASE("where every clause comes to the same, nothing turns", "[analysis]") {
    const auto name = readers_by_name("chair.name");
    CHECK(ids_of(name) == std::vector<std::string>{"shows", "same-either-way"});
    CHECK(name[1].turns.is_empty());
}

TEST_CASE("a record is read where anything inside it is", "[analysis]") {
    CHECK(ids_of(readers_by_name("chair")).size() == 6);
    CHECK(
        ids_of(readers_by_name("partners.audit"))
        == ids_of(readers_by_name("partners.audit.returned_on")));
}

TEST_CASE("names are found whole, by their last words, or the nearest is offered", "[analysis]") {
    const auto found = [](const std::string& words) {
        std::vector<std::string> made;
        for (const Readable& one : find_named(read_rulebook(), words).found)
            made.push_back(name_of(read_rulebook(), one));
        return made;
    };
    CHECK(found("is_in_post") == std::vector<std::string>{"chair.is_in_post"});
    CHECK(
        found("audit.returned_on")
        == std::vector<std::string>{"audit.returned_on"});  // whole, so no other is meant
    CHECK(
        found("returned_on")
        == std::vector<std::string>{"partners.audit.returned_on", "audit.returned_on"});
    CHECK(found("dear") == std::vector<std::string>{"shows.dear"});
    CHECK(found("shows.dear") == std::vector<std::string>{"shows.dear"});
    CHECK(found("retuned_on").empty());
    CHECK(find_named(read_rulebook(), "retuned_on").nearest == "returned_on");
    for (const FieldPath& path : all_fields(read_rulebook().vocabulary))
        CHECK(
            find_field(read_rulebook().vocabulary, field_text(read_rulebook().vocabulary, path))
            == path);
}

TEST_CASE("each field is counted with the requirements that judge by it", "[analysis]") {
    const std::vector<std::uint32_t> all{0, 1, 2, 3, 4, 5};
    for (const FieldUse& use : field_uses(read_rulebook(), all)) {
        const std::string name = field_text(read_rulebook().vocabulary, use.field);
        INFO(name);
        if (name == "chair.is_in_post") CHECK(use.requirements == 5);
        if (name == "audit.cost") CHECK(use.requirements == 1);
        if (name == "audit.returned_on") CHECK(use.requirements == 0);
        if (name == "partners") CHECK(use.requirements == 3);
    }
}

TEST_CASE("without a fact, nothing is known of it and of nothing else less", "[analysis]") {
    Sources sources;
    const SourceId source =
        sources.add({"profile", R"({"chair": {"is_in_post": true, "name": "A"}, "partners": [
            {"name": "P", "audit": {"returned_on": "2014-01-01"}},
            {"name": "Q", "audit": {"returned_on": {"none": "never", "evidence": "Log"}}}]})"});
    const auto& vocabulary = read_rulebook().vocabulary;
    const auto read = facts::read_profile(vocabulary, sources, source);
    REQUIRE(read.facts);
    const facts::Facts left =
        without(vocabulary, *read.facts, *find_field(vocabulary, "partners.audit.returned_on"));
    REQUIRE(left.size() == read.facts->size());
    std::size_t changed = 0;
    for (std::uint32_t cell = 0; cell < left.size(); ++cell) {
        const bool is_field = left.pointer({cell}, vocabulary).ends_with("/returned_on");
        const bool was_known = (*read.facts)[{cell}].state != facts::State::unknown;
        if (is_field && was_known) {
            ++changed;
            CHECK(left[{cell}].state == facts::State::unknown);
            CHECK(left.annotation({cell}) == nullptr);
        } else {
            CHECK(left[{cell}].state == (*read.facts)[{cell}].state);
        }
    }
    CHECK(changed == 2);
    const facts::Facts no_list =
        without(vocabulary, *read.facts, *find_field(vocabulary, "partners"));
    const auto partners = facts::Facts::field(no_list[facts::Facts::profile()], 1);
    CHECK(no_list[partners].is_open);
    CHECK(no_list[partners].count == 0);
}
