#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "tests/catch.hpp"

namespace {

std::string contents(const std::string& file) {
    std::ostringstream text;
    text << std::ifstream(std::filesystem::path(ASSIZE_ROOT) / "grammar" / file).rdbuf();
    return text.str();
}

std::vector<std::string> matches(const std::string& text, const char* pattern) {
    const std::regex regex(pattern);
    std::vector<std::string> names;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), regex);
         it != std::sregex_iterator(); ++it) {
        names.push_back((*it)[1]);
    }
    return names;
}

}  // namespace

TEST_CASE("grammar.ebnf has the productions of the grammar, in its order", "[grammar]") {
    const std::string source = contents("grammar.cpp") + contents("grammar_condition.cpp");
    const std::string ebnf = contents("grammar.ebnf");
    const std::vector<std::string> defined = matches(source, R"(const auto (\w+)_def\b)");
    CHECK(defined.size() > 100);
    CHECK(defined == matches(ebnf.substr(0, ebnf.find("# tokens")), R"((?:^|\n)([a-z]\w*) +=)"));
}
