#pragma once

#include <algorithm>
#include <cstdint>

namespace assize::judgement::columns {

[[nodiscard]] inline bool has_bit(const std::uint64_t* mask, std::uint32_t place) {
    return (mask[place / 64] >> place % 64 & 1) != 0;
}
inline void put_bit(std::uint64_t* mask, std::uint32_t place, bool is_set = true) {
    mask[place / 64] |= std::uint64_t{is_set} << place % 64;
}

/// How many bits are set. Without the instruction for it, which not every processor has.
[[nodiscard]] inline std::uint32_t bits_in(std::uint64_t word) {
    word -= word >> 1 & 0x5555555555555555U;
    word = (word & 0x3333333333333333U) + (word >> 2 & 0x3333333333333333U);
    word = (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0fU;
    return static_cast<std::uint32_t>(word * 0x0101010101010101U >> 56);
}

/// So many places, 1 to 64, from one on, as the low bits of a word.
[[nodiscard]] inline std::uint64_t window(
    const std::uint64_t* mask, std::uint32_t begin, std::uint32_t size) {
    const std::uint32_t shift = begin % 64;
    std::uint64_t bits = mask[begin / 64] >> shift;
    if (shift + size > 64) bits |= mask[begin / 64 + 1] << (64 - shift);
    return bits & ~std::uint64_t{0} >> (64 - size);
}

/// Calls `visit(begin, size)` for the places from `begin` to before `end`, as many at once as a
/// window has.
template <typename Visit>
void each_window(std::uint32_t begin, std::uint32_t end, Visit visit) {
    for (; begin < end; begin += 64) visit(begin, std::min(end - begin, 64U));
}

/// Calls `visit(word, bits)` with each word that has one of the places from `begin` to before
/// `end`, and a bit for each of those.
template <typename Visit>
void each_word(std::uint32_t begin, std::uint32_t end, Visit visit) {
    while (begin < end) {
        const std::uint32_t last = std::min(end, (begin / 64 + 1) * 64);
        const std::uint32_t size = last - begin;
        const std::uint64_t bits = size == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << size) - 1;
        visit(begin / 64, bits << begin % 64);
        begin = last;
    }
}

}  // namespace assize::judgement::columns
