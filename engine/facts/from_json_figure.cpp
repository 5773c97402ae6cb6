#include <algorithm>

#include "assize/base/date.hpp"
#include "assize/base/limits.hpp"
#include "assize/base/number.hpp"
#include "from_json_scalar.hpp"
#include "from_json_scene.hpp"

// Figures and words that JSON does not write so.
namespace assize::facts {

namespace {

Diagnostic broken_number_from(const Scene& scene, std::uint32_t begin) {
    std::string_view run = scene.stop.text.substr(begin);
    run = run.substr(
        0,
        static_cast<std::size_t>(
            std::find_if_not(run.begin(), run.end(), is_figure) - run.begin()));
    const Span span = scene.span(begin, run.size());
    const std::string_view digits =
        run.starts_with('-') || run.starts_with('+') ? run.substr(1) : run;
    if (run == "-" && scene.rest().starts_with("-I")) {
        return scene.complaint(
            Code::json_word, span, {"`-Infinity`", "a figure is written in digits"});
    }
    if (read_date(run)) {
        const std::string quoted = "\"" + std::string(run) + "\"";
        Diagnostic complaint = scene.complaint(
            Code::json_number, span,
            {in_backticks(run), "a date stands in double quotes: " + in_backticks(quoted)});
        complaint.fixes.push_back({"write " + in_backticks(quoted), span, quoted});
        return complaint;
    }
    std::string hint = "digits, with at most one point between them: `12.5`";
    if (run.starts_with('+')) {
        hint = "take the `+` out";
    } else if (digits.size() > 1 && digits[0] == '0' && is_digit(digits[1])) {
        hint = "take the noughts before it out; a date or a reference stands in double quotes";
    } else if (digits.starts_with('.')) {
        hint = "write a nought before the point";
    } else if (run.ends_with('.')) {
        hint = "take the point out, or write a digit after it";
    } else if (read_number(run).error == NumberError::too_large) {
        return scene.complaint(
            Code::figure_too_large, span, {shortened(run), std::to_string(limits::integer_digits)});
    }
    return scene.complaint(Code::json_number, span, {in_backticks(run), hint});
}

/// `01`, `1.2.3` and `2015-03-13`: a figure that goes on where JSON says that it ends.
bool runs_on(const Scene& scene) {
    return scene.needed == Needed::comma_or_end && scene.at == scene.stop.after
        && is_figure(scene.rest().front()) && is_digit(scene.stop.text[scene.at - 1]);
}
std::uint32_t figure_begin(const Scene& scene) {
    std::uint32_t begin = scene.at;
    while (begin > 0 && is_figure(scene.stop.text[begin - 1])) --begin;
    return begin;
}

/// `1,000`: JSON takes the comma for the end of the figure.
std::optional<Diagnostic> comma_in_figure(const Scene& scene) {
    const std::string_view text = scene.stop.text;
    const std::uint32_t comma = scene.stop.after;
    const bool joins = scene.needed == Needed::key && scene.at == comma + 1
        && is_digit(text[scene.at]) && is_digit(text[comma - 1]);
    if (!joins) return std::nullopt;
    std::uint32_t begin = comma;
    while (is_figure(text[begin - 1])) --begin;
    std::uint32_t end = comma;
    while (end < text.size()
           && (is_figure(text[end])
               || (text[end] == ',' && end + 1 < text.size() && is_digit(text[end + 1]))))
        ++end;
    const std::string_view figure = text.substr(begin, end - begin);
    Diagnostic complaint = scene.complaint(
        Code::json_number, scene.span(begin, figure.size()),
        {in_backticks(figure), "take the commas out of it"});
    std::string without(figure);
    std::erase(without, ',');
    complaint.fixes.push_back({"write " + in_backticks(without), complaint.span, without});
    return complaint;
}

/// `120500` of `£120500`; empty of any other word.
std::string pounds_in(std::string_view word) {
    constexpr std::string_view pound = "£";
    if (!word.starts_with(pound)) return {};
    const std::string figure(word.substr(pound.size()));
    return !figure.empty() && read_number(figure).parts ? figure : std::string();
}

}  // namespace

Diagnostic broken_number(const Scene& scene) { return broken_number_from(scene, scene.at); }

std::optional<Diagnostic> figure_that_runs_on(const Scene& scene) {
    if (runs_on(scene)) return broken_number_from(scene, figure_begin(scene));
    return comma_in_figure(scene);
}

Diagnostic broken_word(const Scene& scene) {
    const std::string word(scene.run());
    const std::string small = small_letters(word);
    std::string meant;
    if (small == "true" || small == "yes") meant = "true";
    if (small == "false" || small == "no") meant = "false";
    if (small == "null" || small == "none" || small == "nil" || small == "undefined")
        meant = "null";
    if (!meant.empty()) {
        Diagnostic complaint =
            scene.here(Code::json_word, {in_backticks(word), "write `" + meant + "`"});
        complaint.fixes.push_back({"write `" + meant + "`", complaint.span, meant});
        return complaint;
    }
    if (small == "nan" || small == "infinity" || small == "inf") {
        return scene.here(
            Code::json_word,
            {in_backticks(word), "a figure is written in digits, and what is not known is `null`"});
    }
    if (const std::string figure = pounds_in(word); !figure.empty()) {
        Diagnostic complaint = scene.here(
            Code::json_word,
            {in_backticks(word), "pounds are written without their sign: " + in_backticks(figure)});
        complaint.fixes.push_back({"write " + in_backticks(figure), complaint.span, figure});
        return complaint;
    }
    return scene.here(
        Code::json_word,
        {in_backticks(word), "texts stand in double quotes: " + in_backticks("\"" + word + "\"")});
}

}  // namespace assize::facts
