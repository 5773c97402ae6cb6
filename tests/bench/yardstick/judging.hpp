// The twenty kinds of requirement, each once, with what varies as template arguments. `Eye` is told
// what was looked at; one that looks away costs nothing.
#pragma once

#include <bit>

#include "tests/bench/yardstick/fields.hpp"
#include "tests/bench/yardstick/lists.hpp"

namespace yardstick {

// The judgements still possible, as bits.
using Judgements = unsigned;
constexpr Judgements met = 1, part_met = 2, unmet = 4, not_applicable = 8;

constexpr Truth is_among(Judgements possible, Judgements wanted) {
    return truth((possible & ~wanted) != 0, (possible & wanted) != 0);
}

// Where a record stands: the board itself when there is no list.
struct Place {
    static constexpr std::size_t only = ~std::size_t{0};  // of a record that there is one of
    std::string_view list = {};
    std::size_t index = only;
    std::string_view inner = {};
    std::size_t inner_index = 0;
};

struct Term {
    int length;
    bool is_months;
};
consteval Term months(int n) { return {n, true}; }
consteval Term days(int n) { return {n, false}; }

struct Everyone {};  // no filter

template <class Eye>
class Judging {
    const Board& board_;
    Eye& eye_;
    Day as_at_ = board_.as_at;
    int as_at_serial_ = serial(as_at_);

public:
    Judging(const Board& board, Eye& eye) : board_(board), eye_(eye) {}

    // --- What is asked of one record ---

    template <auto F, class Record>
    auto value(const Record& record, const Place& place) {
        eye_.saw(place, F.name(), record.*F.at);
        return record.*F.at;
    }
    template <auto F>
    auto value() {
        return value<F>(board_, Place{});
    }
    template <auto F, int Months, class Record>
    Truth recent(const Record& record, const Place& place) {
        return is_within(value<F>(record, place), plus_months(as_at_, -Months), as_at_);
    }
    template <auto F, int Months>
    Truth recent() {
        return recent<F, Months>(board_, Place{});
    }
    template <auto F, unsigned Set>
    Truth one_of() {
        return is_one_of(value<F>(), Set);
    }
    // Whether what followed `from` was done by its deadline, or may still be.
    template <Term Time>
    Truth in_time(Day done, Day from) {
        if constexpr (Time.is_months) {
            const Day deadline = deadline_after(from, Time.length);
            return known_unless(from == unknown_day, as_at_ <= deadline)
                | known_unless(done == unknown_day, done <= deadline);
        } else {
            const int deadline = serial(from) + Time.length;
            return known_unless(from == unknown_day, as_at_serial_ <= deadline)
                | known_unless(done == unknown_day, serial(done) <= deadline);
        }
    }

    // --- What is asked of lists ---

    // Calls `each` with every item of the list and its place; returns whether there may be more.
    template <auto F, class Each>
    bool over(Each each) {
        const auto& list = board_.*F.at;
        std::size_t index = 0;
        for (const auto& item : list.items) each(item, Place{F.name(), index++});
        return list.is_open;
    }
    template <class Each>
    bool over_recommendations(const Review& review, const Place& place, Each each) {
        std::size_t inner = 0;
        for (const Recommendation& one : review.recommendations.items) {
            each(one, Place{place.list, place.index, "recommendations", inner++});
        }
        return review.recommendations.is_open;
    }
    template <auto ListOf>
    Truth there_are_items() const {
        const auto& list = board_.*ListOf.at;
        return truth(list.items.empty(), !list.items.empty() || list.is_open);
    }

    // --- Clauses: the first that holds decides. All are judged, since a branch that goes wrong
    // costs more than they do ---

    Judgements decide(Truth applies, Truth is_met, Truth is_part_met) {
        eye_.decided(
            applies == Truth::no            ? 0
                : is_met == Truth::yes      ? 1
                : is_part_met == Truth::yes ? 2
                                            : 3);
        const unsigned met_fails = bits(is_met) & 1;
        const unsigned clauses = bits(is_met) >> 1 | (met_fails & bits(is_part_met) >> 1) << 1
            | (met_fails & bits(is_part_met)) << 2;
        return (clauses & (0U - (bits(applies) >> 1))) | (bits(applies) & 1) << 3;
    }
    Judgements decide(Truth is_met, Truth is_part_met) {
        return decide(Truth::yes, is_met, is_part_met);
    }

