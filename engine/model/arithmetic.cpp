// `+`, `-`, `out of`, and what they may join (language.md, Types: no implicit conversion).
#include "checker.hpp"
#include "kinds.hpp"

namespace assize::model {

std::optional<Value> Checker::joined(Value left, Value right, bool is_minus, const Span& span) {
    count_node(span);
    const std::string right_text = written(right.span);
    if (left.type.kind == Kind::date)
        return moved(std::move(left), std::move(right), is_minus, span);
    if (is_length_of_time(left.type.kind) && right.type.kind == Kind::date) {
        Diagnostic& diagnostic =
            report(Code::date_comes_first, span, {written(left.span), right_text});
        const std::string turned = right_text + " + " + written(left.span);
        if (!is_minus) diagnostic.fixes.push_back({"write `" + turned + "`", span, turned});
        return {};
    }
    const auto is_joined = [](Kind kind) { return is_added(kind) || is_length_of_time(kind); };
    for (const Value* value : {&left, &right}) {
        if (is_joined(value->type.kind)) continue;
        report(
            Code::wrong_kind, value->span,
            {written(value->span), words_of(value->type),
             value->type.kind == Kind::percentage
                 ? "percentages are compared, never added or taken away"
                 : value->type.kind == Kind::date ? "what is added to a date stands after it"
                                                  : "only figures are added and taken away"});
        return {};
    }
    if (!agree(left, right)) return {};
    Type type = left.type;
    type.is_optional = left.type.is_optional || right.type.is_optional;
    type.may_be_negative = is_minus || left.type.may_be_negative || right.type.may_be_negative;
    return Value{Arithmetic{is_minus, std::move(left), std::move(right)}, type, span};
}

/// A date and a length of time make another date.
std::optional<Value> Checker::moved(Value date, Value length, bool is_minus, const Span& span) {
    if (is_minus && length.type.kind == Kind::date) {
        const std::string days = "days from " + written(length.span) + " to " + written(date.span);
        report(Code::dates_subtracted, span, {days})
            .fixes.push_back({"write `" + days + "`", span, days});
        return {};
    }
    if (!is_length(
            length, is_minus ? "what is taken from a date is" : "what is added to a date is"))
        return {};
    if (length.type.kind == Kind::working_days && !has_calendar(length.span)) return {};
    Type type = date.type;
    type.is_optional = date.type.is_optional || length.type.is_optional;
    return Value{Arithmetic{is_minus, std::move(date), std::move(length)}, type, span};
}

/// A part out of a whole is a percentage, and none out of nothing.
std::optional<Value> Checker::out_of(Value part, Value whole, const Span& span) {
    count_node(span);
    for (const Value* value : {&part, &whole}) {
        if (is_added(value->type.kind) || is_length_of_time(value->type.kind)) continue;
        report(
            Code::wrong_kind, value->span,
            {written(value->span), words_of(value->type),
             "`out of` takes two figures of one kind and makes a percentage"});
        return {};
    }
    if (!agree(part, whole)) return {};
    Type type{
        Kind::percentage, Kind::yes_no, 0, true,
        part.type.may_be_negative || whole.type.may_be_negative};
    return Value{OutOf{std::move(part), std::move(whole)}, type, span};
}

bool Checker::is_date(const std::optional<Value>& value, std::string_view phrase) {
    if (!value) return false;
    if (value->type.kind == Kind::date) return true;
    report(
        Code::wrong_kind, value->span,
        {written(value->span), words_of(value->type),
         "`" + std::string(phrase) + "` speaks of dates"});
    return false;
}

bool Checker::is_length(const std::optional<Value>& value, std::string_view phrase) {
    if (!value) return false;
    if (is_length_of_time(value->type.kind)) return true;
    const bool is_bare =
        value->type.kind == Kind::whole_number && std::holds_alternative<Literal>(value->form);
    const std::string text = written(value->span);
    Diagnostic& diagnostic = report(
        Code::wrong_kind, value->span,
        {text, words_of(value->type),
         std::string(phrase) + " a length of time, such as `6 months` or `14 days`"});
    if (is_bare) {
        for (const char* unit : {" months", " days"}) {
            diagnostic.fixes.push_back({"write `" + text + unit + "`", value->span, text + unit});
        }
    }
    return false;
}

/// Statutes differ on what a working day is, so none is guessed.
bool Checker::has_calendar(const Span& span) {
    if (made_.calendar || !declared_.calendars.empty()) return true;
    if (!declared_.is_incomplete && !declared_.is_broken)
        report(Code::no_calendar, span, {written(span)});
    return false;
}

}  // namespace assize::model
