#pragma once

#include <vector>

#include "assize/analysis/uses.hpp"
#include "assize/plan/part.hpp"

namespace assize::analysis {

/// Which fields of the profile the parts of a plan read.
class FieldReads {
public:
    /// Cost: the plan's size. The plan outlives it.
    explicit FieldReads(const plan::Plan& plan);

    /// What stands in a node or selection reads, through what it names; each once, in order.
    [[nodiscard]] std::vector<FieldPath> within(plan::NodeId node) const;
    [[nodiscard]] std::vector<FieldPath> within(plan::SelectionId selection) const;
    /// What a part of the plan reads; each once, in order.
    [[nodiscard]] std::vector<FieldPath> of(const plan::Part& part) const;

private:
    struct Finder;
    struct Collector;
    const plan::Plan& plan_;
    std::vector<FieldPath> fields_;  ///< by path
};

}  // namespace assize::analysis
