#include "machine.hpp"

namespace assize::judgement::columns {

void Machine::all(const Instruction& instruction, Values& to) {
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        std::uint64_t yes = ~std::uint64_t{0}, no = 0;
        for (std::uint32_t place = 0; place < instruction.count; ++place) {
            const Values& part = values_[program_.operands[instruction.first + place]];
            yes &= part.yes[row];
            no |= part.no[row];
        }
        to.yes[row] = yes;
        to.no[row] = no;
    }
}

void Machine::any(const Instruction& instruction, Values& to) {
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        std::uint64_t yes = 0, no = ~std::uint64_t{0};
        for (std::uint32_t place = 0; place < instruction.count; ++place) {
            const Values& part = values_[program_.operands[instruction.first + place]];
            yes |= part.yes[row];
            no &= part.no[row];
        }
        to.yes[row] = yes;
        to.no[row] = no;
    }
}

void Machine::chosen(const Instruction& instruction, Values& to) {
    const auto wanted = static_cast<std::uint64_t>(instruction.number);
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        Counts possible, sure;
        for (std::uint32_t place = 0; place < instruction.count; ++place) {
            const Values& part = values_[program_.operands[instruction.first + place]];
            possible.add(part.yes[row]);
            sure.add(part.yes[row] & ~part.no[row]);
        }
        to.yes[row] = possible.at_least(wanted);
        to.no[row] = ~sure.at_least(wanted);
    }
}

void Machine::negation(const Instruction& instruction, Values& to) {
    const Values& of = values_[instruction.a];
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        to.yes[row] = of.no[row];
        to.no[row] = of.yes[row];
    }
}

/// Under the presumptions an unknown counts as no (semantics.md, 8).
void Machine::presumable(const Instruction& instruction, Values& to) {
    const Values& of = values_[instruction.a];
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        to.yes[row] = of.yes[row] & ~(mode_.presume ? of.no[row] : 0);
        to.no[row] = of.no[row];
    }
}

void Machine::in_time(const Instruction& instruction, Values& to) {
    const Rows& rows = rows_of(instruction);
    const Values& open_still = values_[instruction.a];
    const Values& done = values_[instruction.b];
    std::uint64_t* const holders = words(rows.count);
    for (std::uint32_t row = 0; row < rows.count; ++row) {
        const std::uint64_t sure = rows.there[row] & open_still.yes[row] & ~open_still.no[row];
        holders[row] = sure & ~(done.yes[row] & ~done.no[row]);
        to.yes[row] = open_still.yes[row] | done.yes[row];
        to.no[row] = open_still.no[row] & done.no[row];
    }
    const auto* unknown = masked(holders, rows.count, mode_.mask_not_yet_due, not_yet_due_);
    for (std::uint32_t row = 0; unknown != nullptr && row < rows.count; ++row) {
        to.yes[row] |= unknown[row];
        to.no[row] |= unknown[row];
    }
}

/// A set of no (bit 0) and yes (bit 1).
void Machine::is_yes(const Instruction& instruction, Values& to) {
    const Values& of = values_[instruction.a];
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        const std::int64_t* const sets = of.low + figures_at(row);
        to.yes[row] = across_.with_any(sets, 2, width_) & ~of.no[row];
        to.no[row] = across_.with_any(sets, 1, width_) | of.yes[row];
    }
}

void Machine::is_none(const Instruction& instruction, Values& to) {
    const Values& of = values_[instruction.a];
    for (std::uint32_t row = 0; row < rows_of(instruction).count; ++row) {
        to.yes[row] = of.yes[row];
        to.no[row] = ~of.no[row];
    }
}

}  // namespace assize::judgement::columns
