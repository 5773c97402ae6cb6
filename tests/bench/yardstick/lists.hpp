// Counts, shares and extremes over lists of which some items are unknown, and more may come.
#pragma once

#include <algorithm>

#include "tests/bench/yardstick/values.hpp"

namespace yardstick {

struct Tally {
    int sure = 0, perhaps = 0;
    bool is_open = false;

    constexpr void add(Truth member) {
        sure += member == Truth::yes;
        perhaps += member == Truth::unknown;
    }
};
constexpr Truth is_at_least(const Tally& t, int n) {
    return truth(t.sure < n, t.is_open || t.sure + t.perhaps >= n);
}
constexpr Truth is_at_most(const Tally& t, int n) { return !is_at_least(t, n + 1); }
constexpr Truth there_are_any(const Tally& t) { return is_at_least(t, 1); }

// How many are members and satisfy: by whether they are (rows) and whether they do (columns).
struct Share {
    std::array<std::array<int, 4>, 4> counted{};
    bool is_open = false;

    constexpr void add(Truth member, Truth satisfies) { ++counted[bits(member)][bits(satisfies)]; }
    [[nodiscard]] constexpr int of(Truth member, Truth satisfies) const {
        return counted[bits(member)][bits(satisfies)];
    }
};

// The ends of a share, as quotients: of nobody the least is all and the greatest none
// (semantics.md, Lists).
struct Ends {
    int least, least_of, greatest, greatest_of;
    bool perhaps_none, surely_none;
};
constexpr Ends ends(const Share& s) {
    using enum Truth;
    const int sure = s.of(yes, yes) + s.of(yes, no) + s.of(yes, unknown);
    const int perhaps = s.of(unknown, yes) + s.of(unknown, unknown);
    Ends e{};
    e.least = s.is_open ? 0 : s.of(yes, yes);
    e.least_of = s.is_open ? 1 : sure + s.of(unknown, no) + s.of(unknown, unknown);
    e.greatest = s.is_open ? 1 : s.of(yes, yes) + s.of(yes, unknown) + perhaps;
    e.greatest_of = s.is_open ? 1 : sure + perhaps;
    e.perhaps_none = sure == 0;
    e.surely_none = sure == 0 && perhaps + s.of(unknown, no) == 0 && !s.is_open;
    return e;
}
constexpr bool least_is_at_least(const Ends& e, int percent) {
    return e.least_of == 0 || e.least * 100 >= percent * e.least_of;
}
constexpr bool greatest_is_at_least(const Ends& e, int percent) {
    return e.greatest_of != 0 && e.greatest * 100 >= percent * e.greatest_of;
}
// `share … is at least r%`, which is false of nobody. A share is never more than 100%, so `is 100%`
// is this too.
constexpr Truth is_at_least_percent(const Share& s, int percent) {
    const Ends e = ends(s);
    if (e.surely_none) return Truth::no;
    return truth(
        !least_is_at_least(e, percent) || e.perhaps_none, greatest_is_at_least(e, percent));
}
// `at least r% of … satisfy`, which is true of nobody.
constexpr Truth at_least_percent_satisfy(const Share& s, int percent) {
    const Ends e = ends(s);
    if (e.surely_none) return Truth::yes;
    return truth(
        !least_is_at_least(e, percent), e.perhaps_none || greatest_is_at_least(e, percent));
}

// The highest of some values.
struct Highest {
    std::int64_t surely = std::numeric_limits<std::int64_t>::min();  // greatest lower end
    std::int64_t least = endless;
    std::int64_t most = std::numeric_limits<std::int64_t>::min();
    bool is_any = false, is_any_sure = false;

    constexpr void add(Truth member, const Range& value) {
        if (member == Truth::no || value.from > value.to) return;
        is_any = true;
        if (member == Truth::yes && !value.perhaps_none) {
            is_any_sure = true;
            surely = std::max(surely, value.from);
        }
        least = std::min(least, value.from);
        most = std::max(most, value.to);
    }
    [[nodiscard]] constexpr Range range(bool is_open, std::int64_t least_of_type) const {
        if (!is_any && !is_open) return none;
        const std::int64_t perhaps = is_open ? least_of_type : least;
        return {is_any_sure ? surely : perhaps, is_open ? endless : most, !is_any_sure};
    }
};

// The latest `N` of some items by a date: which of them are among those, with ties at the edge all
// in.
template <int N>
class Latest {
    std::array<std::int32_t, N> surely_, perhaps_;  // the latest lower and upper ends, latest first
    int candidates_ = 0;
    bool is_open_;

    static constexpr void keep(std::array<std::int32_t, N>& latest, std::int32_t day) {
        for (std::int32_t& kept : latest) {
            if (day > kept) std::swap(day, kept);
        }
    }

public:
    explicit constexpr Latest(bool is_open) : is_open_(is_open) {
        surely_.fill(unknown_day.packed);
        perhaps_.fill(unknown_day.packed);
    }
    constexpr void add(Truth member, Day day, bool is_optional) {
        if (member == Truth::no || day == no_day) return;
        ++candidates_;
        const bool is_unknown = day == unknown_day;
        keep(perhaps_, is_unknown ? no_day.packed : day.packed);
        if (member == Truth::yes && !(is_unknown && is_optional)) keep(surely_, day.packed);
    }
    // Whether an item that was added is among the latest.
    [[nodiscard]] constexpr Truth has(Truth member, Day day, bool is_optional) const {
        if (member == Truth::no || day == no_day) return Truth::no;
        const bool is_unknown = day == unknown_day;
        const std::int32_t upper = is_unknown ? no_day.packed : day.packed;
        if (surely_[N - 1] > upper) return Truth::no;
        // An item of unknown date counts itself among those that may be later; no other does.
        const bool is_in = is_unknown ? candidates_ <= N : perhaps_[N - 1] <= day.packed;
        const bool is_sure = member == Truth::yes && !(is_unknown && is_optional);
        return truth(!(is_in && is_sure && !is_open_), true);
    }
};

}  // namespace yardstick
