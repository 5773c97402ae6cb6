#include "../by_checks.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

std::uint64_t& of(ByOutcome& possible, Outcome outcome) {
    return possible[static_cast<std::size_t>(outcome)];
}

/// The profiles that may be judged in more than one way.
std::uint64_t undecided(const ByOutcome& possible) {
    std::uint64_t once = 0, twice = 0;
    for (const std::uint64_t profiles : possible) {
        twice |= once & profiles;
        once |= profiles;
    }
    return twice;
}

template <typename Visit>
void each_bit(std::uint64_t word, Visit visit) {
    for (; word != 0; word &= word - 1) visit(static_cast<std::uint32_t>(std::countr_zero(word)));
}

}  // namespace

/// All profiles at once, a bit for each.
void Machine::requirement(const Instruction& instruction, Values& to) {
    const Judged& judged = program_.judged[instruction.c];
    const Rows& rows = rows_[profile_space];
    std::uint32_t* const clauses = &clauses_[std::size_t{instruction.c} * room_];
    if (is_first_run_) std::fill_n(clauses, rows.count, nothing);
    ByOutcome possible{};
    std::uint64_t left = in_force_[instruction.c];
    std::uint64_t& not_applicable = of(possible, Outcome::not_applicable);
    not_applicable = full(rows, 0) & ~left;
    if (judged.applies != nothing) {
        not_applicable |= left & values_[judged.applies].no[0];
        left &= values_[judged.applies].yes[0];
    }
    if (judged.clauses.empty())
        by_checks(judged, left, possible);
    else
        by_clauses(judged, left, possible, clauses);
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        std::int64_t bits = 0;
        for (std::size_t outcome = 0; outcome < possible.size(); ++outcome)
            bits |= static_cast<std::int64_t>(possible[outcome] >> row & 1) << outcome;
        to.low[row] = bits;
    }
    if (is_first_run_)
        each_bit(undecided(possible), [&](std::uint32_t row) { clauses[row] = nothing; });
}

/// Of each profile the first clause that surely holds decides, and those before it may.
void Machine::by_clauses(
    const Judged& judged, std::uint64_t profiles, ByOutcome& possible,
    std::uint32_t* clauses) const {
    for (std::uint32_t place = 0; place < judged.clauses.size() && profiles != 0; ++place) {
        const Clause& clause = judged.clauses[place];
        const std::uint64_t yes =
            clause.when == nothing ? ~std::uint64_t{0} : values_[clause.when].yes[0];
        const std::uint64_t no = clause.when == nothing ? 0 : values_[clause.when].no[0];
        of(possible, clause.outcome) |= profiles & yes;
        if (is_first_run_)
            each_bit(profiles & yes & ~no, [&](std::uint32_t row) { clauses[row] = place; });
        profiles &= no;
    }
}

void Machine::by_checks(const Judged& judged, std::uint64_t profiles, ByOutcome& possible) const {
    each_bit(profiles, [&](std::uint32_t row) {
        Tally held;
        for (const std::uint32_t check : judged.checks) held.add(truth_at(values_[check], row));
        const Outcomes outcomes = judgement::by_checks(held, judged.checks.size());
        for (const Outcome one : every_outcome) put_bit(&of(possible, one), row, outcomes.has(one));
    });
}

}  // namespace assize::judgement::columns
