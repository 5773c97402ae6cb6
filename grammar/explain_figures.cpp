#include <algorithm>
#include <array>

#include "assize/base/date.hpp"
#include "scene.hpp"
#include "spelt.hpp"

/// Figures and dates as a letter writes them.
namespace assize::grammar {

namespace {

Recognised per_cent(const Scene& scene) {
    for (const int offset : {0, -1}) {
        if (scene.at(offset).kind != Kind::number) { continue; }
        // A decimal is three pieces: the figure may have begun before.
        const int begin = scene.at(offset - 1).text() == "." ? offset - 2 : offset;
        const std::string next = scene.word(offset + 1);
        const int end = next == "per" && scene.is_word(offset + 2, "cent") ? offset + 2
            : next == "percent" || next == "percentage" || next == "pc"    ? offset + 1
                                                                           : offset;
        if (end != offset) {
            return scene.rewrite(Code::per_cent, begin, end, scene.written(begin, offset) + "%");
        }
    }
    return std::nullopt;
}

Recognised spelt(const Scene& scene) {
    const std::string digits = spelt_number(scene.word(0));
    return digits.empty() ? std::nullopt
                          : Recognised(scene.rewrite(Code::spelt_number, 0, 0, digits));
}

std::string two(std::string_view digits) {
    return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
}

std::string iso(std::string_view year, std::string_view month, std::string_view day) {
    return std::string(year) + "-" + two(month) + "-" + two(day);
}

Recognised chosen_date(
    const Scene& scene, int first, int last, const std::string& one, const std::string& other) {
    const bool is_one = read_date(one).has_value();
    const bool is_other = read_date(other).has_value();
    if (is_one && is_other && one != other) {
        const Span place = scene.span(first, last);
        return Diagnostic{
            Code::ambiguous_date,
            place,
            {scene.written(first, last), one, other},
            {},
            {{"write `" + one + "`", place, one}, {"write `" + other + "`", place, other}},
            {}};
    }
    if (!is_one && !is_other) {
        return Diagnostic{Code::impossible_date,
                          scene.span(first, last),
                          {scene.written(first, last)},
                          {},
                          {},
                          {}};
    }
    return scene.rewrite(Code::date_not_iso, first, last, is_one ? one : other);
}

// `13/03/2015`, `13-3-2015`, `13.03.2015`, `2015/03/13`.
Recognised date_with_signs(const Scene& scene, int first) {
    for (const int offset : {0, 2, 4}) {
        if (scene.at(first + offset).kind != Kind::number) { return std::nullopt; }
    }
    const std::string_view sign = scene.at(first + 1).text();
    if (scene.at(first + 3).text() != sign || (sign != "/" && sign != "-" && sign != ".")) {
        return std::nullopt;
    }
    const std::string_view a = scene.at(first).text();
    const std::string_view b = scene.at(first + 2).text();
    const std::string_view c = scene.at(first + 4).text();
    // Where a date is right as it stands, what is wrong is something else.
    if (iso(a, b, c) == scene.written(first, first + 4)) { return std::nullopt; }
    if (a.size() == 4) { return chosen_date(scene, first, first + 4, iso(a, b, c), iso(a, b, c)); }
    return c.size() == 4 ? chosen_date(scene, first, first + 4, iso(c, b, a), iso(c, a, b))
                         : std::nullopt;
}

// `13 March 2015`, `13th of March, 2015`.
Recognised date_in_words(const Scene& scene, int first) {
    constexpr std::array<std::string_view, 12> months = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    if (scene.at(first).kind != Kind::number) { return std::nullopt; }
    int at = first + 1;
    for (const std::string_view word : {"st", "nd", "rd", "th", "of"}) {
        at += scene.is_word(at, word) ? 1 : 0;
    }
    const int year = scene.at(at + 1).text() == "," ? at + 2 : at + 1;
    if (scene.at(at).kind != Kind::word || scene.at(year).kind != Kind::number
        || scene.at(year).text().size() != 4) {
        return std::nullopt;
    }
    const std::string word = scene.word(at);
    for (std::size_t month = 0; month < months.size(); ++month) {
        if (months[month] == word || (word.size() >= 3 && months[month].starts_with(word))) {
            const std::string date =
                iso(scene.at(year).text(), std::to_string(month + 1), scene.at(first).text());
            return chosen_date(scene, first, year, date, date);
        }
    }
    return std::nullopt;
}

// `[2015-03-13]`, `[a, b]`.
Recognised square_brackets(const Scene& scene, const char* open, const char* close) {
    if (scene.at(0).text() != "[") { return std::nullopt; }
    int last = 1;
    while (scene.on_one_line(last - 1, last) && scene.at(last).text() != "]") { ++last; }
    if (scene.at(last).text() != "]" || last == 1) { return std::nullopt; }
    const std::string inside(scene.at(1).begin, scene.at(last - 1).end);
    return scene.rewrite(Code::other_words, 0, last, open + inside + close);
}
Recognised bare_brackets(const Scene& scene) { return square_brackets(scene, "", ""); }
Recognised list_brackets(const Scene& scene) { return square_brackets(scene, "(", ")"); }

// `2013-04-15 – 2015-03-25`, as a letter writes a period.
Recognised dash_for_to(const Scene& scene) {
    const bool is_between = scene.at(0).text() == "-" && scene.at(1).kind == Kind::number
        && scene.at(-1).kind == Kind::number && scene.at(-2).text() == "-"
        && scene.at(-5).kind == Kind::number;
    return is_between && scene.at(0).begin != scene.at(-1).end
        ? Recognised(scene.rewrite(Code::other_words, 0, 0, "to"))
        : std::nullopt;
}

Recognised date(const Scene& scene) {
    // The grammar stops before a period that begins with a word.
    const bool begins_period = scene.is_word(0, "from") || scene.is_word(0, "until");
    for (int first = -4; first <= (begins_period ? 1 : 0); ++first) {
        for (const auto recognise : {date_with_signs, date_in_words}) {
            if (Recognised recognised = recognise(scene, first)) { return recognised; }
        }
    }
    return std::nullopt;
}

/// A figure from `first` on as money writes it: its digits, what follows its point, and the power
/// of ten that a word after it adds.
struct Amount {
    int last = 0;
    std::string digits;  ///< with their commas
    std::string pence;
    std::size_t power = 0;
};

bool is_group(const Scene& scene, int comma) {
    return scene.at(comma).text() == "," && scene.at(comma + 1).kind == Kind::number
        && scene.at(comma + 1).text().size() == 3
        && scene.at(comma).begin == scene.at(comma - 1).end
        && scene.at(comma + 1).begin == scene.at(comma).end;
}

std::optional<Amount> amount(const Scene& scene, int first) {
    struct Power {
        std::string_view word;
        std::size_t power;
    };
    constexpr auto powers =
        std::to_array<Power>({{"k", 3}, {"thousand", 3}, {"m", 6}, {"mn", 6}, {"million", 6}});
    if (scene.at(first).kind != Kind::number) { return std::nullopt; }
    Amount amount{first, std::string(scene.at(first).text()), "", 0};
    for (; is_group(scene, amount.last + 1); amount.last += 2) {
        amount.digits += scene.written(amount.last + 1, amount.last + 2);
    }
    if (scene.at(amount.last + 1).text() == "." && scene.at(amount.last + 2).kind == Kind::number) {
        amount.pence = scene.at(amount.last + 2).text();
        amount.last += 2;
    }
    for (const Power& power : powers) {
        if (!scene.is_word(amount.last + 1, power.word)) { continue; }
        amount.power = power.power;
        ++amount.last;
        break;
    }
    return amount;
}

// `£` with its digits; empty where pence would be lost.
std::string pounds_of(const Amount& amount) {
    std::string digits = amount.digits;
    std::string pence = amount.pence;
    if (amount.power > 0) {
        std::erase(digits, ',');
        pence.resize(std::max(pence.size(), amount.power), '0');
        digits += pence.substr(0, amount.power);
        pence.erase(0, amount.power);
        digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    }
    if (pence.size() > 2) { return {}; }
    if (!pence.empty()) { pence.resize(2, '0'); }
    return "\u00A3" + digits + (pence.empty() ? "" : "." + pence);
}

bool names_pounds(const std::string& word) {
    return word == "\u00A3" || word == "gbp" || word == "pounds" || word == "pound"
        || word == "sterling";
}

// `£10k`, `£ 1.5 million`, `GBP 100`, `250 pounds`.
Recognised money(const Scene& scene) {
    for (int begin = 1; begin >= -6; --begin) {
        const std::optional<Amount> found = amount(scene, begin);
        if (!found) { continue; }
        const bool is_named = names_pounds(scene.word(begin - 1));
        const bool is_behind = names_pounds(scene.word(found->last + 1));
        const std::string pounds = pounds_of(*found);
        if ((!is_named && !is_behind) || pounds.empty()) { continue; }
        return scene.rewrite(
            Code::other_words, is_named ? begin - 1 : begin,
            is_behind ? found->last + 1 : found->last, pounds);
    }
    return std::nullopt;
}

// `10,000`, where the grammar stops at the comma.
Recognised thousands(const Scene& scene) {
    if (scene.at(-1).kind != Kind::number || !is_group(scene, 0)) { return std::nullopt; }
    const std::optional<Amount> found = amount(scene, -1);
    if (!found || found->power > 0) { return std::nullopt; }
    std::string figure = scene.written(-1, found->last);
    std::erase(figure, ',');
    return scene.rewrite(Code::other_words, -1, found->last, figure);
}

// `2 weeks`.
Recognised weeks(const Scene& scene) {
    for (const int number : {-1, 0}) {
        const bool are_weeks =
            scene.is_word(number + 1, "weeks") || scene.is_word(number + 1, "week");
        const std::string_view digits = scene.at(number).text();
        if (!are_weeks || scene.at(number).kind != Kind::number || digits.size() > 4) { continue; }
        int count = 0;
        for (const char digit : digits) { count = count * 10 + (digit - '0'); }
        return scene.rewrite(
            Code::other_words, number, number + 1, std::to_string(count * 7) + " days");
    }
    return std::nullopt;
}

}  // namespace

Recognised recognise_figures(const Scene& scene) {
    return first_of(
        scene,
        {dash_for_to, date, per_cent, spelt, thousands, money, weeks, bare_brackets,
         list_brackets});
}

}  // namespace assize::grammar
