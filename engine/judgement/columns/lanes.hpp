#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <span>

/// Profiles that are judged together stand side by side: each has its lane, a bit of every word and
/// a place in every row of figures. Figures are read so many lanes wide, a multiple of
/// `lanes_at_once`.
namespace assize::judgement::columns {

inline constexpr std::uint32_t lanes_at_once = 8;

[[nodiscard]] inline bool has_bit(std::uint64_t word, std::uint32_t lane) {
    return (word >> lane & 1) != 0;
}
[[nodiscard]] inline std::uint64_t bit_if(bool is_set, std::uint32_t lane) {
    return std::uint64_t{is_set} << lane;
}
/// Calls `visit` with each lane whose bit is set.
template <typename Visit>
void each_bit(std::uint64_t word, Visit visit) {
    for (; word != 0; word &= word - 1) visit(static_cast<std::uint32_t>(std::countr_zero(word)));
}
/// A bit for each lane for which something holds.
template <typename Holds>
[[nodiscard]] std::uint64_t word_of(std::uint32_t width, Holds holds) {
    std::uint64_t word = 0;
    for (std::uint32_t lane = width; lane-- > 0;) word = word << 1 | std::uint64_t{holds(lane)};
    return word;
}

/// A small number for each lane, to be read a binary digit at a time.
class Digits {
public:
    void put(std::uint32_t lane, unsigned number) {
        numbers_[lane] = static_cast<std::uint8_t>(number);
    }
    /// The lanes whose number has a digit.
    [[nodiscard]] std::uint64_t with(unsigned digit, std::uint32_t width) const {
        std::uint64_t word = 0;
        for (std::uint32_t lane = 0; lane < width; lane += lanes_at_once) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, &numbers_[lane], sizeof eight);
            // The lowest bits of eight bytes, side by side in the highest.
            eight = (eight >> digit & 0x0101010101010101U) * 0x0102040810204080U;
            word |= eight >> 56 << lane;
        }
        return word;
    }

private:
    std::array<std::uint8_t, 64> numbers_{};
};

/// So many times as there are lanes, or fewer, a bit of each lane was set: the counts of all lanes
/// side by side, a word for each binary digit.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): the words before `digits_` are
class Counts {
public:
    void add(std::uint64_t word) {
        for (std::uint32_t digit = 0; word != 0; ++digit) {
            if (digit == digits_) {
                words_[digits_++] = word;
                return;
            }
            const std::uint64_t carried = words_[digit] & word;
            words_[digit] ^= word;
            word = carried;
        }
    }
    /// The lanes that count so much.
    [[nodiscard]] std::uint64_t at_least(std::uint64_t number) const {
        if (number >> digits_ != 0) return 0;
        std::uint64_t reached = ~std::uint64_t{0};
        for (std::uint32_t digit = 0; digit < digits_; ++digit)
            reached = has_bit(number, digit) ? reached & words_[digit] : reached | words_[digit];
        return reached;
    }
    /// The binary digits of the counts, lowest first.
    [[nodiscard]] std::span<const std::uint64_t> digits() const {
        return std::span(words_).first(digits_);
    }

private:
    std::array<std::uint64_t, 32> words_;
    std::uint32_t digits_ = 0;
};

/// What is asked of rows of figures, so many lanes wide, by the widest instructions that the
/// processor has.
struct Across {
    Across();
    /// The lanes in which `a` is greater than `b`.
    std::uint64_t (*greater)(const std::int64_t* a, const std::int64_t* b, std::uint32_t width) =
        nullptr;
    /// The lanes that have one of some bits.
    std::uint64_t (*with_any)(const std::int64_t* figures, std::int64_t bits, std::uint32_t width) =
        nullptr;
    /// Writes of each lane the number whose binary digits are the lane's bits of some words, lowest
    /// first.
    void (*write)(std::int64_t* to, std::span<const std::uint64_t> digits, std::uint32_t width) =
        nullptr;
    /// Adds the figures of some lanes. False when a sum is past `largest_figure`.
    bool (*add)(
        std::int64_t* to, const std::int64_t* figures, std::uint64_t lanes,
        std::uint32_t width) = nullptr;
    /// Of some rows, each no greater than the one before: keeps the greatest of theirs and of the
    /// figures of some lanes.
    void (*keep_greatest)(
        std::int64_t* to, std::size_t rows, const std::int64_t* figures, std::uint64_t lanes,
        std::uint32_t width) = nullptr;
    /// … each no less than the one before: the least.
    void (*keep_least)(
        std::int64_t* to, std::size_t rows, const std::int64_t* figures, std::uint64_t lanes,
        std::uint32_t width) = nullptr;
};

}  // namespace assize::judgement::columns
