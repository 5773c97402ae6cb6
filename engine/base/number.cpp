#include "assize/base/number.hpp"
#include "assize/base/utf8.hpp"

#include <algorithm>
#include <limits>

#include "assize/base/limits.hpp"
#include "assize/base/must.hpp"

namespace assize {

namespace {

constexpr Wide largest_sum = static_cast<Wide>(limits::largest_sum_root) * limits::largest_sum_root;

std::string_view take_digits(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(end);
    return digits;
}

/// A figure taken apart: its digits, and how many of them stand before the point once the exponent
/// has moved it.
struct Figure {
    bool is_negative = false;
    std::string digits;
    std::int64_t before_point = 0;
};

std::optional<Figure> take_apart(std::string_view text) {
    Figure figure;
    if (!text.empty() && text.front() == '-') {
        figure.is_negative = true;
        text.remove_prefix(1);
    }
    const std::string_view whole = take_digits(text);
    if (whole.empty()) return std::nullopt;
    std::string_view fraction;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        fraction = take_digits(text);
        if (fraction.empty()) return std::nullopt;
    }
    std::int64_t exponent = 0;
    if (!text.empty() && (text.front() == 'e' || text.front() == 'E')) {
        text.remove_prefix(1);
        const bool is_negative = !text.empty() && text.front() == '-';
        if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
        const std::string_view digits = take_digits(text);
        if (digits.empty()) return std::nullopt;
        // Far past every limit is as good as the exponent itself, and cannot overflow.
        constexpr std::int64_t far = 1'000'000'000;
        for (const char c : digits) exponent = std::min(far, exponent * 10 + (c - '0'));
        if (is_negative) exponent = -exponent;
    }
    if (!text.empty()) return std::nullopt;
    figure.digits = std::string(whole) + std::string(fraction);
    figure.before_point = static_cast<std::int64_t>(whole.size()) + exponent;
    const std::size_t zeros = std::min(figure.digits.find_first_not_of('0'), figure.digits.size());
    figure.digits.erase(0, zeros);
    figure.before_point -= static_cast<std::int64_t>(zeros);
    while (!figure.digits.empty() && figure.digits.back() == '0') figure.digits.pop_back();
    return figure;
}

std::string group_by_thousands(std::string digits) {
    for (std::size_t from_end = 3; from_end < digits.size(); from_end += 4) {
        digits.insert(digits.size() - from_end, ",");
    }
    return digits;
}

std::string wide_text(Wide value) {
    if (value <= std::numeric_limits<std::int64_t>::max())
        return std::to_string(static_cast<std::int64_t>(value));
    std::string digits;
    do {
        digits.insert(digits.begin(), static_cast<char>('0' + static_cast<int>(value % 10)));
        value /= 10;
    } while (value != 0);
    return digits;
}

/// Six digits after the point, without the zeros at their end.
std::string fraction_text(Wide parts) {
    if (parts == 0) return {};
    std::string digits = wide_text(parts + parts_per_unit).substr(1);
    while (!digits.empty() && digits.back() == '0') digits.pop_back();
    return digits;
}

/// A ratio with a denominator above zero as its floor and what is left over it: 0 <= over <
/// denominator.
struct Divided {
    Wide floor, over;
};

/// Whether two such figures have a product.
bool is_small(Wide figure) { return static_cast<std::int64_t>(figure) == figure; }

Divided divide(const Ratio& ratio) {
    const Wide floor = ratio.numerator / ratio.denominator;
    const Wide over = ratio.numerator % ratio.denominator;
    return over < 0 ? Divided{floor - 1, over + ratio.denominator} : Divided{floor, over};
}

}  // namespace

ReadNumber read_number(std::string_view text) {
    const auto figure = take_apart(text);
    if (!figure) return {std::nullopt, NumberError::malformed};
    if (figure->digits.empty()) return {0, {}};
    if (figure->before_point > limits::integer_digits)
        return {std::nullopt, NumberError::too_large};
    const std::int64_t after =
        static_cast<std::int64_t>(figure->digits.size()) - figure->before_point;
    if (after > limits::fraction_digits) return {std::nullopt, NumberError::too_precise};
    std::int64_t parts = 0;
    for (const char c : figure->digits) parts = parts * 10 + (c - '0');
    for (std::int64_t place = after; place < limits::fraction_digits; ++place) parts *= 10;
    return {figure->is_negative ? -parts : parts, {}};
}

