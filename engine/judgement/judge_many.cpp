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
          left_out_(plan::Dependence(plan).part_of(program_.left_out)) {}

    std::span<const Verdicts> judge(std::span<const ReadProfile> profiles) {
        const std::size_t requirements = plan_.requirements.size();
        if (verdicts_.size() < profiles.size() * requirements)
            verdicts_.resize(profiles.size() * requirements);
        by_profile_.clear();
        for (std::size_t place = 0; place < profiles.size(); ++place)
            by_profile_.push_back({profiles[place].as_at, verdicts_of(place)});
        for (std::size_t begin = 0; begin < profiles.size(); begin += together)
            judge(profiles, begin, std::min(together, profiles.size() - begin));
        return by_profile_;
    }

    [[nodiscard]] std::size_t left_to_judge() const { return left_out_.requirements.size(); }

private:
    [[nodiscard]] std::span<Verdict> verdicts_of(std::size_t profile) {
        const std::size_t requirements = plan_.requirements.size();
        return std::span(verdicts_).subspan(profile * requirements, requirements);
    }

    void judge(std::span<const ReadProfile> profiles, std::size_t begin, std::size_t count) {
        first_ = begin;
        count_ = count;
        const auto lot = profiles.subspan(begin, count);
        const bool is_whole = machine_.run(lot) && note();
        if (!is_whole && count > 1) {
            // One of them has a figure that is too large, or far longer lists than the others.
            judge(profiles, begin, count / 2);
            judge(profiles, begin + count / 2, count - count / 2);
            return;
        }
        const plan::Part& part = is_whole ? left_out_ : whole_;
        for (std::size_t place = 0; place < count && !part.requirements.empty(); ++place)
            judge_slowly(lot[place], part, verdicts_of(begin + place));
    }

    [[nodiscard]] Verdict& at(std::size_t place, std::size_t profile) {
        return verdicts_of(first_ + profile)[program_.judged[place].plan];
    }

    /// False when the machine gave up.
    bool note() {
        const std::size_t requirements = plan_.requirements.size();
        for (std::size_t place = 0; place < program_.judged.size(); ++place) {
            const Machine::Found found = machine_.found(place);
            Verdict* const first = &at(place, 0);
            for (std::uint32_t profile = 0; profile < count_; ++profile) {
                Verdict& verdict = first[profile * requirements];
                verdict.possible = verdict.presumed =
                    Outcomes::of_bits(static_cast<std::uint8_t>(found.possible[profile]));
                verdict.reported = verdict.possible.only();
                verdict.is_in_force = judgement::columns::has_bit(found.in_force, profile);
                const std::uint32_t clause = found.clauses[profile];
                verdict.clause = clause == plan::nothing ? std::nullopt : std::optional(clause);
                verdict.marks.clear();
            }
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
        return machine_.run_again(mode, [&](std::size_t place, std::size_t profile, Outcomes) {
            at(place, profile).marks.push_back(seen);
        });
    }

    bool presume() {
        Mode mode;
        mode.presume = true;
        return machine_.run_again(
            mode, [&](std::size_t place, std::size_t profile, Outcomes outcomes) {
                Verdict& verdict = at(place, profile);
                verdict.presumed = outcomes;
                judgement::report(verdict);
            });
    }

    void judge_slowly(
        const ReadProfile& profile, const plan::Part& part, std::span<Verdict> verdicts) const {
        auto judged = judge_only(plan_, *profile.facts, profile.as_at, part);
        for (std::size_t place = 0; place < judged.size(); ++place)
            verdicts[part.requirements[place]] = std::move(judged[place]);
    }

    const plan::Plan& plan_;
    Program program_;
    Machine machine_;
    plan::Part whole_, left_out_;
    std::vector<Verdict> verdicts_;  ///< by profile and requirement
    std::vector<Verdicts> by_profile_;
    std::size_t first_ = 0, count_ = 0;  ///< of the profiles, those under way
};

ManyJudge::ManyJudge(const plan::Plan& plan) : work_(std::make_unique<Work>(plan)) {}
ManyJudge::~ManyJudge() = default;
ManyJudge::ManyJudge(ManyJudge&&) noexcept = default;
ManyJudge& ManyJudge::operator=(ManyJudge&&) noexcept = default;

std::span<const Verdicts> ManyJudge::judge(std::span<const ReadProfile> profiles) {
    return work_->judge(profiles);
}

std::size_t ManyJudge::left_to_judge() const { return work_->left_to_judge(); }

}  // namespace assize
