// Which edition is in force (semantics.md, 13).
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"

namespace {

using namespace assize;
using namespace assize::model;

Rulebook edition(
    const std::string& id, const std::string& from, const std::string& to,
    const std::string& base = "") {
    Rulebook rulebook;
    rulebook.id = id;
    if (!from.empty() || !to.empty()) {
        rulebook.in_force.push_back({read_date(from), read_date(to), {}});
    }
    if (!base.empty()) rulebook.extends = base;
    rulebook.requirements.emplace_back();
    return rulebook;
}

Date on(const std::string& text) { return read_date(text).value(); }

std::string picked(const std::vector<Rulebook>& rulebooks, const std::string& date) {
    const Edition found = edition_in_force(rulebooks, on(date));
    if (found.rulebook != nullptr) return found.rulebook->id;
    return found.diagnostics.size() == 1 ? message(found.diagnostics.front()) : "";
}

}  // namespace

TEST_CASE("both ends of an edition's dates are in force", "[model]") {
    const std::vector<Rulebook> rulebooks{
        edition("first", "2013-04-15", "2015-03-25"), edition("second", "2015-03-26", "")};
    CHECK(picked(rulebooks, "2013-04-15") == "first");
    CHECK(picked(rulebooks, "2015-03-25") == "first");
    CHECK(picked(rulebooks, "2015-03-26") == "second");
    CHECK(picked(rulebooks, "2099-01-01") == "second");
}

TEST_CASE("with no edition in force the nearest are named with their dates", "[model]") {
    const std::vector<Rulebook> rulebooks{
        edition("old", "", "2001-01-01"), edition("first", "2010-01-01", "2012-12-31"),
        edition("second", "2015-01-01", ""), edition("third", "2020-01-01", "")};
    const Edition found = edition_in_force(rulebooks, on("2014-06-01"));
    REQUIRE(found.diagnostics.size() == 1);
    CHECK(found.diagnostics.front().code == Code::no_edition_in_force);
    CHECK(picked(rulebooks, "2014-06-01") ==
          "no rulebook is in force on 1 June 2014; before it comes `first` (from 1 January 2010 to 31 "
          "December 2012); after it comes `second` (from 1 January 2015)");
}

TEST_CASE("a rulebook without a requirement judges nothing, and so nothing as met", "[model]") {
    std::vector<Rulebook> rulebooks{edition("empty", "2010-01-01", "")};
    rulebooks.front().requirements.clear();
    const Edition found = edition_in_force(rulebooks, on("2015-06-01"));
    CHECK(found.rulebook == nullptr);
    REQUIRE(found.diagnostics.size() == 1);
    CHECK(found.diagnostics.front().code == Code::no_requirements);
}

TEST_CASE("two editions in force are an error that names both", "[model]") {
    const std::vector<Rulebook> rulebooks{
        edition("first", "2010-01-01", "2015-12-31"), edition("second", "2015-01-01", "")};
    const Edition found = edition_in_force(rulebooks, on("2015-06-01"));
    REQUIRE(found.diagnostics.size() == 1);
    CHECK(found.diagnostics.front().code == Code::two_editions_in_force);
    CHECK(found.diagnostics.front().arguments[1] == "`first` and `second`");
    CHECK(found.diagnostics.front().labels.size() == 2);
}

TEST_CASE("an edition that another in force extends is set aside", "[model]") {
    const std::vector<Rulebook> rulebooks{
        edition("national", "", ""), edition("local", "2015-01-01", "", "national"),
        edition("street", "2016-01-01", "", "local")};
    CHECK(picked(rulebooks, "2014-06-01") == "national");
    CHECK(picked(rulebooks, "2015-06-01") == "local");
    CHECK(picked(rulebooks, "2016-06-01") == "street");
}

TEST_CASE("a base is set aside though what stands between is not in force", "[model]") {
    const std::vector<Rulebook> rulebooks{
        edition("national", "", ""), edition("local", "", "2010-01-01", "national"),
        edition("street", "2016-01-01", "", "local")};
    CHECK(picked(rulebooks, "2016-06-01") == "street");
}

TEST_CASE(
    "an extension that goes on past its base is warned of, a later edition is not", "[model]") {
    const auto warned = [](const std::string& base, const std::string& extension) {
        InMemory memory;
        memory.files = {
            {"base.assize", "rulebook base \"B\"\n" + base + "profile p\n  has_plan yes/no\n"},
            {"more.assize", "rulebook more \"M\" extends base\n" + extension}};
        return lines_of(memory.load({"base.assize", "more.assize"}).diagnostics, memory.sources);
    };
    using Lines = std::vector<std::string>;
    const std::string base = "  in force 2013-04-15 to 2015-03-25\n";
    CHECK(warned(base, "  in force from 2014-04-01 to 2015-03-25\n").empty());
    CHECK(warned(base, "  in force 2014-04-01 to 2015-03-26\n") == Lines{"goes-past-base 2"});
    CHECK(warned(base, "  in force from 2015-03-25\n") == Lines{"goes-past-base 2"});
    CHECK(warned(base, "  in force from 2015-03-26\n").empty());
    CHECK(warned(base, "  in force 2013-04-14 to 2015-03-25\n") == Lines{"begins-before-base 2"});
    CHECK(warned(base, "  in force 2012-01-01 to 2012-12-31\n") == Lines{"begins-before-base 2"});
    CHECK(warned(base, "") == Lines{"goes-past-base 1"});
    CHECK(warned("", "  in force from 2014-04-01\n").empty());
    const std::string resumed = base + "  in force from 2015-03-26\n";
    CHECK(warned(resumed, "  in force from 2014-04-01\n").empty());
}

TEST_CASE("files that no rulebook uses are no edition beside one", "[model]") {
    Rulebook alone = edition("calendar", "", "");
    alone.is_alone = true;
    CHECK(picked({alone, edition("first", "2010-01-01", "")}, "2015-01-01") == "first");
    CHECK(picked({alone}, "2015-01-01") == "calendar");
}
