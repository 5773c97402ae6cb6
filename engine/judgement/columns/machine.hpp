#pragma once

#include <array>
#include <bit>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "../interval.hpp"
#include "../mode.hpp"
#include "assize/facts/facts.hpp"
#include "assize/judgement/judge_many.hpp"
#include "lanes.hpp"
#include "limitless.hpp"
#include "memory.hpp"
#include "program.hpp"

namespace assize::judgement::columns {

/// What a column holds, by row, of every lane. Of a truth: a bit for whether it may be true, and
/// one for whether it may be false. Of anything else: a bit for whether there may be none (`yes`),
/// and one for whether there surely is none (`no`), and rows of both ends; a share's end is two
/// figures. What stands where a lane has no item says nothing, and is the same every time.
struct Values {
    std::uint64_t* yes = nullptr;
    std::uint64_t* no = nullptr;
    std::int64_t* low = nullptr;
    std::int64_t* high = nullptr;
};

/// A text is where it stands and how long it is; so long is one of which nothing is known.
inline constexpr std::int64_t any_text = -1;
inline void put_text(Values& to, std::size_t place, std::string_view text, bool is_known) {
    to.low[place] = std::bit_cast<std::int64_t>(text.data());
    to.high[place] = is_known ? static_cast<std::int64_t>(text.size()) : any_text;
}
[[nodiscard]] inline std::string_view text_at(std::int64_t begin, std::int64_t size) {
    return {std::bit_cast<const char*>(begin), static_cast<std::size_t>(size)};
}

inline void put_truth(Values& to, std::uint32_t row, std::uint32_t lane, Truth held) {
    to.yes[row] |= bit_if(held != Truth::no, lane);
    to.no[row] |= bit_if(held != Truth::yes, lane);
}

/// A share's end: its numerator and its denominator.
inline void put_end(std::int64_t* ends, std::size_t place, const Ratio& end) {
    ends[place * 2] = static_cast<std::int64_t>(end.numerator);
    ends[place * 2 + 1] = static_cast<std::int64_t>(end.denominator);
}
/// So many profiles are judged together at most: a word has a bit for each.
inline constexpr std::uint32_t most_together = 64;

/// By outcome, the profiles that may be judged so.
using ByOutcome = std::array<std::uint64_t, std::size(every_outcome)>;

/// The rows of a space: each holds the item that stands so far down in its list, of every profile
/// whose list has so many.
struct Rows {
    std::uint32_t count = 0;
    const facts::Cell** items =
        nullptr;                     ///< by row and lane; where there is none, one that says so
    std::uint64_t* there = nullptr;  ///< of each row: lanes that have an item
    std::uint32_t* first = nullptr;  ///< of each row of the parent, its first; and the end
    std::uint64_t* open = nullptr;  ///< of each row of the parent: lanes with perhaps others behind
};

/// A record of every row of a space.
struct Entered {
    const facts::Cell** fields = nullptr;   ///< by row and lane, where they begin
    std::uint64_t* perhaps_none = nullptr;  ///< of each row: records not known that may be none
};

/// How a list is counted: from each row of its base.
struct Counted {
    const std::uint32_t* first = nullptr;  ///< its first row; and the end
    const std::uint64_t* open = nullptr;   ///< lanes where others may stand behind its items
    const std::uint64_t* empty = nullptr;  ///< lanes where it is closed and without any item
};

/// The items of a list that belong to what is picked of it.
struct Picked {
    const std::uint64_t* there = nullptr;
    const Values* member = nullptr;  ///< nothing: all do
    [[nodiscard]] std::uint64_t may(std::uint32_t row) const {
        return member == nullptr ? there[row] : there[row] & member->yes[row];
    }
    [[nodiscard]] std::uint64_t may_not(std::uint32_t row) const {
        return member == nullptr ? 0 : there[row] & member->no[row];
    }
    [[nodiscard]] std::uint64_t surely(std::uint32_t row) const { return may(row) & ~may_not(row); }
};

/// … that have a figure, or may.
struct Figured {
    Picked picked;
    const Values& figures;
    [[nodiscard]] std::uint64_t may(std::uint32_t row) const {
        return picked.may(row) & ~figures.no[row];
    }
    [[nodiscard]] std::uint64_t unsure(std::uint32_t row) const {
        return picked.may_not(row) | figures.yes[row];
    }
    [[nodiscard]] std::uint64_t surely(std::uint32_t row) const { return may(row) & ~unsure(row); }
};

/// A row's lanes in a mask that there may be none of.
[[nodiscard]] inline std::uint64_t lanes_in(const std::uint64_t* mask, std::uint32_t row) {
    return mask == nullptr ? 0 : mask[row];
}

/// Runs a program over the facts of several profiles together. Its memory is kept from one run to
/// the next: once warm it asks for none.
class Machine {
public:
    Machine(const plan::Plan& plan, const Program& program);

