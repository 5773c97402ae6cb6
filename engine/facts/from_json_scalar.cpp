#include "from_json_scalar.hpp"

#include <algorithm>
#include <array>

#include "assize/base/limits.hpp"
#include "assize/base/must.hpp"
#include "assize/base/number.hpp"
#include "assize/base/utf8.hpp"

namespace assize::facts {

using model::Kind;
using model::Vocabulary;

namespace {

constexpr std::int64_t parts_per_penny = parts_per_unit / 100;
constexpr int decimals_of_money = 2;

bool is_whole(Kind kind) {
    return kind == Kind::whole_number || kind == Kind::months || kind == Kind::days
        || kind == Kind::working_days;
}

/// What may stand behind a figure of this kind when it is written as a text.
std::array<std::string_view, 3> unit_words(Kind kind) {
    switch (kind) {
        case Kind::percentage: return {"%", "per cent", "percent"};
        case Kind::money: return {"pounds", "", ""};
        case Kind::months: return {"months", "month", ""};
        case Kind::days: return {"days", "day", ""};
        case Kind::working_days: return {"working days", "working day", ""};
        case Kind::yes_no:
        case Kind::whole_number:
        case Kind::number:
        case Kind::date:
        case Kind::text:
        case Kind::choice:
        case Kind::judgement:
        case Kind::record:
        case Kind::list: break;
    }
    return {};
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

/// `1,000,000` without its commas; nothing when they do not stand in front of threes.
std::string without_commas(std::string_view text) {
    std::string figure;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != ',') {
            figure += text[at];
            continue;
        }
        std::size_t digits = 0;
        while (at + 1 + digits < text.size() && is_digit(text[at + 1 + digits])) ++digits;
        if (digits != 3 || figure.empty()) return {};
    }
    return figure;
}

/// The figure in `"£1,000"`, `"87.5%"`, `"6 months"` or `"12"` as JSON writes it; empty when there
/// is none.
std::string figure_in(std::string_view text, Kind kind) {
    const std::string small = small_letters(text);
    std::string_view rest = trimmed(small);
    constexpr std::string_view pound = "£";
    if (kind == Kind::money && rest.starts_with(pound)) rest.remove_prefix(pound.size());
    for (const std::string_view unit : unit_words(kind)) {
        if (!unit.empty() && rest.ends_with(unit)) {
            rest.remove_suffix(unit.size());
            break;
        }
    }
    const std::string figure = without_commas(trimmed(rest));
    const bool has_leading_zero = figure.size() > 1 && figure[0] == '0' && is_digit(figure[1]);
    return read_number(figure).parts && !has_leading_zero ? figure : std::string();
}

/// `written` is a number. Whole kinds are counts, the others millionths.
ReadScalar read_figure(const Wanted& wanted, const Written& written, const Vocabulary& vocabulary) {
    const Kind kind = wanted.type.kind;
    const std::string raw = shortened(written.raw);
    const auto complain = [&](Code code, std::vector<std::string> arguments) {
        return Diagnostic{code, written.span, std::move(arguments), {}, {}, {}};
    };
    const auto not_whole = [&] {
        return complain(
            Code::figure_not_whole, {raw, name_of(wanted), expected_words(wanted, vocabulary)});
    };
    const auto too_precise = [&](int decimals) {
        return complain(Code::figure_too_precise, {raw, name_of(wanted), std::to_string(decimals)});
    };
    const ReadNumber read = read_number(written.raw);
    if (!read.parts) {
        if (read.error == NumberError::too_large) {
            return complain(Code::figure_too_large, {raw, std::to_string(limits::integer_digits)});
        }
        must(read.error == NumberError::too_precise);
        if (is_whole(kind)) return not_whole();
        return too_precise(kind == Kind::money ? decimals_of_money : limits::fraction_digits);
    }
    if (*read.parts < 0 && kind != Kind::number) {
        return complain(Code::figure_negative, {raw, name_of(wanted)});
    }
    if (kind == Kind::money && *read.parts % parts_per_penny != 0) {
        return too_precise(decimals_of_money);
    }
    if (!is_whole(kind)) return *read.parts;
    if (*read.parts % parts_per_unit != 0) return not_whole();
    return *read.parts / parts_per_unit;
}

ReadScalar read_number_fact(
    const Wanted& wanted, const Written& written, const Vocabulary& vocabulary) {
    if (written.kind == Written::Kind::number) return read_figure(wanted, written, vocabulary);
    if (written.kind == Written::Kind::text) {
        const std::string figure = figure_in(written.decoded, wanted.type.kind);
        if (!figure.empty()) return wrong_type_mended(wanted, written, vocabulary, figure);
    }
    return wrong_type(wanted, written, vocabulary, hint_of_absence(wanted, written));
}

ReadScalar read_yes_no(const Wanted& wanted, const Written& written, const Vocabulary& vocabulary) {
    if (written.kind == Written::Kind::yes) return std::int64_t{1};
    if (written.kind == Written::Kind::no) return std::int64_t{0};
    const bool is_text = written.kind == Written::Kind::text;
    const std::string word = small_letters(is_text ? written.decoded : written.raw);
    for (const char* yes : {"yes", "y", "true", "1"}) {
        if (word == yes) return wrong_type_mended(wanted, written, vocabulary, "true");
    }
    for (const char* no : {"no", "n", "false", "0"}) {
        if (word == no) return wrong_type_mended(wanted, written, vocabulary, "false");
    }
    return wrong_type(wanted, written, vocabulary, hint_of_absence(wanted, written));
}

ReadScalar read_choice(const Wanted& wanted, const Written& written, const Vocabulary& vocabulary) {
    if (written.kind != Written::Kind::text) return wrong_type(wanted, written, vocabulary);
    const std::vector<std::string>& values = vocabulary.choices[wanted.type.id].values;
    const auto found = std::find(values.begin(), values.end(), written.decoded);
    if (found != values.end()) return static_cast<std::int64_t>(found - values.begin());
    Likeness like = likeness(written.decoded, values);
    if (like.hint.empty()) like.hint = hint_of_absence(wanted, written);
    Diagnostic complaint{
        Code::unknown_choice,
        written.span,
        {shortened(without_quotes(written.raw)), name_of(wanted),
         expected_words(wanted, vocabulary), like.hint},
        {},
        {},
        {}};
    if (!like.name.empty()) {
        complaint.fixes.push_back(
            {"write `" + like.name + "`", written.span, "\"" + like.name + "\""});
    }
    return complaint;
}

}  // namespace

