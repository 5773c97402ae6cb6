#include <algorithm>
#include <nlohmann/json.hpp>

#include "assize/base/utf8.hpp"
#include "json_text.hpp"

namespace assize::report {

namespace {

bool is_plain(std::string_view text) {
    bool is_escaped = false;
    bool is_ascii = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        is_escaped |= byte < 0x20 || byte == '"' || byte == '\\';
        is_ascii &= byte < 0x80;
    }
    return !is_escaped && (is_ascii || !first_invalid_utf8(text));
}

}  // namespace

void put_json_string(std::string& out, std::string_view text) {
    if (!is_plain(text)) {
        using Json = nlohmann::ordered_json;
        out += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
        return;
    }
    out += '"';
    out += text;
    out += '"';
}

}  // namespace assize::report