std::string number_text(Wide parts) {
    const Wide size = parts < 0 ? -parts : parts;
    const std::string fraction = fraction_text(size % parts_per_unit);
    return (parts < 0 ? "-" : "") + wide_text(size / parts_per_unit)
        + (fraction.empty() ? "" : "." + fraction);
}

std::string counted_text(std::int64_t count, std::string_view unit) {
    return std::to_string(count) + " " + std::string(unit) + (count == 1 ? "" : "s");
}

std::string money_text(Wide parts) {
    const Wide size = parts < 0 ? -parts : parts;
    std::string fraction = fraction_text(size % parts_per_unit);
    if (fraction.size() == 1) fraction += '0';
    return std::string(parts < 0 ? "-£" : "£")
        + group_by_thousands(wide_text(size / parts_per_unit))
        + (fraction.empty() ? "" : "." + fraction);
}

/// By continued fractions, unless the figures are so small that their products fit.
std::strong_ordering Ratio::compare_fractions(Ratio a, Ratio b) {
    if (!a.is_finite() || !b.is_finite()) {
        // An infinity stands beyond every figure, and beside itself.
        const int x = a.is_finite() ? 0 : a.numerator > 0 ? 1 : -1;
        const int y = b.is_finite() ? 0 : b.numerator > 0 ? 1 : -1;
        return x <=> y;
    }
    const bool are_small = is_small(a.numerator) && is_small(a.denominator) && is_small(b.numerator)
        && is_small(b.denominator);
    if (are_small) return a.numerator * b.denominator <=> b.numerator * a.denominator;
    // The wholes first; then what is left over each, turned upside down, in the other order.
    for (bool turned = false;; turned = !turned) {
        const auto [x, x_over] = divide(a);
        const auto [y, y_over] = divide(b);
        if (x != y) return turned ? y <=> x : x <=> y;
        if (x_over == 0 || y_over == 0) return turned ? y_over <=> x_over : x_over <=> y_over;
        a = {a.denominator, x_over};
        b = {b.denominator, y_over};
    }
}

Ratio add(const Ratio& a, const Ratio& b) {
    if (!a.is_finite()) return a;
    if (!b.is_finite()) return b;
    must(a.denominator == 1 && b.denominator == 1);
    Wide sum = 0;
    const bool overflows = __builtin_add_overflow(a.numerator, b.numerator, &sum);
    if (overflows ? a.numerator > 0 : sum > largest_sum) return Ratio::infinity();
    if (overflows || sum < -largest_sum) return Ratio::minus_infinity();
    return Ratio::of(sum);
}

Ratio negate(const Ratio& a) { return {-a.numerator, a.denominator}; }

std::string percentage_text(const Ratio& share, std::span<const Ratio> bounds) {
    if (!share.is_finite()) return share.numerator > 0 ? "any percentage" : "no percentage";
    // Decimals are added until what is shown stands where the share stands; the rest is cut off,
    // never rounded up. Nothing at all is a bound too: one in three thousand is not 0%.
    Ratio shown;
    bool is_true_side = false;
    for (Wide scale = 1; scale <= parts_per_unit; scale *= 10) {
        shown = {divide({share.numerator * 100 * scale, share.denominator}).floor, 100 * scale};
        const auto is_true_beside = [&](const Ratio& bound) {
            return (shown <=> bound) == (share <=> bound);
        };
        is_true_side =
            is_true_beside({}) && std::all_of(bounds.begin(), bounds.end(), is_true_beside);
        if (shown == share || (scale > 1 && is_true_side)) break;
    }
    const Wide parts = shown.numerator * (parts_per_unit / (shown.denominator / 100));
    return (is_true_side ? "" : "just over ") + number_text(parts) + "%";
}

}  // namespace assize
