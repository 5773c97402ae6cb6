#include "assize/base/diagnostic.hpp"
#include "assize/base/utf8.hpp"
#include "tests/catch.hpp"

using namespace assize;

namespace {

/// One text, and a diagnostic about the first `wrong` in it.
struct Example {
    Sources sources;
    Diagnostic diagnostic;

    Example(const std::string& text, const std::string& wrong, const char* name = "x.assize") {
        const SourceId id = sources.add({name, text});
        diagnostic = {Code::if_for_when, find(id, wrong), {"if", "when"}, {}, {}, ""};
    }
    [[nodiscard]] Span find(SourceId id, const std::string& part) const {
        const auto begin = sources[id].text.find(part);
        REQUIRE(begin != std::string::npos);
        return {
            id, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + part.size())};
    }
    [[nodiscard]] std::string shown(bool colour = false) const {
        return diagnostic_text(diagnostic, sources, colour);
    }
};

/// The lines after the first: what is shown of the source.
std::string below(const std::string& text) { return text.substr(text.find('\n') + 1); }

}  // namespace

TEST_CASE(
    "a diagnostic says where, how bad, what and which, and marks the place", "[diagnostic text]") {
    const Example example("requirement a \"A\"\n  met if x\n", "if");
    CHECK(example.shown() ==
          "x.assize:2:7: error: `if` is written `when` in a rule [if-for-when]\n"
          " 2 |   met if x\n"
          "   |       ^^\n");
}

TEST_CASE("a mark is as wide as its words look, not as their bytes", "[diagnostic text]") {
    CHECK(below(Example("“£” naïve\n", "naïve").shown()) == " 1 | “£” naïve\n   |     ^^^^^\n");
    CHECK(below(Example("\tmet\tif\n", "if").shown()) == " 1 |  met if\n   |      ^^\n");
    CHECK(
        below(Example("a\x1b[1mb if\n", "if").shown())
        == " 1 | a\\u{1b}[1mb if\n   |             ^^\n");
}

TEST_CASE("a span over several lines is marked on its first", "[diagnostic text]") {
    CHECK(
        below(Example("met when\n  a\n", "when\n  a").shown()) == " 1 | met when\n   |     ^^^^\n");
}

TEST_CASE("an empty place, or the end of the text, has a mark of one", "[diagnostic text]") {
    Example example("met\n", "met");
    example.diagnostic.span.end = example.diagnostic.span.begin;
    CHECK(below(example.shown()) == " 1 | met\n   | ^\n");
    example.diagnostic.span = {example.diagnostic.span.source, 3, 3};
    CHECK(below(example.shown()) == " 1 | met\n   |    ^\n");
    example.diagnostic.span = {example.diagnostic.span.source, 400, 900};
    CHECK(below(example.shown()) == " 2 | \n   | ^\n");
}

TEST_CASE("a very long line is cut to what stands around the mark", "[diagnostic text]") {
    const std::string text =
        below(Example(std::string(5'000, 'a') + "if" + std::string(5'000, 'b'), "if").shown());
    CHECK(text.size() < 400);
    const std::string line = text.substr(0, text.find('\n'));
    const std::string mark = text.substr(text.find('\n') + 1);
    CHECK(line.find("… a") != std::string::npos);
    CHECK(line.ends_with("b …"));
    // The mark stands under the words, counted in code points.
    CHECK(mark.find('^') == code_points(line.substr(0, line.find("if"))));
}

TEST_CASE("a further place is marked with words of its own", "[diagnostic text]") {
    Example example("use \"a\"\nuse \"a\"\n", "\"a\"");
    const SourceId id = example.diagnostic.span.source;
    example.diagnostic.labels = {{{id, 12, 15}, "and again here"}};
    CHECK(below(example.shown()) ==
          " 1 | use \"a\"\n"
          "   |     ^^^\n"
          "   : x.assize:2:5\n"
          " 2 | use \"a\"\n"
          "   |     --- and again here\n");
}

TEST_CASE("a further place is named when its line is of another text", "[diagnostic text]") {
    Example example("one if\n", "if");
    const SourceId other = example.sources.add({"y.assize", "two\n"});
    example.diagnostic.labels = {{{other, 0, 3}, "there"}, {{{0}, 0, 3}, "here"}};
    CHECK(
        below(example.shown())
        == " 1 | one if\n"
           "   |     ^^\n"
           "   : y.assize:1:1\n"
           " 1 | two\n"
           "   | --- there\n"
           " 1 | one if\n"
           "   | --- here\n");
}

TEST_CASE("a repair is shown as the lines to paste, if they are few", "[diagnostic text]") {
    Example example("  met if x\n", "if");
    example.diagnostic.fixes = {{"write `when`", example.diagnostic.span, "when"}};
    CHECK(below(example.shown()) ==
          " 1 |   met if x\n"
          "   |       ^^\n"
          "   = try: write `when`\n"
          "   |     met when x\n");
    example.diagnostic.fixes[0].replacement = "when\n   ";
    CHECK(below(example.shown()) ==
          " 1 |   met if x\n"
          "   |       ^^\n"
          "   = try: write `when`\n"
          "   |     met when\n"
          "   |       x\n");
    example.diagnostic.fixes[0].replacement = "when\n\n\n\n";
    CHECK(below(example.shown()) ==
          " 1 |   met if x\n"
          "   |       ^^\n"
          "   = try: write `when`\n");
}

TEST_CASE("nothing of the author's reaches the terminal raw", "[diagnostic text]") {
    const std::string escape = "\x1b[2J\x07";
    Example example("if " + escape + "\n", "if", "x\x1b.assize");
    const SourceId id = example.diagnostic.span.source;
    example.diagnostic.arguments = {escape, escape};
    example.diagnostic.pointer = "/" + escape;
    example.diagnostic.labels = {{{id, 0, 2}, escape}};
    example.diagnostic.fixes = {{escape, {id, 0, 2}, escape}};
    for (const char c : example.shown())
        CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
}

TEST_CASE("colour adds to the words and takes nothing away", "[diagnostic text]") {
    const Example example("  met if x\n", "if");
    std::string text = example.shown(true);
    CHECK(text != example.shown());
    for (auto at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
        text.erase(at, text.find('m', at) - at + 1);
    }
    CHECK(text == example.shown());
}

TEST_CASE("what was not read from a text is told by its pointer", "[diagnostic text]") {
    Example example("if\n", "if");
    example.diagnostic.span = {nowhere, 0, 0};
    example.diagnostic.pointer = "/members/0";
    CHECK(example.shown() == "/members/0: error: `if` is written `when` in a rule [if-for-when]\n");
    example.diagnostic.pointer.clear();
    CHECK(example.shown() == "error: `if` is written `when` in a rule [if-for-when]\n");
}

TEST_CASE("a further place that no text has is told by its words alone", "[diagnostic text]") {
    Example example("if\n", "if");
    example.diagnostic.labels = {{{nowhere, 0, 0}, "given here"}};
    example.diagnostic.fixes = {{"write `when`", {nowhere, 0, 2}, "when"}};
    CHECK(below(example.shown()) ==
          " 1 | if\n"
          "   | ^^\n"
          "   = given here\n"
          "   = try: write `when`\n");
}
