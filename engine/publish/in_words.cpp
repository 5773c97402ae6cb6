#include "in_words.hpp"

#include <utility>

#include "assize/report/words.hpp"

namespace assize::publish {

namespace m = model;

namespace {

std::string number_of(std::uint64_t number) { return std::to_string(number); }

/// `2 or more partners`, `exactly 1 partner`.
std::string quantity_words(const m::Exists& form) {
    const std::string number = number_of(form.number);
    switch (form.quantity) {
        case m::Quantity::any: return "there is at least one of ";
        case m::Quantity::no: return "there are none of ";
        case m::Quantity::at_least: return "there are " + number + " or more of ";
        case m::Quantity::at_most: return "there are " + number + " or fewer of ";
        case m::Quantity::exactly:
            return (form.number == 1 ? "there is exactly " : "there are exactly ") + number
                + " of ";
    }
    return {};
}

}  // namespace

std::string or_none_words(const m::Value& value) {
    return value.type.is_optional ? ", which holds too where there is none" : "";
}

Saying led_by(std::string words, Saying saying) {
    saying.words = std::move(words) + saying.words;
    saying.is_only_parts = false;
    return saying;
}

std::string on_one_line(const Saying& saying) {
    if (saying.parts.empty()) return saying.words;
    std::string text;
    for (const Saying& part : saying.parts) {
        if (!text.empty()) text += " " + saying.joined_by + " ";
        const bool is_group = !part.parts.empty();
        text += is_group ? "(" + on_one_line(part) + ")" : on_one_line(part);
    }
    return saying.is_only_parts ? text : saying.words + " " + text;
}

std::string quoted_name(std::string_view name) { return "“" + report::plain(name) + "”"; }

std::string check_words(const m::Check& check) {
    return "“" + (check.title.empty() ? report::plain(check.name) : check.title) + "”";
}

Saying InWords::group(
    std::string words, const std::vector<m::Condition>& parts, std::string_view joined_by) {
    Saying made{std::move(words), {}, std::string(joined_by), true};
    for (const m::Condition& part : parts) {
        Saying said = of(part);
        // What `and` joins inside what `and` joins is one list.
        if (said.is_only_parts && said.joined_by == joined_by && joined_by != ";") {
            for (Saying& inner : said.parts) made.parts.push_back(std::move(inner));
        } else {
            made.parts.push_back(std::move(said));
        }
    }
    return made;
}

/// `for which C`, `leaving out those for which C`, or several conditions to be listed under it.
Saying InWords::narrowed(std::string words, const m::Selection& selection) {
    return among(selection, [&]() -> Saying {
        if (!selection.where && !selection.except) return simply(std::move(words));
        if (!selection.where)
            return led_by(
                std::move(words) + ", leaving out those for which ", of(**selection.except));
        Saying where = of(**selection.where);
        const bool is_list = where.is_only_parts && where.joined_by == "and";
        words += " for which ";
        if (!is_list && !selection.except) return led_by(std::move(words), std::move(where));
        Saying made{std::move(words) + "all of these hold:", {}, "and", false};
        if (is_list)
            made.parts = std::move(where.parts);
        else
            made.parts.push_back(std::move(where));
        // Behind a list there is no room for `leaving out`.
        if (selection.except) made.parts.push_back(denied(**selection.except));
        return made;
    });
}

Saying InWords::of(const m::Selection& selection) { return narrowed(noun(selection), selection); }

/// In brackets, where more of the sentence follows what narrows it.
std::string InWords::selected(const m::Selection& selection) {
    const std::string words = on_one_line(of(selection));
    return selection.where || selection.except ? "(" + words + ")" : words;
}

template <>
Saying InWords::say(const m::Compare& form) {
    return simply(compared(form.left, form.comparator, form.right));
}
template <>
Saying InWords::say(const m::Holds& form) {
    return simply(answered(form.value, true));
}
template <>
Saying InWords::say(const m::Between& form) {
    return simply(
        of(form.value) + " is from " + of(form.low) + " to " + of(form.high)
        + ", both of them included");
}
template <>
Saying InWords::say(const m::Within& form) {
    const bool is_written = std::holds_alternative<m::Literal>(form.length.form)
        || std::holds_alternative<m::ThresholdRef>(form.length.form);
    const std::string length = is_written
        ? of(form.length) + " that " + (form.before ? "end" : "begin")
        : "time, as long as " + of(form.length) + ", that " + (form.before ? "ends" : "begins");
    return simply(
        of(form.value) + " is in the " + length + " on " + of(form.date)
        + ", the first and the last day included");
}
template <>
Saying InWords::say(const m::Apart& form) {
    return simply(
        of(form.value) + " is " + (form.strictly ? "more than " : "") + of(form.length)
        + (form.strictly ? "" : " or more") + (form.before ? " before " : " after ")
        + of(form.date));
}
template <>
Saying InWords::say(const m::InTime& form) {
    return simply(
        of(form.value) + " is on or before " + of(form.deadline)
        + ", or that day has not passed yet");
}
template <>
Saying InWords::say(const m::IsNone& form) {
    return simply(
        (form.negated ? "there is an answer, and not “none”, to " : "the answer is “none” to ")
        + of(form.value));
}
template <>
Saying InWords::say(const m::OneOf& form) {
    if (form.negated)
        return simply(
            of(form.value) + " is none of " + set(form.set, "and") + or_none_words(form.value));
    return simply(of(form.value) + " is one of " + set(form.set, "or"));
}
template <>
Saying InWords::say(const m::Includes& form) {
    const std::string list = fact(form.list);
    switch (form.inclusion) {
        case m::Inclusion::one: return simply(list + " includes " + set(form.set, "and"));
        case m::Inclusion::any:
            return simply(list + " includes at least one of " + set(form.set, "and"));
        case m::Inclusion::all:
            return simply(list + " includes every one of " + set(form.set, "and"));
        case m::Inclusion::at_least:
            return simply(
                list + " includes " + number_of(form.number) + " or more of "
                + set(form.set, "and"));
    }
    return {};
}
template <>
Saying InWords::say(const m::All& form) {
    return group("all of these hold:", form.parts, "and");
}
template <>
Saying InWords::say(const m::Any& form) {
    return group("at least one of these holds:", form.parts, "or");
}
template <>
Saying InWords::say(const m::Chosen& form) {
    Saying made = group(
        number_of(form.number) + " or more of these hold" + (form.number == 1 ? "s:" : ":"),
        form.parts, ";");
    made.is_only_parts = false;
    return made;
}
template <>
Saying InWords::say(const m::Not& form) {
    return denied(*form.part);
}
template <>
Saying InWords::say(const m::Exists& form) {
    return narrowed(quantity_words(form) + noun(form.of), form.of);
}
template <>
Saying InWords::say(const m::Proportion& form) {
    const std::string share = "for "
        + (form.all ? std::string("every one")
                    : scalar({form.percent, {}}, m::plain(m::Kind::percentage)) + " or more")
        + " of ";
    Saying asked = among(form.of, [&] { return of(*form.satisfy); });
    if (!form.of.where && !form.of.except)
        return led_by(share + noun(form.of) + ", if there are any, ", std::move(asked));
    // Which ones are taken, and what is asked of them, are kept apart.
    Saying taken = of(form.of);
    if (taken.parts.empty())
        return led_by(
            "taking " + taken.words + ": " + share + "them, if there are any, ", std::move(asked));
    return {
        share + "those taken, if there are any, what is asked holds:",
        {led_by("taken are ", std::move(taken)), led_by("asked is that ", std::move(asked))},
        ";",
        false};
}
template <>
Saying InWords::say(const m::AllChecks&) {
    return simply("all the checks hold");
}
template <>
Saying InWords::say(const m::AnyCheck&) {
    return simply("at least one of the checks holds");
}
template <>
Saying InWords::say(const m::CheckRef& form) {
    return simply("the check " + check_words(requirement_->checks[form.check]) + " holds");
}

Saying InWords::of(const m::Condition& condition) {
    return std::visit([this](const auto& form) { return say(form); }, condition.form);
}

}  // namespace assize::publish
