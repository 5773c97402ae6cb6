#include "machine.hpp"

namespace assize::judgement::columns {

using model::Comparator;

namespace {

/// Where a row stands in a column of its own space, and in one of the profiles.
struct Itself {
    std::uint32_t operator()(std::uint32_t row) const { return row; }
};
struct Owner {
    const std::uint32_t* owners;
    std::uint32_t operator()(std::uint32_t row) const { return owners[row]; }
};

/// One side of a comparison.
template <typename Place>
struct Side {
    const std::int64_t *lows, *highs;
    Place place;

    [[nodiscard]] std::int64_t low(std::uint32_t row) const { return lows[place(row)]; }
    [[nodiscard]] std::int64_t high(std::uint32_t row) const { return highs[place(row)]; }
};

template <typename Visit>
void with_side(const Values& values, const std::uint32_t* owners, Visit visit) {
    if (owners == nullptr)
        visit(Side<Itself>{values.low, values.high, {}});
    else
        visit(Side<Owner>{values.low, values.high, {owners}});
}

/// A bit for each row for which something holds.
template <typename Holds>
void fill(std::uint64_t* mask, const Rows& rows, Holds holds) {
    for (std::uint32_t word = 0; word < rows.words; ++word) {
        const std::uint32_t begin = word * 64, end = std::min(rows.count, begin + 64);
        std::uint64_t bits = 0;
        for (std::uint32_t row = end; row-- > begin;) bits = bits << 1 | std::uint64_t{holds(row)};
        mask[word] = bits;
    }
}

/// A word of a mask, as it is for these rows: the bits of those that own them, where others do.
std::uint64_t gathered(
    const std::uint64_t* mask, const std::uint32_t* owners, const Rows& rows, std::uint32_t word) {
    if (owners == nullptr) return mask[word];
    std::uint64_t made = 0;
    const std::uint32_t begin = word * 64, end = std::min(rows.count, begin + 64);
    for (std::uint32_t row = end; row-- > begin;)
        made = made << 1 | std::uint64_t{has_bit(mask, owners[row])};
    return made;
}

/// `above(x, y)`: whether the left side holds when it is x and the right one y; the higher x and
/// the lower y, the sooner.
template <typename High, typename Low, typename Above>
void fill_ordered(
    Values& to, const Rows& rows, const High& high, const Low& low, bool is_exact, Above above) {
    fill(to.yes, rows, [&](std::uint32_t row) { return above(high.high(row), low.low(row)); });
    if (is_exact) return;
    fill(to.no, rows, [&](std::uint32_t row) { return !above(high.low(row), low.high(row)); });
}

/// The comparison of figures, but for what may be none.
template <typename A, typename B>
void compare_figures(
    model::Comparator comparator, const A& a, const B& b, bool is_exact, const Rows& rows,
    Values& to) {
    const auto at_least = [](std::int64_t x, std::int64_t y) { return x >= y; };
    const auto more_than = [](std::int64_t x, std::int64_t y) { return x > y; };
    switch (comparator) {
        case Comparator::equal:
        case Comparator::not_equal:
            fill(to.yes, rows, [&](std::uint32_t row) {
                return a.low(row) <= b.high(row) && b.low(row) <= a.high(row);
            });
            if (is_exact) break;
            fill(to.no, rows, [&](std::uint32_t row) {
                return a.low(row) != a.high(row) || b.low(row) != b.high(row)
                    || a.low(row) != b.low(row);
            });
            break;
        case Comparator::at_least: fill_ordered(to, rows, a, b, is_exact, at_least); break;
        case Comparator::more_than: fill_ordered(to, rows, a, b, is_exact, more_than); break;
        case Comparator::at_most: fill_ordered(to, rows, b, a, is_exact, at_least); break;
        case Comparator::less_than: fill_ordered(to, rows, b, a, is_exact, more_than); break;
    }
}

/// A share's end, to be held against another: exact, and wide enough for both products. An infinity
/// stands beyond every figure, and beside itself.
struct ShareEnd {
    const std::int64_t* at;
    friend bool operator<(const ShareEnd& a, const ShareEnd& b) {
        if (a.at[1] == 0 && b.at[1] == 0) return a.at[0] < b.at[0];
        return Wide{a.at[0]} * b.at[1] < Wide{b.at[0]} * a.at[1];
    }
};

}  // namespace

/// Calls `visit` with both sides of a comparison, each where its own column has it.
template <typename Visit>
void Machine::with_sides(const Instruction& instruction, Visit visit) {
    const std::uint32_t a = instruction.a, b = instruction.b;
    with_side(values_[a], owners_in(a, instruction), [&](const auto& left) {
        with_side(
            values_[b], owners_in(b, instruction), [&](const auto& right) { visit(left, right); });
    });
}

void Machine::compare(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const bool is_exact = values_[instruction.a].is_exact && values_[instruction.b].is_exact;
    with_sides(instruction, [&](const auto& a, const auto& b) {
        compare_figures(instruction.comparator, a, b, is_exact, rows, to);
    });
    for (std::uint32_t word = 0; is_exact && word < rows.words; ++word)
        to.no[word] = full(rows, word) & ~to.yes[word];
    with_none(instruction, to);
}

/// None makes every positive form false, and `is not` is the negation of `is`.
void Machine::with_none(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    for (const std::uint32_t column : {instruction.a, instruction.b}) {
        if (!instruction.may_be_none) break;
        const Values& side = values_[column];
        const std::uint32_t* const owners = owners_in(column, instruction);
        if (owners != nullptr && (side.yes[0] | side.no[0]) == 0) continue;
        for (std::uint32_t word = 0; word < rows.words; ++word) {
            const std::uint64_t surely = gathered(side.no, owners, rows, word);
            to.yes[word] &= ~surely;
            to.no[word] |= surely | gathered(side.yes, owners, rows, word);
        }
    }
    if (instruction.comparator == Comparator::not_equal) std::swap(to.yes, to.no);
}

void Machine::compare_shares(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    with_sides(instruction, [&](const auto& a, const auto& b) {
        for (std::uint32_t row = 0; row < rows.count; ++row) {
            const std::size_t at_a = std::size_t{a.place(row)} * 2;
            const std::size_t at_b = std::size_t{b.place(row)} * 2;
            const Truth held = compare_ends(
                instruction.comparator, Ends<ShareEnd>{{a.lows + at_a}, {a.highs + at_a}},
                Ends<ShareEnd>{{b.lows + at_b}, {b.highs + at_b}});
            put_truth(to, row, held);
        }
    });
    with_none(instruction, to);
}

/// A text of which nothing is known may be any.
void Machine::compare_texts(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    with_sides(instruction, [&](const auto& a, const auto& b) {
        for (std::uint32_t row = 0; row < rows.count; ++row) {
            const bool is_any = a.high(row) == any_text || b.high(row) == any_text;
            const bool is_same =
                !is_any && text_at(a.low(row), a.high(row)) == text_at(b.low(row), b.high(row));
            put_bit(to.yes, row, is_any || is_same);
            put_bit(to.no, row, !is_same);
        }
    });
    with_none(instruction, to);
}

void Machine::compare_sets(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const bool is_sameness = instruction.comparator == Comparator::equal
        || instruction.comparator == Comparator::not_equal;
    const std::int64_t one = program_.code[instruction.b].number;
    const bool is_with_one = is_sameness && program_.code[instruction.b].what == Do::set
        && std::has_single_bit(static_cast<std::uint64_t>(one));
    with_sides(instruction, [&](const auto& a, const auto& b) {
        if (is_with_one) {
            fill(to.yes, rows, [&](std::uint32_t row) { return (a.low(row) & one) != 0; });
            fill(to.no, rows, [&](std::uint32_t row) { return (a.low(row) & ~one) != 0; });
            return;
        }
        for (std::uint32_t row = 0; row < rows.count; ++row) {
            const Truth held = judgement::compare_sets(
                instruction.comparator, static_cast<std::uint64_t>(a.low(row)),
                static_cast<std::uint64_t>(b.low(row)), instruction.flag);
            put_truth(to, row, held);
        }
    });
    with_none(instruction, to);
}

}  // namespace assize::judgement::columns
