#pragma once

#include <vector>

#include "assize/judgement/assessment.hpp"

namespace assize::report {

/// A proof as trees of steps. Without a proof nothing has a root.
class ProofTree {
public:
    explicit ProofTree(const Assessment& assessment)
        : proof_(assessment.proof ? &*assessment.proof : nullptr) {}
    [[nodiscard]] const ProofStep& operator[](std::uint32_t step) const {
        return proof_->steps[step];
    }
    [[nodiscard]] const Possible& seen(const ProofStep& step) const { return proof_->seen(step); }
    [[nodiscard]] std::uint32_t root(plan::DefinitionId definition) const {
        return proof_ == nullptr ? plan::nothing : proof_->roots[definition.index];
    }
    /// What a definition that has a root reads.
    [[nodiscard]] const Reads& reads(plan::DefinitionId definition) const {
        return proof_->reads[definition.index];
    }
    /// One past the last step under `step`; nothing has no steps.
    [[nodiscard]] std::uint32_t end(std::uint32_t step) const {
        return step == plan::nothing ? step : proof_->steps[step].end;
    }
    [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t step) const {
        std::vector<std::uint32_t> found;
        if (step == plan::nothing) return found;
        for (std::uint32_t child = step + 1; child < end(step); child = end(child))
            found.push_back(child);
        return found;
    }

private:
    const Proof* proof_;
};

}  // namespace assize::report
