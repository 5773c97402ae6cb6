#pragma once

#include <optional>
#include <vector>

#include "assize/base/date.hpp"
#include "assize/judgement/possible.hpp"
#include "assize/model/expression.hpp"
#include "assize/model/outcome.hpp"

/// Possible values and what may be said of them, away from any rulebook (semantics.md, 3, 4 and 7).
namespace assize::judgement {

/// Every value of a type; never none.
[[nodiscard]] Possible anything(const model::Type& type, std::size_t choice_values);
[[nodiscard]] Possible surely_none();
[[nodiscard]] Possible exactly(const Ratio& value);
[[nodiscard]] Possible one_of_set(std::uint64_t set);
/// A scalar of a fact, literal or threshold; text is given apart.
[[nodiscard]] Possible scalar(const model::Type& type, std::int64_t value);

/// What may hold, may fail, or both.
[[nodiscard]] constexpr Truth both_or_one(bool may_hold, bool may_fail) {
    if (may_hold && may_fail) return Truth::unknown;
    return truth(may_hold);
}

/// Both ends of an interval, whatever an end is.
template <typename End>
struct Ends {
    End low, high;
};

/// Of two intervals, by which end is less than which.
template <typename End>
[[nodiscard]] Truth compare_ends(
    model::Comparator comparator, const Ends<End>& a, const Ends<End>& b) {
    using model::Comparator;
    switch (comparator) {
        case Comparator::equal:
        case Comparator::not_equal:
            return both_or_one(
                !(a.high < b.low) && !(b.high < a.low), a.low < b.high || b.low < a.high);
        case Comparator::at_least: return both_or_one(!(a.high < b.low), a.low < b.high);
        case Comparator::more_than: return both_or_one(b.low < a.high, !(b.high < a.low));
        case Comparator::at_most: return both_or_one(!(b.high < a.low), b.low < a.high);
        case Comparator::less_than: return both_or_one(a.low < b.high, !(a.high < b.low));
    }
    return Truth::unknown;
}

/// What a comparison may be; none makes every positive form false, and `is not` is the negation of
/// `is`.
[[nodiscard]] Truth compare(
    model::Comparator comparator, const Possible& left, const Possible& right,
    const model::Type& type);
/// Of sets of choices or judgements alone; an empty one neither holds nor fails.
[[nodiscard]] Truth compare_sets(
    model::Comparator comparator, std::uint64_t left, std::uint64_t right, bool judgements);
[[nodiscard]] Truth is_none(const Possible& value);

[[nodiscard]] Possible plus(const Possible& a, const Possible& b);
[[nodiscard]] Possible minus(const Possible& a, const Possible& b);
[[nodiscard]] Possible out_of(const Possible& part, const Possible& whole);

/// part/whole for a whole above nought; an infinite whole gives nothing, one of nought an end
/// without limit. Both are over 1, or endless: asked are the numerator and whether it is finite.
template <typename End>
[[nodiscard]] constexpr Ratio share_end(const End& part, const End& whole) {
    if (part.numerator == 0) return Ratio::of(0);
    // A whole without a lower end comes as near to nought as can be.
    if (!part.is_finite() || whole.numerator <= 0)
        return part.numerator > 0 ? Ratio::infinity() : Ratio::minus_infinity();
    if (!whole.is_finite()) return Ratio::of(0);
    return {part.numerator, whole.numerator};
}

/// The ends of a share of what may be more than nought. Cost: no comparison of ratios.
template <typename End>
[[nodiscard]] constexpr Ends<Ratio> out_of(const Ends<End>& part, const Ends<End>& whole) {
    // Each end of the part goes with the end of the whole that takes it furthest out.
    return {
        share_end(part.low, part.low.numerator < 0 ? whole.low : whole.high),
        share_end(part.high, part.high.numerator < 0 ? whole.high : whole.low)};
}

/// The day that is `length` units on (`back`: before); false when it leaves the years or the
/// calendar. Any signed integer is a length.
template <typename Length>
[[nodiscard]] bool move_day(
    Date from, Length length, model::Kind unit, bool back, const Calendar* calendar, Date& there) {
    constexpr Length longest = 1'000'000'000'000;
    if (length > longest || length < -longest) return false;
    const auto count = static_cast<std::int64_t>(back ? -length : length);
    if (unit == model::Kind::months) return add_months(from, count, there);
    if (unit == model::Kind::days) return add_days(from, count, there);
    const auto day = calendar == nullptr ? std::nullopt : add_working_days(*calendar, from, count);
    if (day) there = *day;
    return day.has_value();
}

/// Days, or working days, from one day to another; nothing when a day is outside the calendar.
[[nodiscard]] inline std::optional<std::int64_t> days_from(
    Date from, Date to, bool working, const Calendar* calendar) {
    if (!working) return std::int64_t{to.days} - from.days;
    return calendar == nullptr ? std::nullopt : working_days_between(*calendar, from, to);
}

/// A date so long after another (`minus`: before). `limit_reached` is set when single values leave
/// the years or the calendar.
[[nodiscard]] Possible moved(
    const Possible& date, const Possible& length, model::Kind unit, bool back,
    const Calendar* calendar, bool& limit_reached);
/// Days, or working days, from one date to another.
[[nodiscard]] Possible days_between(
    const Possible& from, const Possible& to, bool working, const Calendar* calendar,
    bool& limit_reached);

}  // namespace assize::judgement
