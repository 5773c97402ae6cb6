#include "assize/report/words.hpp"

#include <algorithm>
#include <bit>

#include "assize/base/date.hpp"
#include "assize/base/must.hpp"

namespace assize::report {

namespace {

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string point_text(const Ratio& point, const model::Type& type, std::span<const Ratio> bounds) {
    using model::Kind;
    switch (type.kind) {
        case Kind::whole_number: return number_text(point.numerator * parts_per_unit);
        case Kind::number: return number_text(point.numerator);
        case Kind::percentage: return percentage_text(point, bounds);
        case Kind::money: return money_text(point.numerator);
        case Kind::date: return date_text(Date{static_cast<std::int32_t>(point.numerator)});
        case Kind::months: return counted_text(static_cast<std::int64_t>(point.numerator), "month");
        case Kind::days: return counted_text(static_cast<std::int64_t>(point.numerator), "day");
        case Kind::working_days:
            return counted_text(static_cast<std::int64_t>(point.numerator), "working day");
        case Kind::yes_no:
        case Kind::text:
        case Kind::choice:
        case Kind::judgement:
        case Kind::record:
        case Kind::list: break;
    }
    return {};
}

std::string member_text(std::uint64_t index, const model::Type& type, const plan::Plan& plan) {
    if (type.kind == model::Kind::yes_no) return index == 1 ? "yes" : "no";
    if (type.kind == model::Kind::judgement) {
        return std::string(outcome_word(static_cast<Outcome>(index)));
    }
    return plan.choices[type.id].values[static_cast<std::size_t>(index)];
}

std::size_t values_of(const model::Type& type, const plan::Plan& plan) {
    if (type.kind == model::Kind::yes_no) return 2;
    if (type.kind == model::Kind::judgement) return 4;
    return plan.choices[type.id].values.size();
}

std::string set_text(const Possible& possible, const model::Type& type, const plan::Plan& plan) {
    const std::size_t all = values_of(type, plan);
    if (static_cast<std::size_t>(std::popcount(possible.set)) == all && all > 1) return "not known";
    std::vector<std::string> members;
    for (std::uint64_t index = 0; index < all; ++index) {
        if ((possible.set >> index & 1) != 0) members.push_back(member_text(index, type, plan));
    }
    return joined(members, "or");
}

/// What follows a single one: ` lay members are in post` is ` lay member is in post`. Only a few
/// words that end in the verb are touched, so that `1 of 16 partners have …` stays as it is.
std::string of_one(std::string_view words) {
    struct Verb {
        std::string_view many, one;
    };
    static constexpr Verb verbs[] = {
        {"are", "is"}, {"have", "has"}, {"were", "was"}, {"do", "does"}};
    constexpr std::size_t most_words = 4;
    std::size_t start = 0;
    std::size_t noun = std::string_view::npos;
    for (std::size_t word = 0; word <= most_words && start < words.size() && words[start] == ' ';
         ++word) {
        const std::size_t begin = start + 1;
        const std::size_t end = std::min(words.find(' ', begin), words.size());
        const std::string_view here = words.substr(begin, end - begin);
        if (here == "of" || here == "out" || here.find_first_of(".,;:") != std::string_view::npos)
            break;
        for (const Verb& verb : verbs) {
            if (here != verb.many) continue;
            const std::string before = noun == std::string_view::npos
                ? std::string()
                : std::string(words.substr(0, noun)) + singular(words.substr(noun, start - noun));
            return before + " " + std::string(verb.one) + std::string(words.substr(end));
        }
        noun = begin;
        start = end;
    }
    return std::string(words);
}

/// Where blanks or a comment begin.
std::size_t end_of_word(std::string_view text, std::size_t start) {
    std::size_t end = start;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') break;
        if (c == '-' && text.substr(end + 1).starts_with('-')) break;
    }
    return end;
}

bool is_whole_type(const Possible& possible, const model::Type& type) {
    if (type.kind == model::Kind::date) {
        return possible.low <= Ratio::of(first_date().days)
            && possible.high >= Ratio::of(last_date().days);
    }
    return !possible.high.is_finite()
        && (!possible.low.is_finite() || possible.low == Ratio::of(0));
}

std::string interval_text(
    const Possible& possible, const model::Type& type, std::span<const Ratio> bounds) {
    if (is_whole_type(possible, type)) return "not known";
    if (possible.low == possible.high) return point_text(possible.low, type, bounds);
    const bool is_date = type.kind == model::Kind::date;
    const bool no_low =
        !possible.low.is_finite() || (is_date && possible.low <= Ratio::of(first_date().days));
    const bool no_high =
        !possible.high.is_finite() || (is_date && possible.high >= Ratio::of(last_date().days));
    if (no_high) {
        return (is_date ? "on or after " : "at least ") + point_text(possible.low, type, bounds);
    }
    if (no_low) {
        return (is_date ? "on or before " : "at most ") + point_text(possible.high, type, bounds);
    }
    return "between " + point_text(possible.low, type, bounds) + " and "
        + point_text(possible.high, type, bounds);
}

}  // namespace

