#include "assize/report/tally.hpp"

#include <algorithm>

namespace assize::report {

namespace {

// Of each rulebook: how many profiles were judged by it; then of each requirement, how often which
// outcomes were possible, and how often what was reported.
constexpr std::size_t sets = std::size_t{1} << every_outcome.size();
constexpr std::size_t figures_of_requirement = sets + not_evidenced_place + 1;

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
    for (std::size_t place = 0; place < reported.size(); ++place)
        reported[place] += other.reported[place];
    for (std::size_t place = 0; place < least.size(); ++place) {
        least[place] += other.least[place];
        most[place] += other.most[place];
    }
    return *this;
}

Tally::Tally(std::span<const model::Rulebook> rulebooks) {
    std::size_t size = fault_place + 1;
    for (const model::Rulebook& rulebook : rulebooks) {
        starts_.push_back(size);
        size += 1 + rulebook.requirements.size() * figures_of_requirement;
    }
    starts_.push_back(size);
    figures_.resize(size);
}

void Tally::add(std::size_t rulebook, std::span<const Verdict> verdicts) {
    std::size_t at = starts_[rulebook];
    ++figures_[at++];
    for (const Verdict& verdict : verdicts) {
        const std::size_t reported =
            verdict.reported ? static_cast<std::size_t>(*verdict.reported) : not_evidenced_place;
        ++figures_[at + verdict.possible.bits()];
        ++figures_[at + sets + reported];
        at += figures_of_requirement;
    }
}

Tally& Tally::operator+=(const Tally& other) {
    for (std::size_t place = 0; place < figures_.size(); ++place)
        figures_[place] += other.figures_[place];
    return *this;
}

void Tally::clear() { std::fill(figures_.begin(), figures_.end(), 0); }

std::uint64_t Tally::judged() const {
    std::uint64_t sum = 0;
    for (std::size_t place = 0; place + 1 < starts_.size(); ++place) sum += judged(place);
    return sum;
}

std::uint64_t Tally::judgements() const {
    std::uint64_t sum = 0;
    for (std::size_t place = 0; place + 1 < starts_.size(); ++place)
        sum += judged(place) * ((starts_[place + 1] - starts_[place] - 1) / figures_of_requirement);
    return sum;
}

Counts Tally::of(std::size_t rulebook, std::size_t requirement) const {
    const std::size_t at = starts_[rulebook] + 1 + requirement * figures_of_requirement;
    Counts counts;
    for (std::size_t place = 0; place < counts.reported.size(); ++place)
        counts.reported[place] = figures_[at + sets + place];
    for (std::size_t outcome = 0; outcome < every_outcome.size(); ++outcome) {
        const std::size_t alone = std::size_t{1} << outcome;
        counts.least[outcome] = figures_[at + alone];
        for (std::size_t set = 0; set < sets; ++set)
            if ((set & alone) != 0) counts.most[outcome] += figures_[at + set];
    }
    return counts;
}

Counts Tally::of(
    std::size_t place, const model::Rulebook& rulebook, std::optional<std::uint32_t> theme) const {
    Counts sum;
    for (std::size_t requirement = 0; requirement < rulebook.requirements.size(); ++requirement) {
        if (!theme || rulebook.requirements[requirement].theme == theme)
            sum += of(place, requirement);
    }
    return sum;
}

bool Tally::set_figures(std::span<const std::uint64_t> figures) {
    if (figures.size() != figures_.size()) return false;
    std::copy(figures.begin(), figures.end(), figures_.begin());
    return true;
}

}  // namespace assize::report
