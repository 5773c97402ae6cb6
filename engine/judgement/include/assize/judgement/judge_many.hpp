#pragma once

#include <memory>

#include "assize/judgement/assessment.hpp"

namespace assize {

/// Judges many profiles by one plan, one after another, a column of a list at a time. It keeps its
/// memory between them: once warm, judging asks for none. Its judgements are `judge`'s, marks and
/// possible sets and deciding clauses included, without what explains them: `missing`, `limits`,
/// `spoken` and `advised` stay empty, and so do the standings.
class ManyJudge {
public:
    /// `plan` is held. Cost: the plan's size, and the square of what it lays out in bits.
    explicit ManyJudge(const plan::Plan& plan);
    ~ManyJudge();
    ManyJudge(ManyJudge&&) noexcept;
    ManyJudge& operator=(ManyJudge&&) noexcept;

    /// One judgement for each requirement, in rulebook order, until the next call. Errors: none.
    /// Source: semantics.md. Cost: the plan's size × list lengths.
    [[nodiscard]] const Assessment& judge(const facts::Facts& facts, Date as_at);

    /// How many requirements it has to leave to `judge`, which is slower.
    [[nodiscard]] std::size_t left_to_judge() const;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace assize
