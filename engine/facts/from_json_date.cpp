#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "assize/base/date.hpp"
#include "assize/base/utf8.hpp"
#include "assize/facts/read_profile.hpp"
#include "from_json_scalar.hpp"

namespace assize::facts {

using model::Vocabulary;

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The runs of digits and of letters in a text, and the first sign between the first two.
struct Parts {
    std::vector<std::string> runs;
    char sign = ' ';
};

constexpr std::size_t longest_date = 40;  // `Wednesday, 30th September 2015` and some
constexpr std::size_t iso_size = 10;

Parts take_apart(std::string_view text) {
    Parts parts;
    char last = ' ';
    for (const char c : text) {
        const bool joins = (is_digit(c) && is_digit(last)) || (is_letter(c) && is_letter(last));
        if (is_digit(c) || is_letter(c)) {
            if (!joins) parts.runs.emplace_back();
            parts.runs.back() += c;
        } else if (parts.runs.size() == 1 && parts.sign == ' ') {
            parts.sign = c;
        }
        last = c;
    }
    return parts;
}

bool is_number(const std::string& run, std::size_t longest) {
    return !run.empty() && run.size() <= longest && std::all_of(run.begin(), run.end(), is_digit);
}

/// `2015-03-13` of three runs of digits, whether or not there is such a day.
std::string iso(const std::string& year, const std::string& month, const std::string& day) {
    const auto two = [](const std::string& run) { return run.size() == 1 ? "0" + run : run; };
    return year + "-" + two(month) + "-" + two(day);
}

/// `03` for `March`, `mar` or `Sept`; empty for what names no month.
std::string month_number(const std::string& word) {
    constexpr std::array<std::string_view, 12> months{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    const std::string small = small_letters(word);
    if (small.size() < 3) return {};
    for (std::size_t place = 0; place < months.size(); ++place) {
        if (months[place].starts_with(small)) return std::to_string(place + 1);
    }
    return {};
}

/// What a text could mean as a date: each reading in ISO form, possible or not.
std::vector<std::string> readings(std::string_view text) {
    if (text.size() > longest_date) return {};
    Parts parts = take_apart(text);
    std::erase_if(parts.runs, [](const std::string& run) {
        return run == "st" || run == "nd" || run == "rd" || run == "th" || run == "of";
    });
    const std::vector<std::string>& runs = parts.runs;
    const bool has_time = runs.size() > 3 && text.size() > iso_size
        && (text[iso_size] == 'T' || text[iso_size] == ' ');
    if (runs.size() != 3 && !has_time) return {};
    if (is_number(runs[0], 4) && runs[0].size() == 4 && is_number(runs[1], 2)
        && is_number(runs[2], 2)) {
        return {iso(runs[0], runs[1], runs[2])};
    }
    if (runs.size() != 3 || runs[2].size() != 4 || !is_number(runs[2], 4)) return {};
    if (is_number(runs[0], 2) && is_number(runs[1], 2)) {
        const bool is_dated = parts.sign == '/' || parts.sign == '.' || parts.sign == '-';
        if (!is_dated) return {};
        return {iso(runs[2], runs[1], runs[0]), iso(runs[2], runs[0], runs[1])};
    }
    for (const bool is_day_first : {true, false}) {
        const std::string month = month_number(runs[is_day_first ? 1 : 0]);
        const std::string& day = runs[is_day_first ? 0 : 1];
        if (!month.empty() && is_number(day, 2)) return {iso(runs[2], month, day)};
    }
    return {};
}

}  // namespace

std::vector<Date> days_meant(std::string_view text) {
    std::vector<Date> days;
    for (const std::string& one : readings(text)) {
        const auto date = read_date(one);
        if (date && (days.empty() || days.front() != *date)) days.push_back(*date);
    }
    return days;
}

ReadScalar read_date_fact(
    const Wanted& wanted, const Written& written, const Vocabulary& vocabulary) {
    if (written.kind != Written::Kind::text) return wrong_type(wanted, written, vocabulary);
    if (const std::optional<Date> date = read_date(written.decoded)) return date->days;
    if (readings(written.decoded).empty()) {
        return wrong_type(wanted, written, vocabulary, hint_of_absence(wanted, written));
    }
    const std::vector<Date> said = days_meant(written.decoded);
    Diagnostic complaint{Code::impossible_date,
                         written.span,
                         {std::string(without_quotes(written.raw))},
                         {},
                         {},
                         {}};
    if (!said.empty()) complaint.code = Code::date_not_iso;
    if (said.size() == 2) complaint.code = Code::ambiguous_date;
    for (const Date date : said) {
        const std::string one = iso_text(date);
        complaint.arguments.push_back(one);
        complaint.fixes.push_back({"write `" + one + "`", written.span, "\"" + one + "\""});
    }
    return complaint;
}

}  // namespace assize::facts
