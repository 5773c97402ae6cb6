#pragma once

#include <vector>

#include "assize/judgement/assessment.hpp"

namespace assize::report {

/// A proof with the end of every step's subtree, so that children are found without search. Cost to
/// make: one pass.
class ProofTree {
public:
    /// Without a proof nothing has a root.
    explicit ProofTree(const Assessment& assessment)
        : proof_(assessment.proof ? &*assessment.proof : nullptr),
          ends_(proof_ == nullptr ? 0 : proof_->steps.size()) {
        for (std::uint32_t place = static_cast<std::uint32_t>(ends_.size()); place-- > 0;) {
            if (ends_[place] == 0) ends_[place] = place + 1;
            const std::uint32_t parent = proof_->steps[place].parent;
            if (parent != plan::nothing && ends_[parent] < ends_[place])
                ends_[parent] = ends_[place];
        }
    }
    [[nodiscard]] const ProofStep& operator[](std::uint32_t step) const {
        return proof_->steps[step];
    }
    [[nodiscard]] const Possible& seen(const ProofStep& step) const { return proof_->seen(step); }
    [[nodiscard]] std::uint32_t root(plan::DefinitionId definition) const {
        return proof_ == nullptr ? plan::nothing : proof_->roots[definition.index];
    }
    /// One past the last step under `step`; nothing has no steps.
    [[nodiscard]] std::uint32_t end(std::uint32_t step) const {
        return step == plan::nothing ? step : ends_[step];
    }
    [[nodiscard]] std::vector<std::uint32_t> children(std::uint32_t step) const {
        std::vector<std::uint32_t> found;
        if (step == plan::nothing) return found;
        for (std::uint32_t child = step + 1; child < ends_[step]; child = ends_[child])
            found.push_back(child);
        return found;
    }

private:
    const Proof* proof_;
    std::vector<std::uint32_t> ends_;
};

}  // namespace assize::report
