// Whether two operands are of one type and unit, and what is said when they are not (language.md,
// Types).
#include "assize/base/date.hpp"
#include "assize/base/number.hpp"
#include "checker.hpp"
#include "kinds.hpp"

namespace assize::model {

namespace {

constexpr std::int64_t days_in_year = 365;

bool is_bare(const Value& value) {
    return value.type.kind == Kind::whole_number && std::holds_alternative<Literal>(value.form);
}

/// `0.75` where a share is meant: as a percentage.
std::string as_percentage(const Value& literal, std::int64_t parts) {
    const bool is_share = literal.type.kind == Kind::number && 0 < parts && parts < parts_per_unit;
    return is_share ? number_text(Wide{100} * parts) + "%" : std::string();
}

}  // namespace

std::string Checker::as_kind(const Value& literal, const std::string& text, Kind kind) {
    const std::int64_t count = std::get<Literal>(literal.form).scalar.value;
    if (kind == Kind::percentage && !is_bare(literal)) return as_percentage(literal, count);
    if (kind == Kind::money && literal.type.kind == Kind::number) return "£" + text;
    if (literal.type.kind == Kind::months && kind == Kind::days && count % months_in_year == 0) {
        return std::to_string(count / months_in_year * days_in_year) + " days";
    }
    if (literal.type.kind == Kind::days && kind == Kind::months && count % days_in_year == 0) {
        return std::to_string(count / days_in_year * months_in_year) + " months";
    }
    if (literal.type.kind == Kind::days && kind == Kind::working_days)
        return text.substr(0, text.find(' ')) + " working days";
    if (!is_bare(literal)) return {};
    if (kind == Kind::percentage) return text + "%";
    if (kind == Kind::money) return "£" + text;
    if (kind == Kind::months) return text + " months";
    if (kind == Kind::days) return text + " days";
    if (kind == Kind::working_days) return text + " working days";
    if (kind == Kind::yes_no && (count == 0 || count == 1)) return count == 1 ? "yes" : "no";
    return {};
}

bool Checker::agree(const Value& left, const Value& right) {
    const bool is_one_type = left.type.kind == right.type.kind
        && (left.type.kind != Kind::choice || left.type.id == right.type.id);
    if (is_one_type) return true;
    // The literal is what is put right, whichever side it stands on.
    const bool is_left =
        std::holds_alternative<Literal>(left.form) && !std::holds_alternative<Literal>(right.form);
    const Value& subject = is_left ? right : left;
    const Value& other = is_left ? left : right;
    const std::string text = written(other.span);
    const bool is_literal = std::holds_alternative<Literal>(other.form);
    std::string hint = is_literal ? as_kind(other, text, subject.type.kind) : "";
    const auto* literal = std::get_if<Literal>(&other.form);
    const bool is_quoted_word =
        literal != nullptr && other.type.kind == Kind::text && subject.type.kind == Kind::choice;
    if (is_quoted_word) hint = literal->scalar.text;
    Diagnostic& diagnostic = report(
        Code::different_types, other.span,
        {written(subject.span), words_of(subject.type),
         is_literal ? "`" + text + "`" : "`" + text + "`, " + words_of(other.type),
         hint.empty() ? "" : "; write `" + hint + "`"});
    diagnostic.labels.push_back({subject.span, "this is " + words_of(subject.type)});
    if (!hint.empty()) diagnostic.fixes.push_back({"write `" + hint + "`", other.span, hint});
    return false;
}

/// What has an order: figures, ordered choices and judgements. Dates have words of their own.
bool Checker::has_order(const Value& value, std::string_view phrase) {
    if (is_figure(value.type.kind) || value.type.kind == Kind::judgement) return true;
    if (value.type.kind == Kind::choice && made_.vocabulary.choices[value.type.id].is_ordered)
        return true;
    report(
        Code::wrong_kind, value.span,
        {written(value.span), words_of(value.type),
         "`" + std::string(phrase) + "` "
             + (value.type.kind == Kind::date ? "is of figures; of dates, say `is on or before`, "
                                                "`is before`, `is on or after` or `is after`"
                    : value.type.kind == Kind::choice ? "needs an `ordered choice of`, worst first"
                                                      : "needs figures or an ordered choice")});
    return false;
}

/// A judgement is compared only with the word for one: never with another judgement, and never with
/// not-evidenced.
bool Checker::is_judged_by_word(const Value& left, const Value& right) {
    if (left.type.kind != Kind::judgement) return true;
    const bool is_word =
        !std::holds_alternative<Literal>(left.form) && std::holds_alternative<Literal>(right.form);
    if (!is_word) report(Code::judgement_compared, right.span, {written(left.span)});
    return is_word;
}

}  // namespace assize::model