    /// Judges one profile at least, and `most_together` at most. False when a figure is too large
    /// for it, or lists are too unequal to stand side by side: nothing of the run is to be used
    /// then. Of one profile alone lists are never too unequal.
    [[nodiscard]] bool run(std::span<const ReadProfile> profiles);
    /// How the program's `place`th requirement comes out, by profile, until the next run.
    struct Found {
        const std::int64_t* possible;  ///< the bits of Outcomes
        const std::uint32_t* clauses;  ///< that decided, when the judgement is one; or nothing
        std::uint64_t in_force;        ///< a bit for each profile
    };
    [[nodiscard]] Found found(std::size_t place) const {
        return {
            values_[program_.judged[place].column].low, &clauses_[place * most_together],
            in_force_[place]};
    }

    /// Works out again what comes out otherwise under a mode, and calls `see(place, profile,
    /// outcomes)` for each judgement that does. False when it gave up.
    template <typename See>
    [[nodiscard]] bool run_again(const Mode& mode, See see) {
        if (!begin_again(mode)) return true;
        const bool is_whole = change();
        for (const auto& [column, before] : changed_) {
            const Instruction& made = program_.code[column];
            if (!is_whole || made.what != Do::requirement) continue;
            for (std::uint32_t profile = 0; profile < profiles_.size(); ++profile) {
                const Outcomes now = outcomes_in(values_[column], profile);
                if (now != outcomes_in(before, profile)) see(std::size_t{made.c}, profile, now);
            }
        }
        change_back();
        return is_whole;
    }

private:
    /// A column as the rows of an instruction see it: its own rows, or the profiles' for each.
    struct Side {
        const Values& values;
        bool is_of_profiles;
        std::uint32_t width;
        [[nodiscard]] std::uint32_t at(std::uint32_t row) const { return is_of_profiles ? 0 : row; }
        [[nodiscard]] std::uint64_t yes(std::uint32_t row) const { return values.yes[at(row)]; }
        [[nodiscard]] std::uint64_t no(std::uint32_t row) const { return values.no[at(row)]; }
        [[nodiscard]] const std::int64_t* low(std::uint32_t row, std::size_t size = 1) const {
            return values.low + std::size_t{at(row)} * width * size;
        }
        [[nodiscard]] const std::int64_t* high(std::uint32_t row, std::size_t size = 1) const {
            return values.high + std::size_t{at(row)} * width * size;
        }
    };

    // machine.cpp
    [[nodiscard]] bool are_days_known() const;
    void begin_days();
    [[nodiscard]] bool begin_again(const Mode& mode);
    [[nodiscard]] bool change();
    [[nodiscard]] bool comes_out_otherwise(std::uint32_t column, const Values& before) const;
    void change_back();
    void begin(std::uint32_t column);
    void make(std::uint32_t column);
    void dispatch(const Instruction& instruction, Values& to);
    void give(Shape shape, std::uint32_t rows, Memory& memory, Values& to) const;

    // run_requirement.cpp
    void requirement(const Instruction& instruction, Values& to);
    [[nodiscard]] static Outcomes outcomes_in(const Values& judged, std::uint32_t profile) {
        return Outcomes::of_bits(static_cast<std::uint8_t>(judged.low[profile]));
    }
    void by_clauses(
        const Judged& judged, std::uint64_t profiles, ByOutcome& possible,
        std::uint32_t* clauses) const;
    void by_checks(const Judged& judged, std::uint64_t profiles, ByOutcome& possible) const;

