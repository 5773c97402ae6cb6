#include "naive/evaluator.hpp"

// Conditions: semantics.md, 4 to 6.
namespace assize::naive {

using model::Inclusion;

namespace {

Truth kleene_or(const std::vector<Truth>& parts) {
    Truth result = Truth::no;
    for (const Truth part : parts) result = result || part;
    return result;
}

Truth kleene_and(const std::vector<Truth>& parts) {
    Truth result = Truth::yes;
    for (const Truth part : parts) result = result && part;
    return result;
}

}  // namespace

Truth Evaluator::truth(const model::Condition& c) {
    return std::visit([&](const auto& form) { return condition(form); }, c.form);
}

Truth Evaluator::condition(const model::Compare& c) {
    return compared(c.comparator, value(c.left), value(c.right));
}

Truth Evaluator::condition(const model::Holds& c) {
    return equals(value(c.value), of_truth(Truth::yes));
}

Truth Evaluator::condition(const model::Between& c) {
    const Value x = value(c.value);
    return at_least(x, value(c.low)) && at_least(value(c.high), x);
}

Truth Evaluator::condition(const model::Within& c) {
    const Value x = value(c.value), date = value(c.date);
    const Value bound = moved(date, value(c.length), c.before);
    return c.before ? at_least(x, bound) && at_least(date, x)
                    : at_least(x, date) && at_least(bound, x);
}

Truth Evaluator::condition(const model::Apart& c) {
    const Value x = value(c.value);
    const Value bound = moved(value(c.date), value(c.length), c.before);
    const Value& late = c.before ? bound : x;
    const Value& early = c.before ? x : bound;
    return c.strictly ? more_than(late, early) : at_least(late, early);
}

Truth Evaluator::condition(const model::InTime& c) {
    const auto parts = [&](Evaluator& with) {
        const Value deadline = with.value(c.deadline);
        const Value as_at = interval(model::Kind::date, whole(as_at_.days), whole(as_at_.days));
        return std::vector<Truth>{
            at_least(deadline, as_at), at_least(deadline, with.value(c.value))};
    };
    if (masks(Mark::not_yet_due)) {
        Evaluator plain = unmasked();
        const std::vector<Truth> said = parts(plain);
        if (said[0] == Truth::yes && said[1] != Truth::yes) return Truth::unknown;
    }
    return kleene_or(parts(*this));
}

Truth Evaluator::condition(const model::IsNone& c) {
    const Truth held = is_none(value(c.value));
    return c.negated ? !held : held;
}

Evaluator::Members Evaluator::members(const model::Path& path) {
    const List elements = list(path);
    Members result;
    result.is_open = elements.is_open;
    for (const Item& item : elements.items) {
        if (item.member == Truth::no) continue;
        result.all.push_back({of_cell(item.cell, elements.item), item.member});
    }
    return result;
}

Evaluator::Members Evaluator::members(const model::Set& set) {
    if (const auto* path = std::get_if<model::Path>(&set)) return members(*path);
    Members result;
    for (const model::Value& member : std::get<std::vector<model::Value>>(set)) {
        result.all.push_back({value(member), Truth::yes});
    }
    return result;
}

/// Some element surely equals `value`, or one may: behind an open list there is always one that
/// may.
Truth Evaluator::is_in(const Value& value, const Members& members) {
    Truth result = members.is_open ? Truth::unknown : Truth::no;
    for (const Members::One& one : members.all) {
        result = result || (one.member && equals(value, one.value));
    }
    return result;
}

Truth Evaluator::condition(const model::OneOf& c) {
    // What is surely none equals no further member either.
    const Value x = value(c.value);
    const Truth held = x.is_none ? Truth::no : is_in(x, members(c.set));
    return c.negated ? !held : held;
}

Truth Evaluator::condition(const model::Includes& c) {
    const Members of = members(c.list), wanted = members(c.set);
    Tally included{.is_open = wanted.is_open};
    // An open set may hold more: all of it is never surely included.
    Truth all = wanted.is_open ? Truth::unknown : Truth::yes;
    for (const Members::One& one : wanted.all) {
        included.count(one.member && is_in(one.value, of));
        all = all && (!one.member || is_in(one.value, of));
    }
    switch (c.inclusion) {
        case Inclusion::one:
        case Inclusion::any: return included.at_least(1);
        case Inclusion::at_least: return included.at_least(c.number);
        case Inclusion::all: return all;
    }
    return Truth::unknown;
}

Truth Evaluator::condition(const model::All& c) {
    std::vector<Truth> parts;
    for (const model::Condition& part : c.parts) parts.push_back(truth(part));
    return kleene_and(parts);
}

Truth Evaluator::condition(const model::Any& c) {
    std::vector<Truth> parts;
    for (const model::Condition& part : c.parts) parts.push_back(truth(part));
    return kleene_or(parts);
}

Truth Evaluator::condition(const model::Not& c) { return !truth(*c.part); }

Truth Evaluator::condition(const model::Chosen& c) {
    Tally held;
    for (const model::Condition& part : c.parts) held.count(truth(part));
    return held.at_least(c.number);
}

Truth Evaluator::condition(const model::Exists& c) {
    if (masks_no_cases(c.of)) return Truth::unknown;
    const List members = list(c.of);
    Tally count{.is_open = members.is_open};
    for (const Item& item : members.items) count.count(item.member);
    switch (c.quantity) {
        case model::Quantity::any: return count.at_least(1);
        case model::Quantity::no: return !count.at_least(1);
        case model::Quantity::at_least: return count.at_least(c.number);
        case model::Quantity::at_most: return !count.at_least(c.number + 1);
        case model::Quantity::exactly: return count.exactly(c.number);
    }
    return Truth::unknown;
}

/// `all of L satisfy P`: there are none with ¬P. `at least r%`: there are no L, or the share is at
/// least r%.
Truth Evaluator::condition(const model::Proportion& c) {
    if (masks_surely_empty(c.of)) return Truth::unknown;
    if (c.all) {
        const List members = list(c.of);
        Tally failing{.is_open = members.is_open};
        for (const Item& item : members.items) {
            if (item.member == Truth::no) continue;
            enter(c.of.level, item, members);
            failing.count(item.member && !truth(*c.satisfy));
        }
        return !failing.at_least(1);
    }
    Value share_of = share(c.of, *c.satisfy);
    const End wanted{c.percent, Wide{100} * parts_per_unit};
    if (share_of.is_none || !less(share_of.low, wanted)) return Truth::yes;
    if (!share_of.may_be_none && less(share_of.high, wanted)) return Truth::no;
    return Truth::unknown;
}

Truth Evaluator::condition(const model::AllChecks&) {
    std::vector<Truth> parts;
    for (const model::Check& check : requirement_->checks) {
        parts.push_back(within(requirement_, [&] { return truth(check.condition); }));
    }
    return kleene_and(parts);
}

Truth Evaluator::condition(const model::AnyCheck&) {
    std::vector<Truth> parts;
    for (const model::Check& check : requirement_->checks) {
        parts.push_back(within(requirement_, [&] { return truth(check.condition); }));
    }
    return kleene_or(parts);
}

Truth Evaluator::condition(const model::CheckRef& c) {
    const model::Check& check = requirement_->checks[c.check];
    return within(requirement_, [&] { return truth(check.condition); });
}

}  // namespace assize::naive
