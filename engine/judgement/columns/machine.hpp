#pragma once

#include <bit>
#include <optional>
#include <string_view>
#include <vector>

#include "../interval.hpp"
#include "../mode.hpp"
#include "assize/facts/facts.hpp"
#include "bits.hpp"
#include "limitless.hpp"
#include "memory.hpp"
#include "program.hpp"

namespace assize::judgement::columns {

/// What a column holds, by row. Of a truth: a bit for whether it may be true, and one for whether
/// it may be false. Of anything else: a bit for whether there may be none (`yes`), and one for
/// whether there surely is none (`no`), and both ends; a share's end is two figures. Bits past the
/// last row are nought.
struct Values {
    std::uint64_t* yes = nullptr;
    std::uint64_t* no = nullptr;
    std::int64_t* low = nullptr;
    std::int64_t* high = nullptr;
    bool is_exact = false;  ///< both ends are the same in every row
};

/// A text is where it stands and how long it is; so long is one of which nothing is known.
inline constexpr std::int64_t any_text = -1;
inline void put_text(Values& to, std::uint32_t row, std::string_view text) {
    to.low[row] = std::bit_cast<std::int64_t>(text.data());
    to.high[row] = static_cast<std::int64_t>(text.size());
}
[[nodiscard]] inline std::string_view text_at(std::int64_t begin, std::int64_t size) {
    return {std::bit_cast<const char*>(begin), static_cast<std::size_t>(size)};
}

[[nodiscard]] inline Truth truth_at(const Values& values, std::uint32_t row) {
    const int yes = has_bit(values.yes, row) ? 2 : 0, no = has_bit(values.no, row) ? 1 : 0;
    return static_cast<Truth>(yes | no);
}
inline void put_truth(Values& to, std::uint32_t row, Truth held) {
    put_bit(to.yes, row, held != Truth::no);
    put_bit(to.no, row, held != Truth::yes);
}

/// A share's end: its numerator and its denominator.
inline void put_end(std::int64_t* ends, std::uint32_t row, const Ratio& end) {
    ends[std::size_t{row} * 2] = static_cast<std::int64_t>(end.numerator);
    ends[std::size_t{row} * 2 + 1] = static_cast<std::int64_t>(end.denominator);
}
/// One side of a comparison: a column of the same rows, or one value of the profile for all.
struct Side {
    const std::int64_t *lows, *highs;
    std::uint32_t kept;  ///< of a row's place, what is its place here: all of it, or none
    bool is_exact;

    [[nodiscard]] std::uint32_t place(std::uint32_t row) const { return row & kept; }
    [[nodiscard]] std::int64_t low(std::uint32_t row) const { return lows[place(row)]; }
    [[nodiscard]] std::int64_t high(std::uint32_t row) const { return highs[place(row)]; }
    [[nodiscard]] bool is_one() const { return kept == 0; }
};

/// The rows of a space.
struct Rows {
    std::uint32_t count = 0, words = 0;
    std::uint32_t* cells = nullptr;  ///< of each row, its item
    std::uint32_t* first = nullptr;  ///< of each row of the parent, its first; and the end
    std::uint64_t* open = nullptr;   ///< of each row of the parent: others may stand behind them
};

/// How a list is counted: from each row of its base.
struct Counted {
    const std::uint32_t* first = nullptr;  ///< its first row; and the end
    const std::uint64_t* open = nullptr;   ///< whether others may stand behind its rows
    const std::uint64_t* empty = nullptr;  ///< whether it is closed and without any row
};

/// Runs a program over facts. Its memory is kept between profiles: once warm it asks for none.
class Machine {
public:
    Machine(const plan::Plan& plan, const Program& program);

    /// False when a figure is too large for it; nothing of the run is to be used then.
    [[nodiscard]] bool run(const facts::Facts& facts, Date as_at);
    /// The possible judgements of the program's `place`th requirement.
    [[nodiscard]] Outcomes outcomes(std::size_t place) const {
        return outcomes_in(program_.judged[place].column);
    }
    /// The clause that decided it, when its judgement is one.
    [[nodiscard]] std::optional<std::uint32_t> clause(std::size_t place) const {
        return clauses_[place] == nothing ? std::nullopt : std::optional(clauses_[place]);
    }
    [[nodiscard]] bool is_in_force(std::size_t place) const { return is_in_force_[place]; }

    /// Works out again what comes out otherwise under a mode, and calls `see(place, outcomes)` for
    /// each requirement that reads something of it. False when it gave up.
    template <typename See>
    [[nodiscard]] bool run_again(const Mode& mode, See see) {
        if (!begin_again(mode)) return true;
        const bool is_whole = change();
        each_dirty([&](std::uint32_t column) {
            const Instruction& made = program_.code[column];
            if (is_whole && made.what == Do::requirement)
                see(std::size_t{made.c}, outcomes_in(column));
        });
        change_back();
        return is_whole;
    }

private:
    // machine.cpp
    void begin_day();
    [[nodiscard]] bool begin_again(const Mode& mode);
    void mark_dirty(std::uint32_t column);
    /// In the order of the program.
    template <typename Visit>
    void each_dirty(Visit visit) const {
        for (std::size_t word = 0; word < dirty_.size(); ++word) {
            for (std::uint64_t left = dirty_[word]; left != 0; left &= left - 1)
                visit(static_cast<std::uint32_t>(
                    word * 64 + static_cast<std::size_t>(std::countr_zero(left))));
        }
    }
    [[nodiscard]] bool change();
    void change_back();
    [[nodiscard]] Outcomes outcomes_in(std::uint32_t column) const;
    /// Of a column of the profile's row.
    [[nodiscard]] Truth truth_of(std::uint32_t column) const {
        return truth_at(values_[column], 0);
    }
    void make(std::uint32_t column);
    void dispatch(const Instruction& instruction, Values& to);
    void requirement(const Instruction& instruction, Values& to);
    [[nodiscard]] Outcomes judged(const Judged& judged, std::uint32_t& clause) const;

