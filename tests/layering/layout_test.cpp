// What style asks of every file, as far as a program can see it (docs/architecture.md).
#include <algorithm>
#include <filesystem>
#include <set>

#include "tests/catch.hpp"
#include "tests/layering/tree.hpp"

namespace {

using namespace assize::layering;

bool is_library(const TextFile& file) {
    return file.path.starts_with("engine/") || file.path.starts_with("grammar/");
}

}  // namespace

TEST_CASE("the top level holds what is documented and nothing else", "[layering]") {
    const std::set<std::string> documented{
        "CMakeLists.txt", "CMakePresets.json", "README.md", "apps",  "build", "docs",
        "engine",         "fixtures",          "grammar",   "rules", "run",   "tests"};
    for (const auto& entry : std::filesystem::directory_iterator(ASSIZE_ROOT)) {
        const std::string name = entry.path().filename().string();
        INFO(name);
        CHECK((name.starts_with(".") || documented.contains(name)));
    }
}

TEST_CASE("no source file is longer than 500 lines", "[layering]") {
    for (const TextFile& file : source_files()) {
        INFO(file.path);
        CHECK(lines(file.text).size() <= 500);
    }
}

TEST_CASE("no library counts in floating point", "[layering]") {
    for (const TextFile& file : source_files()) {
        if (!is_library(file)) continue;
        const std::string code = code_only(file.text);
        INFO(file.path);
        CHECK_FALSE(has_word(code, "float"));
        CHECK_FALSE(has_word(code, "double"));
    }
}

TEST_CASE("no library reads a clock, a locale, the environment or a random number", "[layering]") {
    for (const TextFile& file : source_files()) {
        if (!is_library(file)) continue;
        const std::string code = code_only(file.text);
        INFO(file.path);
        for (const char* word :
             {"system_clock", "steady_clock", "locale", "setlocale", "getenv", "random_device",
              "mt19937", "rand"}) {
            INFO(word);
            CHECK_FALSE(has_word(code, word));
        }
    }
}

TEST_CASE("exceptions are caught only where the two borders are", "[layering]") {
    const std::set<std::string> borders{"grammar/parse.cpp", "engine/c/assize.cpp"};
    for (const TextFile& file : source_files()) {
        if (!is_library(file) || borders.contains(file.path)) continue;
        INFO(file.path);
        CHECK_FALSE(has_word(code_only(file.text), "try"));
        CHECK_FALSE(has_word(code_only(file.text), "throw"));
    }
}

TEST_CASE("we define no macros", "[layering]") {
    for (const TextFile& file : source_files()) {
        if (file.path == "tests/catch.hpp") continue;  // hides the difference between two Catches
        INFO(file.path);
        CHECK(code_only(file.text).find("#define") == std::string::npos);
    }
}

TEST_CASE("every header is guarded by pragma once", "[layering]") {
    for (const TextFile& file : source_files()) {
        if (!file.path.ends_with(".hpp")) continue;
        INFO(file.path);
        CHECK(file.text.find("#pragma once\n") != std::string::npos);
    }
}

TEST_CASE("a file is named for what it does, not for being of help", "[layering]") {
    for (const TextFile& file : source_files()) {
        for (const char* word : {"util", "utils", "helper", "helpers", "common", "manager"}) {
            INFO(file.path);
            CHECK_FALSE(has_word(file.path, word));
        }
    }
}

TEST_CASE("every source file is listed in a build file", "[layering]") {
    std::string listed;
    for (const char* folder : {"apps", "engine", "grammar", "tests"}) {
        for (const TextFile& file : files_under(folder, {"CMakeLists.txt", "sources.cmake"})) {
            listed += file.text;
        }
    }
    for (const TextFile& file : source_files()) {
        if (!file.path.ends_with(".cpp")) continue;
        INFO(file.path);
        CHECK(has_word(listed, std::filesystem::path(file.path).filename().string()));
    }
}

TEST_CASE("the words of code are told from comments and strings", "[layering]") {
    const std::string code = code_only(
        "int a = 1'000; // double\nconst char* b = \"float \\\" double\"; /* try\n */ char c = "
        "'\"'; auto d = R\"x(double)\")x\"; double e;\n");
    CHECK(
        code
        == "int a = 1'000; \nconst char* b = \"\"; \n char c = ''; auto d = \"\"; double e;\n");
    CHECK(has_word(code, "double"));
    CHECK_FALSE(has_word("doubled redouble", "double"));
}
