#include "assize/base/source.hpp"

#include <string>
#include <utility>

#include "tests/catch.hpp"

using assize::Position;
using assize::Sources;

namespace {

Position position(const char* text, std::uint32_t offset) {
    Sources sources;
    return sources.position(sources.add({"x.assize", text}), offset);
}

}  // namespace

TEST_CASE("lines and columns count from one, columns in code points", "[source]") {
    const char* text = "ab\n£c\n";
    CHECK(position(text, 0) == Position{1, 1});
    CHECK(position(text, 2) == Position{1, 3});
    CHECK(position(text, 3) == Position{2, 1});
    CHECK(position(text, 5) == Position{2, 2});
    CHECK(position(text, 6) == Position{2, 3});
    CHECK(position(text, 7) == Position{3, 1});
    CHECK(position(text, 700) == Position{3, 1});
    CHECK(position("", 0) == Position{1, 1});
}

TEST_CASE("every way to end a line ends one line", "[source]") {
    Sources sources;
    const auto id = sources.add({"x.assize", "a\r\nb\rc\n\nd"});
    CHECK(sources.line(id, 1) == "a");
    CHECK(sources.line(id, 2) == "b");
    CHECK(sources.line(id, 3) == "c");
    CHECK(sources.line(id, 4).empty());
    CHECK(sources.line(id, 5) == "d");
    CHECK(sources.line(id, 0).empty());
    CHECK(sources.line(id, 6).empty());
    CHECK(sources.position(id, 3) == Position{2, 1});
    CHECK(sources.position(id, 8) == Position{5, 1});
}

TEST_CASE("a byte-order mark is no column of the first line", "[source]") {
    Sources sources;
    const auto id = sources.add({"x.assize", "\xEF\xBB\xBFuse\nb"});
    CHECK(sources.position(id, 0) == Position{1, 1});
    CHECK(sources.position(id, 3) == Position{1, 1});
    CHECK(sources.position(id, 5) == Position{1, 3});
    CHECK(sources.position(id, 7) == Position{2, 1});
    CHECK(sources.line(id, 1) == "use");
}

TEST_CASE("the text of a span stays inside its source", "[source]") {
    Sources sources;
    const auto first = sources.add({"a", "one"});
    const auto second = sources.add({"b", "two three"});
    CHECK(sources.text({second, 4, 9}) == "three");
    CHECK(sources.text({first, 1, 99}) == "ne");
    CHECK(sources.text({first, 99, 100}).empty());
    CHECK(sources[second].name == "b");
    CHECK(sources.size() == 2);
}

TEST_CASE("a text that is kept moves with its table, and a borrowed one stays", "[source]") {
    const std::string lent = "one\ntwo";
    Sources sources;
    const auto kept = sources.add({"a", "three"});
    const auto borrowed = sources.borrow({"b", lent});
    const Sources moved = std::move(sources);
    CHECK(moved[kept].text == "three");
    CHECK(moved[borrowed].text.data() == lent.data());
    CHECK(moved.position(borrowed, 4) == Position{2, 1});
}

TEST_CASE(
    "a place is told by file, line and column, and as a terminal may be told it", "[source]") {
    Sources sources;
    const auto plain = sources.add({"rules/a.assize", "one\n  two"});
    const auto odd = sources.add({"a\x1b[31m", "one"});
    CHECK(sources.place_text({plain, 6, 9}) == "rules/a.assize:2:3");
    CHECK(sources.place_text({odd, 0, 1}) == "a\\u{1b}[31m:1:1");
}
