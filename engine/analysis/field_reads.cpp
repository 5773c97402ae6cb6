#include "field_reads.hpp"

#include <type_traits>

#include "assize/base/add_once.hpp"
#include "assize/plan/walk.hpp"

namespace assize::analysis {

using plan::NodeId;
using plan::PathId;
using plan::SelectionId;

/// Names every path from the profile on, where the items around it are known.
struct FieldReads::Finder {
    const plan::Plan& plan;
    std::vector<FieldPath>& fields;
    std::vector<FieldPath> items;  ///< the list that each level's item is of

    void operator()(NodeId) {}
    // What is summed or picked by is a field of the items that are selected.
    void operator()(SelectionId id) { enter(id); }
    void operator()(PathId id) { name(id); }
    void enter(SelectionId id) {
        const FieldPath list = list_of(id);
        items[plan.selections[id.index].level] = list;
    }
    FieldPath list_of(SelectionId id) {
        const plan::Selection& selection = plan.selections[id.index];
        if (selection.ranked.index != plan::nothing) return list_of(selection.ranked);
        name(selection.source);
        return fields[selection.source.index];
    }
    void name(PathId id) {
        if (id.index == plan::nothing) return;
        const plan::Path& path = plan.paths[id.index];
        FieldPath made;
        if (path.start == plan::Start::item) made = items[path.from];
        if (path.start == plan::Start::meaning)
            made = list_of(plan.definitions[path.from].selection);
        for (std::uint32_t place = 0; place < path.count; ++place)
            made.slots.push_back(plan.steps[path.first + place].slot);
        fields[id.index] = std::move(made);
    }
};

/// Notes what is read, through the definitions that are named, each of them once.
struct FieldReads::Collector {
    const plan::Plan& plan;
    const std::vector<FieldPath>& fields;
    std::vector<bool> followed = std::vector<bool>(plan.definitions.size());
    std::vector<FieldPath> found{};

    template <typename Part>
    void read(const Part& part) {
        plan::walk(plan, part, [&](auto id) {
            if constexpr (std::is_same_v<decltype(id), PathId>) add_once(found, fields[id.index]);
            each_named(plan, id, [&](plan::DefinitionId named) { follow(named); });
        });
    }
    void follow(plan::DefinitionId id) {
        if (followed[id.index]) return;
        followed[id.index] = true;
        const plan::Definition& definition = plan.definitions[id.index];
        read(definition);
        each_named(plan, definition, [&](plan::DefinitionId check) { follow(check); });
    }
};

FieldReads::FieldReads(const plan::Plan& plan) : plan_(plan), fields_(plan.paths.size()) {
    Finder finder{plan, fields_, std::vector<FieldPath>(plan.levels)};
    for (const plan::Definition& definition : plan.definitions)
        plan::walk(plan, definition, finder);
}

std::vector<FieldPath> FieldReads::within(NodeId node) const {
    Collector collector{plan_, fields_};
    collector.read(node);
    return std::move(collector.found);
}

std::vector<FieldPath> FieldReads::within(SelectionId selection) const {
    Collector collector{plan_, fields_};
    collector.read(selection);
    return std::move(collector.found);
}

std::vector<FieldPath> FieldReads::of(const plan::Part& part) const {
    Collector collector{plan_, fields_};
    for (const plan::DefinitionId id : part.definitions) collector.follow(id);
    return std::move(collector.found);
}

}  // namespace assize::analysis
