#include "interval.hpp"

#include <algorithm>
#include <bit>

namespace assize::judgement {

namespace {

using model::Comparator;
using model::Kind;

constexpr std::uint64_t not_applicable_bit = 1U << static_cast<unsigned>(Outcome::not_applicable);

Possible between(const Ratio& low, const Ratio& high) {
    Possible made;
    made.low = low;
    made.high = high;
    return made;
}

Ends<Ratio> ends_of(const Possible& value) { return {value.low, value.high}; }

void note_none(Possible& result, const Possible& a, const Possible& b) {
    result.may_be_none = a.may_be_none || b.may_be_none;
}

bool in_order(Comparator comparator, int a, int b) {
    switch (comparator) {
        case Comparator::equal:
        case Comparator::not_equal: return a == b;
        case Comparator::at_least: return a >= b;
        case Comparator::more_than: return a > b;
        case Comparator::at_most: return a <= b;
        case Comparator::less_than: return a < b;
    }
    return false;
}

Truth compare_texts(const Possible& a, const Possible& b) {
    if (a.any_text || b.any_text) return Truth::unknown;
    return truth(a.text == b.text);
}

bool is_one_date(const Possible& date) { return !date.may_be_none && date.low == date.high; }

Date day_of(const Ratio& date) { return {static_cast<std::int32_t>(date.numerator)}; }

std::optional<Date> moved_end(
    const Ratio& date, const Ratio& length, Kind unit, bool back, const Calendar* calendar) {
    Date there;
    const bool is_there = length.is_finite() && date.is_finite()
        && move_day(day_of(date), length.numerator, unit, back, calendar, there);
    return is_there ? std::optional(there) : std::nullopt;
}

}  // namespace

// Every pair: sets are small, and a pair decides as two known values would.
Truth compare_sets(Comparator comparator, std::uint64_t a, std::uint64_t b, bool judgements) {
    const bool by_place = comparator != Comparator::equal && comparator != Comparator::not_equal;
    bool may_hold = false;
    bool may_fail = false;
    for (std::uint64_t lefts = a; lefts != 0; lefts &= lefts - 1) {
        const int left = std::countr_zero(lefts);
        for (std::uint64_t rights = b; rights != 0; rights &= rights - 1) {
            const int right = std::countr_zero(rights);
            // Not-applicable has no place: worse than nothing, better than nothing (semantics.md,
            // 4).
            const bool placeless = judgements && by_place
                && (((1ULL << left) | (1ULL << right)) & not_applicable_bit) != 0;
            const bool holds = !placeless && in_order(comparator, left, right);
            may_hold = may_hold || holds;
            may_fail = may_fail || !holds;
        }
    }
    return both_or_one(may_hold, may_fail);
}

Possible anything(const model::Type& type, std::size_t choice_values) {
    switch (type.kind) {
        case Kind::yes_no: return one_of_set(3);
        case Kind::choice:
            return one_of_set(choice_values >= 64 ? ~0ULL : (1ULL << choice_values) - 1);
        case Kind::judgement: return one_of_set(15);
        case Kind::date: return between(Ratio::of(first_date().days), Ratio::of(last_date().days));
        case Kind::text: {
            Possible made;
            made.any_text = true;
            return made;
        }
        case Kind::number: return between(Ratio::minus_infinity(), Ratio::infinity());
        case Kind::whole_number:
        case Kind::percentage:
        case Kind::money:
        case Kind::months:
        case Kind::days:
        case Kind::working_days:
            return between(
                type.may_be_negative ? Ratio::minus_infinity() : Ratio::of(0), Ratio::infinity());
        case Kind::record:
        case Kind::list: return {};
    }
    return {};
}

Possible surely_none() {
    Possible made;
    made.is_none = made.may_be_none = true;
    return made;
}

Possible exactly(const Ratio& value) { return between(value, value); }

Possible one_of_set(std::uint64_t set) {
    Possible made;
    made.set = set;
    return made;
}

Possible scalar(const model::Type& type, std::int64_t value) {
    switch (type.kind) {
        case Kind::yes_no:
        case Kind::choice:
        case Kind::judgement: return one_of_set(1ULL << static_cast<unsigned>(value));
        case Kind::percentage: return exactly({value, 100 * parts_per_unit});
        case Kind::whole_number:
        case Kind::number:
        case Kind::money:
        case Kind::date:
        case Kind::months:
        case Kind::days:
        case Kind::working_days: return exactly(Ratio::of(value));
        case Kind::text:
        case Kind::record:
        case Kind::list: return {};
    }
    return {};
}

Truth compare(
    Comparator comparator, const Possible& left, const Possible& right, const model::Type& type) {
    Truth held = Truth::no;
    if (!left.is_none && !right.is_none) {
        switch (type.kind) {
            case Kind::yes_no:
            case Kind::choice: held = compare_sets(comparator, left.set, right.set, false); break;
            case Kind::judgement: held = compare_sets(comparator, left.set, right.set, true); break;
            case Kind::text: held = compare_texts(left, right); break;
            case Kind::whole_number:
            case Kind::number:
            case Kind::percentage:
            case Kind::money:
            case Kind::date:
            case Kind::months:
            case Kind::days:
            case Kind::working_days:
                held = compare_ends(comparator, ends_of(left), ends_of(right));
                break;
            case Kind::record:
            case Kind::list: break;
        }
        if ((left.may_be_none || right.may_be_none) && held == Truth::yes) held = Truth::unknown;
    }
    return comparator == Comparator::not_equal ? !held : held;
}

Truth is_none(const Possible& value) {
    if (value.is_none) return Truth::yes;
    return value.may_be_none ? Truth::unknown : Truth::no;
}

Possible plus(const Possible& a, const Possible& b) {
    if (a.is_none || b.is_none) return surely_none();
    Possible sum = between(add(a.low, b.low), add(a.high, b.high));
    note_none(sum, a, b);
    return sum;
}

Possible minus(const Possible& a, const Possible& b) {
    if (a.is_none || b.is_none) return surely_none();
    Possible difference = between(add(a.low, negate(b.high)), add(a.high, negate(b.low)));
    note_none(difference, a, b);
    return difference;
}

Possible out_of(const Possible& part, const Possible& whole) {
    if (part.is_none || whole.is_none || whole.high.numerator <= 0) return surely_none();
    const auto [low, high] = out_of(ends_of(part), ends_of(whole));
    Possible share = between(low, high);
    note_none(share, part, whole);
    if (whole.low.numerator <= 0) share.may_be_none = true;
    return share;
}

Possible moved(
    const Possible& date, const Possible& length, Kind unit, bool back, const Calendar* calendar,
    bool& limit_reached) {
    if (date.is_none || length.is_none) return surely_none();
    const auto low = moved_end(date.low, back ? length.high : length.low, unit, back, calendar);
    const auto high = moved_end(date.high, back ? length.low : length.high, unit, back, calendar);
    Possible result = anything({.kind = Kind::date}, 0);
    if (low && high) {
        result = between(Ratio::of(low->days), Ratio::of(high->days));
    } else if (is_one_date(date) && is_one_date(length)) {
        limit_reached = true;
    }
    note_none(result, date, length);
    return result;
}

Possible days_between(
    const Possible& from, const Possible& to, bool working, const Calendar* calendar,
    bool& limit_reached) {
    if (from.is_none || to.is_none) return surely_none();
    const auto low = days_from(day_of(from.high), day_of(to.low), working, calendar);
    const auto high = days_from(day_of(from.low), day_of(to.high), working, calendar);
    Possible result = between(Ratio::minus_infinity(), Ratio::infinity());
    if (low && high) {
        result = between(Ratio::of(*low), Ratio::of(*high));
    } else if (is_one_date(from) && is_one_date(to)) {
        limit_reached = true;
    }
    note_none(result, from, to);
    return result;
}

}  // namespace assize::judgement
