#include "assize/analysis/lint.hpp"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "assize/publish/lint_to_json.hpp"
#include "lint_pass.hpp"
#include "shipped.hpp"
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

const std::filesystem::path pages = std::filesystem::path(ASSIZE_ROOT) / "docs" / "lints";

/// The codes found in a rulebook that is right; of notes only `note`.
std::set<std::string> codes_in(const std::string& text, std::string_view note = "") {
    model::InMemory memory;
    memory.files["rules.assize"] = text;
    const auto loaded = memory.load({"rules.assize"});
    for (const Diagnostic& one : loaded.diagnostics)
        UNSCOPED_INFO(diagnostic_text(one, memory.sources, false));
    CHECK(loaded.diagnostics.empty());
    std::set<std::string> codes;
    for (const Finding& one : lint(loaded.rulebooks, memory.sources).findings) {
        const LintEntry& entry = lint_entry(one.lint);
        if (entry.severity == Severity::warning || entry.id == note) codes.emplace(entry.id);
    }
    return codes;
}

/// The fenced blocks of a page.
std::vector<std::string> blocks_of(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::vector<std::string> blocks;
    bool is_inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```")) {
            is_inside = line == "```assize";
            if (is_inside) blocks.emplace_back();
        } else if (is_inside) {
            blocks.back() += line + "\n";
        }
    }
    return blocks;
}

constexpr const char* start = R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  is_set_up  yes/no
  size       whole number
  partners   list of partner, named by name

record partner
  name    text
  is_in   yes/no
  is_due  yes/no

)";

/// A rulebook of one requirement with these clauses, that leaves nothing unused.
std::string rules_with(const std::string& clauses) {
    return start + std::string(R"(requirement a "A"
  required by "Invented Act 2010 s.1"
)") + clauses
        + R"(  action "Do it."
  impact "It is done."

requirement all "Everything is read"
  required by "Invented Act 2010 s.2"
  met when is_set_up and size is 3 and there are any partners where is_in and is_due
  unmet otherwise
  action "Do it."
  impact "It is done."
)";
}

bool has_idle_clause(const std::string& clauses) {
    return codes_in(rules_with(clauses)).contains("clause-cannot-decide");
}

}  // namespace

TEST_CASE("the table of lints has one row for each, in order, and each speaks as diagnostics do") {
    std::size_t place = 0;
    std::set<std::string_view> ids;
    for (const LintEntry& entry : all_lints()) {
        INFO(entry.id);
        CHECK(static_cast<std::size_t>(entry.lint) == place++);
        CHECK(ids.insert(entry.id).second);
        CHECK(entry.severity != Severity::error);
        CHECK_FALSE(entry.sentence.ends_with("."));
    }
}

TEST_CASE("every lint has a page, and every page is of a lint") {
    std::set<std::string> written, codes;
    for (const auto& entry : std::filesystem::directory_iterator(pages))
        written.insert(entry.path().stem().string());
    for (const LintEntry& entry : all_lints()) codes.emplace(entry.id);
    CHECK(written == codes);
}

TEST_CASE("a page's bad example is found out for just what the page is about, its good one not") {
    for (const LintEntry& entry : all_lints()) {
        INFO(entry.id);
        const auto blocks = blocks_of(pages / (std::string(entry.id) + ".md"));
        REQUIRE(blocks.size() == 2);
        CHECK(codes_in(blocks[0], entry.id) == std::set<std::string>{std::string(entry.id)});
        CHECK(codes_in(blocks[1], entry.id) == std::set<std::string>{});
    }
}

TEST_CASE("a clause is idle when what it asks is implied by those above it") {
    CHECK(has_idle_clause(
        "  met when not is_set_up\n  part-met when is_set_up\n  unmet otherwise\n"));
    CHECK(
        has_idle_clause("  met when there are any partners where is_in\n"
                        "  part-met when there are at least 2 partners where is_in and is_due\n"
                        "  unmet otherwise\n"));
    CHECK(
        has_idle_clause("  met when at least 50% of partners satisfy is_in\n"
                        "  part-met when all of partners satisfy is_in\n  unmet otherwise\n"));
    CHECK(
        has_idle_clause("  applies when there are any partners\n"
                        "  met when all of partners satisfy is_in\n"
                        "  part-met when share of partners satisfying is_in is less than 100%\n"
                        "  unmet otherwise\n"));
}

