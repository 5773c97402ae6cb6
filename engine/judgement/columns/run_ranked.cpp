#include <algorithm>
#include <functional>

#include "machine.hpp"

namespace assize::judgement::columns {

namespace {

std::int64_t turned(std::int64_t end) {
    if (end == no_lower_end) return no_upper_end;
    return end == no_upper_end ? no_lower_end : -end;
}

/// Figures of every lane, of which the greatest are asked for.
class Ranking {
public:
    /// `room`: so many figures of each lane.
    Ranking(std::int64_t* room, std::size_t most) : figures_(room), most_(most) {}
    void add(std::uint32_t lane, std::int64_t figure) { begin(lane)[counts_[lane]++] = figure; }
    /// Puts the greatest of a lane first, so many of them.
    void sort(std::uint32_t lane, std::size_t count) {
        std::int64_t* const end = begin(lane) + counts_[lane];
        std::partial_sort(begin(lane), std::min(begin(lane) + count, end), end, std::greater<>());
    }
    /// The `place`th greatest, from 1; of fewer, less than any.
    [[nodiscard]] std::int64_t at(std::uint32_t lane, std::size_t place) const {
        return place > counts_[lane] ? no_lower_end : figures_[lane * most_ + place - 1];
    }

private:
    [[nodiscard]] std::int64_t* begin(std::uint32_t lane) { return figures_ + lane * most_; }
    std::int64_t* figures_;
    std::size_t most_;
    std::array<std::size_t, most_together> counts_{};
};

}  // namespace

/// Ties at the edge are all in, and the order in the profile never matters (semantics.md, 6).
void Machine::ranked(const Instruction& instruction, Values& to) {
    const List& list = program_.lists[instruction.c];
    const Counted counted = this->counted(instruction.c);
    const Rows& base = rows_[list.base];
    note_without_cases(counted.empty, base.count);
    for (std::uint32_t row = 0; row < base.count; ++row)
        rank(instruction, counted.first[row], counted.first[row + 1], counted.open[row], to);
}

/// Earliest is latest with time turned round.
void Machine::rank(
    const Instruction& instruction, std::uint32_t begin, std::uint32_t end, std::uint64_t open,
    Values& to) {
    const Values& by = values_[instruction.b];
    const Picked picked = this->picked(instruction);
    const bool is_latest = instruction.flag;
    const auto wanted = static_cast<std::size_t>(instruction.number);
    const std::size_t most = end - begin;
    Ranking lows(figures(most * width_), most), highs(figures(most * width_), most);
    for (std::uint32_t row = begin; row < end; ++row) {
        const std::uint64_t unsure = picked.may_not(row) | by.yes[row];
        each_bit(picked.may(row) & ~by.no[row], [&](std::uint32_t lane) {
            const std::size_t place = figures_at(row) + lane;
            highs.add(lane, is_latest ? by.high[place] : turned(by.low[place]));
            if (!has_bit(unsure, lane))
                lows.add(lane, is_latest ? by.low[place] : turned(by.high[place]));
        });
    }
    // What one must not stand behind to be among them at all, and to be so surely; one that is not
    // known stands behind itself too.
    std::array<std::int64_t, most_together> edge, sure_edge, own_edge;
    for (std::uint32_t lane = 0; lane < width_; ++lane) {
        lows.sort(lane, wanted);
        highs.sort(lane, wanted + 1);
        const auto kept = [&](std::int64_t figure) { return is_latest ? figure : turned(figure); };
        edge[lane] = kept(lows.at(lane, wanted));
        sure_edge[lane] = kept(highs.at(lane, wanted));
        own_edge[lane] = kept(highs.at(lane, wanted + 1));
    }
    const auto behind = [&](const auto& edges, const std::int64_t* ends) {
        return is_latest ? across_.greater(edges.data(), ends, width_)
                         : across_.greater(ends, edges.data(), width_);
    };
    for (std::uint32_t row = begin; row < end; ++row) {
        const std::int64_t* const low = by.low + figures_at(row);
        const std::int64_t* const high = by.high + figures_at(row);
        const std::int64_t* const first = is_latest ? low : high;
        const std::uint64_t unknown = across_.greater(high, low, width_);
        const std::uint64_t may = picked.may(row) & ~by.no[row];
        to.yes[row] = may & ~behind(edge, is_latest ? high : low);
        to.no[row] = ~to.yes[row] | picked.may_not(row) | by.yes[row] | open
            | (~unknown & behind(sure_edge, first)) | (unknown & behind(own_edge, first));
    }
}

}  // namespace assize::judgement::columns