std::optional<Diagnostic> odd_percentage(
    const Wanted& wanted, const Written& written, std::int64_t value) {
    constexpr std::int64_t hundred = 100 * parts_per_unit;
    const bool is_fraction = 0 < value && value < parts_per_unit;
    if (wanted.type.kind != Kind::percentage || (!is_fraction && value <= hundred))
        return std::nullopt;
    const std::string raw = shortened(written.raw);
    if (!is_fraction) {
        return Diagnostic{
            Code::odd_percentage,
            written.span,
            {raw, name_of(wanted), "more than a hundred per cent"},
            {},
            {},
            {}};
    }
    const std::string meant = number_text(value * 100);
    Diagnostic warning{
        Code::odd_percentage,
        written.span,
        {raw, name_of(wanted),
         "less than one per cent; " + meant + " per cent is written " + in_backticks(meant)},
        {},
        {},
        {}};
    warning.fixes.push_back({"write " + in_backticks(meant), written.span, meant});
    return warning;
}

std::string small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

std::string hint_of_absence(const Wanted& wanted, const Written& written) {
    if (written.kind != Written::Kind::text) return {};
    const std::string word = small_letters(trimmed(written.decoded));
    for (const char* none : {"none", "nil", "null"}) {
        if (word == none && wanted.type.kind == Kind::list)
            return "; a list with nothing in it is written `[]`, and what is not known is `null`";
        if (word == none && wanted.type.is_optional) {
            return "; where there is none, write `{\"none\": \"why\"}`";
        }
    }
    for (const char* unknown :
         {"", "-", "?", "none", "nil", "null", "unknown", "not known", "n/a", "na", "tbc", "tbd"}) {
        if (word == unknown) return "; what is not known is `null`, or `{\"unknown\": \"why\"}`";
    }
    return {};
}

Diagnostic not_a_text(const Wanted& wanted, const Written& written, const Vocabulary& vocabulary) {
    if (written.kind != Written::Kind::number) return wrong_type(wanted, written, vocabulary);
    return wrong_type_mended(wanted, written, vocabulary, "\"" + std::string(written.raw) + "\"");
}

ReadScalar read_scalar(const Wanted& wanted, const Written& written, const Vocabulary& vocabulary) {
    switch (wanted.type.kind) {
        case Kind::yes_no: return read_yes_no(wanted, written, vocabulary);
        case Kind::whole_number:
        case Kind::number:
        case Kind::percentage:
        case Kind::money:
        case Kind::months:
        case Kind::days:
        case Kind::working_days: return read_number_fact(wanted, written, vocabulary);
        case Kind::date: return read_date_fact(wanted, written, vocabulary);
        case Kind::choice: return read_choice(wanted, written, vocabulary);
        case Kind::text:
        case Kind::judgement:
        case Kind::record:
        case Kind::list: break;
    }
    must(false);
    return std::int64_t{0};
}

}  // namespace assize::facts
