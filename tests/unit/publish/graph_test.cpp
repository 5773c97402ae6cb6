#include "assize/publish/graph.hpp"

#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;

namespace {

model::Rulebook drawn_rulebook() {
    return model::rulebook_of(R"(rulebook board "Board & <others>"
  in force from 2010-01-01

profile board
  chair  person

record person
  is_in_post  yes/no

requirement quoted "A “chair” \ in post"
  required by "Invented Act 2010 s.1"
  met when chair.is_in_post
  unmet otherwise
)");
}

}  // namespace

TEST_CASE("a drawing has every thing, every line, and no sign that DOT would read", "[publish]") {
    const model::Rulebook rulebook = drawn_rulebook();
    const std::vector<std::uint32_t> all{0};
    const std::string dot = publish::graph_dot(rulebook, analysis::graph_of(rulebook, all));
    CHECK(dot.find(R"("requirement quoted" -> "fact chair.is_in_post")") != std::string::npos);
    CHECK(dot.find(R"(subgraph "cluster_chair")") != std::string::npos);
    CHECK(dot.find(R"(\\ in post)") != std::string::npos);
}

TEST_CASE("a picture says what it shows to those who do not see it", "[publish]") {
    const model::Rulebook rulebook = drawn_rulebook();
    const std::vector<std::uint32_t> all{0};
    const std::string svg = publish::graph_svg(
        rulebook, analysis::graph_of(rulebook, all),
        "<?xml?>\n<!-- made by a program -->\n<svg width=\"1\">\n<g/>\n</svg>\n");
    CHECK(svg.find("made by a program") == std::string::npos);
    CHECK(svg.find("Board &amp; &lt;others&gt; read</title>") != std::string::npos);
    CHECK(
        svg.find("<desc id=\"desc\">1 requirement and 1 fact. Each arrow leads")
        != std::string::npos);
    CHECK(svg.find("aria-labelledby=\"title desc\" width=\"1\">") != std::string::npos);
    CHECK(svg.ends_with("<g/>\n</svg>\n"));
}
