#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>

namespace assize {

/// What a requirement may be judged (semantics.md, 8), worst first. Not-evidenced is not one: it is
/// several still possible.
enum class Outcome : std::uint8_t { unmet, part_met, met, not_applicable };

inline constexpr std::array every_outcome{
    Outcome::unmet, Outcome::part_met, Outcome::met, Outcome::not_applicable};

/// A set of outcomes still possible.
class Outcomes {
public:
    constexpr Outcomes() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): an outcome is a set of one
    constexpr Outcomes(Outcome outcome) : bits_(bit(outcome)) {}
    static constexpr Outcomes all() { return of_bits(15); }
    static constexpr Outcomes of_bits(std::uint8_t bits) { return Outcomes(bits); }

    [[nodiscard]] constexpr bool has(Outcome outcome) const { return (bits_ & bit(outcome)) != 0; }
    [[nodiscard]] constexpr bool is_empty() const { return bits_ == 0; }
    [[nodiscard]] constexpr int count() const {
        return (bits_ & 1) + (bits_ >> 1 & 1) + (bits_ >> 2 & 1) + (bits_ >> 3 & 1);
    }
    /// The only member, when there is one only.
    [[nodiscard]] constexpr std::optional<Outcome> only() const {
        if (bits_ == 0 || (bits_ & (bits_ - 1)) != 0) return std::nullopt;
        return static_cast<Outcome>(std::countr_zero(bits_));
    }
    /// unmet < part-met < met < not-applicable. The set is not empty.
    [[nodiscard]] constexpr Outcome worst() const {
        for (std::uint8_t place = 0; place < 3; ++place) {
            if ((bits_ >> place & 1) != 0) return static_cast<Outcome>(place);
        }
        return Outcome::not_applicable;
    }
    constexpr Outcomes& operator|=(Outcomes other) {
        bits_ |= other.bits_;
        return *this;
    }
    [[nodiscard]] constexpr std::uint8_t bits() const { return bits_; }
    friend constexpr bool operator==(Outcomes, Outcomes) = default;

private:
    explicit constexpr Outcomes(std::uint8_t bits) : bits_(bits) {}
    static constexpr std::uint8_t bit(Outcome outcome) {
        return static_cast<std::uint8_t>(1U << static_cast<unsigned>(outcome));
    }
    std::uint8_t bits_ = 0;
};

/// A remark on a judgement, never an input to one (semantics.md, 9).
enum class Mark : std::uint8_t { no_cases, not_yet_due, presumed, assumed };

[[nodiscard]] std::string_view outcome_word(Outcome outcome);  ///< `part-met`
[[nodiscard]] std::string_view outcome_word(
    std::optional<Outcome> reported);                 ///< … or `not-evidenced`
[[nodiscard]] std::string_view mark_word(Mark mark);  ///< `not yet due`

}  // namespace assize
