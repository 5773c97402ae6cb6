#include "assize/base/utf8.hpp"

#include "tests/catch.hpp"

using assize::code_points;
using assize::first_invalid_utf8;
using assize::printable;

TEST_CASE("every length of a code point is UTF-8 up to both its ends", "[utf8]") {
    for (const char* text :
         {"", "a", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80",
          "\xef\xbf\xbf", "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "£80 – naïve 𝄞"}) {
        INFO(text);
        CHECK_FALSE(first_invalid_utf8(text));
    }
}

TEST_CASE("what is not UTF-8 is found at its first byte", "[utf8]") {
    const auto after_two = [](const std::string& bytes) {
        return first_invalid_utf8("ab" + bytes);
    };
    CHECK(after_two("\x80") == 2);  // a continuation of nothing
    CHECK(after_two("\xff") == 2);  // never a byte of UTF-8
    CHECK(after_two("\xc3") == 2);  // cut short by the end
    CHECK(after_two("\xe2\x82") == 2);
    CHECK(after_two("\xe2\x82z") == 2);  // cut short by a letter
    CHECK(after_two("\xc0\xaf") == 2);   // overlong forms
    CHECK(after_two("\xc1\xbf") == 2);
    CHECK(after_two("\xe0\x9f\xbf") == 2);
    CHECK(after_two("\xf0\x8f\xbf\xbf") == 2);
    CHECK(after_two("\xed\xa0\x80") == 2);      // a surrogate
    CHECK(after_two("\xf4\x90\x80\x80") == 2);  // past U+10FFFF
    CHECK(after_two("\xf8\x88\x80\x80\x80") == 2);
    CHECK(first_invalid_utf8("£\xa3") == 2);  // the pound sign of an old code page
}

TEST_CASE("code points are counted, not bytes", "[utf8]") {
    CHECK(code_points("") == 0);
    CHECK(code_points("share") == 5);
    CHECK(code_points("£5") == 2);
    CHECK(code_points("“𝄞”") == 3);
}

TEST_CASE("nothing that a terminal would obey is shown raw", "[utf8]") {
    CHECK(printable("plain £ “text” 𝄞") == "plain £ “text” 𝄞");
    CHECK(printable("\x1b[31mred") == "\\u{1b}[31mred");
    CHECK(printable("a\r\n\tb\x7f") == "a\\u{d}\\u{a}\\u{9}b\\u{7f}");
    CHECK(printable(std::string(1, '\0')) == "\\u{0}");
    CHECK(
        printable("\xc2\x9b"
                  "31m")
        == "\\u{9b}31m");  // the one-byte form of ESC [
    CHECK(
        printable("\xe2\x80\xae"
                  "abc")
        == "\\u{202e}abc");  // right to left from here on
    CHECK(
        printable("a\xe2\x80\x8b"
                  "b")
        == "a\\u{200b}b");  // a space without a width
    CHECK(printable("\xff£\xe2\x82") == "\\u{ff}£\\u{e2}\\u{82}");
}

TEST_CASE("what pages and letters put where nothing is seen has a name", "[utf8]") {
    REQUIRE(unseen_at("\u00a0of") != nullptr);
    CHECK(unseen_at("\u00a0of")->name == "a non-breaking space");
    CHECK(unseen_at("\u00a0of")->is_blank);
    REQUIRE(unseen_at("\u00ad") != nullptr);
    CHECK(unseen_at("\u00ad")->bytes.size() == 2);
    CHECK_FALSE(unseen_at("\u00ad")->is_blank);
    for (const char* const seen : {"", " ", "é", "–", "\n"}) CHECK(unseen_at(seen) == nullptr);
}
