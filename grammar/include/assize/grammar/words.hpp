#pragma once

/// The closed sets of words of the language. The tables that spell them are grammar/words.cpp.
namespace assize::syntax {

enum class LiteralKind {
    date,
    money,
    percent,
    number,
    text,
    yes,
    no,
    met,
    part_met,
    unmet,
    not_applicable
};
enum class Unit { none, days, months, years, working_days };
enum class Sign { plus, minus };
enum class Connective { both, either };  ///< `and`, `or`
enum class FoldWord { sum, earliest, latest, lowest, highest };
enum class RankWord { latest, earliest };
enum class Side { before, after };
enum class BoundWord { at_least, at_most, more_than, less_than };
enum class DateOrderWord { on_or_before, on_or_after, before, after };
enum class Inclusion { any, all, at_least };
enum class Quantity { any, no, at_least, at_most, exactly };
enum class ChecksWord { all, any };  ///< `all checks`, `any check`
enum class Outcome { met, part_met, unmet };
enum class Judgement { met, part_met, unmet, not_applicable, not_evidenced };
enum class Mark { no_cases, not_yet_due, presumed, assumed };
enum class Force { required, expected, permitted };
enum class Speech { because, action, impact };
enum class AttributionWord { jurisdiction, source };
enum class PlainType {
    yes_no,
    whole_number,
    number,
    percentage,
    money,
    date,
    text,
    months,
    days,
    working_days
};
enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
enum class FactWordKind { none, unknown };

}  // namespace assize::syntax
