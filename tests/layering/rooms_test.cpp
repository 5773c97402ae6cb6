// Includes point one way, and each third party stays in its room (docs/architecture.md, Where
// things live).
#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

#include "tests/catch.hpp"
#include "tests/layering/tree.hpp"

namespace {

using namespace assize::layering;

/// The rooms from left to right: each may include itself and those before it.
constexpr std::array rooms{"engine/base",     "grammar",        "engine/model",     "engine/plan",
                           "engine/compiled", "engine/facts",   "engine/judgement", "engine/report",
                           "engine/analysis", "engine/publish", "engine/ide",       "engine/c"};

/// A room's place from the left; past the last for those who may include every public header.
std::size_t place(const std::string& path) {
    const auto room = std::find_if(rooms.begin(), rooms.end(), [&](const std::string name) {
        return path.starts_with(name + "/");
    });
    return static_cast<std::size_t>(room - rooms.begin());
}

/// The room of a public header, from what an include says: `assize/model/type.hpp`.
std::size_t place_of_header(const std::string& include) {
    const std::string room = include.substr(7, include.find('/', 7) - 7);
    return place((room == "grammar" ? room : "engine/" + room) + "/");
}

/// Files, outside the tests, that include something whose path starts with one of `starts`.
std::set<std::string> who_includes(const std::vector<std::string>& starts) {
    std::set<std::string> who;
    for (const TextFile& file : source_files()) {
        if (file.path.starts_with("tests/")) continue;
        for (const Include& include : includes(file)) {
            if (starts_with_any(include.path, starts)) who.insert(file.path);
        }
    }
    return who;
}

}  // namespace

TEST_CASE("a room includes public headers only of itself and of those to its left", "[layering]") {
    std::size_t seen = 0;
    for (const TextFile& file : source_files()) {
        if (file.path.starts_with("tests/")) continue;
        for (const Include& include : includes(file)) {
            if (!include.path.starts_with("assize/")) continue;
            ++seen;
            INFO(file.path << ":" << include.line << ": " << include.path);
            CHECK(include.is_quoted);
            CHECK(place_of_header(include.path) < rooms.size());
            CHECK(place_of_header(include.path) <= place(file.path));
        }
    }
    CHECK(seen > 0);
}

TEST_CASE("a private header is included only from its own room", "[layering]") {
    for (const TextFile& file : source_files()) {
        if (file.path.starts_with("tests/")) continue;
        const auto folder = std::filesystem::path(file.path).parent_path();
        for (const Include& include : includes(file)) {
            if (!include.is_quoted || include.path.starts_with("assize/")) continue;
            INFO(file.path << ":" << include.line << ": " << include.path);
            const std::string target = (folder / include.path).lexically_normal().generic_string();
            CHECK(exists(target));
            CHECK(place(target) == place(file.path));
        }
    }
}

TEST_CASE(
    "Boost is known to the grammar and to one archive, and not to public headers", "[layering]") {
    const auto who = who_includes({"boost/"});
    CHECK_FALSE(who.empty());
    for (const std::string& path : who) {
        INFO(path);
        CHECK((path.starts_with("grammar/") || path == "engine/compiled/archive.hpp"));
        CHECK_FALSE(path.starts_with("grammar/include/"));
    }
    for (const TextFile& file : files_under("tests", {".cpp", ".hpp"})) {
        for (const Include& include : includes(file)) {
            INFO(file.path);
            CHECK_FALSE(include.path.starts_with("boost/"));
        }
    }
}

TEST_CASE("JSON is known only where it is read or written", "[layering]") {
    const std::vector<std::string> allowed{"engine/facts/from_json", "apps/lsp/transport.cpp"};
    const std::set<std::string> with_json_fwd{
        "engine/facts/include/assize/facts/read_profile.hpp",
        "engine/report/include/assize/report/parts_to_json.hpp"};
    for (const std::string& path : who_includes({"nlohmann/"})) {
        if (with_json_fwd.contains(path)) continue;
        INFO(path);
        const bool is_written = starts_with_any(path, {"engine/report/", "engine/publish/"})
            && path.ends_with("_to_json.cpp");
        CHECK((is_written || starts_with_any(path, allowed)));
    }
    for (const std::string& path : with_json_fwd) {
        for (const Include& include : includes({path, read_file(path)})) {
            if (include.path.starts_with("nlohmann/"))
                CHECK(include.path == "nlohmann/json_fwd.hpp");
        }
    }
}

TEST_CASE("simdjson is known to one reader", "[layering]") {
    for (const std::string& path : who_includes({"simdjson"})) {
        INFO(path);
        CHECK(path.starts_with("engine/facts/from_simdjson"));
    }
}

TEST_CASE("logging and the reading of arguments are known to the programs alone", "[layering]") {
    for (const std::string& path : who_includes({"spdlog/", "fmt/", "CLI/"})) {
        INFO(path);
        CHECK(path.starts_with("apps/"));
    }
}

TEST_CASE("the log is known to one file", "[layering]") {
    CHECK(who_includes({"spdlog/"}) == std::set<std::string>{"apps/cli/log.cpp"});
}

TEST_CASE("what bytes are held to is known to one file each", "[layering]") {
    CHECK(
        who_includes({"xxhash"})
        == std::set<std::string>{"apps/cli/batch/fingerprint.cpp", "engine/compiled/compiled.cpp"});
}

TEST_CASE("each library of the batch is known to one file", "[layering]") {
    CHECK(who_includes({"tbb/"}) == std::set<std::string>{"apps/cli/batch/in_parallel.cpp"});
    CHECK(who_includes({"zlib.h", "zstd"}) == std::set<std::string>{"apps/cli/batch/unpacker.cpp"});
}
