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

}  // namespace

/// All profiles at once, a bit for each.
void Machine::requirement(const Instruction& instruction, Values& to) {
    const Judged& judged = program_.judged[instruction.c];
    const std::uint64_t all = rows_[profile_space].there[0];
    std::uint32_t* const clauses = &clauses_[std::size_t{instruction.c} * most_together];
    if (is_first_run_) std::fill_n(clauses, profiles_.size(), nothing);
    ByOutcome possible{};
    std::uint64_t left = in_force_[instruction.c];
    std::uint64_t& not_applicable = of(possible, Outcome::not_applicable);
    not_applicable = all & ~left;
    if (judged.applies != nothing) {
        not_applicable |= left & values_[judged.applies].no[0];
        left &= values_[judged.applies].yes[0];
    }
    if (judged.clauses.empty())
        by_checks(judged, left, possible);
    else
        by_clauses(judged, left, possible, clauses);
    across_.write(to.low, possible, width_);
    if (is_first_run_)
        each_bit(undecided(possible), [&](std::uint32_t lane) { clauses[lane] = nothing; });
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
            each_bit(profiles & yes & ~no, [&](std::uint32_t lane) { clauses[lane] = place; });
        profiles &= no;
    }
}

/// by_checks (by_checks.hpp), of all lanes at once: part-met is what some check may fail and some
/// may pass, where there are two.
void Machine::by_checks(const Judged& judged, std::uint64_t profiles, ByOutcome& possible) const {
    std::uint64_t all_may_hold = profiles, one_may_hold = 0, all_may_fail = profiles,
                  one_may_fail = 0;
    for (const std::uint32_t check : judged.checks) {
        const Values& held = values_[check];
        all_may_hold &= held.yes[0];
        one_may_hold |= held.yes[0];
        all_may_fail &= held.no[0];
        one_may_fail |= held.no[0];
    }
    of(possible, Outcome::met) |= all_may_hold;
    of(possible, Outcome::unmet) |= all_may_fail;
    if (judged.checks.size() > 1)
        of(possible, Outcome::part_met) |= profiles & one_may_hold & one_may_fail;
}

}  // namespace assize::judgement::columns
