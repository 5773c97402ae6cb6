#include "assize/compiled/compiled.hpp"

#include <xxhash.h>

#include <cstring>

#include "tests/catch.hpp"
#include "tests/unit/compiled/small_rulebook.hpp"

using namespace assize;
using compiled::Compiled;

namespace {

std::string small() {
    Sources sources;
    const auto loaded = load_small(sources);
    REQUIRE(loaded.diagnostics.empty());
    return compiled::compile(sources, loaded.rulebooks);
}

std::string why_not(std::string_view bytes) { return Compiled::open(bytes).second; }

}  // namespace

TEST_CASE("a compiled rulebook gives back what reports and judging read", "[compiled]") {
    Sources sources;
    const auto loaded = load_small(sources);
    const model::Rulebook& was = loaded.rulebooks.at(0);
    const std::string bytes = compiled::compile(sources, loaded.rulebooks);
    CHECK(bytes == small());
    const auto [opened, why] = Compiled::open(bytes);
    REQUIRE(why.empty());
    REQUIRE(opened.size() == 1);
    const model::Rulebook is = opened.rulebook(0);
    CHECK(is.id == "small");
    CHECK(is.title == was.title);
    CHECK(is.in_force.at(0).to == was.in_force.at(0).to);
    CHECK(is.themes.at(0).title == "People");
    CHECK(is.vocabulary.records.size() == was.vocabulary.records.size());
    CHECK(is.vocabulary.choices.at(0).values == was.vocabulary.choices.at(0).values);
    CHECK_FALSE(is.thresholds.at(0).source);
    CHECK(is.meanings.at(0).body.index() == was.meanings.at(0).body.index());
    const model::Requirement& requirement = is.requirements.at(0);
    CHECK(requirement.citations.at(0).unverified == "invented");
    CHECK(requirement.checks.at(0).condition.span == was.requirements[0].checks[0].condition.span);
    CHECK(requirement.clauses.at(2).when.has_value() == false);
    CHECK(opened.sources()[{0}].text == small_rules);
    CHECK(opened.hashes().at(0).size() == 64);
    const plan::Plan plan = opened.plan(0), made = plan::compile(was);
    CHECK(plan.nodes.size() == made.nodes.size());
    CHECK(plan.requirements.at(0).sentences.at(0).pieces.at(1).words == " are in post.");
    CHECK(plan.thresholds.at(0).value.value == made.thresholds.at(0).value.value);
}

TEST_CASE("what is not whole is no rulebook to judge by", "[compiled]") {
    const std::string bytes = small();
    CHECK(why_not(bytes).empty());
    CHECK(why_not("") == "is cut short");
    CHECK(why_not("ASSIZ") == "is cut short");
    CHECK(why_not("rulebook small \"Small\"") == "is no compiled rulebook, or has been changed");
    CHECK(why_not(bytes + "x") == "has more behind its end, and so has been changed");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        CAPTURE(size);
        REQUIRE_FALSE(why_not(std::string_view(bytes).substr(0, size)).empty());
    }
    for (std::size_t place = 0; place < bytes.size(); ++place) {
        CAPTURE(place);
        std::string changed = bytes;
        changed[place] = static_cast<char>(changed[place] ^ (1 << place % 8));
        REQUIRE_FALSE(why_not(changed).empty());
    }
}

TEST_CASE("what another build compiled is refused, however sound", "[compiled]") {
    std::string bytes = small();
    // The magic, the head's size and check, and the head: the length of the build's name, and it.
    const std::size_t size_at = 8, check_at = 16, head_at = 24, build_at = head_at + 4;
    std::uint64_t size = 0;
    std::memcpy(&size, &bytes[size_at], sizeof size);
    bytes[build_at] = bytes[build_at] == '0' ? '1' : '0';
    const std::uint64_t check = XXH3_64bits(&bytes[head_at], size);
    std::memcpy(&bytes[check_at], &check, sizeof check);
    CHECK(why_not(bytes) == "was compiled by another build of Assize: compile its sources again");
}
