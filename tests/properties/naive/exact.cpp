#include "naive/exact.hpp"

#include <array>
#include <cstdint>

#include "assize/base/limits.hpp"

namespace assize::naive {
namespace {

__extension__ using Unsigned = unsigned __int128;

int sign(Wide value) { return value < 0 ? -1 : value > 0 ? 1 : 0; }

Unsigned size(Wide value) {
    const auto bits = static_cast<Unsigned>(value);
    return value < 0 ? Unsigned{0} - bits : bits;
}

/// The product as on paper, in eight digits of 32 bits, the least first.
std::array<std::uint64_t, 8> product(Unsigned a, Unsigned b) {
    const auto digit = [](Unsigned number, std::size_t place) {
        return static_cast<std::uint64_t>(number >> (32 * place)) & 0xFFFFFFFFU;
    };
    std::array<std::uint64_t, 8> result{};
    for (std::size_t i = 0; i < 4; ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < 4; ++j) {
            const std::uint64_t here = result[i + j] + digit(a, i) * digit(b, j) + carry;
            result[i + j] = here & 0xFFFFFFFFU;
            carry = here >> 32;
        }
        result[i + 4] = carry;
    }
    return result;
}

int compare_sizes(const std::array<std::uint64_t, 8>& a, const std::array<std::uint64_t, 8>& b) {
    for (std::size_t place = 8; place-- > 0;) {
        if (a[place] != b[place]) return a[place] < b[place] ? -1 : 1;
    }
    return 0;
}

End within_limit(Wide value) {
    const Wide largest = Wide{limits::largest_sum_root} * limits::largest_sum_root;
    if (value > largest) return infinity();
    if (value < -largest) return minus_infinity();
    return whole(value);
}

}  // namespace

int compare(const End& a, const End& b) {
    if (!a.is_finite() || !b.is_finite()) {
        const int left = a.is_finite() ? 0 : sign(a.top);
        const int right = b.is_finite() ? 0 : sign(b.top);
        return sign(left - right);
    }
    if (sign(a.top) != sign(b.top)) return sign(a.top) < sign(b.top) ? -1 : 1;
    const int sizes =
        compare_sizes(product(size(a.top), size(b.bottom)), product(size(b.top), size(a.bottom)));
    return sign(a.top) < 0 ? -sizes : sizes;
}

End plus(const End& a, const End& b) {
    if (!a.is_finite()) return a;
    if (!b.is_finite()) return b;
    return within_limit(a.top + b.top);
}

End minus(const End& a, const End& b) { return plus(a, {-b.top, b.bottom}); }

End over(const End& a, const End& b) {
    if (!b.is_finite()) return whole(0);
    if (!a.is_finite()) return a;
    return {a.top, b.top};
}

}  // namespace assize::naive
