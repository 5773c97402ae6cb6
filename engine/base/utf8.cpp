#include "assize/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace assize {

namespace {

struct Decoded {
    std::uint32_t point = 0;
    std::size_t length = 0;  ///< 0: not UTF-8
};

Decoded decode(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || text.size() < length) return {};
    std::uint32_t point = lead & (0x7fU >> length);
    for (std::size_t at = 1; at < length; ++at) {
        if ((byte(at) & 0xc0U) != 0x80U) return {};
        point = point << 6 | (byte(at) & 0x3fU);
    }
    constexpr std::array<std::uint32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    const bool is_surrogate = point >= 0xd800 && point <= 0xdfff;
    if (point < least[length] || point > 0x10ffff || is_surrogate) return {};
    return {point, length};
}

std::string escaped(std::uint32_t point) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    do {
        hex.insert(hex.begin(), digits[point & 15U]);
        point >>= 4;
    } while (point != 0);
    return "\\u{" + hex + "}";
}

/// Controls; what breaks a line or turns the direction of writing, which could hide what a line
/// says; and spaces without a width. The joiners U+200C and U+200D are part of how some scripts are
/// spelt.
bool is_hidden(std::uint32_t point) {
    const bool is_control = point < 0x20 || (point >= 0x7f && point < 0xa0);
    const bool turns = point == 0x61c || point == 0x200e || point == 0x200f
        || (point >= 0x2028 && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    return is_control || turns || point == 0x200b || point == 0x2060 || point == 0xfeff;
}

constexpr std::array all_unseen{
    Unseen{"\u00A0", "a non-breaking space", true},
    Unseen{"\u2002", "an en space", true},
    Unseen{"\u2003", "an em space", true},
    Unseen{"\u2007", "a figure space", true},
    Unseen{"\u2009", "a thin space", true},
    Unseen{"\u200A", "a hair space", true},
    Unseen{"\u202F", "a narrow non-breaking space", true},
    Unseen{"\u3000", "a wide space", true},
    Unseen{"\u00AD", "a soft hyphen"},
    Unseen{"\u200B", "a blank of no width"},
    Unseen{"\u200C", "a separator of no width"},
    Unseen{"\u200D", "a joiner of no width"},
    Unseen{"\u2060", "a joiner of no width"},
    Unseen{"\uFEFF", "a byte-order mark"},
};

}  // namespace

const Unseen* unseen_at(std::string_view text) {
    if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return nullptr;
    const auto* const found = std::find_if(
        all_unseen.begin(), all_unseen.end(),
        [&](const Unseen& one) { return text.starts_with(one.bytes); });
    return found == all_unseen.end() ? nullptr : found;
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    const auto* at = text.begin();
    while ((at = std::find_if_not(at, text.end(), is_ascii)) != text.end()) {
        const std::size_t length = decode({at, text.end()}).length;
        if (length == 0) return static_cast<std::size_t>(at - text.begin());
        at += length;
    }
    return std::nullopt;
}

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) & 0xc0U) != 0x80U) ++count;
    }
    return count;
}

std::string printable(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded one = decode(text.substr(at));
        if (one.length == 0) {
            shown += escaped(static_cast<unsigned char>(text[at]));
            ++at;
            continue;
        }
        if (is_hidden(one.point)) {
            shown += escaped(one.point);
        } else {
            shown += text.substr(at, one.length);
        }
        at += one.length;
    }
    return shown;
}

}  // namespace assize
