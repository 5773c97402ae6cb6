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
    template <auto Done, auto From, Term Time, class Record>
    Truth in_time(const Record& record, const Place& place) {
        const Day from = value<From>(record, place);
        const Day done = value<Done>(record, place);
        if (from == unknown_day) return Truth::unknown;
        if constexpr (Time.is_months) {
            const Day deadline = plus_months(from, Time.length);
            return as_at_ <= deadline ? Truth::yes : is_by(done, deadline);
        } else {
            const int deadline = serial(from) + Time.length;
            if (as_at_serial_ <= deadline) return Truth::yes;
            if (done == no_day) return Truth::no;
            return done == unknown_day ? Truth::unknown : known(serial(done) <= deadline);
        }
    }

    // --- What is asked of lists ---

    // Calls `each` with every item of the list and its place.
    template <auto F, class Each>
    const auto& over(Each each) {
        const auto& list = board_.*F.at;
        std::size_t index = 0;
        for (const auto& item : list.items) each(item, Place{F.name(), index++});
        return list;
    }
    template <auto F, class Member>
    Tally count(Member member) {
        Tally tally;
        tally.is_open = over<F>([&](const auto& item, const Place& place) {
                            tally.add(member(item, place));
                        }).is_open;
        return tally;
    }
    template <auto F, class Member, class Satisfies>
    Share share(Member member, Satisfies satisfies) {
        Share found;
        found.is_open = over<F>([&](const auto& item, const Place& place) {
                            const Truth is_member = member(item, place);
                            if (is_member != Truth::no)
                                found.add(is_member, satisfies(item, place));
                        }).is_open;
        return found;
    }
    template <class Member>
    Tally count_recommendations(const Review& review, std::size_t index, Member member) {
        Tally tally{.is_open = review.recommendations.is_open};
        std::size_t inner = 0;
        for (const Recommendation& one : review.recommendations.items) {
            tally.add(member(one, Place{"reviews", index, "recommendations", inner++}));
        }
        return tally;
    }
    template <auto Flag>
    auto flagged() {
        return [this](const auto& item, const Place& place) {
            return this->template value<Flag>(item, place);
        };
    }

    // --- Clauses ---

    // Later clauses are looked at only while none before them surely holds.
    template <class Applies, class Met, class PartMet>
    Judgements decide(Applies applies, Met is_met, PartMet is_part_met) {
        const Truth does_apply = applies();
        if (does_apply == Truth::no) return eye_.decided(0), not_applicable;
        Judgements possible = does_apply == Truth::unknown ? not_applicable : 0;
        const Truth first = is_met();
        if (may_hold(first)) possible |= met;
        if (first == Truth::yes) return eye_.decided(1), possible;
        const Truth second = is_part_met();
        if (may_hold(second)) possible |= part_met;
        if (second == Truth::yes) return eye_.decided(2), possible;
        eye_.decided(3);
        return possible | unmet;
    }
    template <class Met, class PartMet>
    Judgements decide(Met is_met, PartMet is_part_met) {
        return decide([] { return Truth::yes; }, is_met, is_part_met);
    }

    // --- The twenty kinds, in the order of rules/bench.assize ---

    template <unsigned Role, auto Flag, int N, auto Since, int Months>
    Judgements serving() {
        const auto is_one = [&](const Member& m, const Place& p) {
            return is_one_of(value<member::role>(m, p), Role) & value<Flag>(m, p);
        };
        return decide(
            [&] {
                return is_at_least(
                    count<board::members>([&](const Member& m, const Place& p) {
                        return is_one(m, p) & recent<Since, Months>(m, p);
                    }),
                    N);
            },
            [&] { return there_are_any(count<board::members>(is_one)); });
    }

    template <auto Filter, auto Date, int Months, int Met, int PartMet>
    Judgements returns() {
        Share returned;
        return decide(
            [&] { return there_are_any(count<board::partners>(flagged<Filter>())); },
            [&] {
                returned = share<board::partners>(
                    flagged<Filter>(), [&](const Partner& one, const Place& p) {
                        return recent<Date, Months>(one, p);
                    });
                return is_at_least_percent(returned, Met);
            },
            [&] { return is_at_least_percent(returned, PartMet); });
    }

    template <auto First, auto Second, auto Third, auto Date, int Months>
    Judgements set_up() {
        Tally holding;
        holding.add(value<First>());
        holding.add(value<Second>());
        holding.add(value<Third>());
        holding.add(recent<Date, Months>());
        const int most = holding.sure + holding.perhaps;
        eye_.decided(0);
        return (most == 4 ? met : 0) | (holding.sure == 0 ? unmet : 0)
            | (std::max(holding.sure, 1) <= std::min(most, 3) ? part_met : 0);
    }

    template <auto ListOf, auto Except, auto Done, auto From, Term Met, Term PartMet, int Percent>
    Judgements done_in_time() {
        const auto is_asked = [&](const auto& item, const Place& p) {
            return !value<Except>(item, p);
        };
        return decide(
            [&] {
                return truth(
                    (board_.*ListOf.at).items.empty(),
                    !(board_.*ListOf.at).items.empty() || (board_.*ListOf.at).is_open);
            },
            [&] {
                return !there_are_any(count<ListOf>([&](const auto& item, const Place& p) {
                    return is_asked(item, p) & !in_time<Done, From, Met>(item, p);
                }));
            },
            [&] {
                return at_least_percent_satisfy(
                    share<ListOf>(
                        is_asked,
                        [&](const auto& item, const Place& p) {
                            return in_time<Done, From, PartMet>(item, p);
                        }),
                    Percent);
            });
    }

    template <auto Applies, auto Date, int Met, int PartMet>
    Judgements recently() {
        return decide(
            [&] { return value<Applies>(); }, [&] { return recent<Date, Met>(); },
            [&] { return recent<Date, PartMet>(); });
    }

    template <
        auto Degree, unsigned Fully, auto Other, unsigned Partly, auto Grade, auto Date, int Months>
    Judgements degree() {
        constexpr unsigned fair = 6, strong = 4;
        return decide(
            [&] { return one_of<Degree, Fully>() & one_of<Grade, fair>(); },
            [&] {
                return one_of<Other, Partly>() | (one_of<Grade, strong>() & recent<Date, Months>());
            });
    }

    template <auto In, unsigned Set, auto Date, int Months>
    Judgements has_topics() {
        const Topics covered = value<In>();
        const int has = std::popcount(covered.has & Set);
        return decide(
            [&] {
                return truth(
                    has < std::popcount(Set), has == std::popcount(Set) || covered.is_open);
            },
            [&] { return truth(has < 2, has >= 2 || covered.is_open) & recent<Date, Months>(); });
    }

    template <auto Flag, auto Done, int Met, int PartMet>
    Judgements acted_on() {
        Share done;
        Tally asked;
        done.is_open = asked.is_open = board_.reviews.is_open;
        over<board::reviews>([&](const Review& review, const Place& p) {
            done.is_open = asked.is_open |= review.recommendations.is_open;
            std::size_t inner = 0;
            for (const Recommendation& one : review.recommendations.items) {
                const Place place{p.list, p.index, "recommendations", inner++};
                const Truth is_asked = value<Flag>(one, place);
                asked.add(is_asked);
                if (is_asked != Truth::no) {
                    done.add(
                        is_asked,
                        is_by(value<Done>(one, place), value<recommendation::due_on>(one, place)));
                }
            }
        });
        return decide(
            [&] { return there_are_any(asked); }, [&] { return is_at_least_percent(done, Met); },
            [&] { return is_at_least_percent(done, PartMet); });
    }

    template <auto Date, int Months, auto Flag, auto Also, int N>
    Judgements each_review() {
        return decide(
            [&] {
                return !there_are_any(count<board::reviews>([&](const Review& r, const Place& p) {
                    const Truth is_asked = recent<Date, Months>(r, p);
                    if (is_asked == Truth::no) return Truth::no;
                    return is_asked
                        & !is_at_least(count_recommendations(r, p.index, flagged<Flag>()), N);
                }));
            },
            [&] {
                const auto is_one = [&](const Recommendation& one, const Place& p) {
                    return value<Also>(one, p) & value<Flag>(one, p);
                };
                return there_are_any(count<board::reviews>([&](const Review& r, const Place& p) {
                    return there_are_any(count_recommendations(r, p.index, is_one));
                }));
            });
    }

    template <auto ListOf, auto Part, auto Whole, int Met, int PartMet>
    Judgements turnout() {
        Quotient came{{0, 0}, {0, 0}};
        const auto add = [](Range& sum, Range one) {
            sum.from += one.from;
            sum.to = one.to == endless || sum.to == endless ? endless : sum.to + one.to;
        };
        const bool is_open = over<ListOf>([&](const auto& item, const Place& p) {
                                 add(came.part, range(value<Part>(item, p)));
                                 add(came.whole, range(value<Whole>(item, p)));
                             }).is_open;
        if (is_open) came.part.to = came.whole.to = endless;
        return decide(
            [&] { return is_at_least_percent(came, Met); },
            [&] { return is_at_least_percent(came, PartMet); });
    }

    template <
        auto Flag, auto Degree, unsigned Set, auto Date, int Months, auto Sum, int Pounds,
        auto ListOf, int N, auto ItemFlag>
    Judgements chosen() {
        Tally holding;
        holding.add(value<Flag>());
        holding.add(one_of<Degree, Set>());
        holding.add(recent<Date, Months>());
        holding.add(is_at_least(range(value<Sum>()), std::int64_t{Pounds} * 100));
        holding.add(is_at_least(count<ListOf>(flagged<ItemFlag>()), N));
        return decide(
            [&] { return is_at_least(holding, 4); }, [&] { return is_at_least(holding, 2); });
    }

    template <auto Which, int Months, int Percent>
    Judgements plan_kept() {
        const Plan& it = board_.*Which.at;
        const Place place{Which.name()};
        return decide(
            [&] { return value<plan::is_there>(it, place); },
            [&] {
                return recent<plan::agreed_on, Months>(it, place)
                    & !is_more_than(
                           range(value<plan::spent>(it, place)),
                           range(value<plan::budget>(it, place)));
            },
            [&] {
                return is_at_most_percent(
                    {range(value<plan::spent>(it, place)), range(value<plan::budget>(it, place))},
                    Percent);
            });
    }

    // `presumed` is what remains when a conflict that nobody has shown is taken as absent.
    template <auto Flag, auto Date, int Months, auto Conflict, auto Degree, unsigned Set>
    Judgements free_of_conflict(Judgements& presumed) {
        const Truth is_sound = value<Flag>() & recent<Date, Months>();
        const Truth conflict = value<Conflict>();
        const auto judged = [&](Truth is_in_conflict) {
            return decide(
                [&] { return is_sound & !is_in_conflict; }, [&] { return one_of<Degree, Set>(); });
        };
        const Judgements possible = judged(conflict);
        presumed = conflict == Truth::unknown ? judged(Truth::no) : possible;
        return possible;
    }

    template <auto Date, int Months>
    Judgements builds_on(Judgements people, Judgements work) {
        return decide(
            [&] { return !is_among(work, not_applicable); },
            [&] { return is_among(people, met) & is_among(work, met | part_met); },
            [&] {
                return (is_among(people, met | part_met) | is_among(work, met | part_met))
                    & recent<Date, Months>();
            });
    }

    template <auto ListOf, int N, auto By, bool IsOptional, int Months, auto Flag>
    Judgements latest_few() {
        const auto& list = board_.*ListOf.at;
        Latest<N> latest(list.is_open);
        for (const auto& item : list.items) {
            const Day day = item.*By.at;
            latest.add(is_within(day, plus_months(as_at_, -Months), as_at_), day, IsOptional);
        }
        Tally fine, amiss{.is_open = list.is_open};
        fine.is_open = list.is_open;
        over<ListOf>([&](const auto& item, const Place& p) {
            const Truth is_in = latest.has(recent<By, Months>(item, p), item.*By.at, IsOptional);
            const Truth flag = value<Flag>(item, p);
            fine.add(is_in & flag);
            amiss.add(is_in & !flag);
        });
        return decide(
            [&] { return truth(list.items.empty(), !list.items.empty() || list.is_open); },
            [&] { return !there_are_any(amiss); }, [&] { return is_at_least(fine, 2); });
    }

    template <auto ListOf, auto Date, bool IsOptional, auto Flag, int Met, int PartMet>
    Judgements last_done() {
        constexpr std::int64_t first = unknown_day.packed;
        Highest last;
        const bool is_open = over<ListOf>([&](const auto& item, const Place& p) {
                                 const Truth is_asked = value<Flag>(item, p);
                                 const Day day = value<Date>(item, p);
                                 if (day == no_day) return;
                                 last.add(
                                     is_asked,
                                     day == unknown_day ? Range{first, endless, IsOptional}
                                                        : Range{day.packed, day.packed});
                             }).is_open;
        const Range day = last.range(is_open, first);
        const auto is_recent = [&](int within) {
            return is_at_least(day, plus_months(as_at_, -within).packed)
                & is_at_most(day, as_at_.packed);
        };
        return decide([&] { return is_recent(Met); }, [&] { return is_recent(PartMet); });
    }

    template <auto ListOf, auto From, auto To, int Days, int Most>
    Judgements days_between() {
        const Tally late = count<ListOf>([&](const auto& item, const Place& p) {
            const Day from = value<From>(item, p);
            const Day to = value<To>(item, p);
            if (from == no_day || to == no_day) return Truth::no;
            if (from == unknown_day || to == unknown_day) return Truth::unknown;
            return known(serial(to) - serial(from) > Days);
        });
        return decide([&] { return is_at_most(late, 0); }, [&] { return is_at_most(late, Most); });
    }

    template <unsigned Kinds, auto Flag, auto Date, int Months, int Most>
    Judgements represented() {
        const Tally missing = count<board::partners>([&](const Partner& one, const Place& p) {
            return is_one_of(value<partner::kind>(one, p), Kinds)
                & !(value<Flag>(one, p) & recent<Date, Months>(one, p));
        });
        return decide(
            [&] { return is_at_most(missing, 0); }, [&] { return is_at_most(missing, Most); });
    }

    template <auto Filter, auto First, auto Second, int Standards, int Met, int PartMet>
    Judgements arrangements() {
        return decide(
            [&] { return there_are_any(count<board::partners>(flagged<Filter>())); },
            [&] {
                const auto has_both = [&](const Partner& one, const Place& p) {
                    return value<First>(one, p) & value<Second>(one, p);
                };
                return at_least_percent_satisfy(
                    share<board::partners>(flagged<Filter>(), has_both), Met);
            },
            [&] {
                const auto has_some = [&](const Partner& one, const Place& p) {
                    return value<First>(one, p)
                        | is_at_least(range(value<partner::standards_met>(one, p)), Standards);
                };
                return at_least_percent_satisfy(
                    share<board::partners>(flagged<Filter>(), has_some), PartMet);
            });
    }

    template <
        auto Given, auto Filter, auto InAll, auto Sum, int Least, int Most, int Total, int Met,
        int PartMet>
    Judgements money() {
        const auto filter = [&](const Partner& one, const Place& p) {
            if constexpr (requires { Filter.at; })
                return value<Filter>(one, p);
            else
                return Truth::yes;
        };
        Highest highest;
        Range total{0, 0};
        const bool is_open = over<board::partners>([&](const Partner& one, const Place& p) {
                                 const Truth is_asked = filter(one, p);
                                 const Range given = range(value<Given>(one, p));
                                 highest.add(is_asked, given);
                                 if (is_asked == Truth::yes) total.from += given.from;
                                 if (is_asked != Truth::no && total.to != endless)
                                     total.to = given.to == endless ? endless : total.to + given.to;
                             }).is_open;
        if (is_open) total.to = endless;
        const Quotient concentration{highest.range(is_open, 0), range(value<InAll>())};
        return decide(
            [&] {
                const Range sum = range(value<Sum>());
                return is_at_most_percent(concentration, Met)
                    & is_at_least(sum, std::int64_t{Least} * 100)
                    & is_at_most(sum, std::int64_t{Most} * 100);
            },
            [&] {
                return is_at_least(total, std::int64_t{Total} * 100)
                    & is_at_most_percent(concentration, PartMet);
            });
    }
};

}  // namespace yardstick
