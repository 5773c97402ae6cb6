#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>

#include "assize/base/utf8.hpp"
#include "json_text.hpp"

namespace assize::report {

namespace {

constexpr std::uint64_t each_byte(std::uint64_t value) { return value * 0x0101010101010101U; }

/// What a text has anywhere: bytes that are escaped, and bytes past ASCII.
struct Found {
    std::uint64_t escaped = 0, beyond = 0;  ///< in the top bit of each byte

    /// Eight bytes at once. A borrow from the byte below can only mark one where there is another.
    void look_at(std::uint64_t bytes) {
        const std::uint64_t quote = bytes ^ each_byte('"');
        const std::uint64_t backslash = bytes ^ each_byte('\\');
        escaped |= ((bytes - each_byte(' ')) & ~bytes) | ((quote - each_byte(1)) & ~quote)
            | ((backslash - each_byte(1)) & ~backslash);
        beyond |= bytes;
    }
};

}  // namespace

bool is_plain_json(std::string_view text) {
    Found found;
    std::size_t at = 0;
    std::uint64_t bytes = 0;
    for (; at + sizeof bytes <= text.size(); at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        found.look_at(bytes);
    }
    bytes = each_byte(' ');
    std::memcpy(&bytes, text.data() + at, text.size() - at);
    found.look_at(bytes);
    const bool is_escaped = (found.escaped & each_byte(0x80)) != 0;
    const bool is_ascii = (found.beyond & each_byte(0x80)) == 0;
    return !is_escaped && (is_ascii || !first_invalid_utf8(text));
}

std::string escaped_json(std::string_view text) {
    using Json = nlohmann::ordered_json;
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace assize::report
