// Counts, shares and extremes over lists of which some items are unknown, and more may come.
#pragma once

#include <algorithm>

#include "tests/bench/yardstick/values.hpp"

namespace yardstick {

struct Tally {
    int items = 0, may_be = 0, may_not_be = 0;
    bool is_open = false;

    constexpr void add(Truth member) {
        ++items;
        may_be += static_cast<int>(bits(member) >> 1);
        may_not_be += static_cast<int>(bits(member) & 1);
    }
    [[nodiscard]] constexpr int sure() const { return items - may_not_be; }
};
constexpr Truth is_at_least(const Tally& t, int n) {
    return truth(t.sure() < n, unsigned{t.is_open} | unsigned{t.may_be >= n});
}
constexpr Truth is_at_most(const Tally& t, int n) { return !is_at_least(t, n + 1); }
constexpr Truth there_are_any(const Tally& t) { return is_at_least(t, 1); }

// How many are members and satisfy. Six counts in two words, so that an item costs two additions;
// lists are shorter than two million (read.cpp).
namespace lanes {

constexpr int width = 21;
constexpr std::uint64_t one_of(bool first, bool second, bool third) {
    return std::uint64_t{first} | std::uint64_t{second} << width
        | std::uint64_t{third} << 2 * width;
}
constexpr int count(std::uint64_t word, int place) {
    return static_cast<int>(word >> place * width & ((1U << width) - 1));
}
// What an item adds to both words, by whether it is a member (rows of four) and whether it
// satisfies.
inline constexpr auto adds = [] {
    std::array<std::array<std::uint64_t, 16>, 2> table{};
    for (unsigned at = 0; at < 16; ++at) {
        const unsigned member = at >> 2, satisfies = at & 3;
        const bool is_sure = member == 2, is_perhaps = member == 3;
        const bool may = (satisfies & 2) != 0, may_not = (satisfies & 1) != 0;
        table[0][at] = one_of(is_sure, is_sure && !may_not, member > 1 && may);
        table[1][at] = one_of(is_perhaps, is_perhaps && may_not, is_perhaps && may);
    }
    return table;
}();

}  // namespace lanes

class Share {
    std::uint64_t first_ = 0, second_ = 0;

public:
    bool is_open = false;

    constexpr void add(Truth member, Truth satisfies) {
        const std::size_t at = bits(member) << 2 | bits(satisfies);
        first_ += lanes::adds[0][at];
        second_ += lanes::adds[1][at];
    }
    [[nodiscard]] constexpr int sure() const { return lanes::count(first_, 0); }
    [[nodiscard]] constexpr int sure_and_satisfy() const { return lanes::count(first_, 1); }
    [[nodiscard]] constexpr int may_be_and_may_satisfy() const { return lanes::count(first_, 2); }
    [[nodiscard]] constexpr int perhaps() const { return lanes::count(second_, 0); }
    [[nodiscard]] constexpr int perhaps_and_may_not() const { return lanes::count(second_, 1); }
    [[nodiscard]] constexpr int perhaps_and_may() const { return lanes::count(second_, 2); }

