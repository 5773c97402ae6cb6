// Every diagnostic has a row in the table, a paragraph in the documents and a case that provokes
// it.
#include <algorithm>
#include <set>

#include "assize/base/diagnostic.hpp"
#include "tests/catch.hpp"
#include "tests/layering/tree.hpp"

namespace {

using namespace assize::layering;

/// The ids that docs/diagnostics.md has a heading for, in its order, with the text under each.
std::vector<std::pair<std::string, std::string>> paragraphs() {
    std::vector<std::pair<std::string, std::string>> result;
    for (const std::string& line : lines(read_file("docs/diagnostics.md"))) {
        if (line.starts_with("## ")) {
            result.emplace_back(line.substr(3), "");
        } else if (line.starts_with("#")) {
            continue;  // the heading of a group
        } else if (!result.empty()) {
            result.back().second += line + "\n";
        }
    }
    return result;
}

/// `unknown-name` is `Code::unknown_name`.
std::string enumerator(std::string_view id) {
    std::string name(id);
    std::replace(name.begin(), name.end(), '-', '_');
    return "Code::" + name;
}

}  // namespace

TEST_CASE("the table of diagnostics has one row for each code, in order", "[layering]") {
    std::set<std::string_view> ids;
    int place = 0;
    for (const assize::CodeEntry& entry : assize::all_codes()) {
        INFO(entry.id);
        CHECK(static_cast<int>(entry.code) == place++);
        CHECK(ids.insert(entry.id).second);
        CHECK(has_word(
            read_file("engine/base/include/assize/base/diagnostic_codes.hpp"),
            enumerator(entry.id).substr(6)));
    }
    CHECK(place > 0);
}

TEST_CASE("a diagnostic's sentence speaks as the others do", "[layering]") {
    for (const assize::CodeEntry& entry : assize::all_codes()) {
        INFO(entry.id << ": " << entry.sentence);
        REQUIRE_FALSE(entry.sentence.empty());
        CHECK_FALSE(entry.sentence.ends_with("."));
        CHECK_FALSE(entry.sentence.find("::") != std::string_view::npos);
    }
}

TEST_CASE("every diagnostic has a paragraph, in the order of the table", "[layering]") {
    const auto written = paragraphs();
    std::vector<std::string> documented, codes;
    for (const auto& [id, text] : written) {
        INFO(id);
        CHECK(text.find_first_not_of(" \n") != std::string::npos);
        documented.push_back(id);
    }
    for (const assize::CodeEntry& entry : assize::all_codes()) codes.emplace_back(entry.id);
    CHECK(documented == codes);
}

TEST_CASE("every diagnostic has a case that provokes it", "[layering]") {
    std::string cases;
    for (const TextFile& file : files_under("tests", {".cpp", ".assize", ".assize.md"})) {
        if (!file.path.starts_with("tests/layering/")) cases += file.text;
    }
    for (const assize::CodeEntry& entry : assize::all_codes()) {
        const std::string id(entry.id);
        INFO(id);
        const bool is_expected = cases.find("--! " + id + "\n") != std::string::npos
            || cases.find("--! " + id + " ") != std::string::npos;
        CHECK((is_expected || has_word(cases, enumerator(id))));
    }
}