    // run_rows.cpp
    void make_rows();
    void spread(std::uint32_t space);
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
    void load_truth(const Instruction& instruction, Values& to);
    void load_none(const Instruction& instruction, Values& to);
    void load_values(const Instruction& instruction, Values& to);
    void load_text(const Instruction& instruction, Values& to);
    template <typename Take>
    void each_fact(const Instruction& instruction, Take take);
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
    [[nodiscard]] bool is_one(std::uint32_t column) const {
        return program_.code[column].space == profile_space;
    }
    [[nodiscard]] Side side(std::uint32_t column) const {
        const Values& values = values_[column];
        return {values.low, values.high, is_one(column) ? 0 : ~0U, values.is_exact};
    }

    // run_figure.cpp
    void as_share(const Instruction& instruction, Values& to);
    void as_set(const Instruction& instruction, Values& to);
    void plus(const Instruction& instruction, Values& to);
    void moved(const Instruction& instruction, Values& to);
    void days_between(const Instruction& instruction, Values& to);
    void out_of(const Instruction& instruction, Values& to);
    void none_of_either(const Instruction& instruction, Values& to);

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
    [[nodiscard]] const std::uint64_t* without_items(
        const Instruction& instruction, const Counted& counted);

    // run_gather.cpp
    void sum(const Instruction& instruction, Values& to);
    void extreme(const Instruction& instruction, Values& to);
    template <typename Take>
    void each_gathered(const Instruction& instruction, Values& to, Take take);

    // run_ranked.cpp
    void ranked(const Instruction& instruction, Values& to);
    void rank(
        const Instruction& instruction, std::uint32_t begin, std::uint32_t end, bool is_open,
        Values& to);

    /// Visits each row that a list is counted from, with its first item, the end, and whether
    /// others may stand behind them.
    template <typename Visit>
    void each_base(const Instruction& instruction, const Counted& counted, Visit visit) {
        const std::uint32_t count = rows_of(instruction).count;
        for (std::uint32_t row = 0; row < count; ++row) {
            visit(row, counted.first[row], counted.first[row + 1], has_bit(counted.open, row));
        }
    }
    [[nodiscard]] const Rows& rows_of(const Instruction& instruction) const {
        return rows_[instruction.space];
    }
    static void give(
        Shape shape, std::uint32_t rows, std::uint32_t words, Memory& memory, Values& to);
    void make_all(const std::vector<std::uint32_t>& columns) {
        for (const std::uint32_t column : columns) make(column);
    }
    [[nodiscard]] std::uint64_t* mask(std::uint32_t words) { return memory_.words(words); }
    [[nodiscard]] std::int64_t* figures(std::size_t count) {
        return reinterpret_cast<std::int64_t*>(memory_.words(count));
    }
    /// A bit for each row.
    [[nodiscard]] std::uint64_t full(const Rows& rows, std::uint32_t word) const {
        const std::uint32_t left = rows.count - word * 64;
        return left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
    }
    [[nodiscard]] std::int64_t kept(std::int64_t figure) {
        if (figure > largest_figure || figure < -largest_figure) gave_up_ = true;
        return figure;
    }
    /// Notes the rows of the column being made that stand on nothing, in the first run.
    void note_without_cases(const std::uint64_t* rows, std::uint32_t words) {
        if (is_first_run_)
            static_cast<void>(masked(rows, words, mode_.mask_no_cases, without_cases_));
    }
    /// Those of them that are to be taken as unknown now; nothing when none are.
    [[nodiscard]] const std::uint64_t* unknown_now() const {
        return !is_first_run_ && mode_.mask_no_cases ? carried_[current_] : nullptr;
    }
    /// Notes the rows of the column being made that carry a mark in the first run. Result: those
    /// to be taken as unknown now; nothing when none are.
    [[nodiscard]] const std::uint64_t* masked(
        const std::uint64_t* holders, std::uint32_t words, bool is_mask,
        std::vector<std::uint32_t>& columns);

    const plan::Plan& plan_;
    const Program& program_;
    const facts::Facts* facts_ = nullptr;
    Date as_at_;
    Mode mode_;
    bool gave_up_ = false;
    bool is_first_run_ = true;
    Memory memory_;
    std::vector<Rows> rows_;
    std::vector<Counted> counted_;  ///< by list; of those that hang on no column
    std::vector<Values> values_;
    Memory always_;  ///< where columns of the profile's row stand
    std::optional<Date> last_day_;
    std::vector<bool> is_in_force_;
    std::vector<std::uint32_t> clauses_;
    std::uint32_t current_ = 0;            ///< the column being made
    std::vector<std::uint64_t*> carried_;  ///< by column: rows that carried a mark in the first run
    std::vector<std::uint32_t> without_cases_, not_yet_due_;  ///< columns with such rows
    std::vector<std::uint32_t> presumables_;                  ///< columns
    std::vector<std::uint32_t> thresholds_;                   ///< by threshold: its column
    std::vector<std::uint64_t> dirty_;
    std::vector<Values> before_;  ///< of the columns worked out again, in order
    Memory::Mark mark_;
};

}  // namespace assize::judgement::columns
