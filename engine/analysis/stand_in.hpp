#pragma once

#include <optional>
#include <span>

#include "assize/judgement/judge.hpp"
#include "assize/model/rulebook.hpp"

namespace assize::analysis {

/// A little rulebook of one requirement, with a rulebook's thresholds, calendar and choices, and
/// with facts of its own that stand in for what the real conditions read: the engine itself then
/// says what a judgement comes to. Nothing of it reads the real profile.
class StandIn {
public:
    explicit StandIn(const model::Rulebook& rulebook);

    /// A new fact, known by its number.
    [[nodiscard]] std::uint32_t add(const model::Type& type);
    /// That fact as a value, and as the condition that it is yes.
    [[nodiscard]] model::Value value(std::uint32_t fact) const;
    [[nodiscard]] model::Condition holds(std::uint32_t fact) const;

    /// Compiles what is to be judged; it names no meaning and no other requirement.
    void set(model::Requirement requirement);
    /// What is said of one fact: a scalar other than a text, or that there is none.
    struct Given {
        std::uint32_t fact = 0;
        std::optional<std::int64_t> value;
    };
    /// The facts that are not given are unknown. Cost: the requirement's size.
    [[nodiscard]] Judgement judge(std::span<const Given> given, Date as_at);
    /// The fact behind a cell of the judgement's `missing`.
    [[nodiscard]] std::uint32_t fact_of(facts::CellId cell) const;
    /// What the parts of the last judgement's clauses came to.
    [[nodiscard]] const Proof& proof() const { return proof_; }
    [[nodiscard]] const plan::Plan& plan() const { return plan_; }

private:
    model::Rulebook rulebook_;
    plan::Plan plan_;
    Proof proof_;
    std::uint32_t first_cell_ = 0;
};

}  // namespace assize::analysis
