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

TEST_CASE("a long condition is broken before the words that join its parts", "[grammar]") {
    const std::string term =
        "authority.lay_member_steps_recorded_on is within 12 months before as_at";
    const std::string text = printed(clause(term + " or " + term));
    CHECK(text.find("as_at\n                or authority") != std::string::npos);
    CHECK(
        printed(
            "due means incidents where told_on is on or before as_at and (has_died or was_harmed) "
            "except where told_on is between early_day and late_day")
        == "due means incidents\n"
           "    where told_on is on or before as_at\n"
           "    and (has_died or was_harmed)\n"
           "    except where told_on is between early_day and late_day\n");
    const std::string part = "an_incident_was_reported_to_the_national_panel";
    const std::string other = "an_incident_was_reported_to_the_partners_in_writing";
    CHECK(
        printed(clause("all of incidents satisfy a and (" + part + " or " + other + " or b)"))
            .find(
                "                and (" + part + "\n                    or " + other
                + "\n                    or b)\n")
        != std::string::npos);
}

TEST_CASE("what stands together is lined up", "[grammar]") {
    CHECK(
        printed("theme a \"A\"\ntheme long-id \"L\"\nthreshold x is 5 months \"X\" assumed\n"
                "threshold of_law is 12 months \"Y\" from \"s.1\"")
        == "theme a        \"A\"\ntheme long-id  \"L\"\n\n"
           "threshold x      is 5 months   \"X\"  assumed\n"
           "threshold of_law is 12 months  \"Y\"  from \"s.1\"\n");
    CHECK(
        printed("requirement r \"R\" met when a unmet otherwise because part-met \"P\" "
                "because met \"M\" action \"A\"")
            .find("  because part-met  \"P\"\n  because met       \"M\"\n"
                  "  action            \"A\"\n")
        != std::string::npos);
}

TEST_CASE("a reason too long for its line stands under it", "[grammar]") {
    const std::string words(90, 'x');
    CHECK(
        printed("requirement r \"R\" required by \"" + words + "\" unverified \"not seen\"")
            .find(words + "\"\n    unverified \"not seen\"\n")
        != std::string::npos);
    CHECK(
        printed("threshold x is 5 months \"" + words + "\" assumed")
            .find(words + "\"\n    assumed\n")
        != std::string::npos);
}

TEST_CASE("a comment keeps its own indentation and the blank line under it", "[grammar]") {
    const std::string text =
        "-- steps:\n--   the first\n\n-- of the theme\ntheme a  \"A\"\n\n-- the end\n";
    CHECK(printed(text) == text);
}

TEST_CASE("a test keeps its is and are", "[grammar]") {
    const std::string text =
        "test \"t\"\n  given board is { a yes }\n  given homes are { a yes }\n";
    CHECK(printed(text) == text);
}

TEST_CASE("a literate file keeps the line ends of its prose", "[grammar]") {
    const std::string text = "# Law\r\n\r\n```assize\r\ntheme   a \"A\"\r\n```\r\n";
    const Reading reading(text, "law.assize.md");
    CHECK(
        laid_out({"law.assize.md", text}, reading.parsed.file)
        == "# Law\r\n\r\n```assize\r\ntheme a  \"A\"\r\n```\r\n");
}

TEST_CASE("comments stay above or behind what they speak of", "[grammar]") {
    const std::string text =
        "-- of the file\n\n-- of the theme\ntheme a \"A\"  -- behind it\n\nrequirement r \"T\"  -- "
        "head\n"
        "\n  -- above the clause\n  met       when a  -- behind the clause\n  unmet     "
        "otherwise\n\n-- the end\n";
    check_round_trip(text);
    const std::string result = printed(text);
    CHECK(result.find("theme a  \"A\"  -- behind it\n") != std::string::npos);
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
        laid_out({"law.assize.md", text}, reading.parsed.file)
        == "# Law \u201Cx\u201D\n\n```assize\ntheme a  \"A\"\n```\nprose  \n```\ntheme   x\n```\n");
}
