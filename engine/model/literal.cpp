// Figures, dates and words as they are written. A literal takes its type from the other side where
// it has a choice.
#include <algorithm>

#include "assize/base/date.hpp"
#include "assize/base/limits.hpp"
#include "assize/base/number.hpp"
#include "checker.hpp"

namespace assize::model {

Value Checker::literal_value(Type type, std::int64_t value, const Span& span, std::string text) {
    type.is_optional = false;
    return {Literal{{value, std::move(text)}}, type, span};
}

std::optional<Value> Checker::literal(const s::Literal& written, const Type* expected) {
    count_node(written.span);
    switch (written.kind) {
        case s::LiteralKind::date: {
            // The parser has refused a date that is not in the calendar.
            const auto date = read_date(written.text);
            if (!date) return {};
            return literal_value(plain(Kind::date), date->days, written.span);
        }
        case s::LiteralKind::money:
        case s::LiteralKind::percent: {
            const auto value = parts(written.text, written.span);
            if (!value) return {};
            const bool is_money = written.kind == s::LiteralKind::money;
            return literal_value(
                plain(is_money ? Kind::money : Kind::percentage), *value, written.span);
        }
        case s::LiteralKind::number: return figure_literal(written, expected);
        case s::LiteralKind::text:
            return literal_value(plain(Kind::text), 0, written.span, written.text);
        case s::LiteralKind::yes: return literal_value(plain(Kind::yes_no), 1, written.span);
        case s::LiteralKind::no: return literal_value(plain(Kind::yes_no), 0, written.span);
        case s::LiteralKind::met: return outcome_literal(Outcome::met, written, expected);
        case s::LiteralKind::part_met: return outcome_literal(Outcome::part_met, written, expected);
        case s::LiteralKind::unmet: return outcome_literal(Outcome::unmet, written, expected);
        case s::LiteralKind::not_applicable:
            return outcome_literal(Outcome::not_applicable, written, expected);
    }
    return {};
}

/// A bare figure is a whole number, or a number where one is expected or it has a decimal point.
std::optional<Value> Checker::figure_literal(const s::Literal& written, const Type* expected) {
    switch (written.unit) {
        case s::Unit::none: break;
        case s::Unit::days:
        case s::Unit::months:
        case s::Unit::years:
        case s::Unit::working_days: {
            const auto length = whole(written.text, written.span);
            if (!length) return {};
            if (written.unit == s::Unit::days)
                return literal_value(plain(Kind::days), *length, written.span);
            if (written.unit == s::Unit::working_days) {
                return literal_value(plain(Kind::working_days), *length, written.span);
            }
            const std::int64_t months =
                written.unit == s::Unit::years ? *length * months_in_year : *length;
            return literal_value(plain(Kind::months), months, written.span);
        }
    }
    const bool is_number = expected != nullptr && expected->kind == Kind::number;
    const bool is_decimal = written.text.find('.') != std::string::npos;
    if (is_number || is_decimal) {
        const auto value = parts(written.text, written.span);
        if (!value) return {};
        return literal_value(plain(Kind::number), *value, written.span);
    }
    const auto value = whole(written.text, written.span);
    if (!value) return {};
    return literal_value(plain(Kind::whole_number), *value, written.span);
}

/// `met` is a judgement, or the value of a choice that has it.
std::optional<Value> Checker::outcome_literal(
    Outcome outcome, const s::Literal& written, const Type* expected) {
    if (expected != nullptr && expected->kind == Kind::choice) {
        const auto& values = made_.vocabulary.choices[expected->id].values;
        const auto value = std::find(values.begin(), values.end(), outcome_word(outcome));
        if (value != values.end())
            return literal_value(*expected, value - values.begin(), written.span);
    }
    return literal_value(plain(Kind::judgement), static_cast<std::int64_t>(outcome), written.span);
}

/// A bare word where a value of `choice` is looked for; nothing, and no word about it, when it is
/// none of them.
std::optional<Value> Checker::word(const s::Name& name, const Type& choice) {
    const auto& values = made_.vocabulary.choices[choice.id].values;
    const auto value = std::find(values.begin(), values.end(), name.text);
    if (value == values.end()) return {};
    return literal_value(choice, value - values.begin(), name.span);
}

std::optional<std::int64_t> Checker::parts(const std::string& text, const Span& span) {
    const ReadNumber read = read_number(text);
    if (!read.parts) {
        report(
            Code::figure_out_of_range, span,
            {text, std::to_string(limits::integer_digits),
             std::to_string(limits::fraction_digits)});
    }
    return read.parts;
}

std::optional<std::int64_t> Checker::whole(const std::string& text, const Span& span) {
    const auto value = parts(text, span);
    if (!value) return {};
    if (*value % parts_per_unit != 0) {
        report(Code::not_whole, span, {text});
        return {};
    }
    return *value / parts_per_unit;
}

}  // namespace assize::model
