#include "from_simdjson_scalar.hpp"

#include "assize/base/limits.hpp"
#include "assize/base/number.hpp"
#include "assize/base/utf8.hpp"

namespace assize::facts {

using model::Kind;

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// How many decimals a kind may have.
int decimals_of(Kind kind) {
    if (kind == Kind::money) return 2;
    return kind == Kind::number || kind == Kind::percentage ? limits::fraction_digits : 0;
}

}  // namespace

std::string_view without_blanks(std::string_view token) {
    while (!token.empty() && is_blank(token.back())) token.remove_suffix(1);
    return token;
}

std::optional<std::int64_t> figure_in_token(std::string_view token, Kind kind) {
    token = without_blanks(token);
    const bool is_negative = kind == Kind::number && token.starts_with('-');
    if (is_negative) token.remove_prefix(1);
    std::int64_t value = 0;
    std::size_t at = 0;
    // One digit more than is kept is enough to see that there are too many.
    while (at < token.size() && at <= limits::integer_digits && is_digit(token[at]))
        value = value * 10 + (token[at++] - '0');
    const bool is_led_by_nought = at > 1 && token.front() == '0';
    if (at == 0 || at > limits::integer_digits || is_led_by_nought) return std::nullopt;
    const int most = decimals_of(kind);
    int decimals = 0;
    if (at < token.size() && most > 0 && token[at] == '.') {
        ++at;
        while (at < token.size() && is_digit(token[at]) && decimals < most) {
            value = value * 10 + (token[at++] - '0');
            ++decimals;
        }
        if (decimals == 0) return std::nullopt;
    }
    if (at != token.size()) return std::nullopt;
    if (most > 0) {
        for (; decimals < limits::fraction_digits; ++decimals) value *= 10;
    }
    constexpr std::int64_t hundred = 100 * parts_per_unit;
    const bool is_odd =
        kind == Kind::percentage && (value > hundred || (value > 0 && value < parts_per_unit));
    if (is_odd) return std::nullopt;
    return is_negative ? -value : value;
}

bool is_figure_token(std::string_view token) {
    const std::size_t sign = token.starts_with('-') ? 1 : 0;
    const bool is_led_by_nought =
        token.size() > sign + 1 && token[sign] == '0' && is_digit(token[sign + 1]);
    return !is_led_by_nought && read_number(token).parts.has_value();
}

}  // namespace assize::facts
