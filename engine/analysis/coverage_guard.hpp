#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "assize/plan/plan.hpp"

namespace assize::analysis {

/// What is settled already where a requirement's clauses are read, since `applies when`, or an
/// earlier clause, would have decided otherwise.
class Guards {
public:
    explicit Guards(const plan::Plan& plan) : plan_(plan) {}

    /// What follows is read only when `condition` holds, or only when it fails.
    void note(plan::NodeId condition, bool holds);
    /// Whether a condition, in the same words, cannot come out otherwise any more.
    [[nodiscard]] std::optional<bool> settled(plan::NodeId condition) const;
    /// Whether a list surely holds something.
    [[nodiscard]] bool have_items(plan::SelectionId selection) const;

private:
    const plan::Plan& plan_;
    std::vector<std::pair<plan::NodeId, bool>> settled_;
    std::vector<plan::SelectionId> with_items_;
};

}  // namespace assize::analysis
