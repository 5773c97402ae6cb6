#include "json_text.hpp"

#include "tests/catch.hpp"

using namespace assize::report;
using namespace std::string_literals;

namespace {

template <typename Put>
std::string laid_out(JsonText::Layout layout, Put put) {
    std::string out;
    JsonText json(out, layout);
    put(json);
    json.flush();
    return out;
}

std::string put(std::string_view text) {
    return laid_out(JsonText::Layout::on_one_line, [&](JsonText& json) { json.value(text); });
}

}  // namespace

TEST_CASE("a string is escaped only where it must be", "[report]") {
    CHECK(put("") == R"("")");
    CHECK(put("60% of partners / “serving” – é 🎈") == R"("60% of partners / “serving” – é 🎈")");
    CHECK(put("\u2028\x7f") == "\"\u2028\x7f\"");
    CHECK(put("say \"no\" \\ once") == R"("say \"no\" \\ once")");
    CHECK(put("a\tb\r\n\b\f\x01\x1f") == R"("a\tb\r\n\b\f\u0001\u001f")");
    CHECK(put("\0"s) == R"("\u0000")");
}

TEST_CASE("bytes of a string that are not UTF-8 are replaced", "[report]") {
    CHECK(put("caf\xe9 and more") == "\"caf\ufffd and more\"");
    CHECK(put("\xe2\x80") == "\"\ufffd\"");
    CHECK(put("\xc0\xaf") == "\"\ufffd\ufffd\"");
}

TEST_CASE("an object and a list close themselves", "[report]") {
    const auto put = [](JsonText& json) {
        json.object([&] {
            json.member("id", "a");
            json.member("count", 3U);
            json.member("less", -3);
            json.member("is_so", true);
            json.member("nothing", nullptr);
            json.member("none", std::optional<std::string>());
            json.member_named("\"odd\"", "one");
            json.list("empty", [] {});
            json.list("parts", [&] {
                json.value("x");
                json.object([] {});
                json.list([&] { json.value(false); });
            });
        });
    };
    CHECK(
        laid_out(JsonText::Layout::on_one_line, put)
        == R"({"id":"a","count":3,"less":-3,"is_so":true,"nothing":null,"none":null,)"
           R"("\"odd\"":"one","empty":[],"parts":["x",{},[false]]})");
    CHECK(laid_out(JsonText::Layout::indented, put) == R"({
  "id": "a",
  "count": 3,
  "less": -3,
  "is_so": true,
  "nothing": null,
  "none": null,
  "\"odd\"": "one",
  "empty": [],
  "parts": [
    "x",
    {},
    [
      false
    ]
  ]
})");
}
