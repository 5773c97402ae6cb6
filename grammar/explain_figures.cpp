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
    if (a.size() == 4) { return chosen_date(scene, first, first + 4, iso(a, b, c), iso(a, b, c)); }
    return c.size() == 4 ? chosen_date(scene, first, first + 4, iso(c, b, a), iso(c, a, b))
                         : std::nullopt;
}

// `13 March 2015`, `13th March, 2015`.
Recognised date_in_words(const Scene& scene, int first) {
    constexpr std::array<std::string_view, 12> months = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    if (scene.at(first).kind != Kind::number || scene.at(first + 1).kind != Kind::word
        || scene.at(first + 2).kind != Kind::number || scene.at(first + 2).text().size() != 4) {
        return std::nullopt;
    }
    const std::string word = scene.word(first + 1);
    for (std::size_t month = 0; month < months.size(); ++month) {
        if (months[month] == word || (word.size() >= 3 && months[month].starts_with(word))) {
            const std::string date =
                iso(scene.at(first + 2).text(), std::to_string(month + 1), scene.at(first).text());
            return chosen_date(scene, first, first + 2, date, date);
        }
    }
    return std::nullopt;
}

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

}  // namespace

Recognised recognise_figures(const Scene& scene) {
    for (const auto recognise : {dash_for_to, date, per_cent, spelt}) {
        if (Recognised recognised = recognise(scene)) { return recognised; }
    }
    return std::nullopt;
}

}  // namespace assize::grammar
