#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "assize/base/limits.hpp"
#include "assize/facts/read_many.hpp"
#include "assize/model/check.hpp"
#include "facts_difference.hpp"
#include "tests/catch.hpp"

using namespace assize;
using facts::ManyReader;

namespace {

std::string text_on_disk(const std::string& path) {
    std::ifstream in(std::filesystem::path(ASSIZE_ROOT) / path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

const char* const rules = R"(rulebook plain "Every kind of fact"
  in force from 2010-01-01

record person
  name    text
  role    choice of chair, lay_member
  began   optional date
  tags    list of whole number
  value   whole number

record place
  town    text
  people  list of person, named by name

profile board
  yes       yes/no
  whole     whole number
  figure    number
  percent   percentage
  cash      optional money
  day       optional date
  words     text
  six       months
  role      choice of chair, lay_member
  place     optional place
  people    list of person, named by name
  sites     list of place
  days      list of date
)";

/// Profiles that are wholly in order, each of them a way of saying something.
constexpr std::array in_order{
    R"({})",
    R"({"yes":true,"whole":0,"figure":-12.5,"percent":87.5,"cash":1250.50,"day":"2015-03-13"})",
    R"( { "words" : "a \"b\" \u00e9\ud83d\ude00 \\ \n" , "six" : 6 , "role" : "lay_member" } )",
    R"({"as_at":"2015-03-13","$schema":"x","yes":null,"people":null,"place":null})",
    R"({"people":[],"days":["2015-01-01",null,"2016-02-29"],"place":{}})",
    R"({"people":[{"name":"A","tags":[1,2]},{"name":"A"},null,{},{"value":3,"name":"B"}]})",
    R"({"sites":[{"people":[{"name":"A","began":{"none":"left"}}],"town":"X"},{"town":"Y"}]})",
    R"({"yes":{"value":true,"evidence":[{"document":"Minutes","page":3,"kept":true,"by":null},"Letter"]}})",
    R"({"yes":{"unknown":"nobody asked"},"whole":{"unknown":null},"cash":{"none":"no grant"}})",
    R"({"people":{"at_least":[{"name":"A"}],"unknown":"the list is old"},"days":{"unknown":""}})",
    R"({"sites":[{"value":{"town":"X"},"evidence":"Minutes"},{"unknown":"which"}]})",
    R"({"yes":{"disputed":[{"value":true,"evidence":["Board"]},{"value":null}]},"day":{"disputed":[{"value":"2015-01-01"},{"value":"2015-01-02"}]}})",
    R"({"departures":[{"requirement":"r","reason":"why","agreed_on":"2015-01-01","agreed_by":"Board"}]})",
    R"({"place":{"value":{"town":"X","people":[{"role":"chair"}]},"evidence":{"document":"Map"}}})",
};

/// What the full reader complains of, or what is no JSON at all.
constexpr std::array out_of_order{
    R"()",
    R"([])",
    R"({"yes":true)",
    R"({"yes":true}})",
    R"({"yes":true} x)",
    R"({"yes":true,})",
    R"({"yes" true})",
    R"({"yes":true,"yes":true})",
    R"({"unheard_of":1})",
    R"({"yes":"yes"})",
    R"({"yes":truex})",
    R"({"whole":01})",
    R"({"whole":-1})",
    R"({"whole":1.5})",
    R"({"whole":1234567890123})",
    R"({"figure":0.1234567})",
    R"({"percent":0.5})",
    R"({"percent":101})",
    R"({"cash":1.005})",
    R"({"day":"2015-02-29"})",
    R"({"day":"13/03/2015"})",
    R"({"words":"\ud800"})",
    R"({"words":"\q"})",
    R"({"words":"a)",
    "{\"words\":\"a\tb\"}",
    "{\"words\":\"\xff\"}",
    R"({"role":"treasurer"})",
    R"({"yes":{"none":"why"}})",
    R"({"yes":{"value":true,"unknown":"x"}})",
    R"({"yes":{"evidence":["x"]}})",
    R"({"yes":{}})",
    R"({"yes":{"disputed":[{"value":true}]}})",
    R"({"people":[{"name":"A","evidence":"x"}]})",
    R"({"people":{"name":"A"}})",
    R"({"as_at":"2015-03-13","as_at":"2015-03-13"})",
    R"({"departures":[{"requirement":"r"}]})",
    R"({"words":"\udc00"})",
    R"({"words":"\ud800\u0041"})",
    R"({"yes":{"value":true,"evidence":{"page":1e999}}})",
    R"({"yes":{"value":true,"evidence":{"page":01}}})",
    // simdjson (3.0.1) passes over a string that was only looked at, and a colon behind it with it.
    R"({"people":[{"role":"chair":"x"}}]})",
    R"({"people":[{"began":"2015-01-01":"x"}}]})",
    // A closing bracket may stand behind the text.
    R"({"place":{"town":"X"})",
    R"({"people":[{"name":"A"})",
};

struct Plain {
    Sources sources;
    model::Loaded loaded;
    explicit Plain(const std::string& text = rules) {
        const std::vector<std::string> paths{"plain.assize"};
        loaded = model::load(
            paths,
            [&](const std::string&) {
                return model::FileText{text, {}};
            },
            sources);
        REQUIRE(loaded.rulebooks.size() == 1);
    }
    [[nodiscard]] const model::Vocabulary& vocabulary() const {
        return loaded.rulebooks.front().vocabulary;
    }
};

/// Reads a text both ways, and holds the two to the same. True when simdjson read it.
bool reads_alike(
    ManyReader& many, const model::Vocabulary& vocabulary, const std::string& text,
    char behind = '"') {
    const std::size_t before = many.read_quickly();
    CAPTURE(text, behind);
    CHECK(reading_difference(many, vocabulary, text, behind) == "");
    return many.read_quickly() > before;
}

