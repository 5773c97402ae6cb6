#include "assize/plan/part.hpp"

#include <algorithm>

namespace assize::plan {

namespace {

/// The definitions that a definition reads by name.
struct Reads {
    const Plan& plan;
    std::vector<DefinitionId> found;

    void operator()(NodeId id) {
        const Node& node = plan.nodes[id.index];
        if (node.definition.index != nothing) found.push_back(node.definition);
        read(node.path);
        if (node.op == Op::includes) read({node.b});
    }
    void operator()(SelectionId id) {
        read(plan.selections[id.index].source);
        read(plan.selections[id.index].by);
    }
    void read(PathId id) {
        if (id.index == nothing) return;
        const Path& path = plan.paths[id.index];
        if (path.start == Start::meaning) found.push_back({path.from});
    }
};

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
    : needed_(plan.requirements.size()), dependents_(plan.definitions.size()) {
    // Each definition comes after all it reads, so one pass sees everything.
    std::vector<std::vector<bool>> needs(plan.definitions.size());
    for (std::uint32_t place = 0; place < plan.definitions.size(); ++place) {
        const Definition& definition = plan.definitions[place];
        Reads reads{plan, {}};
        each_within(plan, definition, reads);
        if (definition.what == model::Definition::What::requirement) {
            const Requirement& requirement = plan.requirements[definition.index];
            if (requirement.clauses.empty())
                reads.found.insert(
                    reads.found.end(), requirement.checks.begin(), requirement.checks.end());
        }
        std::vector<bool>& all = needs[place];
        all.resize(place + 1);
        all[place] = true;
        for (const DefinitionId read : reads.found) {
            for (std::uint32_t one = 0; one <= read.index; ++one)
                all[one] = all[one] || needs[read.index][one];
        }
    }
    for (std::uint32_t place = 0; place < plan.requirements.size(); ++place) {
        const std::vector<bool>& all = needs[plan.requirements[place].definition.index];
        for (std::uint32_t one = 0; one < all.size(); ++one) {
            if (!all[one]) continue;
            needed_[place].push_back({one});
            dependents_[one].push_back(place);
        }
    }
}

Part Dependence::part_of(std::span<const std::uint32_t> requirements) const {
    Part part{{requirements.begin(), requirements.end()}, {}};
    for (const std::uint32_t place : requirements) {
        const auto& needed = needed_[place];
        part.definitions.insert(part.definitions.end(), needed.begin(), needed.end());
    }
    const auto index = [](DefinitionId a, DefinitionId b) { return a.index < b.index; };
    std::sort(part.definitions.begin(), part.definitions.end(), index);
    const auto end = std::unique(part.definitions.begin(), part.definitions.end());
    part.definitions.erase(end, part.definitions.end());
    return part;
}

}  // namespace assize::plan
