#include "machine.hpp"

#include <algorithm>

#include "../by_checks.hpp"
#include "assize/base/must.hpp"

namespace assize::judgement::columns {

Machine::Machine(const plan::Plan& plan, const Program& program)
    : plan_(plan),
      program_(program),
      rows_(program.spaces.size()),
      counted_(program.lists.size()),
      values_(program.code.size()),
      is_in_force_(program.judged.size()),
      clauses_(program.judged.size()),
      carried_(program.code.size()),
      thresholds_(plan.thresholds.size(), plan::nothing),
      dirty_((program.code.size() + 63) / 64) {
    for (std::uint32_t column = 0; column < program.code.size(); ++column) {
        const Instruction& one = program.code[column];
        if (one.space == profile_space) give(one.shape, 1, 1, always_, values_[column]);
        if (one.what == Do::presumable) presumables_.push_back(column);
        if (one.what == Do::threshold) thresholds_[one.c] = column;
    }
    before_.reserve(program.code.size());
    without_cases_.reserve(program.code.size());
    not_yet_due_.reserve(program.code.size());
}

bool Machine::run(const facts::Facts& facts, Date as_at) {
    facts_ = &facts;
    as_at_ = as_at;
    mode_ = {};
    gave_up_ = false;
    is_first_run_ = true;
    memory_.rewind({});
    for (const auto* marked : {&without_cases_, &not_yet_due_}) {
        for (const std::uint32_t column : *marked) carried_[column] = nullptr;
    }
    without_cases_.clear();
    not_yet_due_.clear();
    make_rows();
    if (!last_day_) make_all(program_.constants);
    if (last_day_ != as_at) begin_day();
    last_day_ = gave_up_ ? std::nullopt : std::optional(as_at);
    make_all(program_.by_facts);
    return !gave_up_;
}

void Machine::begin_day() {
    make_all(program_.by_day);
    for (std::size_t place = 0; place < program_.judged.size(); ++place) {
        const auto& requirement = plan_.requirements[program_.judged[place].plan];
        is_in_force_[place] = model::in_force(requirement.in_force, as_at_);
    }
}

bool Machine::begin_again(const Mode& mode) {
    bool any = false;
    const auto seed = [&](std::uint32_t column) {
        if (!any) std::fill(dirty_.begin(), dirty_.end(), 0);
        mark_dirty(column);
        any = true;
    };
    if (mode.mask_no_cases) std::for_each(without_cases_.begin(), without_cases_.end(), seed);
    if (mode.mask_not_yet_due) std::for_each(not_yet_due_.begin(), not_yet_due_.end(), seed);
    if (mode.mask_threshold != plan::nothing && thresholds_[mode.mask_threshold] != plan::nothing)
        seed(thresholds_[mode.mask_threshold]);
    if (mode.presume) {
        for (const std::uint32_t column : presumables_) {
            if (truth_of(program_.code[column].a) == Truth::unknown) seed(column);
        }
    }
    if (!any) return false;
    mark_ = memory_.mark();
    mode_ = mode;
    is_first_run_ = false;
    return true;
}

void Machine::mark_dirty(std::uint32_t column) {
    const auto& dependents = program_.dependents[column];
    for (std::size_t word = 0; word < dirty_.size(); ++word) dirty_[word] |= dependents[word];
}

bool Machine::change() {
    before_.clear();
    each_dirty([&](std::uint32_t column) {
        before_.push_back(values_[column]);
        make(column);
    });
    return !gave_up_;
}

void Machine::change_back() {
    std::size_t place = 0;
    each_dirty([&](std::uint32_t column) { values_[column] = before_[place++]; });
    memory_.rewind(mark_);
    mode_ = {};
    is_first_run_ = true;
}

Outcomes Machine::outcomes_in(std::uint32_t column) const {
    const std::int64_t bits = values_[column].low[0];
    Outcomes outcomes;
    for (const Outcome one : every_outcome) {
        if ((bits >> static_cast<unsigned>(one) & 1) != 0) outcomes |= one;
    }
    return outcomes;
}

void Machine::requirement(const Instruction& instruction, Values& to) {
    std::uint32_t clause = nothing;
    const Outcomes outcomes = is_in_force_[instruction.c]
        ? judged(program_.judged[instruction.c], clause)
        : Outcomes(Outcome::not_applicable);
    to.low[0] = outcomes.bits();
    if (is_first_run_) clauses_[instruction.c] = outcomes.count() == 1 ? clause : nothing;
}

/// `clause`: the one that decides, if any does.
Outcomes Machine::judged(const Judged& judged, std::uint32_t& clause) const {
    const Truth applies = judged.applies == nothing ? Truth::yes : truth_of(judged.applies);
    if (applies == Truth::no) return Outcome::not_applicable;
    Outcomes possible;
    if (applies == Truth::unknown) possible |= Outcome::not_applicable;
    for (std::uint32_t place = 0; place < judged.clauses.size(); ++place) {
        const Clause& one = judged.clauses[place];
        const Truth held = one.when == nothing ? Truth::yes : truth_of(one.when);
        if (held == Truth::no) continue;
        possible |= one.outcome;
        if (held == Truth::unknown) continue;
        clause = place;
        return possible;
    }
    if (!judged.clauses.empty()) return possible;
    Tally held;
    for (const std::uint32_t check : judged.checks) held.add(truth_of(check));
    possible |= by_checks(held, judged.checks.size());
    return possible;
}

/// Storage for so many rows. Written field by field: read together at once, they would have to
/// wait for one another.
void Machine::give(
    Shape shape, std::uint32_t rows, std::uint32_t words, Memory& memory, Values& to) {
    const std::size_t ends = shape == Shape::truth ? 0
        : shape == Shape::set                      ? 1
        : shape == Shape::share                    ? 4
                                                   : 2;
    std::uint64_t* const from = memory.words(std::size_t{words} * 2 + rows * ends);
    to.yes = from;
    to.no = from + words;
    to.low = reinterpret_cast<std::int64_t*>(from + std::size_t{words} * 2);
    to.high = to.low + rows * (ends / 2);
}

const std::uint64_t* Machine::masked(
    const std::uint64_t* holders, std::uint32_t words, bool is_mask,
    std::vector<std::uint32_t>& columns) {
    if (!is_first_run_) return is_mask ? carried_[current_] : nullptr;
    if (std::all_of(holders, holders + words, [](std::uint64_t word) { return word == 0; }))
        return nullptr;
    std::uint64_t* const kept = mask(words);
    std::copy_n(holders, words, kept);
    carried_[current_] = kept;
    columns.push_back(current_);
    return nullptr;
}

void Machine::make(std::uint32_t column) {
    current_ = column;
    const Instruction& instruction = program_.code[column];
    Values& to = values_[column];
    // What stands in the profile's row has its place for good; what is worked out again stands
    // elsewhere.
    if (instruction.space != profile_space || !is_first_run_) {
        const Rows& rows = rows_of(instruction);
        give(instruction.shape, rows.count, rows.words, memory_, to);
        for (std::uint32_t word = 0; word < rows.words * 2; ++word) to.yes[word] = 0;
    } else {
        to.yes[0] = to.no[0] = 0;
    }
    to.is_exact = false;
    dispatch(instruction, to);
}

void Machine::dispatch(const Instruction& instruction, Values& to) {
    switch (instruction.what) {
        case Do::load_truth: return load_truth(instruction, to);
        case Do::load_none: return load_none(instruction, to);
        case Do::load_figure:
        case Do::load_set: return load_values(instruction, to);
        case Do::load_text: return load_text(instruction, to);
        case Do::figure:
        case Do::text:
        case Do::as_at:
        case Do::threshold:
        case Do::set: return constant(instruction, to);
        case Do::copy_to: return copy_to(instruction, to);
        case Do::all: return all(instruction, to);
        case Do::any: return any(instruction, to);
        case Do::chosen: return chosen(instruction, to);
        case Do::negation: return negation(instruction, to);
        case Do::presumable: return presumable(instruction, to);
        case Do::compare: return compare(instruction, to);
        case Do::compare_shares: return compare_shares(instruction, to);
        case Do::compare_sets: return compare_sets(instruction, to);
        case Do::compare_texts: return compare_texts(instruction, to);
        case Do::in_time: return in_time(instruction, to);
        case Do::is_yes: return is_yes(instruction, to);
        case Do::is_none: return is_none(instruction, to);
        case Do::as_share: return as_share(instruction, to);
        case Do::as_set: return as_set(instruction, to);
        case Do::plus:
        case Do::minus: return plus(instruction, to);
        case Do::moved: return moved(instruction, to);
        case Do::days_between: return days_between(instruction, to);
        case Do::out_of: return out_of(instruction, to);
        case Do::count: return count(instruction, to);
        case Do::exists:
            return instruction.quantity <= model::Quantity::no ? exists_any(instruction, to)
                                                               : exists(instruction, to);
        case Do::all_of: return all_of(instruction, to);
        case Do::at_least_share_of: return at_least_share_of(instruction, to);
        case Do::share_of: return share_of(instruction, to);
        case Do::sum: return sum(instruction, to);
        case Do::extreme: return extreme(instruction, to);
        case Do::ranked: return ranked(instruction, to);
        case Do::requirement: return requirement(instruction, to);
    }
}

}  // namespace assize::judgement::columns