/// Lists of records inside one another, as deep as rules may declare them.
std::string deep_rules() {
    std::string text = R"(rulebook deep "Records inside records"
  in force from 2010-01-01
)";
    for (std::size_t level = 0; level < limits::record_depth; ++level) {
        const std::string name = level == 0 ? "profile top" : "record r" + std::to_string(level);
        text += "\n" + name + "\n  next  list of r" + std::to_string(level + 1) + "\n";
    }
    return text + "\nrecord r" + std::to_string(limits::record_depth) + "\n  last  yes/no\n";
}

/// A profile of those that says all, or all but the outermost item, as a fact with its provenance:
/// one deeper than JSON may be, or just as deep.
std::string deep_profile(bool is_too_deep) {
    std::string begin, end;
    for (std::size_t level = 0; level < limits::record_depth; ++level) {
        const bool is_plain = level == 0 && !is_too_deep;
        begin += is_plain ? R"({"next":{"value":[)" : R"({"next":{"value":[{"value":)";
        end.insert(0, is_plain ? "]}}" : "}]}}");
    }
    return begin + "{}" + end;
}

}  // namespace

TEST_CASE("what is in order is read by simdjson, and what is not by the reader that explains") {
    const Plain plain;
    ManyReader many(plain.vocabulary());
    for (const char* text : in_order) {
        CAPTURE(text);
        CHECK(reads_alike(many, plain.vocabulary(), text));
    }
    for (const char* text : out_of_order) {
        CAPTURE(text);
        for (const char behind : std::string_view("\"}],:0"))
            CHECK_FALSE(reads_alike(many, plain.vocabulary(), text, behind));
    }
}

TEST_CASE("simdjson reads as deep as JSON may be, and no deeper") {
    const Plain deep(deep_rules());
    ManyReader many(deep.vocabulary());
    CHECK(reads_alike(many, deep.vocabulary(), deep_profile(false)));
    CHECK_FALSE(reads_alike(many, deep.vocabulary(), deep_profile(true)));
}

TEST_CASE("a text with bytes otherwise is read alike by both") {
    const Plain plain;
    ManyReader many(plain.vocabulary());
    std::mt19937 dice(2015);
    const auto thrown = [&](std::size_t sides) { return dice() % sides; };
    constexpr std::array<std::string_view, 18> pieces{",",    "\"", "{",  "}",       "[",  "]",
                                                      ":",    "0",  "-",  "e1",      ".5", "null",
                                                      "true", " ",  "\\", "\\u0041", "\n", "{}"};
    std::size_t quick = 0;
    for (int turn = 0; turn < 5'000; ++turn) {
        std::string text = in_order[thrown(in_order.size())];
        const std::size_t at = thrown(text.size());
        switch (thrown(5)) {
            case 0: text[at] = static_cast<char>(thrown(256)); break;
            case 1: text.erase(at, 1 + thrown(3)); break;
            case 2: text.insert(at, pieces[thrown(pieces.size())]); break;
            case 3: std::swap(text[at], text[thrown(text.size())]); break;
            case 4: text.insert(at, text.substr(at, 1 + thrown(30))); break;
        }
        if (reads_alike(many, plain.vocabulary(), text)) ++quick;
    }
    CHECK(quick > 100);
}

TEST_CASE("every fixture is read alike by both") {
    Sources sources;
    const std::vector<std::string> paths{
        "rules/england/lscb/wt2013/wt2013.assize",
        "rules/england/partnership/wt2018/wt2018.assize"};
    const auto loaded = model::load(
        paths,
        [](const std::string& path) {
            return model::FileText{text_on_disk(path), {}};
        },
        sources);
    REQUIRE(loaded.rulebooks.size() == 2);
    std::size_t read = 0, quick = 0;
    for (const model::Rulebook& rulebook : loaded.rulebooks) {
        ManyReader many(rulebook.vocabulary);
        for (const auto& entry :
             std::filesystem::directory_iterator(std::filesystem::path(ASSIZE_ROOT) / "fixtures")) {
            const std::string text = text_on_disk(entry.path() / "profile.json");
            if (text.empty()) continue;
            ++read;
            if (reads_alike(many, rulebook.vocabulary, text)) ++quick;
        }
    }
    // Each is written for one of the two.
    CHECK(quick * 2 >= read);
}

TEST_CASE("nothing past the padding is read") {
    const Plain plain;
    ManyReader many(plain.vocabulary());
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    auto* const pages = static_cast<char*>(
        ::mmap(nullptr, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    REQUIRE(pages != MAP_FAILED);
    REQUIRE(::mprotect(pages + page, page, PROT_NONE) == 0);
    for (const std::string text : in_order) {
        char* const begin = pages + page - ManyReader::padding - text.size();
        std::memcpy(begin, text.data(), text.size());
        CHECK(many.read({begin, text.size()}).facts.has_value());
    }
    ::munmap(pages, 2 * page);
}

TEST_CASE("facts for judging alone have the same cells") {
    const Plain plain;
    ManyReader all(plain.vocabulary());
    ManyReader values(plain.vocabulary(), ManyReader::Keep::values);
    for (const char* text : in_order) {
        const std::string padded = text + std::string(ManyReader::padding, ' ');
        const std::string_view given(padded.data(), std::strlen(text));
        const auto one = all.read(given), other = values.read(given);
        REQUIRE(one.facts->size() == other.facts->size());
        for (std::uint32_t place = 0; place < one.facts->size(); ++place) {
            const facts::Cell &a = (*one.facts)[{place}], &b = (*other.facts)[{place}];
            CHECK((a.state == b.state && a.value == b.value && a.count == b.count));
        }
    }
}
