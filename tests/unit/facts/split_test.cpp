#include "assize/facts/split.hpp"

#include <string>
#include <vector>

#include "tests/catch.hpp"

namespace {

using namespace assize::facts;
using What = Found::What;

constexpr std::size_t most_bytes = 24;

/// What is found, one line each: `3:1 {"a":1}` or `5:2 no item`; of a list with its number.
std::string shown(const Found& found, std::string_view window) {
    std::string text = std::to_string(found.line) + ":" + std::to_string(found.column);
    if (found.number > 0) text += " #" + std::to_string(found.number);
    switch (found.what) {
        case What::profile:
            return text + " " + std::string(window.substr(found.begin, found.end - found.begin));
        case What::too_long: return text + " too long";
        case What::item_missing: return text + " no item";
        case What::list_cut_short: return text + " cut short";
        case What::list_goes_on: return text + " goes on";
        case What::end:
        case What::needs_more: break;
    }
    return text;
}

/// Everything in `text` when it comes in pieces that end at `cuts`, each time from a state that was
/// written down when `is_resumed`.
std::vector<std::string> split(
    std::string_view text, std::vector<std::size_t> cuts, bool is_lines, bool is_resumed) {
    std::vector<std::string> all;
    Splitter splitter(is_lines, most_bytes);
    std::size_t at = 0;
    cuts.push_back(text.size());
    for (const std::size_t cut : cuts) {
        while (true) {
            const std::string_view window = text.substr(at, cut - at);
            const Found found = splitter.next(window, cut == text.size());
            at += found.consumed;
            if (found.what == What::end) return all;
            if (found.what == What::needs_more) break;
            all.push_back(shown(found, window));
            if (!is_resumed) continue;
            const SplitState state = splitter.state();
            splitter = Splitter(is_lines, most_bytes);
            splitter.go_on(state);
        }
        if (!is_resumed) continue;
        const SplitState state = splitter.state();
        splitter = Splitter(is_lines, most_bytes);
        splitter.go_on(state);
    }
    return all;
}

void check(std::string_view text, const std::vector<std::string>& expected, bool is_lines = false) {
    INFO(text);
    CHECK(split(text, {}, is_lines, false) == expected);
    for (std::size_t first = 0; first <= text.size(); ++first) {
        for (std::size_t second = first; second <= text.size(); ++second) {
            INFO(first << ", " << second);
            const bool is_resumed = (first + second) % 2 == 0;
            REQUIRE(split(text, {first, second}, is_lines, is_resumed) == expected);
        }
    }
    std::vector<std::size_t> everywhere;
    for (std::size_t cut = 0; cut < text.size(); ++cut) everywhere.push_back(cut);
    CHECK(split(text, everywhere, is_lines, true) == expected);
}

}  // namespace

TEST_CASE("a first line that is a whole object makes every line a profile", "[facts]") {
    check("{\"a\":1}\n{\"b\":\"}\"}\n", {"1:1 {\"a\":1}", "2:1 {\"b\":\"}\"}"});
    check("{}\r\n\r\n  \n{\"a\":\r\n3", {"1:1 {}", "4:1 {\"a\":", "5:1 3"});
    check("\xef\xbb\xbf{}\n{}", {"1:1 {}", "2:1 {}"});
}

TEST_CASE("a first object of many lines makes the file one profile", "[facts]") {
    check("\n  {\n\"a\": 1 }\n\n", {"2:3 {\n\"a\": 1 }"});
    check("{\"a\": \"{\n}\"}", {"1:1 {\"a\": \"{\n}\"}"});
    check("nonsense", {"1:1 nonsense"});
}

TEST_CASE("a file's name can say that each line is a profile", "[facts]") {
    check("{\n{}\n", {"1:1 {", "2:1 {}"}, true);
    check("[{},\n{}]", {"1:2 #1 {}", "2:1 #2 {}"}, true);
}

TEST_CASE("a list's items are profiles, each with its number and place", "[facts]") {
    check("[]", {});
    check(
        " [ {\"a\":[1,2]}\n,  {\"é\":\"]\\\",\"} , 3]\n",
        {"1:4 #1 {\"a\":[1,2]}", "2:4 #2 {\"é\":\"]\\\",\"}", "2:19 #3 3"});
}

TEST_CASE("a list that is broken is broken where it is", "[facts]") {
    check("[{},,{},]", {"1:2 #1 {}", "1:5 no item", "1:6 #2 {}", "1:9 no item"});
    check("[,{}", {"1:2 no item", "1:3 #1 {}", "1:5 cut short"});
    check("[{}, {\"a\"", {"1:2 #1 {}", "1:6 cut short"});
    check("[{}]\n{}", {"1:2 #1 {}", "2:1 goes on"});
    check("[{\"a\":\"\n},{}]", {"1:2 #1 {\"a\":\"\n}", "2:3 #2 {}"});
}

TEST_CASE("what is longer than the limit is passed over", "[facts]") {
    const std::string longest = "{\"a\":\"" + std::string(most_bytes - 8, 'x') + "\"}";
    const std::string longer = "{\"a\":\"" + std::string(most_bytes - 7, '[') + "\"}";
    REQUIRE(longest.size() == most_bytes);
    check("{}\n" + longer + "\n" + longest, {"1:1 {}", "2:1 too long", "3:1 " + longest});
    check("[" + longer + "," + longest + "]", {"1:2 #1 too long", "1:28 #2 " + longest});
    check(longer + "\n{}", {"1:1 too long", "2:1 {}"});
    check("{\n" + longer, {"1:1 too long"});
    check("[" + longer.substr(0, most_bytes + 1), {"1:2 #1 too long", "1:27 cut short"});
}

TEST_CASE("an empty file holds no profile", "[facts]") {
    check("", {});
    check("\xef\xbb\xbf \n\n", {});
}
