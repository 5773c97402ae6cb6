#include "assize/facts/read_edition.hpp"

#include <string>

#include "tests/catch.hpp"

namespace {

using namespace assize;
using namespace assize::facts;

std::string edition(const std::string& id, const std::string& dates, const std::string& field) {
    return "rulebook " + id + " \"Made\"\n  in force " + dates + "\nprofile board\n  chair person\n"
        + "record person\n  " + field + " yes/no\nrequirement a \"A\"\n"
        + "  required by \"Invented Act s.1\"\n  met when chair." + field + "\n  unmet otherwise\n";
}

/// Two editions, of which each has a field that the other does not know.
std::vector<model::Rulebook> editions() {
    Sources sources;
    const std::vector<std::string> paths{"first", "second"};
    const auto read = [](const std::string& path) -> model::FileText {
        return {
            path == "first" ? edition("first", "2010-01-01 to 2012-12-31", "is_in_post")
                            : edition("second", "2013-01-01 to 2019-12-31", "is_serving"),
            {}};
    };
    auto loaded = model::load(paths, read, sources);
    REQUIRE(loaded.diagnostics.empty());
    REQUIRE(loaded.rulebooks.size() == 2);
    return std::move(loaded.rulebooks);
}

ReadEdition read_with(EditionReader& reader, const std::string& text) {
    const std::string padded = text + std::string(ManyReader::padding, ' ');
    return reader.read(std::string_view(padded).substr(0, text.size()));
}

const std::string old = R"({"as_at": "2011-05-01", "chair": {"is_in_post": true}})";
const std::string recent = R"({"chair": {"is_serving": true}, "as_at": "2014-05-01"})";

}  // namespace

TEST_CASE("a profile is read by the edition in force on its day, whatever came before", "[facts]") {
    const auto rulebooks = editions();
    EditionReader reader(rulebooks, std::nullopt);
    for (int round = 0; round < 2; ++round) {
        for (const auto& [text, place] : {std::pair(old, 0U), std::pair(recent, 1U)}) {
            INFO(text);
            const auto one = read_with(reader, text);
            CHECK(one.diagnostics.empty());
            CHECK(one.rulebook == place);
            REQUIRE(one.facts);
            CHECK(one.facts->as_at() == one.as_at);
        }
    }
}

TEST_CASE("a day that is given holds for every profile", "[facts]") {
    const auto rulebooks = editions();
    EditionReader reader(rulebooks, read_date("2015-01-01"));
    const auto one = read_with(reader, old);
    CHECK(one.rulebook == 1);
    CHECK(iso_text(one.as_at) == "2015-01-01");
    REQUIRE(one.diagnostics.size() == 1);
    CHECK(one.diagnostics.front().code == Code::unknown_field);
}

TEST_CASE("a profile without a day, or on a day without an edition, is not read", "[facts]") {
    const auto rulebooks = editions();
    EditionReader reader(rulebooks, std::nullopt);
    const auto dateless = read_with(reader, R"({"asat": "2011-05-01"})");
    CHECK_FALSE(dateless.facts);
    REQUIRE(dateless.diagnostics.size() == 2);
    CHECK(dateless.diagnostics.front().code == Code::unknown_field);
    CHECK(dateless.diagnostics.back().code == Code::no_as_at);
    const auto early = read_with(reader, R"({"as_at": "1999-01-01"})");
    CHECK_FALSE(early.facts);
    CHECK(early.is_of_rules);
    REQUIRE(early.diagnostics.size() == 1);
    CHECK(early.diagnostics.front().code == Code::no_edition_in_force);
}

TEST_CASE("what is wrong with a profile is placed in its text", "[facts]") {
    const auto rulebooks = editions();
    EditionReader reader(rulebooks, std::nullopt);
    static_cast<void>(read_with(reader, recent));
    const std::string text = R"({"as_at": "2014-05-01", "chair": {"is_serving": 3}})";
    const auto broken = read_with(reader, text);
    CHECK_FALSE(broken.facts);
    REQUIRE_FALSE(broken.diagnostics.empty());
    // The vocabulary that comes first knows nothing of the field, and reads it.
    CHECK(broken.diagnostics.front().span.begin == text.find("3}"));
    CHECK(broken.diagnostics.front().pointer == "/chair/is_serving");
}
