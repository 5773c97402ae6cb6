#include "evaluator.hpp"

#include <algorithm>

#include "assize/base/must.hpp"
#include "interval.hpp"

namespace assize::judgement {

Evaluator::Evaluator(const plan::Plan& plan, const facts::Facts& facts, Date as_at)
    : plan_(plan),
      facts_(facts),
      as_at_(as_at),
      results_(plan.definitions.size()),
      items_(plan.levels) {}

Result Evaluator::evaluate(plan::DefinitionId id) {
    const plan::Definition& definition = plan_.definitions[id.index];
    no_cases_ = not_yet_due_ = limit_reached_ = false;
    const std::uint32_t mark = needs_mark();
    parent_ = plan::nothing;
    const std::uint32_t here = open({.what = ProofStep::What::definition, .index = id.index});
    if (proof_ != nullptr) proof_->roots[id.index] = here;
    Result result;
    switch (definition.what) {
        case model::Definition::What::meaning:
            if (definition.selection.index != plan::nothing) {
                result.items = selection(definition.selection);
            } else if (plan_.nodes[definition.node.index].op >= plan::Op::compare) {
                result.truth = condition(definition.node);
                result.value = one_of_set(static_cast<std::uint64_t>(result.truth));
            } else {
                result.value = value(definition.node);
            }
            break;
        case model::Definition::What::check: result.truth = condition(definition.node); break;
        case model::Definition::What::requirement:
            requirement(plan_.requirements[definition.index], result);
            break;
    }
    result.needs = needs_since(mark);
    result.no_cases = no_cases_;
    result.not_yet_due = not_yet_due_;
    result.limit_reached = limit_reached_;
    if (proof_ != nullptr) {
        step(here).truth = result.truth;
        step(here).seen = result.value;
    }
    close(here);
    return result;
}

Evaluator::Depth Evaluator::depth() const { return {members_.size(), needs_.size()}; }

void Evaluator::rewind(const Depth& depth) {
    members_.resize(depth.members);
    needs_.resize(depth.needs);
}

std::vector<facts::CellId> Evaluator::needs(Range range) const {
    std::vector<facts::CellId> first_readings;
    std::vector<facts::CellId> seen;
    for (std::uint32_t place = 0; place < range.count; ++place) {
        const facts::CellId cell = needs_[range.first + place];
        const auto at = std::lower_bound(seen.begin(), seen.end(), cell);
        if (at != seen.end() && *at == cell) continue;
        seen.insert(at, cell);
        first_readings.push_back(cell);
    }
    return first_readings;
}

void Evaluator::need_again(Range range) {
    if (!notes_needs_) return;
    for (std::uint32_t place = 0; place < range.count; ++place) {
        const facts::CellId cell = needs_[range.first + place];
        needs_.push_back(cell);
    }
}

void Evaluator::forget_needs(Range range) {
    const auto begin = needs_.begin() + range.first;
    needs_.erase(begin, begin + range.count);
}

std::vector<std::uint32_t> Evaluator::key(const Atom& atom) const {
    std::vector<std::uint32_t> key{atom.is_selection ? 1U : 0U, atom.index};
    for (std::uint32_t level = 0; level < atom.level; ++level) key.push_back(items_[level].index);
    return key;
}

/// Whether an atom is to be taken as unknown: one that was met when nothing was masked, wherever
/// that leads now.
bool Evaluator::is_masked(const Atom& atom, bool holds, Atoms& atoms, bool mask, bool& met) {
    if (is_first_pass_) {
        if (holds) atoms.insert(key(atom));
        met = met || holds;
        return false;
    }
    // A clause that the first pass never came to has its atoms too.
    return mask && (holds || atoms.contains(key(atom)));
}

Truth Evaluator::advice(plan::NodeId when, std::uint32_t index) {
    const std::uint32_t here = open({.what = ProofStep::What::advice, .index = index});
    const Truth held = condition(when);
    if (proof_ != nullptr) step(here).truth = held;
    close(here);
    return held;
}

std::uint32_t Evaluator::open(ProofStep step) {
    if (proof_ == nullptr) return 0;
    step.parent = parent_;
    parent_ = static_cast<std::uint32_t>(proof_->steps.size());
    proof_->steps.push_back(step);
    return parent_;
}

}  // namespace assize::judgement
