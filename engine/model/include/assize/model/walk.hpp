#pragma once

#include <type_traits>
#include <variant>

#include "assize/model/rulebook.hpp"

/// Going through conditions and values without naming all their forms.
namespace assize::model {

/// Calls `visit` with each condition, value, selection and path that stands directly in one, in
/// the order written. `visit` takes `const Condition&`, `const Value&`, `const Selection&` and
/// `const Path&`; what it does not look into further is not looked into.
template <typename Visit>
void each_part(const Condition& condition, Visit&& visit);
template <typename Visit>
void each_part(const Value& value, Visit&& visit);
template <typename Visit>
void each_part(const Selection& selection, Visit&& visit);
template <typename Visit>
void each_part(const Path&, Visit&&) {}

/// The same for what a requirement decides by: `applies when`, checks and clauses. What it only
/// says (sentences and advice) is not among them.
template <typename Visit>
void each_part(const Requirement& requirement, Visit&& visit) {
    for (const Condition& condition : requirement.applies_when) visit(condition);
    for (const Check& check : requirement.checks) visit(check.condition);
    for (const Clause& clause : requirement.clauses) {
        if (clause.when) visit(*clause.when);
        if (clause.unless) visit(**clause.unless);
    }
}

/// What a requirement only says: the conditions of its advice, and the values it shows.
template <typename Visit>
void each_spoken_part(const Requirement& requirement, Visit&& visit) {
    const auto in = [&](const Template& text) {
        for (const auto& part : text.parts) {
            if (const auto* value = std::get_if<Value>(&part)) visit(*value);
        }
    };
    for (const Sentence& sentence : requirement.sentences) in(sentence.text);
    for (const Advice& advice : requirement.advice) {
        visit(advice.when);
        in(advice.text);
    }
}

template <typename Visit>
void each_part(const Meaning& meaning, Visit&& visit) {
    std::visit([&](const auto& body) { visit(body); }, meaning.body);
}

/// What `part` is, then all that stands in it, however deep, in the order written.
template <typename Part, typename Visit>
void walk(const Part& part, Visit&& visit) {
    if constexpr (
        std::is_same_v<
            Part,
            Condition> || std::is_same_v<Part, Value> || std::is_same_v<Part, Selection> || std::is_same_v<Part, Path>)
        visit(part);
    each_part(part, [&](const auto& inner) { walk(inner, visit); });
}

namespace parts {

template <typename Visit>
void of(const Set& set, Visit& visit) {
    if (const auto* path = std::get_if<Path>(&set)) return visit(*path);
    for (const Value& member : std::get<std::vector<Value>>(set)) visit(member);
}

template <typename Visit>
void of(const Compare& form, Visit& visit) {
    visit(form.left);
    visit(form.right);
}
template <typename Visit>
void of(const Holds& form, Visit& visit) {
    visit(form.value);
}
template <typename Visit>
void of(const Between& form, Visit& visit) {
    visit(form.value);
    visit(form.low);
    visit(form.high);
}
template <typename Visit>
void of(const Within& form, Visit& visit) {
    visit(form.value);
    visit(form.length);
    visit(form.date);
}
template <typename Visit>
void of(const Apart& form, Visit& visit) {
    visit(form.value);
    visit(form.length);
    visit(form.date);
}
template <typename Visit>
void of(const InTime& form, Visit& visit) {
    visit(form.value);
    visit(form.deadline);
}
template <typename Visit>
void of(const IsNone& form, Visit& visit) {
    visit(form.value);
}
template <typename Visit>
void of(const OneOf& form, Visit& visit) {
    visit(form.value);
    of(form.set, visit);
}
template <typename Visit>
void of(const Includes& form, Visit& visit) {
    visit(form.list);
    of(form.set, visit);
}
template <typename Visit>
void of(const All& form, Visit& visit) {
    for (const Condition& part : form.parts) visit(part);
}
template <typename Visit>
void of(const Any& form, Visit& visit) {
    for (const Condition& part : form.parts) visit(part);
}
template <typename Visit>
void of(const Not& form, Visit& visit) {
    visit(*form.part);
}
template <typename Visit>
void of(const Chosen& form, Visit& visit) {
    for (const Condition& part : form.parts) visit(part);
}
template <typename Visit>
void of(const Exists& form, Visit& visit) {
    visit(form.of);
}
template <typename Visit>
void of(const Proportion& form, Visit& visit) {
    visit(form.of);
    visit(*form.satisfy);
}
template <typename Visit>
void of(const AllChecks&, Visit&) {}
template <typename Visit>
void of(const AnyCheck&, Visit&) {}
template <typename Visit>
void of(const CheckRef&, Visit&) {}

template <typename Visit>
void of(const Literal&, Visit&) {}
template <typename Visit>
void of(const Path& path, Visit& visit) {
    visit(path);
}
template <typename Visit>
void of(const AsAt&, Visit&) {}
template <typename Visit>
void of(const MeaningRef&, Visit&) {}
template <typename Visit>
void of(const ThresholdRef&, Visit&) {}
template <typename Visit>
void of(const Count& form, Visit& visit) {
    visit(*form.of);
}
template <typename Visit>
void of(const Share& form, Visit& visit) {
    visit(*form.of);
    visit(*form.satisfying);
}
template <typename Visit>
void of(const Sum& form, Visit& visit) {
    visit(*form.over);
    visit(form.of);
}
template <typename Visit>
void of(const Extreme& form, Visit& visit) {
    visit(*form.over);
    visit(form.of);
}
template <typename Visit>
void of(const Arithmetic& form, Visit& visit) {
    visit(*form.left);
    visit(*form.right);
}
template <typename Visit>
void of(const OutOf& form, Visit& visit) {
    visit(*form.part);
    visit(*form.whole);
}
template <typename Visit>
void of(const DaysBetween& form, Visit& visit) {
    visit(*form.from);
    visit(*form.to);
}
template <typename Visit>
void of(const JudgementOf&, Visit&) {}

}  // namespace parts

template <typename Visit>
void each_part(const Condition& condition, Visit&& visit) {
    std::visit([&](const auto& form) { parts::of(form, visit); }, condition.form);
}

template <typename Visit>
void each_part(const Value& value, Visit&& visit) {
    std::visit([&](const auto& form) { parts::of(form, visit); }, value.form);
}

template <typename Visit>
void each_part(const Selection& selection, Visit&& visit) {
    if (const auto* ranked = std::get_if<Ranked>(&selection.source)) {
        visit(*ranked->of);
        visit(ranked->by);
    } else {
        visit(std::get<Path>(selection.source));
    }
    if (selection.where) visit(**selection.where);
    if (selection.except) visit(**selection.except);
}

}  // namespace assize::model
