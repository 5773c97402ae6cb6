#include "assize/report/layout.hpp"

#include "tests/catch.hpp"

using namespace assize::report;

TEST_CASE("a column is a code point, and a combining mark takes none", "[report]") {
    CHECK(columns("abc") == 3);
    CHECK(columns("£10 – “x”") == 9);
    CHECK(columns("e\xCC\x81t\xC3\xA9") == 3);
    CHECK(pad_left("£5", 4) == "  £5");
    CHECK(pad_right("£5", 4) == "£5  ");
    CHECK(pad_right("longer", 4) == "longer");
}

TEST_CASE("a paragraph is broken between words and hangs from its head", "[report]") {
    Page page({.colour = false, .width = 40, .all = false});
    page.paragraph("met", Paint::green, 8, "two lay members are in post and attend the board");
    CHECK(std::move(page).finish() ==
          "met     two lay members are in post and\n"
          "        attend the board\n");
}

TEST_CASE("a word wider than the page stands on a line of its own", "[report]") {
    const auto lines = wrapped("see /partners/3/section_11/returned_on there", 10);
    CHECK(lines == std::vector<std::string>{"see", "/partners/3/section_11/returned_on", "there"});
}

TEST_CASE("colour changes no words", "[report]") {
    Page plain({.colour = false, .width = 80, .all = false});
    Page coloured({.colour = true, .width = 80, .all = false});
    for (Page* page : {&plain, &coloured})
        page->paragraph("unmet", paint_of(assize::Outcome::unmet), 8, "why");
    std::string text = std::move(coloured).finish();
    CHECK(text.find("\x1b[1;31munmet\x1b[0m") == 0);
    for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
        text.erase(at, text.find('m', at) - at + 1);
    }
    CHECK(text == std::move(plain).finish());
}

TEST_CASE("a terminal is not made to obey what a profile holds", "[report]") {
    Page page({.colour = false, .width = 80, .all = false});
    page.paragraph(0, "a name\x1b[2J with\ncontrols\x7f");
    CHECK(std::move(page).finish() == "a name [2J with controls\n");
}