std::string counted(std::uint64_t count, std::string_view singular, std::string_view plural) {
    if (count == 0) return "no " + std::string(plural);
    return number_text(Wide{count} * parts_per_unit) + " "
        + std::string(count == 1 ? singular : plural);
}

std::string joined(std::span<const std::string> parts, std::string_view last) {
    std::string text;
    for (std::size_t place = 0; place < parts.size(); ++place) {
        if (place > 0) text += place + 1 == parts.size() ? " " + std::string(last) + " " : ", ";
        text += parts[place];
    }
    return text;
}

std::string plain(std::string_view name) {
    std::string words(name);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

std::string singular(std::string_view plural) {
    if (ends_with(plural, "ies")) return std::string(plural.substr(0, plural.size() - 3)) + "y";
    for (const std::string_view end : {"sses", "xes", "ches", "shes"}) {
        if (ends_with(plural, end)) return std::string(plural.substr(0, plural.size() - 2));
    }
    if (ends_with(plural, "s") && !ends_with(plural, "ss")) {
        return std::string(plural.substr(0, plural.size() - 1));
    }
    return std::string(plural);
}

std::string rule_words(const Sources& sources, const Span& span, std::size_t limit) {
    std::string words;
    const std::string_view text = sources.text(span);
    // One more than the limit may be a blank that is not kept.
    for (std::size_t place = 0; place < text.size() && words.size() <= limit + 1;) {
        const std::size_t end = end_of_word(text, place);
        words += text.substr(place, end - place);
        // A comment alone parts no words: the line break behind it does.
        place = text.substr(end).starts_with("--")
            ? std::min(text.find_first_of("\n\r", end), text.size())
            : end;
        const std::size_t next = std::min(text.find_first_not_of(" \t\n\r", place), text.size());
        if (next > place && !words.empty() && words.back() != ' ') words += ' ';
        place = next;
    }
    if (!words.empty() && words.back() == ' ') words.pop_back();
    if (words.size() <= limit) return words;
    // A space is never inside a code point.
    const auto cut = words.rfind(' ', limit);
    return words.substr(0, cut == std::string::npos ? 0 : cut) + " …";
}

std::string possible_text(
    const Possible& possible, const model::Type& type, const plan::Plan& plan,
    std::span<const Ratio> bounds) {
    using model::Kind;
    if (possible.is_none) return "none";
    std::string text;
    switch (type.kind) {
        case Kind::whole_number:
        case Kind::number:
        case Kind::percentage:
        case Kind::money:
        case Kind::date:
        case Kind::months:
        case Kind::days:
        case Kind::working_days: text = interval_text(possible, type, bounds); break;
        case Kind::yes_no:
        case Kind::choice:
        case Kind::judgement: text = set_text(possible, type, plan); break;
        case Kind::text:
            text = possible.any_text ? "not known" : "“" + std::string(possible.text) + "”";
            break;
        case Kind::record:
        case Kind::list: text = possible.may_be_none ? "not known" : "given"; break;
    }
    if (possible.may_be_none && text != "not known") text += " or none";
    return text;
}

std::string scalar_text(
    const model::Scalar& scalar, const model::Type& type, const plan::Plan& plan) {
    using model::Kind;
    switch (type.kind) {
        case Kind::yes_no:
        case Kind::choice:
        case Kind::judgement:
            return member_text(static_cast<std::uint64_t>(scalar.value), type, plan);
        case Kind::text: return "“" + scalar.text + "”";
        case Kind::percentage: return percentage_text({scalar.value, Wide{100} * parts_per_unit});
        case Kind::whole_number:
        case Kind::number:
        case Kind::money:
        case Kind::date:
        case Kind::months:
        case Kind::days:
        case Kind::working_days:
        case Kind::record:
        case Kind::list: break;
    }
    return point_text(Ratio::of(scalar.value), type, {});
}

std::string said_text(
    std::span<const Said> pieces, const plan::Plan& plan, std::span<const Ratio> bounds) {
    std::string text;
    bool follows_one = false;
    for (const Said& piece : pieces) {
        if (!piece.value) {
            if (follows_one)
                text += of_one(piece.words);
            else
                text += piece.words;
            follows_one = false;
            continue;
        }
        const auto& [value, type] = *piece.value;
        const bool is_text =
            type.kind == model::Kind::text && !value.any_text && !value.may_be_none;
        text += is_text ? std::string(value.text) : possible_text(value, type, plan, bounds);
        follows_one = type.kind == model::Kind::whole_number && !value.may_be_none
            && value.low == Ratio::of(1) && value.high == Ratio::of(1);
    }
    return sentence(std::move(text));
}

std::string sentence(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    }
    return text;
}

