#include <filesystem>
#include <fstream>
#include <sstream>

#include "assize/grammar/print.hpp"
#include "tests/catch.hpp"
#include "tests/unit/grammar/reading.hpp"

using namespace assize;
using namespace assize::grammar_tests;

namespace {

void check_round_trip(const std::string& text, const std::string& name = "rules.assize") {
    const Reading once(text, name);
    REQUIRE(once.codes().empty());
    const std::string printed = print(once.parsed.file);
    INFO(printed);
    const Reading twice(printed);
    CHECK(twice.codes().empty());
    CHECK(syntax::same_but_for_spans(once.parsed.file, twice.parsed.file));
    CHECK(print(twice.parsed.file) == printed);
}

std::string printed(const std::string& text) { return print(Reading(text).parsed.file); }

}  // namespace

TEST_CASE("what is printed reads as the same tree, and prints as itself", "[grammar]") {
    check_round_trip(taste);
    check_round_trip(vocabulary);
    check_round_trip("rulebook later \"L\" extends base unverified \"not seen\"\n  source \"x\"\n");
    check_round_trip(
        "rulebook later \"L\" extends base applies when a and b is before as_at source \"x\"\n");
    check_round_trip("test \"t\"\n  given homes are { topics (), name \"n\" } { topics (a, 2) }\n");
    for (const char* const condition :
         {"not (a and b) or c", "a is not one of (b, met, \"x\")", "a is between 1 and 2",
          "x out of y + 1 is 50%", "at least 2 of these (a; b and c; there are no d where e)",
          "a includes at least 2 of (b, c)",
          "all of latest 4 of m where (a is 2) except where b by c as d where d.x satisfy d.y is "
          "in time for z - 1 day",
          "share of m as p where (p.a) satisfying p.b is at least 87.5%",
          "a is at least 1 month before b",
          "sum of a for b except where (c is none) is £1,234,567.50",
          "judgement of x-y is met and not any check",
          "days from a + 1 to b is less than 5 working days", "working days from a to b is exactly",
          "a is -2"}) {
        INFO(condition);
        if (Reading(clause(condition)).codes().empty()) {
            check_round_trip(clause(condition));
        } else {
            CHECK(std::string(condition).ends_with("exactly"));
        }
    }
}

TEST_CASE("the repository's own rules survive the formatter", "[grammar]") {
    namespace fs = std::filesystem;
    for (const fs::directory_entry& entry :
         fs::recursive_directory_iterator(fs::path(ASSIZE_ROOT) / "rules")) {
        const std::string path = entry.path().string();
        if (!path.ends_with(".assize") && !path.ends_with(".assize.md")) { continue; }
        INFO(entry.path());
        std::ostringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        check_round_trip(text.str(), entry.path().filename().string());
    }
}

TEST_CASE("the formatter puts spellings and layout right", "[grammar]") {
    CHECK(printed("REQUIREMENT r \u201CT\u201D\nmet   WHEN there is a b where c is 1 months\n   unmet otherwise\n") ==
          "requirement r \"T\"\n\n  met       when there are any b where c is 1 month\n  unmet     otherwise\n");
}

TEST_CASE("a long condition is broken before each and or or", "[grammar]") {
    const std::string term =
        "authority.lay_member_steps_recorded_on is within 12 months before as_at";
    const std::string text = printed(clause(term + " or " + term));
    CHECK(text.find("as_at\n                or authority") != std::string::npos);
}

TEST_CASE("comments stay above or behind what they speak of", "[grammar]") {
    const std::string text =
        "-- of the file\n\n-- of the theme\ntheme a \"A\"  -- behind it\n\nrequirement r \"T\"  -- "
        "head\n"
        "\n  -- above the clause\n  met       when a  -- behind the clause\n  unmet     "
        "otherwise\n\n-- the end\n";
    check_round_trip(text);
    const std::string result = printed(text);
    CHECK(result.find("theme a \"A\"  -- behind it\n") != std::string::npos);
    CHECK(result.find("  -- above the clause\n  met ") != std::string::npos);
    CHECK(result.find("when a  -- behind the clause\n") != std::string::npos);
    CHECK(result.ends_with("\n-- the end\n"));
    check_round_trip(
        "requirement r -- one\n  \"T\" -- two\n  met -- three\n   when a -- four\n    and b -- "
        "five\n--!x\n");
}

TEST_CASE("a literate file keeps its prose to the byte", "[grammar]") {
    const std::string text =
        "# Law \u201Cx\u201D\n\n```assize\ntheme   a  \"A\"\n```\nprose  \n```\ntheme   x\n```\n";
    const Reading reading(text, "law.assize.md");
    REQUIRE(reading.codes().empty());
    CHECK(
        print_literate(text, reading.parsed.file)
        == "# Law \u201Cx\u201D\n\n```assize\ntheme a \"A\"\n```\nprose  \n```\ntheme   x\n```\n");
}
