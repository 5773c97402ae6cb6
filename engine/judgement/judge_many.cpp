#include "assize/judgement/judge_many.hpp"

#include <algorithm>

#include "assize/judgement/judge.hpp"
#include "columns/machine.hpp"
#include "reported.hpp"

namespace assize {

using judgement::Mode;
using judgement::columns::Machine;
using judgement::columns::Program;

class ManyJudge::Work {
public:
    explicit Work(const plan::Plan& plan)
        : plan_(plan),
          program_(judgement::columns::columns_of(plan)),
          machine_(plan, program_),
          whole_(plan::everything(plan)),
          left_out_(plan::Dependence(plan).part_of(program_.left_out)) {
        assessment_.judgements.resize(plan.requirements.size());
    }

    const Assessment& judge(const facts::Facts& facts, Date as_at) {
        assessment_.as_at = as_at;
        if (!machine_.run(facts, as_at) || !note()) {
            judge_slowly(facts, as_at, whole_);
            return assessment_;
        }
        if (!left_out_.requirements.empty()) judge_slowly(facts, as_at, left_out_);
        return assessment_;
    }

    [[nodiscard]] std::size_t left_to_judge() const { return left_out_.requirements.size(); }

private:
    [[nodiscard]] Judgement& at(std::size_t place) {
        return assessment_.judgements[program_.judged[place].plan];
    }

    /// False when the machine gave up.
    bool note() {
        for (std::size_t place = 0; place < program_.judged.size(); ++place) {
            Judgement& judgement = at(place);
            judgement.possible = judgement.presumed = machine_.outcomes(place);
            judgement.is_in_force = machine_.is_in_force(place);
            judgement.clause = machine_.clause(place);
            judgement.marks.clear();
        }
        return note_marks() && presume();
    }

    /// A judgement leans on what changes it when taken as unknown (semantics.md, 9).
    bool note_marks() {
        Mode no_cases, not_yet_due;
        no_cases.mask_no_cases = true;
        not_yet_due.mask_not_yet_due = true;
        bool is_whole = mark(no_cases, {Mark::no_cases, plan::nothing})
            && mark(not_yet_due, {Mark::not_yet_due, plan::nothing});
        for (std::uint32_t threshold = 0; threshold < plan_.thresholds.size(); ++threshold) {
            if (!plan_.thresholds[threshold].is_assumed) continue;
            Mode assumed;
            assumed.mask_threshold = threshold;
            is_whole = is_whole && mark(assumed, {Mark::assumed, threshold});
        }
        return is_whole;
    }
    bool mark(const Mode& mode, const MarkSeen& seen) {
        return machine_.run_again(mode, [&](std::size_t place, Outcomes outcomes) {
            if (outcomes != at(place).possible) at(place).marks.push_back(seen);
        });
    }

    bool presume() {
        Mode mode;
        mode.presume = true;
        const bool is_whole = machine_.run_again(
            mode, [&](std::size_t place, Outcomes outcomes) { at(place).presumed = outcomes; });
        for (std::size_t place = 0; place < program_.judged.size(); ++place)
            judgement::report(at(place));
        return is_whole;
    }

    void judge_slowly(const facts::Facts& facts, Date as_at, const plan::Part& part) {
        auto judged = judge_only(plan_, facts, as_at, part);
        for (std::size_t place = 0; place < judged.size(); ++place) {
            Judgement& judgement = assessment_.judgements[part.requirements[place]];
            judgement = std::move(judged[place]);
            judgement.missing.clear();
            judgement.limits.clear();
        }
    }

    const plan::Plan& plan_;
    Program program_;
    Machine machine_;
    plan::Part whole_, left_out_;
    Assessment assessment_;
};

ManyJudge::ManyJudge(const plan::Plan& plan) : work_(std::make_unique<Work>(plan)) {}
ManyJudge::~ManyJudge() = default;
ManyJudge::ManyJudge(ManyJudge&&) noexcept = default;
ManyJudge& ManyJudge::operator=(ManyJudge&&) noexcept = default;

const Assessment& ManyJudge::judge(const facts::Facts& facts, Date as_at) {
    return work_->judge(facts, as_at);
}

std::size_t ManyJudge::left_to_judge() const { return work_->left_to_judge(); }

}  // namespace assize
