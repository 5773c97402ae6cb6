#include <algorithm>

#include "naive/evaluator.hpp"

// The missing facts that decide: semantics.md, 10.
namespace assize::naive {

using facts::State;

namespace {

void append(Needs& into, const Needs& more) { into.insert(into.end(), more.begin(), more.end()); }

}  // namespace

Needs Evaluator::needs(model::RequirementId id) {
    if (possible(id).count() == 1) return {};
    const model::Requirement& requirement = rulebook_.requirements[id.index];
    lists_needs_ = true;
    Needs all = within(&requirement, [&] {
        Needs into;
        if (applies(requirement) == Truth::unknown) need_parts(requirement.applies_when, into);
        if (requirement.clauses.empty()) need_checks(requirement, into);
        for (const model::Clause& clause : requirement.clauses) {
            const Truth held = holds(clause);
            if (held == Truth::yes) break;
            if (held == Truth::no) continue;
            need(*clause.when, into);
            if (clause.unless) need(**clause.unless, into);
        }
        return into;
    });
    Needs once;
    for (const facts::CellId cell : all) {
        if (std::find(once.begin(), once.end(), cell) == once.end()) once.push_back(cell);
    }
    return once;
}

void Evaluator::need(const model::Path& path, Needs& into) const {
    const Reached end = reach(path);
    if (end.state == State::unknown) into.push_back(end.cell);
}

void Evaluator::need_parts(const std::vector<model::Condition>& parts, Needs& into) {
    for (const model::Condition& part : parts) need(part, into);
}

void Evaluator::need_checks(const model::Requirement& requirement, Needs& into) {
    for (const model::Check& check : requirement.checks) {
        append(into, within(requirement_, [&] {
                   Needs of;
                   need(check.condition, of);
                   return of;
               }));
    }
}

/// A list read element by element: itself if open, and the elements that are unknown.
void Evaluator::need_list(const model::Path& path, Needs& into) {
    const List members = list(path);
    append(into, members.needs);
    for (const Item& item : members.items) {
        if (item.member == Truth::no) continue;
        append(into, item.needs);
        if (facts_[item.cell].state == State::unknown) into.push_back(item.cell);
    }
}

void Evaluator::need_set(const model::Set& set, Needs& into) {
    if (const auto* path = std::get_if<model::Path>(&set)) return need_list(*path, into);
    for (const model::Value& member : std::get<std::vector<model::Value>>(set)) read(member, into);
}

void Evaluator::need_over(
    const model::Selection& over, const model::Condition* satisfying, const model::Path* of,
    Needs& into) {
    const List members = list(over);
    append(into, members.needs);
    for (const Item& item : members.items) {
        if (item.member == Truth::no) continue;
        append(into, item.needs);
        enter(over.level, item, members);
        if (satisfying != nullptr) need(*satisfying, into);
        if (of != nullptr) need(*of, into);
    }
}

void Evaluator::read_meaning(const model::Meaning& meaning, Needs& into) {
    append(into, within(home(meaning), [&] {
               Needs of;
               if (const auto* condition = std::get_if<model::Condition>(&meaning.body))
                   need(*condition, of);
               else
                   read(std::get<model::Value>(meaning.body), of);
               return of;
           }));
}

/// Single values whose count has no single result left the calendar or the years.
void Evaluator::need_limit(
    const Value& date, const Value& other, const Value& result, Needs& into) {
    const auto is_one = [](const Value& one) {
        return !one.may_be_none && compare(one.low, one.high) == 0;
    };
    if (is_one(date) && is_one(other) && !is_one(result)) into.push_back(a_limit);
}

void Evaluator::need_moved(
    const model::Value& date, const model::Value& length, bool back, Needs& into) {
    const Value from = value(date), by = value(length);
    need_limit(from, by, moved(from, by, back), into);
}

/// The unknown facts that a value reads, and the limits it meets.
void Evaluator::read(const model::Value& v, Needs& into) {
    std::visit(
        Cases{
            [](const model::Literal&) {},
            [](const model::AsAt&) {},
            [](const model::ThresholdRef&) {},
            [&](const model::Path& path) { need(path, into); },
            [&](const model::MeaningRef& form) {
                read_meaning(rulebook_.meanings[form.meaning.index], into);
            },
            [&](const model::Count& form) { need_over(*form.of, nullptr, nullptr, into); },
            [&](const model::Share& form) {
                need_over(*form.of, &*form.satisfying, nullptr, into);
            },
            [&](const model::Sum& form) { need_over(*form.over, nullptr, &form.of, into); },
            [&](const model::Extreme& form) { need_over(*form.over, nullptr, &form.of, into); },
            [&](const model::Arithmetic& form) {
                read(*form.left, into), read(*form.right, into);
                if (v.type.kind == model::Kind::date)
                    need_moved(*form.left, *form.right, form.minus, into);
            },
            [&](const model::OutOf& form) { read(*form.part, into), read(*form.whole, into); },
            [&](const model::DaysBetween& form) {
                read(*form.from, into), read(*form.to, into);
                need_limit(value(*form.from), value(*form.to), value(v), into);
            },
            [&](const model::JudgementOf& form) { append(into, needs(form.requirement)); },
        },
        v.form);
}

void Evaluator::need(const model::Condition& condition, Needs& into) {
    if (lists_needs_ && truth(condition) == Truth::unknown) need_form(condition, into);
}

void Evaluator::need_form(const model::Condition& condition, Needs& into) {
    const auto read_all = [&](const auto&... values) { (read(values, into), ...); };
    std::visit(
        Cases{
            [&](const model::Compare& c) { read_all(c.left, c.right); },
            [&](const model::Holds& c) { read_all(c.value); },
            [&](const model::Between& c) { read_all(c.value, c.low, c.high); },
            [&](const model::Within& c) {
                read_all(c.value, c.length, c.date);
                need_moved(c.date, c.length, c.before, into);
            },
            [&](const model::Apart& c) {
                read_all(c.value, c.length, c.date);
                need_moved(c.date, c.length, c.before, into);
            },
            [&](const model::InTime& c) { read_all(c.value, c.deadline); },
            [&](const model::IsNone& c) { read_all(c.value); },
            [&](const model::OneOf& c) { read_all(c.value), need_set(c.set, into); },
            [&](const model::Includes& c) { need_list(c.list, into), need_set(c.set, into); },
            [&](const model::All& c) { need_parts(c.parts, into); },
            [&](const model::Any& c) { need_parts(c.parts, into); },
            [&](const model::Not& c) { need(*c.part, into); },
            [&](const model::Chosen& c) { need_parts(c.parts, into); },
            [&](const model::Exists& c) { need_over(c.of, nullptr, nullptr, into); },
            [&](const model::Proportion& c) { need_over(c.of, &*c.satisfy, nullptr, into); },
            [&](const model::AllChecks&) { need_checks(*requirement_, into); },
            [&](const model::AnyCheck&) { need_checks(*requirement_, into); },
            [&](const model::CheckRef& c) {
                const model::Check& check = requirement_->checks[c.check];
                append(into, within(requirement_, [&] {
                           Needs of;
                           need(check.condition, of);
                           return of;
                       }));
            },
        },
        condition.form);
}

}  // namespace assize::naive