TEST_CASE("counts and shares of one list are known to hang together") {
    const std::string some = "  applies when there are any partners\n";
    const std::string halves =
        "  met when share of partners satisfying is_in is at least 50%\n"
        "  part-met when share of partners satisfying is_in is less than 50%\n"
        "  unmet otherwise\n";
    CHECK(has_idle_clause(some + halves));
    CHECK_FALSE(has_idle_clause(halves));  // a share of nobody is neither
    CHECK(
        has_idle_clause(
            some
            + "  met when there are any partners where is_in\n"
              "  part-met when share of partners satisfying is_in is more than 0%\n"
              "  unmet otherwise\n"));
    const std::string three_or_four =
        "  applies when there are at least 2 partners and there are at most 5 partners\n"
        "  applies when not (there are exactly 2 partners) and not (there are exactly 5 "
        "partners)\n";
    CHECK_FALSE(has_idle_clause(
        three_or_four
        + "  met when there are at least 4 partners where is_in\n  unmet otherwise\n"));
    CHECK(has_idle_clause(
        three_or_four
        + "  met when there are at least 5 partners where is_in\n  unmet otherwise\n"));
}

TEST_CASE("a list that may be empty is no fault where something else is asked too") {
    CHECK_FALSE(codes_in(rules_with("  met when is_set_up and (all of partners satisfy is_in)\n"
                                    "  unmet otherwise\n"))
                    .contains("all-of-perhaps-none"));
    CHECK(codes_in(rules_with("  met when all of partners satisfy is_in\n  unmet otherwise\n"))
              .contains("all-of-perhaps-none"));
}

TEST_CASE("any past day is no fault where a recent one is asked besides") {
    const auto codes = [](const std::string& met) {
        return codes_in(
            "rulebook b \"B\"\n  in force from 2010-01-01\n\nprofile b\n  is_due yes/no\n"
            "  held_on optional date\n\nrequirement a \"A\"\n  permitted by \"Act s.1\"\n"
            "  met when held_on is within 12 months before as_at\n  unmet otherwise\n\n"
            "requirement b \"B\"\n  permitted by \"Act s.2\"\n  met when "
            + met + "\n  unmet otherwise\n");
    };
    const std::string lint = "any-past-date-will-do";
    CHECK(codes("is_due and held_on is not none").contains(lint));
    CHECK(codes("is_due and held_on is before as_at").contains(lint));
    CHECK_FALSE(codes("held_on is before as_at and (is_due or held_on is within 6 months before "
                      "as_at)")
                    .contains(lint));
}

TEST_CASE("a clause that can still decide is not idle") {
    CHECK_FALSE(
        has_idle_clause("  met when all of partners satisfy is_in\n"
                        "  part-met when there are any partners where is_in\n  unmet otherwise\n"));
    CHECK_FALSE(has_idle_clause(
        "  met when there are at least 3 partners where is_in and is_due\n"
        "  part-met when there are at least 3 partners where is_in\n  unmet otherwise\n"));
    CHECK_FALSE(has_idle_clause(
        "  met when size is at least 3\n  part-met when size is at least 2\n  unmet otherwise\n"));
    CHECK_FALSE(
        has_idle_clause("  met when there are at least 2 partners\n"
                        "  part-met when share of partners satisfying is_in is at least 50%\n"
                        "  unmet otherwise\n"));
}

TEST_CASE("names that double at every step are looked through in no time, and nothing is claimed") {
    std::string meanings = "n0 means size is 1 or is_set_up\n";
    for (int step = 1; step < 50; ++step) {
        const std::string before = "n" + std::to_string(step - 1);
        meanings += "n" + std::to_string(step) + " means " + before + " and (" + before
            + " or size is " + std::to_string(step) + ")\n";
    }
    const auto codes = codes_in(
        rules_with("  met when n49\n  part-met when n48\n  unmet otherwise\n") + "\n" + meanings);
    CHECK(codes.empty());
}

TEST_CASE("requirements are alike by what their checks ask, not by the words `all checks`") {
    const auto codes = [](const std::string& check, const std::string& unless) {
        return codes_in(rules_with(
            "  check one is_set_up\n  met when all checks unless size is 3\n  unmet otherwise\n"
            "  action \"Do it.\"\n  impact \"It is done.\"\n\n"
            "requirement b \"B\"\n  required by \"Invented Act 2010 s.3\"\n  check one "
            + check + "\n  met when all checks " + unless + " size is 3\n  unmet otherwise\n"));
    };
    CHECK(codes("is_set_up", "unless") == std::set<std::string>{"near-duplicate"});
    CHECK(codes("size is 2", "unless").empty());
    CHECK(codes("is_set_up", "unless it is shown that").empty());
}

