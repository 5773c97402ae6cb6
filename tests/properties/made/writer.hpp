#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "made/vocabulary.hpp"

namespace assize::made {

/// Writes a checked rulebook at random: well typed by construction, as the checker would leave it.
/// What is declared may be spoken of by all that is declared after it, so that there is no circle.
class Writer {
public:
    Writer(Dice& dice, model::Rulebook& book) : dice_(dice), book_(book) {}

    [[nodiscard]] model::Condition condition(std::uint32_t depth);
    [[nodiscard]] model::Value value(const model::Type& type, std::uint32_t depth);
    [[nodiscard]] model::Selection selection(std::uint32_t depth);
    [[nodiscard]] model::Type some_type() { return scalar_type(dice_, book_.vocabulary); }

    void declare(model::MeaningId meaning) { meanings_.push_back(meaning); }
    void declare(model::RequirementId requirement) { requirements_.push_back(requirement); }
    void declare_check() { ++checks_; }
    /// From here on `all checks` is not a circle.
    void begin_clauses() { is_in_clauses_ = true; }
    /// Forgets the checks and meanings of a requirement that has been written.
    void leave(std::size_t meanings);
    [[nodiscard]] std::size_t meanings() const { return meanings_.size(); }

private:
    struct Found {
        model::Path path;
        model::Type type;
    };
    using Wanted = std::function<bool(const model::Type&)>;

    // Paths
    [[nodiscard]] std::vector<Found> paths(bool through_lists, const Wanted& wanted) const;
    void walk(
        const Found& at, bool through_lists, const Wanted& wanted, std::vector<Found>& into) const;
    [[nodiscard]] std::optional<Found> scalar_path(const model::Type& type);
    [[nodiscard]] Found list_path(const Wanted& wanted);
    [[nodiscard]] std::optional<Found> item_path(std::uint32_t level, const Wanted& wanted);

    // Conditions
    [[nodiscard]] model::Condition leaf();
    [[nodiscard]] model::Condition compare(std::uint32_t depth);
    [[nodiscard]] model::Condition compare_judgements(std::uint32_t depth);
    [[nodiscard]] model::Condition dates(std::uint32_t depth, std::uint32_t form);
    [[nodiscard]] model::Condition is_none();
    [[nodiscard]] model::Condition one_of(std::uint32_t depth);
    [[nodiscard]] model::Condition includes(std::uint32_t depth);
    [[nodiscard]] model::Condition quantified(std::uint32_t depth, bool exists);
    [[nodiscard]] model::Condition of_checks();
    [[nodiscard]] std::vector<model::Condition> parts(std::uint32_t depth);
    [[nodiscard]] model::Set set(const model::Type& type, std::uint32_t depth);

    // Values
    [[nodiscard]] model::Value literal(const model::Type& type);
    [[nodiscard]] model::Value at_level_of(
        const model::Type& type, std::uint32_t depth, bool is_sum);
    [[nodiscard]] std::optional<model::Value> computed(
        const model::Type& type, std::uint32_t depth);
    [[nodiscard]] std::optional<model::Value> aggregate(
        const model::Type& type, std::uint32_t depth);
    [[nodiscard]] std::optional<model::Value> share_of(std::uint32_t depth);
    [[nodiscard]] std::optional<model::Value> threshold(const model::Type& type);
    [[nodiscard]] std::optional<model::Value> meaning(const model::Type& type);
    [[nodiscard]] model::Value duration(std::uint32_t depth);

    // Lists
    [[nodiscard]] std::optional<model::Ranked> ranked(std::uint32_t depth, model::Type& item);
    template <class Job>
    auto with_item(const model::Selection& selection, Job job);

    Dice& dice_;
    model::Rulebook& book_;
    std::vector<model::Type> items_;  ///< of the quantifiers around, by level
    std::vector<model::MeaningId> meanings_;
    std::vector<model::RequirementId> requirements_;
    std::uint32_t checks_ = 0;
    bool is_in_clauses_ = false;
};

template <class Job>
auto Writer::with_item(const model::Selection& selection, Job job) {
    items_.push_back(selection.item);
    auto result = job();
    items_.pop_back();
    return result;
}

[[nodiscard]] bool is_same(const model::Type& a, const model::Type& b);

}  // namespace assize::made
