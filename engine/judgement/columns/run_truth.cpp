#include <algorithm>

#include "../tally.hpp"
#include "machine.hpp"

namespace assize::judgement::columns {

void Machine::all(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    for (std::uint32_t word = 0; word < rows.words; ++word) {
        std::uint64_t yes = full(rows, word), no = 0;
        for (std::uint32_t place = 0; place < instruction.count; ++place) {
            const Values& part = values_[program_.operands[instruction.first + place]];
            yes &= part.yes[word];
            no |= part.no[word];
        }
        to.yes[word] = yes;
        to.no[word] = no;
    }
}

void Machine::any(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    for (std::uint32_t word = 0; word < rows.words; ++word) {
        std::uint64_t yes = 0, no = full(rows, word);
        for (std::uint32_t place = 0; place < instruction.count; ++place) {
            const Values& part = values_[program_.operands[instruction.first + place]];
            yes |= part.yes[word];
            no &= part.no[word];
        }
        to.yes[word] = yes;
        to.no[word] = no;
    }
}

void Machine::chosen(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        Tally held;
        for (std::uint32_t place = 0; place < instruction.count; ++place)
            held.add(truth_at(values_[program_.operands[instruction.first + place]], row));
        put_truth(to, row, held.at_least(static_cast<std::uint64_t>(instruction.number)));
    }
}

void Machine::negation(const Instruction& instruction, Values& to) {
    const Values& of = values_[instruction.a];
    for (std::uint32_t word = 0; word < rows_of(instruction).words; ++word) {
        to.yes[word] = of.no[word];
        to.no[word] = of.yes[word];
    }
}

/// Under the presumptions an unknown counts as no (semantics.md, 8).
void Machine::presumable(const Instruction& instruction, Values& to) {
    const Values& of = values_[instruction.a];
    for (std::uint32_t word = 0; word < rows_of(instruction).words; ++word) {
        to.yes[word] = of.yes[word] & ~(mode_.presume ? of.no[word] : 0);
        to.no[word] = of.no[word];
    }
}

void Machine::in_time(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& open_still = values_[instruction.a];
    const Values& done = values_[instruction.b];
    std::uint64_t* const holders = mask(rows.words);
    for (std::uint32_t word = 0; word < rows.words; ++word) {
        const std::uint64_t sure = open_still.yes[word] & ~open_still.no[word];
        holders[word] = sure & ~(done.yes[word] & ~done.no[word]);
        to.yes[word] = open_still.yes[word] | done.yes[word];
        to.no[word] = open_still.no[word] & done.no[word];
    }
    const auto* unknown = masked(holders, rows.words, mode_.mask_not_yet_due, not_yet_due_);
    for (std::uint32_t word = 0; unknown != nullptr && word < rows.words; ++word) {
        to.yes[word] |= unknown[word];
        to.no[word] |= unknown[word];
    }
}

/// A set of no (bit 0) and yes (bit 1).
void Machine::is_yes(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& of = values_[instruction.a];
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        put_bit(to.yes, row, (of.low[row] & 2) != 0 && !has_bit(of.no, row));
        put_bit(to.no, row, (of.low[row] & 1) != 0 || has_bit(of.yes, row));
    }
}

void Machine::is_none(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& of = values_[instruction.a];
    for (std::uint32_t word = 0; word < rows.words; ++word) {
        to.yes[word] = of.yes[word];
        to.no[word] = full(rows, word) & ~of.no[word];
    }
}

}  // namespace assize::judgement::columns
