// What comes of judging a board by the hundred requirements.
#pragma once

#include "tests/bench/yardstick/judging.hpp"

namespace yardstick {

// The requirements of rules/bench.assize, in its order.
enum class Kind : std::uint8_t {
    serving,
    returns,
    set_up,
    in_time,
    recent,
    degree,
    topics,
    acted_on,
    each_review,
    turnout,
    chosen,
    plan_kept,
    free_of_conflict,
    builds_on,
    latest_few,
    last_done,
    days_between,
    represented,
    arrangements,
    money
};
inline constexpr std::array<std::string_view, 20> kind_names{
    "serving",   "returns",      "set-up",           "in-time",      "recent",
    "degree",    "topics",       "acted-on",         "each-review",  "turnout",
    "chosen",    "plan-kept",    "free-of-conflict", "builds-on",    "latest-few",
    "last-done", "days-between", "represented",      "arrangements", "money"};
constexpr std::size_t variants = 5;

struct Judged {
    // By variant, and in it by kind: the order of the rulebook.
    std::array<std::uint8_t, variants * kind_names.size()> possible{}, presumed{};
};

template <class Eye>
class Requirements {
    Eye& eye_;
    Judged& judged_;

    static constexpr std::size_t place(Kind kind, std::size_t variant) {
        return (variant - 1) * kind_names.size() + static_cast<std::size_t>(kind);
    }

public:
    Judging<Eye> on;

    Requirements(const Board& board, Eye& eye, Judged& judged)
        : eye_(eye), judged_(judged), on(board, eye) {}

    [[nodiscard]] Judgements possible(Kind kind, std::size_t variant) const {
        return judged_.possible[place(kind, variant)];
    }
    template <class Requirement>
    void judge(Kind kind, std::size_t variant, Requirement requirement) {
        const std::size_t at = place(kind, variant);
        eye_.begins(kind_names[static_cast<std::size_t>(kind)], variant);
        Judgements presumed = 0;
        const Judgements possible = requirement(presumed);
        judged_.possible[at] = static_cast<std::uint8_t>(possible);
        judged_.presumed[at] = static_cast<std::uint8_t>(presumed == 0 ? possible : presumed);
        eye_.ends(possible, judged_.presumed[at]);
    }
};

}  // namespace yardstick
