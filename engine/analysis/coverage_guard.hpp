#pragma once

#include <vector>

#include "assize/plan/plan.hpp"

namespace assize::analysis {

/// The lists that surely hold something where a requirement's clauses are read: `applies when`, and
/// every earlier clause, would have decided otherwise.
class Guards {
public:
    explicit Guards(const plan::Plan& plan) : plan_(plan) {}

    /// What follows is read only when `condition` holds, or only when it fails.
    void note(plan::NodeId condition, bool holds);
    [[nodiscard]] bool have_items(plan::SelectionId selection) const;

private:
    const plan::Plan& plan_;
    std::vector<plan::SelectionId> with_items_;
};

}  // namespace assize::analysis
