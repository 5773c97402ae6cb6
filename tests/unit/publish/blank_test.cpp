#include "assize/publish/blank.hpp"

#include "csv.hpp"
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;

namespace {

const model::Rulebook& asking_rulebook() {
    static const model::Rulebook made = model::rulebook_of(R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  shared    yes/no           "=1+1, and 'so' on"
  once      date             "A <day>"
  alone     yes/no           "+44"
  never     yes/no           "Nobody reads it"
  plan      optional plan    "The plan"
  partners  list of partner, named by name

record plan
  agreed_on  date

record partner
  name      text
  is_sound  yes/no
  audits    list of audit

record audit
  cost   money  "What it cost"
  place  place

record place
  was_open  yes/no  "It was open"

requirement long "Two facts"
  required by "Invented Act 2010 s.1"
  met when shared and once is on or before as_at
  unmet otherwise

requirement short "One fact"
  required by "Invented Act 2010 s.2"
  met when shared
  unmet otherwise

requirement nested "Facts of items"
  required by "Invented Act 2010 s.3"
  met when all of partners satisfy there are any audits where cost is more than £5 and place.was_open
  part-met when plan.agreed_on is on or before as_at and there are any partners where is_sound
  unmet otherwise

requirement apart "On its own"
  required by "Invented Act 2010 s.4"
  met when alone
  unmet otherwise

requirement nothing "No fact"
  required by "Invented Act 2010 s.5"
  met when as_at is after 2011-01-01
  unmet otherwise
)");
    return made;
}

std::vector<analysis::Question> asked(std::vector<std::uint32_t> requirements) {
    return analysis::questions_of(asking_rulebook(), requirements);
}

}  // namespace

TEST_CASE("questions come in the order that settles judgements soonest", "[publish]") {
    std::vector<std::string> order;
    for (const auto& question : asked({0, 1, 2, 3, 4}))
        order.push_back(
            field_text(asking_rulebook().vocabulary, question.field) + " "
            + std::to_string(question.requirements.size()) + " "
            + std::to_string(question.settled));
    CHECK(
        order
        == std::vector<std::string>{
            "shared 2 1", "once 1 2", "alone 1 3", "partners 1 3", "partners.audits 1 3",
            "partners.audits.cost 1 3", "partners.audits.place.was_open 1 3", "plan 1 3",
            "plan.agreed_on 1 3", "partners.is_sound 1 4"});
    CHECK(asked({4}).empty());
}

TEST_CASE("a table keeps its cells, and no cell is a formula", "[publish]") {
    const std::string table = publish::questions_csv(asking_rulebook(), asked({0, 3}));
    CHECK(table.starts_with("\xEF\xBB\xBF\"Number\""));
    CHECK(table.find("\"Whether “=1+1, and 'so' on”\"") != std::string::npos);
    std::size_t rows = 0;
    for (std::size_t at = table.find("\r\n"); at != std::string::npos;
         at = table.find("\r\n", at + 2))
        ++rows;
    CHECK(rows == 4);
    CHECK(publish::csv_row({"a \"b\", c", ""}) == "\"a \"\"b\"\", c\",\"\"\r\n");
    CHECK(
        publish::csv_row({"=1+1", "+44", "-3", "@x", "\t=1", "a=b"})
        == "\"'=1+1\",\"'+44\",\"'-3\",\"'@x\",\"'\t=1\",\"a=b\"\r\n");
}

TEST_CASE("a page asks in the same words, and none of them is markup", "[publish]") {
    const std::string page = publish::questions_html(asking_rulebook(), asked({0, 2}));
    CHECK(page.find("“A &lt;day&gt;") != std::string::npos);
    CHECK(
        page.find("“What it cost”, for each audit of each partner</legend>") != std::string::npos);
    CHECK(
        page.find("Whether “It was open”, for the place of each audit of each partner</legend>")
        != std::string::npos);
    CHECK(page.find("Whether there is a plan (“The plan”)</legend>") != std::string::npos);
    CHECK(page.find("/partners/*/audits/*/cost") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
}

TEST_CASE("a blank profile has what is read, and no item nobody spoke of", "[publish]") {
    const auto& vocabulary = asking_rulebook().vocabulary;
    const std::vector<std::uint32_t> nested{2};
    CHECK(publish::blank_json(asking_rulebook(), nested, {}, {}) == R"({
  "as_at": null,
  "plan": null,
  "partners": null
}
)");
    const std::vector<publish::Count> counts{
        {*analysis::find_field(vocabulary, "plan"), 1},
        {*analysis::find_field(vocabulary, "partners"), 2}};
    CHECK(publish::blank_json(asking_rulebook(), nested, counts, read_date("2015-03-13")) == R"({
  "as_at": "2015-03-13",
  "plan": {
    "agreed_on": null
  },
  "partners": [
    {
      "name": null,
      "is_sound": null,
      "audits": null
    },
    {
      "name": null,
      "is_sound": null,
      "audits": null
    }
  ]
}
)");
}
