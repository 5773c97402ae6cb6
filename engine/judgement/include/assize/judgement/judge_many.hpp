#pragma once

#include <memory>
#include <span>

#include "assize/judgement/assessment.hpp"

namespace assize {

/// A profile that was read, and the day on which it is judged.
struct ReadProfile {
    const facts::Facts* facts = nullptr;
    Date as_at;
};

/// Judges many profiles by one plan, some of them together, a column at a time. It keeps its memory
/// between them: once warm, judging asks for none. Its verdicts are those of `judge`.
class ManyJudge {
public:
    /// Judged together, so many profiles take the least time for each; more come one lot after
    /// another.
    static constexpr std::size_t together = 64;

    /// `plan` is held. Cost: the plan's size.
    explicit ManyJudge(const plan::Plan& plan);
    ~ManyJudge();
    ManyJudge(ManyJudge&&) noexcept;
    ManyJudge& operator=(ManyJudge&&) noexcept;

    /// Verdicts for each profile, which stand until the next call. Errors: none. Source:
    /// semantics.md. Cost: profiles × the plan's size × list lengths.
    [[nodiscard]] std::span<const Verdicts> judge(std::span<const ReadProfile> profiles);
    /// The same of one.
    [[nodiscard]] const Verdicts& judge(const facts::Facts& facts, Date as_at) {
        const ReadProfile one{&facts, as_at};
        return judge(std::span(&one, 1)).front();
    }

    /// How many requirements it has to leave to `judge`, which is slower.
    [[nodiscard]] std::size_t left_to_judge() const;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace assize
