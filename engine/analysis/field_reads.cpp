#include "field_reads.hpp"

#include <algorithm>

namespace assize::analysis {

using plan::NodeId;
using plan::Op;
using plan::PathId;
using plan::SelectionId;

/// Names every path from the profile on, where the items around it are known.
struct FieldReads::Finder {
    const plan::Plan& plan;
    std::vector<FieldPath>& fields;
    std::vector<FieldPath> items;  ///< the list that each level's item is of

    void operator()(NodeId id) {
        const plan::Node& node = plan.nodes[id.index];
        // What is summed is a field of the items that are selected.
        if (node.selection.index != plan::nothing) enter(node.selection);
        name(node.path);
        if (node.op == Op::includes) name({node.b});
    }
    void operator()(SelectionId id) {
        const plan::Selection& selection = plan.selections[id.index];
        enter(id);
        name(selection.by);
    }
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

struct FieldReads::Collector {
    const plan::Plan& plan;
    const std::vector<FieldPath>& fields;
    bool follows_names = false;
    std::vector<FieldPath> found;

    void operator()(NodeId id) {
        const plan::Node& node = plan.nodes[id.index];
        add(node.path);
        if (node.op == Op::includes) add({node.b});
        if (follows_names && node.definition.index != plan::nothing) follow(node.definition);
    }
    void operator()(SelectionId id) {
        add(plan.selections[id.index].source);
        add(plan.selections[id.index].by);
    }
    void add(PathId id) {
        if (id.index == plan::nothing) return;
        const FieldPath& field = fields[id.index];
        if (std::find(found.begin(), found.end(), field) == found.end()) found.push_back(field);
        const plan::Path& path = plan.paths[id.index];
        if (follows_names && path.start == plan::Start::meaning) follow({path.from});
    }
    void follow(plan::DefinitionId id) {
        const plan::Definition& definition = plan.definitions[id.index];
        plan::each_within(plan, definition, *this);
        if (definition.what != model::Definition::What::requirement) return;
        for (const plan::DefinitionId check : plan.requirements[definition.index].checks)
            follow(check);
    }
};

FieldReads::FieldReads(const plan::Plan& plan) : plan_(plan), fields_(plan.paths.size()) {
    Finder finder{plan, fields_, std::vector<FieldPath>(plan.levels)};
    for (const plan::Definition& definition : plan.definitions)
        plan::each_within(plan, definition, finder);
}

std::vector<FieldPath> FieldReads::within(NodeId node) const {
    Collector collector{plan_, fields_, true, {}};
    plan::each_within(plan_, node, collector);
    return std::move(collector.found);
}

std::vector<FieldPath> FieldReads::within(SelectionId selection) const {
    Collector collector{plan_, fields_, true, {}};
    plan::each_within(plan_, selection, collector);
    return std::move(collector.found);
}

std::vector<FieldPath> FieldReads::of(const plan::Part& part) const {
    Collector collector{plan_, fields_, false, {}};
    for (const plan::DefinitionId id : part.definitions)
        plan::each_within(plan_, plan_.definitions[id.index], collector);
    return std::move(collector.found);
}

}  // namespace assize::analysis
