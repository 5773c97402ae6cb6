#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace assize::made {

/// Choices read from a tape that RapidCheck makes and shrinks. Past its end every throw is 0, which
/// is always the simplest choice, so a shorter or smaller tape makes a smaller case.
class Dice {
public:
    explicit Dice(std::vector<std::uint8_t> tape) : tape_(std::move(tape)) {}

    /// 0 to sides − 1.
    std::uint32_t throw_of(std::size_t sides) {
        if (place_ >= tape_.size()) return 0;
        return static_cast<std::uint32_t>(tape_[place_++] % sides);
    }
    /// True in about `times` of 16 throws, never past the end of the tape.
    bool is_lucky(std::uint32_t times) { return throw_of(16) >= 16 - times; }
    template <class Range>
    const auto& one_of(const Range& range) {
        return range[throw_of(range.size())];
    }
    [[nodiscard]] bool is_spent() const { return place_ >= tape_.size(); }

private:
    std::vector<std::uint8_t> tape_;
    std::size_t place_ = 0;
};

}  // namespace assize::made