    // run_rows.cpp
    [[nodiscard]] bool make_rows();
    [[nodiscard]] bool spread(std::uint32_t space);
    void enter(const Entry& entry, Entered& to);
    void count_lists();
    [[nodiscard]] Counted counted(std::uint32_t list);
    [[nodiscard]] const std::uint32_t* firsts(std::uint32_t base, std::uint32_t space);
    [[nodiscard]] const std::uint64_t* open_of(std::uint32_t list);
    [[nodiscard]] const std::uint64_t* open_below(const List& list, bool of_members);
    [[nodiscard]] const std::uint64_t* open_ranked(const List& list);
    [[nodiscard]] const std::uint64_t* empty_of(const List& list, const std::uint32_t* firsts);
    [[nodiscard]] const std::uint64_t* reduced(
        std::uint32_t base, std::uint32_t space, const std::uint64_t* open,
        const std::uint64_t* also);

    // run_load.cpp
    /// A field of every lane's record, in one row, and where it is to stand.
    struct Loading {
        const Instruction& instruction;
        const facts::Cell* const* fields;  ///< by lane, where the record's begin
        std::uint64_t perhaps_none;        ///< lanes whose record is not known, and may be none
        Values& to;
        std::uint32_t row;
        [[nodiscard]] const facts::Cell& cell(std::uint32_t lane) const {
            return fields[lane][instruction.slot];
        }
    };
    void load_all();
    void load(std::span<const std::uint32_t> columns, const Entered& entered);
    void load_field(const Loading& loading) const;
    void load_truth(const Loading& loading) const;
    void load_none(const Loading& loading) const;
    void load_figures(const Loading& loading) const;
    void load_sets(const Loading& loading) const;
    void load_text(const Loading& loading) const;
    template <typename PutAny>
    void put_states(const Loading& loading, const Digits& states, PutAny put_any) const;
    [[nodiscard]] std::uint64_t perhaps_none(const Loading& loading, std::uint64_t unknown) const;
    void constant(const Instruction& instruction, Values& to);
    void copy_to(const Instruction& instruction, Values& to);

    // run_truth.cpp
    void all(const Instruction& instruction, Values& to);
    void any(const Instruction& instruction, Values& to);
    void chosen(const Instruction& instruction, Values& to);
    void negation(const Instruction& instruction, Values& to);
    void presumable(const Instruction& instruction, Values& to);
    void in_time(const Instruction& instruction, Values& to);
    void is_yes(const Instruction& instruction, Values& to);
    void is_none(const Instruction& instruction, Values& to);

    // run_compare.cpp
    void compare(const Instruction& instruction, Values& to);
    void compare_shares(const Instruction& instruction, Values& to);
    void compare_texts(const Instruction& instruction, Values& to);
    void compare_sets(const Instruction& instruction, Values& to);
    void with_none(const Instruction& instruction, Values& to);
    [[nodiscard]] Side side(std::uint32_t column, const Instruction& instruction) const {
        const bool is_of_profiles = program_.code[column].space != instruction.space;
        return {values_[column], is_of_profiles, width_};
    }

    // run_figure.cpp
    void as_share(const Instruction& instruction, Values& to);
    void as_set(const Instruction& instruction, Values& to);
    void plus(const Instruction& instruction, Values& to);
    void moved(const Instruction& instruction, Values& to);
    void days_between(const Instruction& instruction, Values& to);
    void out_of(const Instruction& instruction, Values& to);
    void none_of_either(const Instruction& instruction, Values& to);
    template <typename Make>
    void each_place(const Instruction& instruction, Values& to, Make make);

    // run_list.cpp
    void count(const Instruction& instruction, Values& to);
    void exists_any(const Instruction& instruction, Values& to);
    void exists(const Instruction& instruction, Values& to);
    void all_of(const Instruction& instruction, Values& to);
    void at_least_share_of(const Instruction& instruction, Values& to);
    void share_of(const Instruction& instruction, Values& to);
    template <typename Take>
    void each_tally(const Instruction& instruction, Take take);
    template <typename Take>
    void each_split(const Instruction& instruction, Take take);
    [[nodiscard]] Picked picked(const Instruction& instruction) const;
    [[nodiscard]] Figured figured(const Instruction& instruction) const {
        return {picked(instruction), values_[instruction.b]};
    }
    [[nodiscard]] const std::uint64_t* without_items(
        const Instruction& instruction, const Counted& counted);

