#include "assize/plan/part.hpp"

#include <algorithm>

#include "assize/plan/walk.hpp"

namespace assize::plan {

namespace {

template <typename Place>
void put_in_order(std::vector<Place>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

}  // namespace

Part everything(const Plan& plan) {
    Part all;
    all.requirements.resize(plan.requirements.size());
    all.definitions.resize(plan.definitions.size());
    for (std::uint32_t place = 0; place < plan.requirements.size(); ++place)
        all.requirements[place] = place;
    for (std::uint32_t place = 0; place < plan.definitions.size(); ++place)
        all.definitions[place] = {place};
    return all;
}

Dependence::Dependence(const Plan& plan)
    : needed_(plan.requirements.size()),
      dependents_(plan.definitions.size()),
      dependents_on_threshold_(plan.thresholds.size()) {
    // Each definition comes after all it reads, so one pass sees everything.
    std::vector<std::vector<bool>> needs(plan.definitions.size());
    for (std::uint32_t place = 0; place < plan.definitions.size(); ++place) {
        std::vector<bool>& all = needs[place];
        all.resize(place + 1);
        all[place] = true;
        const auto read = [&](DefinitionId named) {
            for (std::uint32_t one = 0; one <= named.index; ++one)
                all[one] = all[one] || needs[named.index][one];
        };
        const Definition& definition = plan.definitions[place];
        each_named(plan, definition, read);
        walk(plan, definition, [&](auto id) { each_named(plan, id, read); });
    }
    for (std::uint32_t place = 0; place < plan.requirements.size(); ++place) {
        const std::vector<bool>& all = needs[plan.requirements[place].definition.index];
        for (std::uint32_t one = 0; one < all.size(); ++one) {
            if (!all[one]) continue;
            needed_[place].push_back({one});
            dependents_[one].push_back(place);
        }
    }
    note_thresholds(plan);
}

void Dependence::note_thresholds(const Plan& plan) {
    for (std::uint32_t place = 0; place < plan.definitions.size(); ++place) {
        walk(plan, plan.definitions[place], [&](auto id) {
            if constexpr (std::is_same_v<decltype(id), NodeId>) {
                const Node& node = plan.nodes[id.index];
                if (node.op != Op::threshold) return;
                auto& all = dependents_on_threshold_[node.a];
                all.insert(all.end(), dependents_[place].begin(), dependents_[place].end());
            }
        });
    }
    for (auto& all : dependents_on_threshold_) put_in_order(all);
}

Part Dependence::part_of(std::span<const std::uint32_t> requirements) const {
    Part part{{requirements.begin(), requirements.end()}, {}};
    for (const std::uint32_t place : requirements) {
        const auto& needed = needed_[place];
        part.definitions.insert(part.definitions.end(), needed.begin(), needed.end());
    }
    put_in_order(part.definitions);
    return part;
}

}  // namespace assize::plan
