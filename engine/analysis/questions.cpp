#include "assize/analysis/questions.hpp"

#include <algorithm>
#include <utility>

#include "assize/analysis/wanted.hpp"

namespace assize::analysis {

namespace {

/// A requirement, and the questions that are still to be asked for it: places in `all_`.
struct Waiting {
    std::uint32_t requirement = 0;
    std::vector<std::size_t> left;
};

class Questioning {
public:
    Questioning(const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements) {
        const std::vector<FieldPath> wanted = wanted_fields(rulebook, requirements);
        for (const FieldPath& field : wanted) all_.push_back({field, {}, 0});
        for (const std::uint32_t requirement : requirements) {
            Waiting one{requirement, {}};
            for (const FieldPath& field : wanted_fields(rulebook, {&requirement, 1})) {
                const auto at = std::find(wanted.begin(), wanted.end(), field) - wanted.begin();
                one.left.push_back(static_cast<std::size_t>(at));
                all_[one.left.back()].requirements.push_back(requirement);
            }
            if (!one.left.empty()) waiting_.push_back(std::move(one));
        }
    }

    std::vector<Question> in_order() && {
        std::vector<Question> asked;
        while (!waiting_.empty()) {
            auto next = std::min_element(
                waiting_.begin(), waiting_.end(),
                [&](const Waiting& a, const Waiting& b) { return rank(a) < rank(b); });
            auto questions = next->left;
            // Whoever reads an item reads its list, which therefore stays before it.
            std::stable_sort(questions.begin(), questions.end(), [&](auto a, auto b) {
                return all_[a].requirements.size() > all_[b].requirements.size();
            });
            for (const std::size_t question : questions) {
                settled_ += answer(question);
                all_[question].settled = settled_;
                asked.push_back(all_[question]);
            }
        }
        return asked;
    }

private:
    /// Fewest questions first, then those that serve most.
    [[nodiscard]] std::pair<std::size_t, std::ptrdiff_t> rank(const Waiting& one) const {
        std::ptrdiff_t served = 0;
        for (const std::size_t question : one.left)
            served += static_cast<std::ptrdiff_t>(all_[question].requirements.size());
        return {one.left.size(), -served};
    }
    /// How many requirements wait for nothing more once it is answered.
    std::size_t answer(std::size_t question) {
        for (Waiting& one : waiting_) std::erase(one.left, question);
        return std::erase_if(waiting_, [](const Waiting& one) { return one.left.empty(); });
    }

    std::vector<Question> all_;
    std::vector<Waiting> waiting_;
    std::size_t settled_ = 0;
};

}  // namespace

std::vector<Question> questions_of(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements) {
    return Questioning(rulebook, requirements).in_order();
}

}  // namespace assize::analysis