std::vector<Outcome> outcomes_in(Outcomes outcomes) {
    std::vector<Outcome> members;
    for (const Outcome outcome :
         {Outcome::met, Outcome::part_met, Outcome::unmet, Outcome::not_applicable}) {
        if (outcomes.has(outcome)) members.push_back(outcome);
    }
    return members;
}

std::string outcomes_text(Outcomes outcomes, std::string_view last) {
    std::vector<std::string> words;
    for (const Outcome outcome : outcomes_in(outcomes)) words.emplace_back(outcome_word(outcome));
    return joined(words, last);
}

std::string in_force_words(const std::vector<model::Period>& periods) {
    std::vector<std::string> spans;
    for (const auto& period : periods) {
        if (period.from && period.to) {
            spans.push_back(date_text(*period.from) + " to " + date_text(*period.to));
        } else if (period.from) {
            spans.push_back("from " + date_text(*period.from));
        } else if (period.to) {
            spans.push_back("until " + date_text(*period.to));
        }
    }
    return spans.empty() ? std::string() : "in force " + joined(spans, "and");
}

std::string_view force_words(model::Force force) {
    switch (force) {
        case model::Force::required: return "required by";
        case model::Force::expected: return "expected by";
        case model::Force::permitted: return "permitted by";
    }
    must(false);
    return {};
}

std::string_view verdict_word(Truth truth) {
    switch (truth) {
        case Truth::yes: return "holds";
        case Truth::no: return "fails";
        case Truth::unknown: return "not known";
    }
    must(false);
    return {};
}

std::string_view member_word(Truth member) {
    switch (member) {
        case Truth::yes: return "counted";
        case Truth::no: return "left out";
        case Truth::unknown: return "not known";
    }
    must(false);
    return {};
}

std::string_view strength_word(model::Strength strength) {
    switch (strength) {
        case model::Strength::must: return "must";
        case model::Strength::should: return "should";
        case model::Strength::may: return "may";
    }
    must(false);
    return {};
}

std::string among_text(Outcomes outcomes) {
    std::string text;
    for (const Outcome outcome : outcomes_in(outcomes))
        text += (text.empty() ? "" : ", ") + std::string(outcome_word(outcome));
    return "(" + text + ")";
}

}  // namespace assize::report
