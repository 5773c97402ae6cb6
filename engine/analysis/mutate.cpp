#include "assize/analysis/mutate.hpp"

#include <algorithm>

#include "assize/judgement/run_test.hpp"
#include "in_parallel.hpp"

namespace assize::analysis {

namespace {

/// What a trial expects of some requirements, and the part of the plan that this needs.
struct Inquiry {
    std::size_t trial = 0;
    std::vector<std::uint32_t> expects;  ///< places among the test's expectations, as the part's
    plan::Part part;
};

std::vector<Inquiry> inquiries_of(
    const Ground& ground, const std::vector<std::uint32_t>& requirements) {
    std::vector<Inquiry> inquiries;
    for (std::size_t place = 0; place < ground.trials.size(); ++place) {
        const auto& expects = ground.trials[place].test->expects;
        std::vector<std::uint32_t> asked;
        for (std::uint32_t one = 0; one < expects.size(); ++one) {
            const std::uint32_t of = expects[one].requirement.index;
            if (std::binary_search(requirements.begin(), requirements.end(), of))
                asked.push_back(one);
        }
        if (asked.empty()) continue;
        const auto requirement = [&](std::uint32_t one) { return expects[one].requirement.index; };
        std::sort(asked.begin(), asked.end(), [&](std::uint32_t a, std::uint32_t b) {
            return requirement(a) < requirement(b);
        });
        std::vector<std::uint32_t> of;
        for (const std::uint32_t one : asked) of.push_back(requirement(one));
        inquiries.push_back({place, std::move(asked), ground.dependence.part_of(of)});
    }
    return inquiries;
}

/// One thread's: a plan of its own to change, and the inquiries of what was changed last.
class Trier {
public:
    explicit Trier(const Ground& ground) : ground_(ground), plan_(ground.plan) {}

    std::optional<std::size_t> first_to_notice(const Mutant& mutant) {
        if (const auto& asked_of = dependents(ground_, mutant); asked_of != requirements_) {
            inquiries_ = inquiries_of(ground_, asked_of);
            requirements_ = asked_of;
        }
        Change change = mutant.change;
        exchange(plan_, change);
        const auto noticing = std::find_if(
            inquiries_.begin(), inquiries_.end(),
            [&](const Inquiry& inquiry) { return notices(inquiry); });
        exchange(plan_, change);
        if (noticing == inquiries_.end()) return std::nullopt;
        return noticing->trial;
    }

private:
    /// Whether an expectation that holds of the rules as they are fails now.
    bool notices(const Inquiry& inquiry) {
        const auto faults = faults_under(plan_, inquiry);
        if (faults.empty()) return false;
        const auto before = faults_under(ground_.plan, inquiry);
        return std::any_of(faults.begin(), faults.end(), [&](const TestFault& fault) {
            return std::none_of(before.begin(), before.end(), [&](const TestFault& one) {
                return one.expect == fault.expect;
            });
        });
    }

    std::vector<TestFault> faults_under(const plan::Plan& plan, const Inquiry& inquiry) {
        const Trial& trial = ground_.trials[inquiry.trial];
        const auto judgements = judge_only(plan, *trial.facts, trial.day, inquiry.part);
        std::vector<TestFault> faults;
        for (std::size_t place = 0; place < inquiry.expects.size(); ++place) {
            const std::uint32_t expect = inquiry.expects[place];
            compare(trial.test->expects[expect], expect, judgements[place], faults);
        }
        return faults;
    }

    const Ground& ground_;
    plan::Plan plan_;
    std::vector<std::uint32_t> requirements_;
    std::vector<Inquiry> inquiries_;
};

}  // namespace

const std::vector<std::uint32_t>& dependents(const Ground& ground, const Mutant& mutant) {
    if (mutant.definition.index != plan::nothing)
        return ground.dependence.dependents(mutant.definition);
    return ground.dependence.dependents(model::ThresholdId{mutant.home.index});
}

void keep_read_by(
    const Ground& ground, std::span<const std::uint32_t> requirements,
    std::vector<Mutant>& mutants) {
    const auto is_among = [&](std::uint32_t one) {
        return std::binary_search(requirements.begin(), requirements.end(), one);
    };
    std::erase_if(mutants, [&](const Mutant& mutant) {
        if (mutant.home.what == Home::What::requirement) return !is_among(mutant.home.index);
        const auto& readers = dependents(ground, mutant);
        return std::none_of(readers.begin(), readers.end(), is_among);
    });
}

std::vector<std::optional<std::size_t>> noticed_by(
    const Ground& ground, std::span<const Mutant> mutants, unsigned jobs,
    const Progress& progress) {
    std::vector<std::optional<std::size_t>> noticed(mutants.size());
    in_parallel(mutants.size(), jobs, progress, [&] {
        return [&, trier = Trier(ground)](std::size_t place) mutable {
            noticed[place] = trier.first_to_notice(mutants[place]);
        };
    });
    return noticed;
}

}  // namespace assize::analysis
