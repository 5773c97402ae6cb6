#pragma once

#include <memory>
#include <vector>

#include "assize/judgement/assessment.hpp"

namespace assize {

/// Judges many profiles by one plan, one after another, a column of a list at a time. It keeps its
/// memory between them: once warm, judging asks for none. Its judgements are `judge`'s, marks and
/// possible sets and deciding clauses included, without what explains them: `missing`, `limits`,
/// `spoken` and `advised` stay empty.
class ManyJudge {
public:
    /// `plan` is held. Cost: the plan's size, and the square of what it lays out in bits.
    explicit ManyJudge(const plan::Plan& plan);
    ~ManyJudge();
    ManyJudge(const ManyJudge&) = delete;
    ManyJudge& operator=(const ManyJudge&) = delete;

    /// One judgement for each requirement, in rulebook order, until the next call. Errors: none.
    /// Source: semantics.md. Cost: the plan's size × list lengths.
    [[nodiscard]] const std::vector<Judgement>& judge(const facts::Facts& facts, Date as_at);

    /// How many requirements it has to leave to `judge`, which is slower.
    [[nodiscard]] std::size_t left_to_judge() const;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace assize
