#include <array>
#include <nlohmann/json.hpp>

#include "engine/report/json_text.hpp"
#include "tests/catch.hpp"

#include "case.hpp"
#include "made/dice.hpp"

using namespace assize;

namespace {

using made::Dice;
using report::JsonText;
using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 20> letters_and_bytes{
    "a plain word", " ",    "\"",   "\\",       "/",        "\n",           "\t",
    "\x01",         "\x1f", "\x7f", "é",        "“",        "\xe2\x80\xa8", "🎈",
    "\xf0\x9f",     "\xff", "\xc0", "\xed\xa0", "\xe2\x80", "eight bytes"};

std::string made_text(Dice& dice) {
    std::string text;
    for (std::uint32_t left = dice.throw_of(6); left > 0; --left)
        text += dice.one_of(letters_and_bytes);
    return text;
}

/// An object's texts have keys of any kind; all else is numbered.
Json made_value(Dice& dice, int depth) {
    const std::uint32_t count = depth == 0 ? 0 : dice.throw_of(4);
    Json made;
    switch (dice.throw_of(10)) {
        case 0: return nullptr;
        case 1: return dice.is_lucky(8);
        case 2: return std::uint64_t{1} << dice.throw_of(64);
        case 3: return -static_cast<std::int64_t>(dice.throw_of(256));
        case 4:
        case 5:
            made = Json::array();
            for (std::uint32_t place = 0; place < count; ++place)
                made.push_back(made_value(dice, depth - 1));
            return made;
        case 6:
        case 7:
            made = Json::object();
            for (std::uint32_t place = 0; place < count; ++place) {
                made[made_text(dice)] = made_text(dice);
                Json one = made_value(dice, depth - 1);
                if (!one.is_string()) made["member " + std::to_string(place)] = std::move(one);
            }
            return made;
        default: return made_text(dice);
    }
}

void put_items(JsonText& json, const Json& list);
void put_members(JsonText& json, const Json& object);

void put_member(JsonText& json, const std::string& key, const Json& value) {
    if (value.is_string()) return json.member_named(key, value.get<std::string>());
    if (value.is_null()) return json.member(key, nullptr);
    if (value.is_boolean()) return json.member(key, value.get<bool>());
    if (value.is_number_unsigned()) return json.member(key, value.get<std::uint64_t>());
    if (value.is_number()) return json.member(key, value.get<std::int64_t>());
    if (value.is_array()) return json.list(key, [&] { put_items(json, value); });
    json.object(key, [&] { put_members(json, value); });
}

void put_members(JsonText& json, const Json& object) {
    for (const auto& [key, value] : object.items()) put_member(json, key, value);
}

void put_value(JsonText& json, const Json& value) {
    if (value.is_string()) return json.value(value.get<std::string>());
    if (value.is_null()) return json.value(nullptr);
    if (value.is_boolean()) return json.value(value.get<bool>());
    if (value.is_number_unsigned()) return json.value(value.get<std::uint64_t>());
    if (value.is_number()) return json.value(value.get<std::int64_t>());
    if (value.is_array()) return json.list([&] { put_items(json, value); });
    json.object([&] { put_members(json, value); });
}

void put_items(JsonText& json, const Json& list) {
    for (const Json& one : list) put_value(json, one);
}

std::string put(const Json& value, JsonText::Layout layout) {
    std::string text;
    JsonText json(text, layout);
    put_value(json, value);
    json.flush();
    return text;
}

}  // namespace

TEST_CASE("JSON is put as nlohmann prints it", "[properties]") {
    CHECK(rc::check("JSON alike", [] {
        Dice dice(properties::tape(4));
        const Json value = made_value(dice, 4);
        const auto printed = [&](int indent) {
            return value.dump(indent, ' ', false, Json::error_handler_t::replace);
        };
        RC_ASSERT(put(value, JsonText::Layout::indented) == printed(2));
        RC_ASSERT(put(value, JsonText::Layout::on_one_line) == printed(-1));
    }));
}