    // run_gather.cpp
    void sum(const Instruction& instruction, Values& to);
    void extreme(const Instruction& instruction, Values& to);
    template <typename Take>
    void each_gathered(
        const Instruction& instruction, const Counted& counted, Values& to, Take take);

    // run_ranked.cpp
    void ranked(const Instruction& instruction, Values& to);
    void rank(
        const Instruction& instruction, std::uint32_t begin, std::uint32_t end, std::uint64_t open,
        Values& to);

    [[nodiscard]] const Rows& rows_of(const Instruction& instruction) const {
        return rows_[instruction.space];
    }
    /// Where a row of figures begins.
    [[nodiscard]] std::size_t figures_at(std::uint32_t row) const {
        return std::size_t{row} * width_;
    }
    void make_all(const std::vector<std::uint32_t>& columns) {
        for (const std::uint32_t column : columns) make(column);
    }
    [[nodiscard]] std::uint64_t* words(std::size_t count) { return memory_.words(count); }
    [[nodiscard]] std::uint32_t* indices(std::size_t count) {
        return reinterpret_cast<std::uint32_t*>(memory_.words(count / 2 + 1));
    }
    [[nodiscard]] const facts::Cell** items(std::size_t count) {
        return reinterpret_cast<const facts::Cell**>(memory_.words(count));
    }
    [[nodiscard]] std::int64_t* figures(std::size_t count) {
        return reinterpret_cast<std::int64_t*>(memory_.words(count));
    }
    [[nodiscard]] std::int64_t kept(std::int64_t figure) {
        if (figure > largest_figure || figure < -largest_figure) gave_up_ = true;
        return figure;
    }
    /// Notes what of the column being made stands on nothing, in the first run.
    void note_without_cases(const std::uint64_t* rows, std::uint32_t count) {
        if (is_first_run_)
            static_cast<void>(masked(rows, count, mode_.mask_no_cases, without_cases_));
    }
    /// What of it is to be taken as unknown now; nothing when nothing is.
    [[nodiscard]] const std::uint64_t* unknown_now() const {
        return !is_first_run_ && mode_.mask_no_cases ? carried_[current_] : nullptr;
    }
    /// Notes what of the column being made carries a mark in the first run. Result: what is to be
    /// taken as unknown now; nothing when nothing is.
    [[nodiscard]] const std::uint64_t* masked(
        const std::uint64_t* holders, std::uint32_t count, bool is_mask,
        std::vector<std::uint32_t>& columns);

    const plan::Plan& plan_;
    const Program& program_;
    Across across_;
    std::span<const ReadProfile> profiles_;
    std::uint32_t width_ = most_together;                    ///< lanes of a row of figures
    std::array<const facts::Cell*, most_together> cells_{};  ///< of each profile, the first
    Mode mode_;
    bool gave_up_ = false;
    bool is_first_run_ = true;
    Memory memory_;
    std::vector<Rows> rows_;
    std::vector<Entered> entered_;  ///< by entry of the program
    /// The fields of a record that is not known, and of one that is not there.
    std::vector<facts::Cell> unknown_, none_;
    std::vector<Counted> counted_;  ///< by list; of those that hang on no column
    std::vector<Values> values_;
    Memory always_;                        ///< what columns of the profiles' row hold
    std::vector<Date> days_;               ///< of each profile
    std::vector<std::uint64_t> in_force_;  ///< by requirement
    std::vector<std::uint32_t> clauses_;   ///< by requirement and profile
    std::uint32_t current_ = 0;            ///< the column being made
    std::vector<std::uint64_t*> carried_;  ///< by column: what carried a mark in the first run
    std::vector<std::uint32_t> without_cases_, not_yet_due_;  ///< columns with such rows
    std::vector<std::uint32_t> presumables_;                  ///< columns
    std::vector<std::uint32_t> thresholds_;                   ///< by threshold: its column
    std::vector<std::uint64_t> dirty_;                        ///< a bit for each column
    /// Columns worked out again, and what they held before.
    std::vector<std::pair<std::uint32_t, Values>> changed_;
    Memory::Mark mark_;
};

}  // namespace assize::judgement::columns
