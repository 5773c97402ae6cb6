#include <algorithm>

#include "naive/evaluator.hpp"

// Values: semantics.md, 3, 6 and 7.
namespace assize::naive {

using facts::State;
using model::Kind;

namespace {

/// The date of an end that is one.
std::optional<Date> date_of(const End& end) {
    if (!end.is_finite()) return std::nullopt;
    return Date{static_cast<std::int32_t>(end.top)};
}

}  // namespace

Value Evaluator::of_cell(facts::CellId id, const model::Type& type) const {
    const facts::Cell& cell = facts_[id];
    if (cell.state == State::none) return surely_none(type.kind);
    if (cell.state == State::unknown) return whole_type(type);
    if (type.kind == Kind::record || type.kind == Kind::list)
        return interval(type.kind, whole(0), whole(0));
    if (type.kind == Kind::text) return known(type, {0, std::string(facts_.text(cell))});
    return known(type, {cell.value, {}});
}

Value Evaluator::value(const model::Path& path) {
    const Reached end = reach(path);
    if (end.state == State::none) return surely_none(end.type.kind);
    if (end.state == State::known) return of_cell(end.cell, end.type);
    Value result = whole_type(end.type);
    result.may_be_none = end.may_be_none;
    return result;
}

Value Evaluator::threshold(model::ThresholdId id) const {
    const model::Threshold& threshold = rulebook_.thresholds[id.index];
    if (masks(Mark::assumed) && mask_.threshold == id.index) return whole_type(threshold.type);
    return known(threshold.type, threshold.value);
}

Value Evaluator::reference(const model::Meaning& meaning) {
    return within(home(meaning), [&] {
        if (const auto* condition = std::get_if<model::Condition>(&meaning.body))
            return of_truth(truth(*condition));
        return value(std::get<model::Value>(meaning.body));
    });
}

Value Evaluator::value(const model::Value& v) {
    const auto unless_masked = [&](bool is_masked, bool may_be_none, const auto& job) {
        if (!is_masked) return job();
        Value result = whole_type(v.type);
        result.may_be_none = may_be_none;
        return result;
    };
    return std::visit(
        Cases{
            [&](const model::Literal& form) { return known(v.type, form.scalar); },
            [&](const model::Path& path) { return value(path); },
            [&](const model::AsAt&) {
                return interval(Kind::date, whole(as_at_.days), whole(as_at_.days));
            },
            [&](const model::MeaningRef& form) {
                return reference(rulebook_.meanings[form.meaning.index]);
            },
            [&](const model::ThresholdRef& form) { return threshold(form.threshold); },
            [&](const model::Count& form) {
                return unless_masked(
                    masks_no_cases(*form.of), false, [&] { return count(*form.of); });
            },
            [&](const model::Share& form) {
                return unless_masked(masks_surely_empty(*form.of), true, [&] {
                    return share(*form.of, *form.satisfying);
                });
            },
            [&](const model::Sum& form) {
                return unless_masked(
                    masks_no_cases(*form.over), false, [&] { return sum(form, v.type.kind); });
            },
            [&](const model::Extreme& form) {
                return unless_masked(
                    masks_no_cases(*form.over), true, [&] { return extreme(form, v.type.kind); });
            },
            [&](const model::Arithmetic& form) { return arithmetic(form, v.type.kind); },
            [&](const model::OutOf& form) { return out_of(form); },
            [&](const model::DaysBetween& form) { return days_between(form, v.type.kind); },
            [&](const model::JudgementOf& form) { return of_outcomes(possible(form.requirement)); },
        },
        v.form);
}

Value Evaluator::count(const model::Selection& of) {
    const List members = list(of);
    Tally tally{.is_open = members.is_open};
    for (const Item& item : members.items) tally.count(item.member);
    const End most = tally.is_open ? infinity() : whole(Wide{tally.sure} + tally.perhaps);
    return interval(Kind::whole_number, whole(tally.sure), most);
}

/// The six numbers of semantics.md, 6: by membership and by what the item satisfies.
Value Evaluator::share(const model::Selection& of, const model::Condition& satisfying) {
    const List members = list(of);
    Wide a = 0, b = 0, d = 0, e = 0, f = 0, g = 0;
    for (const Item& item : members.items) {
        if (item.member == Truth::no) continue;
        enter(of.level, item, members);
        const Truth satisfies = truth(satisfying);
        const bool is_sure = item.member == Truth::yes;
        if (satisfies == Truth::yes) ++(is_sure ? a : e);
        if (satisfies == Truth::no) ++(is_sure ? b : f);
        if (satisfies == Truth::unknown) ++(is_sure ? d : g);
    }
    const Wide c = a + b + d;
    Value result = interval(Kind::percentage, whole(0), whole(1));
    result.may_be_none = c == 0;
    if (members.is_open) return result;
    if (c + e + f + g == 0) return surely_none(Kind::percentage);
    result.low = c + f + g == 0 ? whole(1) : End{a, c + f + g};
    result.high = c + e + g == 0 ? whole(0) : End{a + d + e + g, c + e + g};
    return result;
}

Value Evaluator::sum(const model::Sum& sum, Kind kind) {
    const List members = list(*sum.over);
    Value total = interval(kind, whole(0), whole(0));
    for (const Item& item : members.items) {
        if (item.member == Truth::no) continue;
        enter(sum.over->level, item, members);
        const Value one = value(sum.of);
        if (one.is_none) continue;
        const bool is_counted = item.member == Truth::yes && !one.may_be_none;
        total.low = plus(total.low, is_counted ? one.low : least(one.low, whole(0)));
        total.high = plus(total.high, is_counted ? one.high : greatest(one.high, whole(0)));
    }
    if (members.is_open) {
        total.high = infinity();
        if (kind == Kind::number) total.low = minus_infinity();
    }
    return total;
}

Value Evaluator::extreme(const model::Extreme& extreme, Kind kind) {
    const List members = list(*extreme.over);
    std::vector<Value> counted, candidates;
    for (const Item& item : members.items) {
        if (item.member == Truth::no) continue;
        enter(extreme.over->level, item, members);
        const Value one = value(extreme.of);
        if (one.is_none) continue;
        candidates.push_back(one);
        if (item.member == Truth::yes && !one.may_be_none) counted.push_back(one);
    }
    if (candidates.empty() && !members.is_open) return surely_none(kind);
    if (members.is_open) {
        // What stands behind the list may be anything of its type, but decides nothing surely.
        model::Type type;
        type.kind = kind;
        candidates.push_back(whole_type(type));
    }
    const auto low_end = [](const Value& v, const Value& w) { return less(v.low, w.low); };
    const auto high_end = [](const Value& v, const Value& w) { return less(v.high, w.high); };
    Value result = interval(
        kind, std::min_element(candidates.begin(), candidates.end(), low_end)->low,
        std::max_element(candidates.begin(), candidates.end(), high_end)->high);
    if (counted.empty()) {
        result.may_be_none = true;
    } else if (extreme.greatest) {
        result.low = std::max_element(counted.begin(), counted.end(), low_end)->low;
    } else {
        result.high = std::min_element(counted.begin(), counted.end(), high_end)->high;
    }
    return result;
}

Value Evaluator::arithmetic(const model::Arithmetic& arithmetic, Kind kind) {
    const Value left = value(*arithmetic.left), right = value(*arithmetic.right);
    if (kind == Kind::date) return moved(left, right, arithmetic.minus);
    if (left.is_none || right.is_none) return surely_none(kind);
    const End low = arithmetic.minus ? minus(left.low, right.high) : plus(left.low, right.low);
    const End high = arithmetic.minus ? minus(left.high, right.low) : plus(left.high, right.high);
    Value result = interval(kind, low, high);
    result.may_be_none = left.may_be_none || right.may_be_none;
    return result;
}

/// A ratio has no value where its whole is zero or less.
Value Evaluator::out_of(const model::OutOf& out_of) {
    const Value part = value(*out_of.part), of = value(*out_of.whole);
    const End zero = whole(0);
    if (part.is_none || of.is_none || !less(zero, of.high)) return surely_none(Kind::percentage);
    const bool may_be_zero = !less(zero, of.low);
    Value result = interval(Kind::percentage, over(part.low, of.high), over(part.high, of.high));
    if (less(part.low, zero)) result.low = may_be_zero ? minus_infinity() : over(part.low, of.low);
    if (less(zero, part.high)) result.high = may_be_zero ? infinity() : over(part.high, of.low);
    result.may_be_none = part.may_be_none || of.may_be_none || may_be_zero;
    return result;
}

/// Nothing where the result leaves years 1 to 9999 or its calendar.
std::optional<Date> Evaluator::moved(
    const End& date, const End& length, Kind unit, bool back) const {
    const std::optional<Date> from = date_of(date);
    if (!from || !length.is_finite()) return std::nullopt;
    constexpr std::int64_t far = 100'000'000;  // more days than there are
    if (length.top > far || length.top < -far) return std::nullopt;
    const auto count = static_cast<std::int64_t>(back ? -length.top : length.top);
    if (unit == Kind::months) return add_months(*from, count);
    if (unit == Kind::days) return add_days(*from, count);
    if (!rulebook_.calendar) return std::nullopt;
    return add_working_days(*rulebook_.calendar, *from, count);
}

Value Evaluator::moved(const Value& date, const Value& length, bool back) const {
    if (date.is_none || length.is_none) return surely_none(Kind::date);
    const auto low = moved(date.low, back ? length.high : length.low, length.kind, back);
    const auto high = moved(date.high, back ? length.low : length.high, length.kind, back);
    model::Type type;
    type.kind = Kind::date;
    Value result = whole_type(type);
    if (low && high) result = interval(Kind::date, whole(low->days), whole(high->days));
    result.may_be_none = date.may_be_none || length.may_be_none;
    return result;
}

Value Evaluator::days_between(const model::DaysBetween& between, Kind kind) {
    const Value from = value(*between.from), to = value(*between.to);
    if (from.is_none || to.is_none) return surely_none(kind);
    Value result = interval(kind, minus(to.low, from.high), minus(to.high, from.low));
    if (between.working) {
        std::optional<std::int64_t> fewest, most;
        if (rulebook_.calendar) {
            fewest =
                working_days_between(*rulebook_.calendar, *date_of(from.high), *date_of(to.low));
            most = working_days_between(*rulebook_.calendar, *date_of(from.low), *date_of(to.high));
        }
        const bool is_counted = fewest && most;
        result = interval(
            kind, is_counted ? whole(*fewest) : minus_infinity(),
            is_counted ? whole(*most) : infinity());
    }
    result.may_be_none = from.may_be_none || to.may_be_none;
    return result;
}

}  // namespace assize::naive
