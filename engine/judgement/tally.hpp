#pragma once

#include "interval.hpp"

namespace assize::judgement {

/// How many members there surely are, and perhaps are (none: without limit).
struct Tally {
    std::uint64_t sure = 0, perhaps = 0;
    bool is_open = false;

    void add(Truth one) {
        if (one == Truth::yes) ++sure;
        if (one == Truth::unknown) ++perhaps;
    }
    [[nodiscard]] Truth at_least(std::uint64_t wanted) const {
        return both_or_one(is_open || sure + perhaps >= wanted, sure < wanted);
    }
    /// Whether there are any, none, or so many (semantics.md, 6).
    [[nodiscard]] Truth are(model::Quantity quantity, std::uint64_t number) const {
        switch (quantity) {
            case model::Quantity::any: return at_least(1);
            case model::Quantity::no: return !at_least(1);
            case model::Quantity::at_least: return at_least(number);
            case model::Quantity::at_most: return !at_least(number + 1);
            case model::Quantity::exactly: return at_least(number) && !at_least(number + 1);
        }
        return Truth::unknown;
    }
    [[nodiscard]] Possible interval() const {
        Possible counted;
        counted.low = Ratio::of(static_cast<Wide>(sure));
        counted.high = is_open ? Ratio::infinity() : Ratio::of(static_cast<Wide>(sure + perhaps));
        return counted;
    }
};

}  // namespace assize::judgement