    // --- The twenty kinds, in the order of rules/bench.assize ---

    template <unsigned Role, auto Flag, int N, auto Since, int Months>
    Judgements serving() {
        const Day from = plus_months(as_at_, -Months);
        Tally all, of_late;
        of_late.is_open = all.is_open = over<board::members>([&](const Member& m, const Place& p) {
            const Truth is_one = is_one_of(value<member::role>(m, p), Role) & value<Flag>(m, p);
            all.add(is_one);
            of_late.add(is_one & is_within(value<Since>(m, p), from, as_at_));
        });
        return decide(is_at_least(of_late, N), there_are_any(all));
    }

    template <auto Filter, auto Date, int Months, int Met, int PartMet>
    Judgements returns() {
        const Day from = plus_months(as_at_, -Months);
        Share returned;
        returned.is_open = over<board::partners>([&](const Partner& one, const Place& p) {
            returned.add(value<Filter>(one, p), is_within(value<Date>(one, p), from, as_at_));
        });
        return decide(
            returned.there_are_any(), is_at_least_percent(returned, Met),
            is_at_least_percent(returned, PartMet));
    }

    template <auto First, auto Second, auto Third, auto Date, int Months>
    Judgements set_up() {
        Tally holding;
        holding.add(value<First>());
        holding.add(value<Second>());
        holding.add(value<Third>());
        holding.add(recent<Date, Months>());
        const int least = holding.sure(), most = holding.may_be;
        eye_.decided(0);
        return unsigned{most == 4} | unsigned{std::max(least, 1) <= std::min(most, 3)} << 1
            | unsigned{least == 0} << 2;
    }

    template <auto ListOf, auto Except, auto Done, auto From, Term Met, Term PartMet, int Percent>
    Judgements done_in_time() {
        Share soon, later;
        soon.is_open = later.is_open = over<ListOf>([&](const auto& item, const Place& p) {
            const Truth is_asked = !value<Except>(item, p);
            const Day from = value<From>(item, p);
            const Day done = value<Done>(item, p);
            soon.add(is_asked, in_time<Met>(done, from));
            later.add(is_asked, in_time<PartMet>(done, from));
        });
        return decide(
            there_are_items<ListOf>(), soon.all(), at_least_percent_satisfy(later, Percent));
    }

    template <auto Applies, auto Date, int Met, int PartMet>
    Judgements recently() {
        const Day day = value<Date>();
        return decide(
            value<Applies>(), is_within(day, plus_months(as_at_, -Met), as_at_),
            is_within(day, plus_months(as_at_, -PartMet), as_at_));
    }

    template <
        auto Degree, unsigned Fully, auto Other, unsigned Partly, auto Grade, auto Date, int Months>
    Judgements degree() {
        constexpr unsigned fair = 6, strong = 4;
        const auto grade = value<Grade>();
        return decide(
            one_of<Degree, Fully>() & is_one_of(grade, fair),
            one_of<Other, Partly>() | (is_one_of(grade, strong) & recent<Date, Months>()));
    }

    template <auto In, unsigned Set, auto Date, int Months>
    Judgements has_topics() {
        const Topics covered = value<In>();
        const unsigned has = covered.has & Set;
        const bool are_two = (has & (has - 1)) != 0;
        return decide(
            truth(has != Set, unsigned{has == Set} | unsigned{covered.is_open}),
            truth(!are_two, unsigned{are_two} | unsigned{covered.is_open})
                & recent<Date, Months>());
    }

    template <auto Flag, auto Done, int Met, int PartMet>
    Judgements acted_on() {
        Share done;
        bool is_open = false;
        is_open |= over<board::reviews>([&](const Review& review, const Place& p) {
            is_open |=
                over_recommendations(review, p, [&](const Recommendation& one, const Place& q) {
                    const Day due = value<recommendation::due_on>(one, q);
                    done.add(value<Flag>(one, q), is_by(value<Done>(one, q), due));
                });
        });
        done.is_open = is_open;
        return decide(
            done.there_are_any(), is_at_least_percent(done, Met),
            is_at_least_percent(done, PartMet));
    }

