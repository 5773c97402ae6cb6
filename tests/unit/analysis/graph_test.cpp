#include "assize/analysis/graph.hpp"

#include "assize/analysis/named.hpp"
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;

TEST_CASE("a graph holds what is read once, and only what judgements hang on", "[analysis]") {
    const model::Rulebook rulebook = model::rulebook_of(R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  partners  list of partner
  is_open   yes/no
  shown     text

record partner
  has_duty  yes/no

threshold wanted is 2 "How many" assumed

bound means partners where has_duty

requirement first "First"
  required by "Invented Act 2010 s.1"
  met when there are at least 2 bound and count of bound is at least wanted
  part-met when count of bound where has_duty is at least 1
  unmet otherwise
  because "{shown}."

requirement second "Second"
  required by "Invented Act 2010 s.2"
  applies when is_open
  met when judgement of first is met
  unmet otherwise
)");
    const auto lines = [&](std::vector<std::uint32_t> chosen) {
        const analysis::Graph graph = analysis::graph_of(rulebook, chosen);
        std::vector<std::string> made;
        for (const auto& [from, to] : graph.lines)
            made.push_back(
                analysis::name_of(rulebook, graph.things[from]) + " > "
                + analysis::name_of(rulebook, graph.things[to]));
        return made;
    };
    CHECK(
        lines({0})
        == std::vector<std::string>{
            "first > bound", "first > wanted", "first > partners.has_duty", "bound > partners",
            "bound > partners.has_duty"});
    // What stands there for its judgement alone is not followed further.
    CHECK(lines({1}) == std::vector<std::string>{"second > is_open", "second > first"});
    CHECK(lines({0, 1}).size() == 7);
}
