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

void Evaluator::note_proof(Proof& proof, bool outline) {
    proof.steps.clear();
    proof.values.clear();
    proof.roots.assign(plan_.definitions.size(), plan::nothing);
    proof.reads.resize(plan_.definitions.size());
    for (Reads& reads : proof.reads) {
        reads.definitions.clear();
        reads.percentages.clear();
        reads.disputed.clear();
    }
    proof_ = &proof;
    is_outline_ = outline;
}

Result Evaluator::evaluate(plan::DefinitionId id) {
    const plan::Definition& definition = plan_.definitions[id.index];
    no_cases_ = not_yet_due_ = false;
    const std::uint32_t mark = needs_mark();
    parent_ = plan::nothing;
    const std::uint32_t here = open({.what = ProofStep::What::definition, .index = id.index});
    if (proof_ != nullptr) {
        proof_->roots[id.index] = here;
        reads_ = &proof_->reads[id.index];
    }
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
    if (proof_ != nullptr) {
        step(here).truth = result.truth;
        if (definition.what == model::Definition::What::meaning) note_seen(here, result.value);
    }
    close(here);
    return result;
}

std::uint32_t Evaluator::note_step(const ProofStep& step) {
    const auto here = static_cast<std::uint32_t>(proof_->steps.size());
    proof_->steps.push_back(step);
    proof_->steps.back().parent = parent_;
    return parent_ = here;
}

Evaluator::Depth Evaluator::depth() const { return {members_.size(), needs_.size()}; }

void Evaluator::rewind(const Depth& depth) {
    members_.resize(depth.members);
    needs_.resize(depth.needs);
}

void Evaluator::list_needs(
    Range range, std::vector<facts::CellId>& facts, std::vector<LimitSeen>& limits) const {
    std::vector<std::uint32_t> seen_cells;
    std::vector<std::uint32_t> seen_limits;
    const auto is_new = [](std::vector<std::uint32_t>& seen, std::uint32_t one) {
        const auto at = std::lower_bound(seen.begin(), seen.end(), one);
        if (at != seen.end() && *at == one) return false;
        seen.insert(at, one);
        return true;
    };
    for (std::uint32_t place = 0; place < range.count; ++place) {
        const Need& need = needs_[range.first + place];
        if (need.limit == plan::nothing) {
            if (is_new(seen_cells, need.cell.index)) facts.push_back(need.cell);
        } else if (is_new(seen_limits, need.limit)) {
            limits.push_back(limits_[need.limit]);
        }
    }
}

void Evaluator::need_limit(const plan::Node& node, const Possible& date, const Possible& other) {
    if (!notes_needs_) return;
    needs_.push_back({{plan::nothing}, static_cast<std::uint32_t>(limits_.size())});
    limits_.push_back({{index_of(node)}, date, other});
}

void Evaluator::need_again(Range range) {
    if (!notes_needs_) return;
    for (std::uint32_t place = 0; place < range.count; ++place) {
        const Need need = needs_[range.first + place];
        needs_.push_back(need);
    }
}

void Evaluator::forget_needs(Range range) {
    const auto begin = needs_.begin() + range.first;
    needs_.erase(begin, begin + range.count);
}

/// Whether an atom is to be taken as unknown: one that was met when nothing was masked, wherever
/// that leads now.
bool Evaluator::is_masked(const Atom& atom, bool holds, Atoms& atoms, bool mask, bool& met) {
    if (is_first_pass_) {
        if (holds) atoms.note(atom);
        met = met || holds;
        return false;
    }
    // A clause that the first pass never came to has its atoms too.
    return mask && (holds || atoms.contains(atom));
}

Truth Evaluator::advice(plan::NodeId when, std::uint32_t index) {
    const std::uint32_t here = open({.what = ProofStep::What::advice, .index = index});
    const Truth held = condition(when);
    if (proof_ != nullptr) step(here).truth = held;
    close(here);
    return held;
}

}  // namespace assize::judgement
