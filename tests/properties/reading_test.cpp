#include <array>
#include <string>

#include "tests/catch.hpp"
#include "tests/unit/facts/facts_difference.hpp"

#include "case.hpp"
#include "made/show.hpp"

using namespace assize;

namespace {

using made::Dice;

/// A place in a text, its end among them.
std::size_t place_in(const std::string& text, Dice& dice) {
    const std::size_t first = dice.throw_of(256);
    return (first * 256 + dice.throw_of(256)) % (text.size() + 1);
}

constexpr std::array<std::string_view, 32> pieces{
    ",",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ":",
    "0",
    "-",
    "e1",
    ".5",
    "null",
    "true",
    " ",
    "\\",
    "\n",
    "{}",
    "[]",
    "1e999",
    "01",
    "-0",
    R"("")",
    R"(\ud800)",
    R"(\u0041)",
    "\xff",
    "\xe2\x80",
    "1234567890123",
    R"("2015-02-29")",
    R"("x":1,)",
    R"("evidence": ["Letter"],)",
    R"({"value": 1})",
    std::string_view("\0", 1)};

/// What stands between one comma and the next, once more.
void repeat_part(std::string& text, Dice& dice) {
    const std::size_t begin = text.find(',', place_in(text, dice));
    if (begin == std::string::npos) return;
    const std::size_t end = text.find_first_of(",]}", begin + 1);
    if (end != std::string::npos) text.insert(end, text.substr(begin, end - begin));
}

/// A value with its evidence, or something else in its place.
void say_otherwise(std::string& text, Dice& dice) {
    const std::size_t colon = text.find(':', place_in(text, dice));
    if (colon == std::string::npos) return;
    const std::size_t begin = text.find_first_not_of(' ', colon + 1);
    const std::size_t end = text.find_first_of(",]}", colon);
    if (end == std::string::npos || begin >= end) return;
    const std::string other = dice.is_lucky(4)
        ? std::string(dice.one_of(pieces))
        : R"({"evidence": [{"document": "Minutes", "page": 3, "kept": true}], "value": )"
            + text.substr(begin, end - begin) + "}";
    text.replace(begin, end - begin, other);
}

void change(std::string& text, Dice& dice) {
    const std::size_t at = place_in(text, dice);
    switch (dice.throw_of(9)) {
        case 0: text.insert(at, dice.one_of(pieces)); break;
        case 1: text.erase(at, 1 + dice.throw_of(3)); break;
        case 2: text.insert(at, text.substr(at, 1 + dice.throw_of(30))); break;
        case 3: text.resize(at); break;
        case 4:
            if (at < text.size()) text[at] = static_cast<char>(dice.throw_of(256));
            break;
        case 5: text.insert(place_in(text, dice), text.substr(at, 1)); break;
        case 6: repeat_part(text, dice); break;
        default: say_otherwise(text, dice); break;
    }
}

}  // namespace

TEST_CASE("simdjson reads what is in order, and nothing otherwise than it is", "[properties]") {
    std::size_t changed = 0, quick = 0;
    CHECK(rc::check("reading alike", [&] {
        Dice words(properties::tape(2)), facts(properties::tape(8)), changes(properties::tape(1));
        const model::Vocabulary vocabulary = made::vocabulary(words);
        const std::string text =
            made::text(made::profile(facts, vocabulary, words.throw_of(5)), vocabulary);
        RC_LOG() << made::show(vocabulary) << text << "\n";
        facts::ManyReader many(vocabulary);
        RC_ASSERT(reading_difference(many, vocabulary, text) == "");
        RC_ASSERT(many.read_quickly() == 1U);
        while (!changes.is_spent()) {
            ++changed;
            std::string other = text;
            change(other, changes);
            if (changes.is_lucky(3)) change(other, changes);
            const char behind = changes.one_of(std::string_view("\"}],:0 {"));
            RC_LOG() << other << "\n";
            RC_ASSERT(reading_difference(many, vocabulary, other, behind) == "");
        }
        quick += many.read_quickly() - 1;
    }));
    // A change leaves some of them in order.
    CHECK(quick * 10 > changed);
    CHECK(quick * 10 < changed * 9);
}
