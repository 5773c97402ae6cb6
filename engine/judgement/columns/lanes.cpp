#include "lanes.hpp"

#include <cstring>

#include "limitless.hpp"

namespace assize::judgement::columns {

namespace {

// Four lanes, in whatever registers the target has.
using Figures [[gnu::vector_size(32)]] = std::int64_t;
using Words [[gnu::vector_size(32)]] = std::uint64_t;
constexpr std::uint32_t at_once = 4;
constexpr Words first_bits{1, 2, 4, 8};
constexpr auto no_figure = static_cast<std::uint64_t>(no_lower_end);  ///< less than any

template <typename Four, typename One>
[[gnu::always_inline]] inline void read(Four& four, const One* from) {
    std::memcpy(&four, from, sizeof four);
}
template <typename Four>
[[gnu::always_inline]] inline void write(std::int64_t* to, const Four& four) {
    std::memcpy(to, &four, sizeof four);
}

// What the members of Across do; each is compiled for every kind of processor.
struct Greater {
    [[gnu::always_inline]] static std::uint64_t run(
        const std::int64_t* a, const std::int64_t* b, std::uint32_t width) {
        Words word{}, bits = first_bits;
        for (std::uint32_t lane = 0; lane < width; lane += at_once) {
            Figures one, other;
            read(one, a + lane);
            read(other, b + lane);
            word |= (Words)(one > other) & bits;
            bits <<= at_once;
        }
        return word[0] | word[1] | word[2] | word[3];
    }
};

struct WithAny {
    [[gnu::always_inline]] static std::uint64_t run(
        const std::int64_t* figures, std::int64_t wanted, std::uint32_t width) {
        Words word{}, bits = first_bits;
        for (std::uint32_t lane = 0; lane < width; lane += at_once) {
            Figures one;
            read(one, figures + lane);
            word |= (Words)((one & wanted) != 0) & bits;
            bits <<= at_once;
        }
        return word[0] | word[1] | word[2] | word[3];
    }
};

struct Write {
    [[gnu::always_inline]] static void run(
        std::int64_t* to, std::span<const std::uint64_t> digits, std::uint32_t width) {
        Words lanes{0, 1, 2, 3};
        for (std::uint32_t lane = 0; lane < width; lane += at_once) {
            Words numbers{};
            for (std::size_t digit = 0; digit < digits.size(); ++digit) {
                const std::uint64_t word = digits[digit];
                numbers |= (Words{word, word, word, word} >> lanes & 1) << digit;
            }
            write(to + lane, numbers);
            lanes += at_once;
        }
    }
};

struct Add {
    [[gnu::always_inline]] static bool run(
        std::int64_t* to, const std::int64_t* figures, std::uint64_t lanes, std::uint32_t width) {
        Words bits = first_bits;
        Figures too_large{};
        for (std::uint32_t lane = 0; lane < width; lane += at_once) {
            Words sum, figure;
            read(sum, to + lane);
            read(figure, figures + lane);
            sum += figure & (Words)((bits & lanes) != 0);
            too_large |= ((Figures)sum > largest_figure) | ((Figures)sum < -largest_figure);
            write(to + lane, sum);
            bits <<= at_once;
        }
        return (too_large[0] | too_large[1] | too_large[2] | too_large[3]) == 0;
    }
};

/// The greatest, or with `Turn` the least.
template <std::int64_t Turn>
struct Keep {
    [[gnu::always_inline]] static void run(
        std::int64_t* to, std::size_t count, const std::int64_t* figures, std::uint64_t lanes,
        std::uint32_t width) {
        Words bits = first_bits;
        for (std::uint32_t lane = 0; lane < width; lane += at_once) {
            const Words is_in = (Words)((bits & lanes) != 0);
            Figures figure;
            read(figure, figures + lane);
            // One that is left out is less than any.
            figure = (Figures)(((Words)(figure ^ Turn) & is_in) | (~is_in & no_figure));
            for (std::size_t place = 0; place < count; ++place) {
                std::int64_t* const at = to + place * width + lane;
                Figures kept;
                read(kept, at);
                kept ^= Turn;
                const Words is_greater = (Words)(figure > kept);
                const Words before = (Words)kept, one = (Words)figure;
                kept = (Figures)((before & ~is_greater) | (one & is_greater)) ^ Turn;
                figure = (Figures)((before & is_greater) | (one & ~is_greater));
                write(at, kept);
            }
            bits <<= at_once;
        }
    }
};

template <typename Kernel, typename Result, typename... Arguments>
Result anywhere(Arguments... arguments) {
    return Kernel::run(arguments...);
}

#if defined(__x86_64__)
template <typename Kernel, typename Result, typename... Arguments>
[[gnu::target("avx2")]] Result by_avx2(Arguments... arguments) {
    return Kernel::run(arguments...);
}
#endif

/// A kernel, as the processor has it.
template <typename Kernel, typename Result, typename... Arguments>
void choose(Result (*&function)(Arguments...)) {
    function = anywhere<Kernel, Result, Arguments...>;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2") != 0) function = by_avx2<Kernel, Result, Arguments...>;
#endif
}

}  // namespace

Across::Across() {
    choose<Greater>(greater);
    choose<WithAny>(with_any);
    choose<Write>(write);
    choose<Add>(add);
    choose<Keep<0>>(keep_greatest);
    choose<Keep<-1>>(keep_least);
}

}  // namespace assize::judgement::columns