    template <auto Date, int Months, auto Flag, auto Also, int N>
    Judgements each_review() {
        const Day from = plus_months(as_at_, -Months);
        Share led_to_something;
        Tally with_both;
        with_both.is_open = led_to_something.is_open =
            over<board::reviews>([&](const Review& r, const Place& p) {
                Tally flagged, both;
                both.is_open = flagged.is_open =
                    over_recommendations(r, p, [&](const Recommendation& one, const Place& q) {
                        const Truth flag = value<Flag>(one, q);
                        flagged.add(flag);
                        both.add(flag & value<Also>(one, q));
                    });
                led_to_something.add(
                    is_within(value<Date>(r, p), from, as_at_), is_at_least(flagged, N));
                with_both.add(there_are_any(both));
            });
        return decide(led_to_something.all(), there_are_any(with_both));
    }

    template <auto ListOf, auto Part, auto Whole, int Met, int PartMet>
    Judgements turnout() {
        Sum part, whole;
        part.is_open = whole.is_open = over<ListOf>([&](const auto& item, const Place& p) {
            part.add(Truth::yes, value<Part>(item, p).value);
            whole.add(Truth::yes, value<Whole>(item, p).value);
        });
        const Quotient came{part.range(), whole.range()};
        return decide(is_at_least_percent(came, Met), is_at_least_percent(came, PartMet));
    }

    template <
        auto Flag, auto Degree, unsigned Set, auto Date, int Months, auto Sum, int Pounds,
        auto ListOf, int N, auto ItemFlag>
    Judgements chosen() {
        Tally flagged;
        flagged.is_open = over<ListOf>(
            [&](const auto& item, const Place& p) { flagged.add(value<ItemFlag>(item, p)); });
        Tally holding;
        holding.add(value<Flag>());
        holding.add(one_of<Degree, Set>());
        holding.add(recent<Date, Months>());
        holding.add(is_at_least(range(value<Sum>()), std::int64_t{Pounds} * 100));
        holding.add(is_at_least(flagged, N));
        return decide(is_at_least(holding, 4), is_at_least(holding, 2));
    }

    template <auto Which, int Months, int Percent>
    Judgements plan_kept() {
        const Plan& it = board_.*Which.at;
        const Place place{Which.name()};
        const Range spent = range(value<plan::spent>(it, place));
        const Range budget = range(value<plan::budget>(it, place));
        return decide(
            value<plan::is_there>(it, place),
            recent<plan::agreed_on, Months>(it, place) & !is_more_than(spent, budget),
            is_at_most_percent({spent, budget}, Percent));
    }

    // `presumed` is what remains when a conflict that nobody has shown is taken as absent.
    template <auto Flag, auto Date, int Months, auto Conflict, auto Degree, unsigned Set>
    Judgements free_of_conflict(Judgements& presumed) {
        const Truth is_sound = value<Flag>() & recent<Date, Months>();
        const Truth conflict = value<Conflict>();
        const Truth is_part_met = one_of<Degree, Set>();
        presumed = decide(is_sound & known(conflict != Truth::yes), is_part_met);
        return decide(is_sound & !conflict, is_part_met);
    }

    template <auto Date, int Months>
    Judgements builds_on(Judgements people, Judgements work) {
        const Truth people_stand = is_among(people, met | part_met);
        const Truth work_stands = is_among(work, met | part_met);
        return decide(
            !is_among(work, not_applicable), is_among(people, met) & work_stands,
            (people_stand | work_stands) & recent<Date, Months>());
    }

    template <auto ListOf, int N, auto By, bool IsOptional, int Months, auto Flag>
    Judgements latest_few() {
        const auto& list = board_.*ListOf.at;
        const Day from = plus_months(as_at_, -Months);
        Latest<N> latest(list.is_open);
        for (const auto& item : list.items) {
            const Day day = item.*By.at;
            latest.add(is_within(day, from, as_at_), day, IsOptional);
        }
        Share fine;
        Tally sound;
        fine.is_open = sound.is_open = over<ListOf>([&](const auto& item, const Place& p) {
            const Day day = value<By>(item, p);
            const Truth is_in = latest.has(is_within(day, from, as_at_), day, IsOptional);
            const Truth flag = value<Flag>(item, p);
            fine.add(is_in, flag);
            sound.add(is_in & flag);
        });
        return decide(there_are_items<ListOf>(), fine.all(), is_at_least(sound, 2));
    }