TEST_CASE("no judgement that a test of the shipped rules expects is proved impossible") {
    std::size_t expected = 0;
    for (const model::Rulebook& rulebook : shipped_rules().rulebooks) {
        for (const model::Test& test : rulebook.tests) {
            for (const model::Expect& one : test.expects) {
                if (!one.reported || *one.reported == Outcome::not_applicable) continue;
                const auto& requirement = rulebook.requirements[one.requirement.index];
                INFO(rulebook.id << " " << requirement.id << ": " << test.title);
                CHECK(outcomes_of(rulebook, requirement).has(*one.reported));
                ++expected;
            }
        }
    }
    CHECK(expected > 500);
}

TEST_CASE("exactly so many is odd only where both more and fewer are judged worse") {
    const auto is_odd = [](const std::string& clauses) {
        return codes_in(rules_with(clauses)).contains("better-judged-worse");
    };
    CHECK(
        is_odd("  met when is_set_up and there are at least 2 partners\n"
               "  part-met when there are exactly 1 partners\n  unmet otherwise\n"));
    CHECK_FALSE(
        is_odd("  met when there are at least 2 partners\n"
               "  part-met when there are exactly 1 partners\n  unmet otherwise\n"));
}

TEST_CASE("a repair takes out what nothing uses and leaves what a comment stands by") {
    const std::string rules = rules_with("  met when size is 2\n  unmet otherwise\n");
    const auto fixes_in = [](const std::string& text) {
        model::InMemory memory;
        memory.files["rules.assize"] = text;
        const auto loaded = memory.load({"rules.assize"});
        const Linted linted = lint(loaded.rulebooks, memory.sources);
        std::vector<std::string> taken;
        for (const Finding& one : linted.findings) {
            for (const Fix& fix : one.fixes) taken.emplace_back(memory.sources.text(fix.span));
        }
        return taken;
    };
    CHECK(
        fixes_in(rules + "\nspare means size is 4\n")
        == std::vector<std::string>{"spare means size is 4\n"});
    CHECK(fixes_in(rules + "\n-- kept for 2027\nspare means size is 4\n").empty());
    CHECK(fixes_in(rules).empty());
}

TEST_CASE("an allowance covers the declaration it stands above, and is counted") {
    model::InMemory memory;
    memory.files["rules.assize"] = rules_with("  met when size is 2\n  unmet otherwise\n")
        + "\n-- lint meaning-not-used: kept for 2027\nspare means size is 4\n"
          "\nother means size is 5\n";
    const auto loaded = memory.load({"rules.assize"});
    const Linted linted = lint(loaded.rulebooks, memory.sources);
    CHECK(linted.allowed == 1);
    std::vector<std::string> names;
    for (const Finding& one : linted.findings) {
        if (one.lint == Lint::meaning_not_used) names.push_back(one.arguments.front());
    }
    CHECK(names == std::vector<std::string>{"other"});
    const std::string json = publish::lint_to_json(linted, memory.sources);
    CHECK(json.find("\"code\": \"meaning-not-used\"") != std::string::npos);
    CHECK(json.find("\"allowed\": 1") != std::string::npos);
    CHECK(json.ends_with("}\n"));
}

TEST_CASE("an explanation without its reason explains nothing, and is found") {
    for (const char* const comment :
         {"-- mutate:\n", "-- lint:\n", "-- lint: kept for 2027\n", "-- lint no-action:\n"}) {
        CAPTURE(comment);
        CHECK(codes_in(comment + rules_with("  met when size is 2\n  unmet otherwise\n"))
                  .contains("allowance-without-reason"));
    }
    CHECK_FALSE(
        codes_in(
            "-- mutate: 2 is the least\n" + rules_with("  met when size is 2\n  unmet otherwise\n"))
            .contains("allowance-without-reason"));
}

TEST_CASE("a comment that speaks of lints is no allowance") {
    const auto found = codes_in(
        "-- lint : what stands before a colon\n"
        + rules_with("  met when size is 2\n  unmet otherwise\n"));
    CHECK_FALSE(found.contains("allowance-without-reason"));
    CHECK_FALSE(found.contains("allowance-of-nothing"));
}

TEST_CASE("rulebooks judge alike when only names, words and layout differ") {
    const auto rulebooks = [](const std::string& text) {
        return std::vector<model::Rulebook>{model::rulebook_of(text)};
    };
    const auto plain = rulebooks(rules_with("  met when size is 2\n  unmet otherwise\n"));
    CHECK(judge_alike(
        plain,
        rulebooks(
            rules_with("  a_pair means size is 2\n  met when a_pair\n\n  unmet otherwise\n"))));
    CHECK_FALSE(
        judge_alike(plain, rulebooks(rules_with("  met when size is 3\n  unmet otherwise\n"))));
}
