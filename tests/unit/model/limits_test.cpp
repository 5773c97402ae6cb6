// Limits of the checker at n and n + 1 (base/limits.hpp); others are cases in tests/language/bad.
#include "assize/base/limits.hpp"
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

namespace {

using namespace assize;
using namespace assize::model;

/// One file that uses so many others, each of them empty.
Loaded with_files(InMemory& memory, std::size_t others) {
    std::string uses;
    for (std::size_t file = 0; file < others; ++file) {
        const std::string name = "f" + std::to_string(file) + ".assize";
        memory.files[name] = "";
        uses += "use \"" + name + "\"\n";
    }
    memory.files["all.assize"] = uses;
    return memory.load({"all.assize"});
}

}  // namespace

TEST_CASE("a run reads as many rule files as the limit and no more", "[model]") {
    InMemory enough, too_many;
    CHECK(with_files(enough, limits::rule_files - 1).diagnostics.empty());
    const Loaded loaded = with_files(too_many, limits::rule_files);
    REQUIRE(loaded.diagnostics.size() == 1);
    CHECK(loaded.diagnostics[0].code == Code::file_missing);
    CHECK(
        message(loaded.diagnostics[0]).find(std::to_string(limits::rule_files))
        != std::string::npos);
}

TEST_CASE("a rulebook that is too large is said to be", "[model]") {
    // Each name in the chain is a comparison and a path, and the chain itself is one more.
    const auto chain_of = [](std::size_t names) {
        std::string text = "profile board\n  a yes/no\nx means a";
        for (std::size_t name = 1; name < names; ++name) text += " or a";
        InMemory memory;
        memory.files["large.assize"] = text + "\n";
        return memory.load({"large.assize"}).diagnostics;
    };
    CHECK(chain_of(limits::plan_nodes / 2 - 1).empty());
    const auto diagnostics = chain_of(limits::plan_nodes / 2);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == Code::rulebook_too_large);
}

TEST_CASE("records stand as deep in one another as the limit and no deeper", "[model]") {
    const auto nested = [](std::size_t depth) {
        std::string text = "profile board\n  x r1\n";
        for (std::size_t at = 1; at < depth; ++at) {
            text += "record r" + std::to_string(at) + "\n  x r" + std::to_string(at + 1) + "\n";
        }
        InMemory memory;
        memory.files["deep.assize"] = text + "record r" + std::to_string(depth) + "\n  x yes/no\n";
        return memory.load({"deep.assize"}).diagnostics;
    };
    CHECK(nested(limits::record_depth).empty());
    const auto diagnostics = nested(limits::record_depth + 1);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics[0].code == Code::records_too_deep);
}

TEST_CASE("a long chain of meanings is settled without deep recursion", "[model]") {
    const std::size_t length = 50'000;
    std::string text = "profile board\n  a yes/no\n";
    for (std::size_t name = 0; name < length; ++name) {
        text += "m" + std::to_string(name) + " means m" + std::to_string(name + 1) + " and a\n";
    }
    const Rulebook rulebook = rulebook_of(text + "m" + std::to_string(length) + " means a\n");
    CHECK(rulebook.order.size() == length + 1);
    CHECK(rulebook.order.front().index == length);
}

TEST_CASE("a long circle of meanings is printed once", "[model]") {
    const std::size_t length = 20'000;
    std::string text = "profile board\n  a yes/no\n";
    for (std::size_t name = 0; name < length; ++name) {
        text += "m" + std::to_string(name) + " means m" + std::to_string((name + 1) % length)
            + " and a\n";
    }
    InMemory memory;
    memory.files["circle.assize"] = text;
    const Loaded loaded = memory.load({"circle.assize"});
    CHECK(lines_of(loaded.diagnostics, memory.sources) == std::vector<std::string>{"circle 3"});
}

namespace {

/// What is offered of a guess and of a repair of the grammar, beside so many bytes of comments.
std::vector<std::string> offered_beside(std::size_t bytes) {
    InMemory memory;
    memory.files["rules.assize"] =
        "use \"a.assize\"\nuse \"b.assize\"\nuse \"c.assize\"\nuse \"d.assize\"\n"
        "profile board\n  rate percentage\n"
        "requirement r \"R\"\n  required by \"A\"\n  met when rate exceeds 80%\n"
        "  unmet otherwise\n"
        "requirement s \"S\"\n  required by \"A\"\n  met if rate is 80%\n  unmet otherwise\n";
    for (const char* const file : {"a.assize", "b.assize", "c.assize", "d.assize"})
        memory.files[file] = "--" + std::string(bytes, '-');
    std::vector<std::string> offered;
    for (const Diagnostic& one : memory.load({"rules.assize"}).diagnostics) {
        for (const Fix& fix : one.fixes) offered.push_back(fix.replacement);
    }
    return offered;
}

}  // namespace

TEST_CASE("repairs are tried up to the limit, and after it guesses are not offered", "[model]") {
    const std::vector<std::string> both{"is more than", "when"};
    CHECK(offered_beside(1'000) == both);
    CHECK(offered_beside(limits::repair_bytes / 4 - 200) == both);
    CHECK(offered_beside(limits::repair_bytes / 4 - 10) == std::vector<std::string>{"when"});
}
