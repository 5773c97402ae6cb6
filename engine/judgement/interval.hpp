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
