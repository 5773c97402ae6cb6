#include "field_reads.hpp"

#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

constexpr const char* chain_vocabulary = R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  is_small   yes/no
  is_open    yes/no
  has_chair  yes/no
  partners   list of partner

record partner
  has_duty  yes/no
  grant     money

)";

/// The fields that the first clause of the last requirement reads.
std::vector<std::string> read_by(const std::string& rules) {
    const model::Rulebook rulebook = model::rulebook_of(chain_vocabulary + rules);
    const plan::Plan plan = plan::compile(rulebook);
    std::vector<std::string> names;
    for (const FieldPath& field :
         FieldReads(plan).within(plan.requirements.back().clauses.front().when))
        names.push_back(field_text(rulebook.vocabulary, field));
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what is read is in order of reading, lists before what is read of items", "[analysis]") {
    CHECK(read_by(R"(bound means partners where has_duty
requirement a "A"
  required by "Invented Act 2010 s.1"
  met when is_open and sum of grant for bound is more than £5 and is_small
  unmet otherwise
)") == Names{"is_open", "partners", "partners.has_duty", "partners.grant", "is_small"});
}

TEST_CASE("a chain of names that name the one before twice is followed once each", "[analysis]") {
    std::string chain = "m0 means is_small and is_open\n";
    for (int link = 1; link <= 60; ++link) {
        const std::string before = "m" + std::to_string(link - 1);
        chain += "m" + std::to_string(link) + " means " + before + " or not " + before + "\n";
    }
    CHECK(read_by(chain + R"(requirement a "A"
  required by "Invented Act 2010 s.1"
  met when m60
  unmet otherwise
)") == Names{"is_small", "is_open"});
}

TEST_CASE("a check is read for a judgement that it decides, and for no other", "[analysis]") {
    const std::string asks = R"(requirement b "B"
  required by "Invented Act 2010 s.2"
  met when judgement of a is met
  unmet otherwise
)";
    const std::string checks = R"(requirement a "A"
  required by "Invented Act 2010 s.1"
  check small is_small
  check open  is_open
)";
    CHECK(read_by(checks + asks) == Names{"is_small", "is_open"});
    CHECK(read_by(checks + "  met when open\n  unmet otherwise\n" + asks) == Names{"is_open"});
}
