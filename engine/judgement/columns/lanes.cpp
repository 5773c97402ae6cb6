#include "lanes.hpp"

namespace assize::judgement::columns {

namespace {

// Four lanes, in whatever registers the target has.
using Figures [[gnu::vector_size(32)]] = std::int64_t;
using Words [[gnu::vector_size(32)]] = std::uint64_t;
constexpr std::uint32_t lanes_of_figures = 4;

[[gnu::always_inline]] inline void read(Figures& figures, const std::int64_t* from) {
    std::memcpy(&figures, from, sizeof figures);
}

/// A word from what `hold(lane, mask)` masks of lanes, four by four.
template <typename Hold>
[[gnu::always_inline]] inline std::uint64_t gathered(std::uint32_t width, const Hold& hold) {
    Words word{}, bits{1, 2, 4, 8};
    for (std::uint32_t lane = 0; lane < width; lane += lanes_of_figures) {
        Words mask;
        hold(lane, mask);
        word |= mask & bits;
        bits <<= lanes_of_figures;
    }
    return word[0] | word[1] | word[2] | word[3];
}

struct Greater {
    const std::int64_t *a, *b;
    [[gnu::always_inline]] void operator()(std::uint32_t lane, Words& mask) const {
        Figures one, other;
        read(one, a + lane);
        read(other, b + lane);
        mask = (Words)(one > other);
    }
};

struct WithAny {
    const std::int64_t* figures;
    std::int64_t bits;
    [[gnu::always_inline]] void operator()(std::uint32_t lane, Words& mask) const {
        Figures one;
        read(one, figures + lane);
        mask = (Words)((one & bits) != 0);
    }
};

std::uint64_t greater_anywhere(const std::int64_t* a, const std::int64_t* b, std::uint32_t width) {
    return gathered(width, Greater{a, b});
}
std::uint64_t with_any_anywhere(
    const std::int64_t* figures, std::int64_t bits, std::uint32_t width) {
    return gathered(width, WithAny{figures, bits});
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] std::uint64_t greater_by_avx2(
    const std::int64_t* a, const std::int64_t* b, std::uint32_t width) {
    return gathered(width, Greater{a, b});
}
[[gnu::target("avx2")]] std::uint64_t with_any_by_avx2(
    const std::int64_t* figures, std::int64_t bits, std::uint32_t width) {
    return gathered(width, WithAny{figures, bits});
}
bool has_avx2() { return __builtin_cpu_supports("avx2") != 0; }
#else
constexpr auto greater_by_avx2 = greater_anywhere;
constexpr auto with_any_by_avx2 = with_any_anywhere;
bool has_avx2() { return false; }
#endif

/// Eight rows of eight bits, the first row in the lowest byte, turned so that its columns are rows.
std::uint64_t turned(std::uint64_t bits) {
    const auto swap = [&](unsigned by, std::uint64_t mask) {
        const std::uint64_t differing = (bits ^ bits >> by) & mask;
        bits ^= differing ^ differing << by;
    };
    swap(7, 0x00aa00aa00aa00aaU);
    swap(14, 0x0000cccc0000ccccU);
    swap(28, 0x00000000f0f0f0f0U);
    return bits;
}

}  // namespace

Across::Across()
    : greater_(has_avx2() ? greater_by_avx2 : greater_anywhere),
      with_any_(has_avx2() ? with_any_by_avx2 : with_any_anywhere) {}

void write_digits(
    const std::uint64_t* words, std::uint32_t digits, std::int64_t* to, std::uint32_t width) {
    constexpr std::uint32_t at_once = 8;
    for (std::uint32_t lane = 0; lane < width; lane += lanes_at_once) {
        for (std::uint32_t first = 0; first == 0 || first < digits; first += at_once) {
            std::uint64_t bits = 0;
            for (std::uint32_t digit = first; digit < digits && digit < first + at_once; ++digit)
                bits |= (words[digit] >> lane & 0xff) << (digit - first) * 8;
            bits = turned(bits);
            for (std::uint32_t place = 0; place < lanes_at_once; ++place) {
                const auto part = static_cast<std::int64_t>((bits >> place * 8 & 0xff) << first);
                to[lane + place] = first == 0 ? part : to[lane + place] | part;
            }
        }
    }
}

void Counts::write(std::int64_t* to, std::uint32_t width) const {
    write_digits(words_.data(), digits_, to, width);
}

}  // namespace assize::judgement::columns
