#include "figures.hpp"

#include <algorithm>

#include "assize/plan/walk.hpp"
#include "mutant_maker.hpp"

namespace assize::analysis {

namespace {

template <typename One>
void put_in_order(std::vector<One>& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
}

struct Collector {
    const plan::Plan& plan;
    Figures found;

    void operator()(plan::NodeId id) {
        const plan::Node& node = plan.nodes[id.index];
        using plan::Op;
        const bool is_text = node.type.kind == model::Kind::text;
        if (node.op == Op::literal && is_text) found.texts.push_back(plan.texts[node.a]);
        if (node.op == Op::literal && !is_text) add(node.type, node.number);
        if (node.op == Op::threshold)
            add(plan.thresholds[node.a].type, plan.thresholds[node.a].value.value);
        if (node.op == Op::proportion) add(model::plain(model::Kind::percentage), node.number);
        if (node.op == Op::exists || node.op == Op::chosen || node.op == Op::includes)
            count(node.number);
        found.reads_the_day = found.reads_the_day || node.op == Op::as_at || node.op == Op::in_time;
    }
    void operator()(plan::SelectionId id) {
        count(static_cast<std::int64_t>(plan.selections[id.index].number));
    }
    void operator()(plan::PathId) {}
    void add(const model::Type& type, std::int64_t value) {
        if (!unit_of(type)) return;
        found.figures.push_back({type.kind, value});
        if (type.kind == model::Kind::whole_number) count(value);
    }
    /// A list is tried with one item more and one fewer; a long one would say no more.
    void count(std::int64_t number) {
        constexpr std::int64_t most = 60;
        for (const std::int64_t one : {number - 1, number, number + 1}) {
            if (one >= 0 && one <= most) found.counts.push_back(static_cast<std::uint32_t>(one));
        }
    }
};

}  // namespace

Figures figures_of(const plan::Plan& plan, const plan::Part& part) {
    Collector collector{plan, {}};
    collector.count(1);
    for (const plan::DefinitionId id : part.definitions)
        plan::walk(plan, plan.definitions[id.index], collector);
    put_in_order(collector.found.figures);
    put_in_order(collector.found.counts);
    put_in_order(collector.found.texts);
    if (plan.calendar) collector.found.calendar = &*plan.calendar;
    return std::move(collector.found);
}

}  // namespace assize::analysis
