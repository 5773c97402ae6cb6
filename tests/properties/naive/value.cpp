#include "naive/value.hpp"

#include "assize/base/date.hpp"

namespace assize::naive {
namespace {

using model::Kind;

/// Adds F if either may be none; F if either surely is.
Truth none_is_false(const Value& a, const Value& b, Truth positive) {
    if (a.is_none || b.is_none) return Truth::no;
    if ((a.may_be_none || b.may_be_none) && positive == Truth::yes) return Truth::unknown;
    return positive;
}

Truth from(bool surely, bool never) {
    return surely ? Truth::yes : never ? Truth::no : Truth::unknown;
}

int members(std::uint64_t set) {
    int count = 0;
    for (int bit = 0; bit < 64; ++bit) count += static_cast<int>(set >> bit & 1);
    return count;
}

bool holds(Kind kind, bool strictly, int left, int right) {
    // Not-applicable compares false with all but `is not-applicable`.
    const int not_applicable = static_cast<int>(Outcome::not_applicable);
    if (kind == Kind::judgement && (left == not_applicable || right == not_applicable))
        return false;
    return strictly ? left > right : left >= right;
}

/// Over all pairs of possible values: by place, worst first.
Truth ordered_sets(const Value& a, const Value& b, bool strictly) {
    bool some_true = false, some_false = false;
    for (int left = 0; left < 64; ++left) {
        for (int right = 0; right < 64; ++right) {
            if ((a.set >> left & 1) == 0 || (b.set >> right & 1) == 0) continue;
            (holds(a.kind, strictly, left, right) ? some_true : some_false) = true;
        }
    }
    return from(!some_false, !some_true);
}

}  // namespace

bool is_interval(Kind kind) {
    switch (kind) {
        case Kind::whole_number:
        case Kind::number:
        case Kind::percentage:
        case Kind::money:
        case Kind::date:
        case Kind::months:
        case Kind::days:
        case Kind::working_days: return true;
        case Kind::yes_no:
        case Kind::text:
        case Kind::choice:
        case Kind::judgement:
        case Kind::record:
        case Kind::list: return false;
    }
    return false;
}

Value surely_none(Kind kind) {
    Value value;
    value.kind = kind;
    value.is_none = value.may_be_none = true;
    return value;
}

Value interval(Kind kind, const End& low, const End& high) {
    Value value;
    value.kind = kind;
    value.low = low;
    value.high = high;
    return value;
}

Value unknown(const model::Type& type, const model::Vocabulary& vocabulary) {
    Value value;
    value.kind = type.kind;
    value.may_be_none = type.is_optional;
    const bool may_be_negative = type.may_be_negative || type.kind == Kind::number;
    value.low = may_be_negative ? minus_infinity() : whole(0);
    value.high = infinity();
    if (type.kind == Kind::date) {
        value.low = whole(first_date().days);
        value.high = whole(last_date().days);
    }
    if (type.kind == Kind::yes_no) value.set = 3;
    if (type.kind == Kind::judgement) value.set = 15;
    if (type.kind == Kind::choice) {
        for (std::size_t place = 0; place < vocabulary.choices[type.id].values.size(); ++place) {
            value.set |= std::uint64_t{1} << place;
        }
    }
    value.is_any_text = true;
    return value;
}

Value known(const model::Type& type, const model::Scalar& scalar) {
    Value value;
    value.kind = type.kind;
    if (type.kind == Kind::text) {
        value.text = scalar.text;
    } else if (type.kind == Kind::percentage) {
        // A percentage is written in points; 100 of them are one whole.
        value.low = value.high = End{scalar.value, Wide{100} * parts_per_unit};
    } else if (is_interval(type.kind)) {
        value.low = value.high = whole(scalar.value);
    } else {
        value.set = std::uint64_t{1} << scalar.value;
    }
    return value;
}

Value of_truth(Truth truth) {
    Value value;
    value.set = truth == Truth::no ? 1 : truth == Truth::yes ? 2 : 3;
    return value;
}

Value of_outcomes(Outcomes outcomes) {
    Value value;
    value.kind = Kind::judgement;
    value.set = outcomes.bits();
    return value;
}

Truth equals(const Value& a, const Value& b) {
    if (a.is_none || b.is_none) return Truth::no;
    Truth same = Truth::unknown;
    if (is_interval(a.kind)) {
        const bool is_one_value = a.low.is_finite() && compare(a.low, a.high) == 0
            && compare(b.low, b.high) == 0 && compare(a.low, b.low) == 0;
        same = from(is_one_value, less(a.high, b.low) || less(b.high, a.low));
    } else if (a.kind == Kind::text) {
        if (!a.is_any_text && !b.is_any_text) same = truth(a.text == b.text);
    } else {
        same = from(members(a.set) == 1 && a.set == b.set, (a.set & b.set) == 0);
    }
    return none_is_false(a, b, same);
}

Truth at_least(const Value& a, const Value& b) {
    if (a.is_none || b.is_none) return Truth::no;
    if (!is_interval(a.kind)) return none_is_false(a, b, ordered_sets(a, b, false));
    const bool surely = b.high.is_finite() && !less(a.low, b.high);
    return none_is_false(a, b, from(surely, less(a.high, b.low)));
}

Truth more_than(const Value& a, const Value& b) {
    if (a.is_none || b.is_none) return Truth::no;
    if (!is_interval(a.kind)) return none_is_false(a, b, ordered_sets(a, b, true));
    const bool never = a.high.is_finite() && !less(b.low, a.high);
    return none_is_false(a, b, from(less(b.high, a.low), never));
}

Truth compared(model::Comparator comparator, const Value& a, const Value& b) {
    switch (comparator) {
        case model::Comparator::equal: return equals(a, b);
        case model::Comparator::not_equal: return !equals(a, b);
        case model::Comparator::at_least: return at_least(a, b);
        case model::Comparator::more_than: return more_than(a, b);
        case model::Comparator::at_most: return at_least(b, a);
        case model::Comparator::less_than: return more_than(b, a);
    }
    return Truth::unknown;
}

Truth is_none(const Value& value) {
    return value.is_none ? Truth::yes : value.may_be_none ? Truth::unknown : Truth::no;
}

}  // namespace assize::naive
