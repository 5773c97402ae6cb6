#include "machine.hpp"

#include <algorithm>

#include "assize/base/must.hpp"

namespace assize::judgement::columns {

Machine::Machine(const plan::Plan& plan, const Program& program)
    : plan_(plan),
      program_(program),
      rows_(program.spaces.size()),
      entered_(program.entries.size()),
      unknown_(program.widest),
      none_(program.widest, facts::Cell{.state = facts::State::none}),
      counted_(program.lists.size()),
      values_(program.code.size()),
      in_force_(program.judged.size()),
      clauses_(program.judged.size() * most_together),
      carried_(program.code.size()),
      thresholds_(plan.thresholds.size(), plan::nothing),
      dirty_((program.code.size() + 63) / 64) {
    for (std::uint32_t column = 0; column < program.code.size(); ++column) {
        const Instruction& one = program.code[column];
        if (one.what == Do::presumable) presumables_.push_back(column);
        if (one.what == Do::threshold) thresholds_[one.c] = column;
        // What stands in the profiles' row has its place for good, so that what the facts do not
        // decide stays made.
        if (one.space == profile_space) give(one.shape, 1, always_, values_[column]);
    }
    days_.reserve(most_together);
    changed_.reserve(program.code.size());
    without_cases_.reserve(program.code.size());
    not_yet_due_.reserve(program.code.size());
}

bool Machine::run(std::span<const ReadProfile> profiles) {
    must(!profiles.empty() && profiles.size() <= most_together);
    profiles_ = profiles;
    const auto count = static_cast<std::uint32_t>(profiles.size());
    width_ = (count + lanes_at_once - 1) / lanes_at_once * lanes_at_once;
    mode_ = {};
    gave_up_ = false;
    is_first_run_ = true;
    memory_.rewind({});
    for (const auto* marked : {&without_cases_, &not_yet_due_}) {
        for (const std::uint32_t column : *marked) carried_[column] = nullptr;
    }
    without_cases_.clear();
    not_yet_due_.clear();
    if (!make_rows()) return false;
    if (!are_days_known()) begin_days();
    load_all();
    make_all(program_.by_facts);
    return !gave_up_;
}

bool Machine::are_days_known() const {
    return std::equal(
        days_.begin(), days_.end(), profiles_.begin(), profiles_.end(),
        [](Date day, const ReadProfile& profile) { return day == profile.as_at; });
}

void Machine::begin_days() {
    days_.clear();
    make_all(program_.constants);
    make_all(program_.by_day);
    for (std::size_t place = 0; place < program_.judged.size(); ++place) {
        const auto& requirement = plan_.requirements[program_.judged[place].plan];
        in_force_[place] = 0;
        for (std::uint32_t lane = 0; lane < profiles_.size(); ++lane) {
            const bool holds = model::in_force(requirement.in_force, profiles_[lane].as_at);
            in_force_[place] |= bit_if(holds, lane);
        }
    }
    if (gave_up_) return;
    for (const ReadProfile& profile : profiles_) days_.push_back(profile.as_at);
}

bool Machine::begin_again(const Mode& mode) {
    bool any = false;
    const auto seed = [&](std::uint32_t column) {
        dirty_[column / 64] |= bit_if(true, column % 64);
        any = true;
    };
    if (mode.mask_no_cases) std::for_each(without_cases_.begin(), without_cases_.end(), seed);
    if (mode.mask_not_yet_due) std::for_each(not_yet_due_.begin(), not_yet_due_.end(), seed);
    if (mode.mask_threshold != plan::nothing && thresholds_[mode.mask_threshold] != plan::nothing)
        seed(thresholds_[mode.mask_threshold]);
    if (mode.presume) {
        for (const std::uint32_t column : presumables_) {
            const Values& of = values_[program_.code[column].a];
            if ((of.yes[0] & of.no[0]) != 0) seed(column);
        }
    }
    if (!any) return false;
    mark_ = memory_.mark();
    mode_ = mode;
    is_first_run_ = false;
    return true;
}

/// Works out each column that is marked, and marks those that read one which comes out otherwise:
/// they stand behind it.
bool Machine::change() {
    changed_.clear();
    for (std::uint32_t word = 0; word < dirty_.size(); ++word) {
        while (dirty_[word] != 0) {
            const auto place = static_cast<std::uint32_t>(std::countr_zero(dirty_[word]));
            dirty_[word] &= dirty_[word] - 1;
            const std::uint32_t column = word * 64 + place;
            changed_.emplace_back(column, values_[column]);
            make(column);
            if (!comes_out_otherwise(column, changed_.back().second)) continue;
            for (const std::uint32_t reader : program_.readers[column])
                dirty_[reader / 64] |= bit_if(true, reader % 64);
        }
    }
    return !gave_up_;
}

bool Machine::comes_out_otherwise(std::uint32_t column, const Values& before) const {
    const Instruction& made = program_.code[column];
    const Values& now = values_[column];
    const std::uint32_t rows = rows_of(made).count;
    const auto differ = [](const auto* one, const auto* other, std::size_t size) {
        return !std::equal(one, one + size, other);
    };
    // A list of the ranked is open where the ranking stands on nothing: more than the column says.
    if (made.what == Do::ranked || differ(now.yes, before.yes, rows)
        || differ(now.no, before.no, rows))
        return true;
    const std::size_t size = figures_at(rows) * (made.shape == Shape::share ? 2 : 1);
    if (made.shape == Shape::truth) return false;
    return differ(now.low, before.low, size)
        || (made.shape != Shape::set && differ(now.high, before.high, size));
}

void Machine::change_back() {
    for (const auto& [column, before] : changed_) values_[column] = before;
    memory_.rewind(mark_);
    mode_ = {};
    is_first_run_ = true;
}

/// Storage for so many rows. Written field by field: read together at once, they would have to
/// wait for one another.
void Machine::give(Shape shape, std::uint32_t rows, Memory& memory, Values& to) const {
    const std::size_t ends = shape == Shape::truth ? 0
        : shape == Shape::set                      ? 1
        : shape == Shape::share                    ? 4
                                                   : 2;
    const std::size_t figures = std::size_t{rows} * width_;
    std::uint64_t* const from = memory.words(std::size_t{rows} * 2 + figures * ends);
    to.yes = from;
    to.no = from + rows;
    to.low = reinterpret_cast<std::int64_t*>(from + std::size_t{rows} * 2);
    to.high = to.low + figures * (ends / 2);
}

const std::uint64_t* Machine::masked(
    const std::uint64_t* holders, std::uint32_t count, bool is_mask,
    std::vector<std::uint32_t>& columns) {
    if (!is_first_run_) return is_mask ? carried_[current_] : nullptr;
    if (std::all_of(holders, holders + count, [](std::uint64_t word) { return word == 0; }))
        return nullptr;
    carried_[current_] = words(count);
    std::copy_n(holders, count, carried_[current_]);
    columns.push_back(current_);
    return nullptr;
}

/// Makes room for what a column holds.
void Machine::begin(std::uint32_t column) {
    const Instruction& instruction = program_.code[column];
    Values& to = values_[column];
    const std::uint32_t rows = rows_of(instruction).count;
    // What is worked out again stands elsewhere.
    if (instruction.space != profile_space || !is_first_run_)
        give(instruction.shape, rows, memory_, to);
    std::fill_n(to.yes, rows, 0);
    std::fill_n(to.no, rows, 0);
}

void Machine::make(std::uint32_t column) {
    current_ = column;
    begin(column);
    dispatch(program_.code[column], values_[column]);
}

void Machine::dispatch(const Instruction& instruction, Values& to) {
    switch (instruction.what) {
        case Do::load_truth:
        case Do::load_none:
        case Do::load_figure:
        case Do::load_set:
        case Do::load_text: return must(false);
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
