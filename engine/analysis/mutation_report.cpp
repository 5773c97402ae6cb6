#include "assize/analysis/mutation_report.hpp"

#include <algorithm>

#include "justified.hpp"

namespace assize::analysis {

namespace {

void count(Score& score, Fate fate) {
    switch (fate) {
        case Fate::noticed: ++score.noticed; break;
        case Fate::survived: ++score.survived; break;
        case Fate::perhaps_same: ++score.perhaps_same; break;
        case Fate::justified: ++score.justified; break;
    }
}

}  // namespace

std::vector<Tried> try_mutants(
    const model::Rulebook& rulebook, const Ground& ground, std::span<const Mutant> mutants,
    const Sources& sources, unsigned jobs, const Watch& watch) {
    Justifications justified(sources);
    const auto noticed = noticed_by(ground, mutants, jobs, watch.trying);
    std::vector<Tried> tried(mutants.size());
    std::vector<Mutant> left;
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < mutants.size(); ++place) {
        if (noticed[place]) continue;
        tried[place].why = justified.reason(mutants[place].span);
        tried[place].fate = tried[place].why.empty() ? Fate::perhaps_same : Fate::justified;
        if (tried[place].fate == Fate::justified) continue;
        left.push_back(mutants[place]);
        places.push_back(place);
    }
    auto found = differences(rulebook, ground, left, jobs, watch.searching(left.size()));
    for (std::size_t place = 0; place < places.size(); ++place) {
        if (found[place]) tried[places[place]] = {Fate::survived, std::move(found[place]), {}};
    }
    return tried;
}

std::vector<Score> scores(const MutationReport& report) {
    std::vector<Score> made;
    for (std::size_t place = 0; place < report.tried.size(); ++place) {
        const Home& home = report.mutants.mutants[place].home;
        auto at = std::find_if(
            made.begin(), made.end(), [&](const Score& score) { return score.home == home; });
        if (at == made.end()) at = made.insert(at, Score{.home = home});
        count(*at, report.tried[place].fate);
    }
    std::sort(made.begin(), made.end(), [](const Score& a, const Score& b) {
        return std::pair(a.home.what, a.home.index) < std::pair(b.home.what, b.home.index);
    });
    return made;
}

Score whole(const std::vector<Score>& scores) {
    Score sum;
    for (const Score& score : scores) {
        sum.noticed += score.noticed;
        sum.survived += score.survived;
        sum.perhaps_same += score.perhaps_same;
        sum.justified += score.justified;
    }
    return sum;
}

}  // namespace assize::analysis