    [[nodiscard]] constexpr Truth there_are_any() const {
        return truth(sure() == 0, unsigned{is_open} | unsigned{sure() + perhaps() != 0});
    }
    // Whether all satisfy: that there is none who does not.
    [[nodiscard]] constexpr Truth all() const {
        const bool one_surely_fails = sure() + perhaps_and_may() > may_be_and_may_satisfy();
        const bool one_may_fail =
            unsigned{sure() != sure_and_satisfy()} | unsigned{perhaps_and_may_not() != 0};
        return truth(unsigned{is_open} | unsigned{one_may_fail}, !one_surely_fails);
    }
};

// The ends of a share, as quotients: of nobody the least is all and the greatest none
// (semantics.md, Lists).
struct Ends {
    int least, least_of, greatest, greatest_of;
    bool perhaps_none, surely_none;
};
constexpr Ends ends(const Share& s) {
    const bool is_nobody_sure = s.sure() == 0;
    if (s.is_open) return {0, 1, 1, 1, is_nobody_sure, false};
    return {
        s.sure_and_satisfy(),
        s.sure() + s.perhaps_and_may_not(),
        s.may_be_and_may_satisfy(),
        s.sure() + s.perhaps_and_may(),
        is_nobody_sure,
        s.sure() + s.perhaps() == 0};
}
constexpr bool least_is_at_least(const Ends& e, int percent) {
    return std::int64_t{e.least} * 100 >= std::int64_t{percent} * e.least_of;  // of 0, 0 >= 0
}
constexpr bool greatest_is_at_least(const Ends& e, int percent) {
    return unsigned{e.greatest_of != 0}
    & unsigned{std::int64_t{e.greatest} * 100 >= std::int64_t{percent} * e.greatest_of};
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

// The sum of some values that are never negative, of which one that is unknown may be anything.
struct Sum {
    std::int64_t sure = 0, known = 0;
    bool is_any_unknown = false, is_open = false;

    constexpr void add(Truth member, std::int64_t value) {
        const std::int64_t at_least = std::max(value, std::int64_t{0});
        is_any_unknown |= unsigned{value < 0} & unsigned{may_hold(member)};
        sure += member == Truth::yes ? at_least : 0;
        known += may_hold(member) ? at_least : 0;
    }
    [[nodiscard]] constexpr Range range() const {
        return {sure, is_open || is_any_unknown ? endless : known};
    }
};

// The highest of some values, of which each is known or may be anything.
class Highest {
    static constexpr std::int64_t lowest = std::numeric_limits<std::int64_t>::min();
    std::int64_t surely_ = lowest;  // greatest lower end
    std::int64_t least_ = endless, most_ = lowest;
    bool is_any_ = false, is_any_sure_ = false;

public:
    constexpr void add(Truth member, const Range& value) {
        const bool is_one = may_hold(member) && value.from <= value.to;
        const bool is_sure =
            unsigned{member == Truth::yes} & unsigned{is_one} & unsigned{!value.perhaps_none};
        is_any_ |= is_one;
        is_any_sure_ |= is_sure;
        surely_ = std::max(surely_, is_sure ? value.from : lowest);
        least_ = std::min(least_, is_one ? value.from : endless);
        most_ = std::max(most_, is_one ? value.to : lowest);
    }
    [[nodiscard]] constexpr Range range(bool is_open, std::int64_t least_of_type) const {
        if (!is_any_ && !is_open) return none;
        const std::int64_t perhaps = is_open ? least_of_type : least_;
        return {is_any_sure_ ? surely_ : perhaps, is_open ? endless : most_, !is_any_sure_};
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
            const std::int32_t later = std::max(day, kept);
            day = std::min(day, kept);
            kept = later;
        }
    }

public:
    explicit constexpr Latest(bool is_open) : is_open_(is_open) {
        surely_.fill(unknown_day.packed);
        perhaps_.fill(unknown_day.packed);
    }
    constexpr void add(Truth member, Day day, bool is_optional) {
        const bool is_one = unsigned{may_hold(member)} & unsigned{day != no_day};
        const bool is_unknown = day == unknown_day;
        const bool is_sure = unsigned{member == Truth::yes} & unsigned{is_one}
            & unsigned{!(is_unknown && is_optional)};
        candidates_ += is_one;
        keep(perhaps_, is_one ? (is_unknown ? no_day.packed : day.packed) : unknown_day.packed);
        keep(surely_, is_sure ? day.packed : unknown_day.packed);
    }
    // Whether an item that was added is among the latest.
    [[nodiscard]] constexpr Truth has(Truth member, Day day, bool is_optional) const {
        const bool is_unknown = day == unknown_day;
        const std::int32_t upper = is_unknown ? no_day.packed : day.packed;
        const bool may_be = unsigned{may_hold(member)} & unsigned{day != no_day}
            & unsigned{surely_[N - 1] <= upper};
        // An item of unknown date counts itself among those that may be later; no other does.
        const bool is_in = is_unknown ? candidates_ <= N : perhaps_[N - 1] <= day.packed;
        const bool is_sure =
            unsigned{member == Truth::yes} & unsigned{!(is_unknown && is_optional)};
        return truth(
            !(unsigned{may_be} & unsigned{is_in} & unsigned{is_sure} & unsigned{!is_open_}),
            may_be);
    }
};

}  // namespace yardstick
