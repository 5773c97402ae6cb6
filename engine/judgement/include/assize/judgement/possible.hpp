#pragma once

#include <cstdint>
#include <string_view>

#include "assize/base/number.hpp"
#include "assize/model/type.hpp"

namespace assize {

/// The truth values a condition may have: false, true, or both when what is missing could make it
/// either (semantics.md, 3).
enum class Truth : std::uint8_t { no = 1, yes = 2, unknown = 3 };

[[nodiscard]] constexpr Truth truth(bool held) { return held ? Truth::yes : Truth::no; }
[[nodiscard]] constexpr Truth operator!(Truth t) {
    return t == Truth::unknown ? t : t == Truth::yes ? Truth::no : Truth::yes;
}
[[nodiscard]] constexpr Truth operator&&(Truth a, Truth b) {
    if (a == Truth::no || b == Truth::no) return Truth::no;
    return a == Truth::yes && b == Truth::yes ? Truth::yes : Truth::unknown;
}
[[nodiscard]] constexpr Truth operator||(Truth a, Truth b) { return !(!a && !b); }

/// The values something may have, and whether it may be none (semantics.md, 3). Which part counts
/// is its type's to say.
struct Possible {
    bool is_none = false;      ///< surely none: no value at all
    bool may_be_none = false;  ///< set too when `is_none`
    bool any_text = false;
    Ratio low,
        high;  ///< numbers, percentages (1 is 100%), money, durations, dates: a closed interval
    std::uint64_t set = 0;  ///< yes/no (bit 1 is yes), choices and judgements: a bit for each value
    std::string_view text;  ///< held by the facts or the plan
};

}  // namespace assize
