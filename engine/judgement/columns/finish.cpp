#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "from_plan.hpp"

namespace assize::judgement::columns {

namespace {

/// Calls `visit` with each column that an instruction reads.
template <typename Visit>
void each_read(const Program& program, const Instruction& instruction, Visit visit) {
    for (const std::uint32_t column : {instruction.a, instruction.b}) {
        if (column != nothing) visit(column);
    }
    for (std::uint32_t place = 0; place < instruction.count; ++place)
        visit(program.operands[instruction.first + place]);
    if (instruction.what == Do::requirement) {
        const Judged& judged = program.judged[instruction.c];
        if (judged.applies != nothing) visit(judged.applies);
        for (const Clause& clause : judged.clauses) {
            if (clause.when != nothing) visit(clause.when);
        }
        for (const std::uint32_t check : judged.checks) visit(check);
        return;
    }
    const bool is_of_list = instruction.what >= Do::count;
    if (!is_of_list) return;
    for (std::uint32_t list = instruction.c; list != nothing; list = program.lists[list].named) {
        const List& one = program.lists[list];
        if (one.member != nothing) visit(one.member);
        if (one.ranked != nothing) visit(one.ranked);
    }
}

/// Which columns some judgement reads.
std::vector<bool> read_columns(const Program& program) {
    std::vector<bool> is_read(program.code.size());
    for (const Judged& judged : program.judged) is_read[judged.column] = true;
    for (std::size_t place = program.code.size(); place-- > 0;) {
        if (!is_read[place]) continue;
        each_read(
            program, program.code[place], [&](std::uint32_t column) { is_read[column] = true; });
    }
    return is_read;
}

void rename(Program& program, const std::vector<std::uint32_t>& names) {
    const auto rename_one = [&](std::uint32_t& column) {
        if (column != nothing) column = names[column];
    };
    for (Instruction& one : program.code) {
        rename_one(one.a);
        rename_one(one.b);
    }
    for (std::uint32_t& operand : program.operands) rename_one(operand);
    for (List& list : program.lists) {
        rename_one(list.member);
        rename_one(list.ranked);
    }
    for (Judged& judged : program.judged) {
        rename_one(judged.applies);
        rename_one(judged.column);
        for (Clause& clause : judged.clauses) rename_one(clause.when);
        for (std::uint32_t& check : judged.checks) rename_one(check);
    }
}

/// How many columns stand one upon another below each.
std::vector<std::uint32_t> depths_of(const Program& program) {
    std::vector<std::uint32_t> depths(program.code.size());
    for (std::size_t place = 0; place < program.code.size(); ++place) {
        each_read(program, program.code[place], [&](std::uint32_t column) {
            depths[place] = std::max(depths[place], depths[column] + 1);
        });
    }
    return depths;
}

/// What no judgement reads is left out, and what is made alike stands side by side, as far as each
/// comes after what it reads.
void put_in_order(Program& program) {
    const std::vector<bool> is_read = read_columns(program);
    const std::vector<std::uint32_t> depths = depths_of(program);
    std::vector<std::uint32_t> order;
    for (std::uint32_t place = 0; place < program.code.size(); ++place) {
        if (is_read[place]) order.push_back(place);
    }
    const auto rank = [&](std::uint32_t place) {
        const Instruction& one = program.code[place];
        return std::tuple(depths[place], one.what, one.space != profile_space, one.path);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t one, std::uint32_t other) {
        return rank(one) < rank(other);
    });
    std::vector<std::uint32_t> names(program.code.size(), nothing);
    std::vector<Instruction> kept;
    for (const std::uint32_t place : order) {
        names[place] = static_cast<std::uint32_t>(kept.size());
        kept.push_back(program.code[place]);
    }
    program.code = std::move(kept);
    rename(program, names);
}

/// A space's rows are made when an instruction stands in it or counts them.
void note_spaces(Program& program) {
    program.is_made.assign(program.spaces.size(), false);
    const auto note = [&](std::uint32_t space) {
        for (; space != nothing; space = program.spaces[space].parent)
            program.is_made[space] = true;
    };
    note(profile_space);
    for (const Instruction& one : program.code) {
        note(one.space);
        if (one.what >= Do::count && one.what != Do::requirement) note(program.lists[one.c].space);
    }
}

/// The record that each load is of.
void note_entries(Program& program) {
    std::map<Entry, std::uint32_t> entries;
    for (Instruction& one : program.code) {
        if (one.path == nothing) continue;
        const Path& path = program.paths[one.path];
        Entry entry{one.space, path, path.slots.empty()};
        if (!entry.is_item) {
            one.slot = path.slots.back();
            entry.path.slots.pop_back();
            entry.path.optional_end = std::min(path.optional_end, entry.path.slots.size());
            program.widest = std::max<std::size_t>(program.widest, one.slot + 1);
        }
        const auto [known, is_new] =
            entries.emplace(entry, static_cast<std::uint32_t>(program.entries.size()));
        if (is_new) program.entries.push_back(entry);
        one.entry = known->second;
    }
}

void note_none(Program& program) {
    std::vector<bool> may_be_none(program.code.size());
    for (std::uint32_t place = 0; place < program.code.size(); ++place) {
        Instruction& one = program.code[place];
        const bool is_load = one.path != nothing;
        const bool is_of_others = one.what == Do::copy_to || one.what == Do::as_share
            || one.what == Do::plus || one.what == Do::minus || one.what == Do::moved
            || one.what == Do::days_between;
        bool may = one.what == Do::out_of || one.what == Do::share_of || one.what == Do::extreme
            || (is_load && program.paths[one.path].optional_end > 0);
        for (const std::uint32_t column : {one.a, one.b}) {
            if (column == nothing) continue;
            one.may_be_none = one.may_be_none || may_be_none[column];
            may = may || (is_of_others && may_be_none[column]);
        }
        may_be_none[place] = may;
    }
}

void note_what_decides(Program& program) {
    enum class Decides : std::uint8_t { nothing, day, facts };
    std::vector<Decides> decides(program.code.size());
    for (std::uint32_t place = 0; place < program.code.size(); ++place) {
        const Instruction& one = program.code[place];
        // What carries a mark is made anew for each profile, and so is what reads one.
        const bool is_read =
            one.what <= Do::load_text || one.what >= Do::count || one.what == Do::in_time;
        Decides by = is_read || one.space != profile_space ? Decides::facts
            : one.what == Do::as_at                        ? Decides::day
                                                           : Decides::nothing;
        each_read(program, one, [&](std::uint32_t column) { by = std::max(by, decides[column]); });
        decides[place] = by;
        (one.what <= Do::load_text    ? program.loads
             : by == Decides::nothing ? program.constants
             : by == Decides::day     ? program.by_day
                                      : program.by_facts)
            .push_back(place);
    }
    std::stable_sort(
        program.loads.begin(), program.loads.end(), [&](std::uint32_t a, std::uint32_t b) {
            return program.code[a].entry < program.code[b].entry;
        });
}

void note_readers(Program& program) {
    program.readers.resize(program.code.size());
    for (std::uint32_t place = 0; place < program.code.size(); ++place) {
        each_read(program, program.code[place], [&](std::uint32_t column) {
            program.readers[column].push_back(place);
        });
    }
}

}  // namespace

void finish(Program& program) {
    put_in_order(program);
    note_spaces(program);
    note_entries(program);
    note_none(program);
    note_what_decides(program);
    note_readers(program);
}

}  // namespace assize::judgement::columns
