// The language, tested in the language. A file of good/ loads without a word and its tests pass; a
// file of bad/ states in
// `--!` lines the diagnostics it must give, and the text beside it (x.txt for x.assize) is the
// whole of what a reader is shown. ASSIZE_REGENERATE=1 writes those texts anew: read the difference
// before keeping it.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "assize/model/check.hpp"
#include "tests/catch.hpp"
#include "tests/language/expectations.hpp"
#include "tests/language/run_tests.hpp"

namespace {

using namespace assize;
namespace fs = std::filesystem;

const fs::path folder = ASSIZE_LANGUAGE;

/// Files are named from this folder, so that what is said of them is the same on every machine.
model::FileText rule_text(const std::string& path) {
    std::ifstream in(folder / path, std::ios::binary);
    if (!in) return {std::nullopt, "no such file"};
    std::ostringstream text;
    text << in.rdbuf();
    return {text.str(), ""};
}

/// The rule files directly in good/ or bad/; what they `use` and should not be tried alone stands
/// in folders below.
std::vector<std::string> rule_files(const std::string& group) {
    std::vector<std::string> files;
    for (const auto& entry : fs::directory_iterator(folder / group)) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".assize") || name.ends_with(".assize.md")) {
            files.push_back(group + "/" + name);
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string shown(const std::vector<Diagnostic>& diagnostics, const Sources& sources) {
    std::string text;
    for (const Diagnostic& diagnostic : diagnostics) {
        text += diagnostic_text(diagnostic, sources, false);
        if (!text.ends_with('\n')) text += '\n';
    }
    return text;
}

/// Compares with the text beside a file; writes it when asked to.
void check_text_beside(const std::string& file, const std::string& text) {
    const std::string beside = file.substr(0, file.find(".assize")) + ".txt";
    if (std::getenv("ASSIZE_REGENERATE") != nullptr) {
        std::ofstream(folder / beside, std::ios::binary) << text;
    }
    CHECK(text == rule_text(beside).text.value_or("there is no " + beside));
}

}  // namespace

TEST_CASE("a good rule file loads without a word and its tests pass", "[language]") {
    const auto files = rule_files("good");
    REQUIRE_FALSE(files.empty());
    for (const std::string& file : files) {
        DYNAMIC_SECTION(file) {
            Sources sources;
            const model::Loaded loaded = model::load(std::vector{file}, rule_text, sources);
            CHECK(shown(loaded.diagnostics, sources) == "");
            for (const model::Rulebook& rulebook : loaded.rulebooks) {
                CHECK(
                    language::failures_of_tests(rulebook, rule_text) == std::vector<std::string>{});
            }
        }
    }
}

TEST_CASE("the good rule files hold tests", "[language]") {
    std::size_t tests = 0;
    for (const std::string& file : rule_files("good")) {
        Sources sources;
        for (const auto& rulebook : model::load(std::vector{file}, rule_text, sources).rulebooks) {
            tests += rulebook.tests.size();
        }
    }
    CHECK(tests > 0);
}

TEST_CASE("a bad rule file gives exactly the diagnostics that it states", "[language]") {
    const auto files = rule_files("bad");
    REQUIRE_FALSE(files.empty());
    for (const std::string& file : files) {
        DYNAMIC_SECTION(file) {
            Sources sources;
            const model::Loaded loaded = model::load(std::vector{file}, rule_text, sources);
            const auto expected = language::expectations(rule_text(file).text.value());
            std::vector<std::string> wanted, found;
            for (const auto& expectation : expected) {
                wanted.push_back(language::expected_text(expectation));
            }
            for (std::size_t at = 0; at < loaded.diagnostics.size(); ++at) {
                const auto like = at < expected.size() ? expected[at] : language::Expectation{};
                found.push_back(language::found_text(loaded.diagnostics[at], sources, like));
            }
            CHECK_FALSE(wanted.empty());
            INFO(shown(loaded.diagnostics, sources));
            CHECK(found == wanted);
            check_text_beside(file, shown(loaded.diagnostics, sources));
        }
    }
}

TEST_CASE("a stated diagnostic is read with its place and its arguments", "[language]") {
    const auto read_back = language::expectations(
        "--! unknown-name\nrule\n--! unknown-name 12:7 `a b` `c`\n-- ! not one\n--! wrong line!\n");
    REQUIRE(read_back.size() == 3);
    CHECK(language::expected_text(read_back[0]) == "unknown-name");
    CHECK(language::expected_text(read_back[1]) == "unknown-name 12:7 `a b` `c`");
    CHECK(language::expected_text(read_back[2]) == "--! wrong line!");
}

namespace {

/// A page of the documents as the literate file that its examples make.
model::FileText page(const std::string& path) {
    return rule_text("../../docs/" + path.substr(0, path.find(".assize")) + ".md");
}

/// Compiles the examples of a page and of what it uses, and runs the tests of the rulebook `id`.
void check_page(const std::string& name, const std::string& id, std::size_t fewest_tests) {
    Sources sources;
    model::Loaded loaded =
        model::load(std::vector<std::string>{name + ".assize.md"}, page, sources);
    CHECK(shown(loaded.diagnostics, sources) == "");
    const auto found = std::find_if(
        loaded.rulebooks.begin(), loaded.rulebooks.end(),
        [&](const model::Rulebook& rulebook) { return rulebook.id == id; });
    REQUIRE(found != loaded.rulebooks.end());
    std::erase_if(found->tests, [&](const model::Test& test) {
        return test.span.source != found->span.source;
    });
    CHECK(found->tests.size() >= fewest_tests);
    CHECK(language::failures_of_tests(*found, page) == std::vector<std::string>{});
}

}  // namespace

TEST_CASE("every example of the language page is compiled, and its tests pass", "[language]") {
    check_page("language", "example-board", 5);
}

TEST_CASE("every example of the page on tailoring is compiled, and its tests pass", "[language]") {
    check_page("tailoring", "northmere", 2);
}
