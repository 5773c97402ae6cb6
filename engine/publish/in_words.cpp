#include "in_words.hpp"

#include <utility>

#include "assize/report/words.hpp"

namespace assize::publish {

namespace m = model;

namespace {

/// `none of it` may be an answer: `is not x` holds then too.
std::string also_of_none(const m::Value& value) {
    return value.type.is_optional ? ", which holds too where there is none" : "";
}

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

/// The same after other words.
Saying led_by(std::string words, Saying saying) {
    saying.words = std::move(words) + saying.words;
    saying.is_only_parts = false;
    return saying;
}

/// `for which C`, or several conditions to be listed under it.
Saying with_filters(std::string words, std::vector<Saying> filters) {
    if (filters.empty()) return simply(std::move(words));
    words += " for which ";
    if (filters.size() == 1) return led_by(std::move(words), std::move(filters.front()));
    return {std::move(words) + "all of these hold:", std::move(filters), "and", false};
}

}  // namespace

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

std::vector<Saying> InWords::filters(const m::Selection& selection) {
    return among(selection, [&] {
        std::vector<Saying> made;
        if (selection.where) {
            Saying where = of(**selection.where);
            if (where.is_only_parts && where.joined_by == "and")
                made = std::move(where.parts);
            else
                made.push_back(std::move(where));
        }
        if (selection.except) made.push_back(led_by("it is not so that ", of(**selection.except)));
        return made;
    });
}

Saying InWords::of(const m::Selection& selection) {
    return with_filters(noun(selection), filters(selection));
}

std::string InWords::selected(const m::Selection& selection) { return on_one_line(of(selection)); }

template <>
Saying InWords::say(const m::Compare& form) {
    return simply(compared(form.left, form.comparator, form.right));
}
template <>
Saying InWords::say(const m::Holds& form) {
    if (const auto* named = std::get_if<m::MeaningRef>(&form.value.form))
        return simply(quoted_name(rulebook_.meanings[named->meaning.index].name) + " holds");
    return simply(of(form.value) + " is yes");
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
            of(form.value) + " is none of " + set(form.set, "and") + also_of_none(form.value));
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
    return led_by("it is not so that ", of(*form.part));
}
template <>
Saying InWords::say(const m::Exists& form) {
    return with_filters(quantity_words(form) + noun(form.of), filters(form.of));
}
template <>
Saying InWords::say(const m::Proportion& form) {
    const std::string share = form.all
        ? "every one of "
        : scalar({form.percent, {}}, m::plain(m::Kind::percentage)) + " or more of ";
    Saying over = with_filters("for " + share + noun(form.of), filters(form.of));
    Saying asked = among(form.of, [&] { return of(*form.satisfy); });
    if (over.parts.empty())
        return led_by(std::move(over.words) + ", if there are any, ", std::move(asked));
    return {
        std::move(over.words) + " this is so, if there are any:",
        {{"they are those of them for which all of these hold:", std::move(over.parts), "and",
          false},
         std::move(asked)},
        "and",
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