    template <auto ListOf, auto Date, bool IsOptional, auto Flag, int Met, int PartMet>
    Judgements last_done() {
        constexpr std::int64_t first = unknown_day.packed;
        Highest last;
        const bool is_open = over<ListOf>([&](const auto& item, const Place& p) {
            const Truth is_asked = value<Flag>(item, p);
            const Day day = value<Date>(item, p);
            const bool is_unknown = day == unknown_day;
            last.add(
                is_asked & known(day != no_day),
                {day.packed, is_unknown ? endless : day.packed,
                 unsigned{is_unknown} && IsOptional});
        });
        const Range day = last.range(is_open, first);
        const auto is_recent = [&](int within) {
            return is_at_least(day, plus_months(as_at_, -within).packed)
                & is_at_most(day, as_at_.packed);
        };
        return decide(is_recent(Met), is_recent(PartMet));
    }

    template <auto ListOf, auto From, auto To, int Days, int Most>
    Judgements days_between() {
        Tally late;
        late.is_open = over<ListOf>([&](const auto& item, const Place& p) {
            const Day from = value<From>(item, p);
            const Day to = value<To>(item, p);
            const bool are_both = unsigned{from != no_day} & unsigned{to != no_day};
            const bool is_unknown = unsigned{from == unknown_day} | unsigned{to == unknown_day};
            late.add(known(are_both) & known_unless(is_unknown, serial(to) - serial(from) > Days));
        });
        return decide(is_at_most(late, 0), is_at_most(late, Most));
    }

    template <unsigned Kinds, auto Flag, auto Date, int Months, int Most>
    Judgements represented() {
        const Day from = plus_months(as_at_, -Months);
        Tally missing;
        missing.is_open = over<board::partners>([&](const Partner& one, const Place& p) {
            const Truth is_there =
                value<Flag>(one, p) & is_within(value<Date>(one, p), from, as_at_);
            missing.add(is_one_of(value<partner::kind>(one, p), Kinds) & !is_there);
        });
        return decide(is_at_most(missing, 0), is_at_most(missing, Most));
    }

    template <auto Filter, auto First, auto Second, int Standards, int Met, int PartMet>
    Judgements arrangements() {
        Share with_both, with_some;
        with_both.is_open = with_some.is_open =
            over<board::partners>([&](const Partner& one, const Place& p) {
                const Truth is_asked = value<Filter>(one, p);
                const Truth first = value<First>(one, p);
                const Range standards = range(value<partner::standards_met>(one, p));
                with_both.add(is_asked, first & value<Second>(one, p));
                with_some.add(is_asked, first | is_at_least(standards, Standards));
            });
        return decide(
            with_both.there_are_any(), at_least_percent_satisfy(with_both, Met),
            at_least_percent_satisfy(with_some, PartMet));
    }

    template <
        auto Given, auto Filter, auto InAll, auto Other, int Least, int Most, int Total, int Met,
        int PartMet>
    Judgements money() {
        const auto filter = [&](const Partner& one, const Place& p) {
            if constexpr (requires { Filter.at; })
                return value<Filter>(one, p);
            else
                return Truth::yes;
        };
        Highest highest;
        Sum total;
        total.is_open = over<board::partners>([&](const Partner& one, const Place& p) {
            const Truth is_asked = filter(one, p);
            const Money given = value<Given>(one, p);
            highest.add(is_asked, range(given));
            total.add(is_asked, given.value);
        });
        const Quotient concentration{highest.range(total.is_open, 0), range(value<InAll>())};
        const Range other = range(value<Other>());
        const Truth is_between = is_at_least(other, std::int64_t{Least} * 100)
            & is_at_most(other, std::int64_t{Most} * 100);
        return decide(
            is_at_most_percent(concentration, Met) & is_between,
            is_at_least(total.range(), std::int64_t{Total} * 100)
                & is_at_most_percent(concentration, PartMet));
    }
};

}  // namespace yardstick
