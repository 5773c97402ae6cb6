#pragma once

#include <vector>

#include "assize/base/add_once.hpp"
#include "assize/judgement/assessment.hpp"
#include "atoms.hpp"
#include "mode.hpp"
#include "share.hpp"
#include "tally.hpp"

namespace assize::judgement {

/// A range of a stack.
struct Range {
    std::uint32_t first = 0, count = 0;
};

/// What an unknown waits for: a fact, or that a limit were wider (its place among those met).
struct Need {
    facts::CellId cell{plan::nothing};
    std::uint32_t limit = plan::nothing;
};

/// An item of a list, whether it belongs to the selection, and the facts that its belonging waits
/// for.
struct Member {
    facts::CellId cell;
    Truth member = Truth::yes;
    Range needs;
};

/// What a path or a selection came to. `needs` are the list's own: what keeps it open, what its
/// ranking waits for.
struct Items {
    Range members;
    Range needs;
    bool is_open = false;
    bool is_empty_in_profile = false;  ///< closed, and no item at all before any `where`
};

/// What a definition came to, once, under one mode.
struct Result {
    Truth truth = Truth::unknown;
    Possible value;
    Items items;
    Outcomes outcomes;
    Range needs;
    std::optional<std::uint32_t> clause;
    bool is_in_force = true;
    bool no_cases = false, not_yet_due = false;  ///< met on the way, in all it read
};

/// Evaluates a plan's definitions over facts under one mode, each once and in order, and notes what
/// decides on the way: the missing facts, the atoms that carry marks, and, when asked, the proof.
/// It allocates only as its stacks, its atoms and the proof grow: nothing for a condition or an
/// item.
class Evaluator {
public:
    Evaluator(const plan::Plan& plan, const facts::Facts& facts, Date as_at);

    /// Notes the missing facts and, with a proof, every step. Only the first pass does.
    void note_needs() { notes_needs_ = true; }
    /// An outline leaves out what is asked of items.
    void note_proof(Proof& proof, bool outline);
    /// A later pass notes nothing.
    void leave_notes() {
        if (is_first_pass_) {
            without_cases_.sort();
            not_due_.sort();
        }
        is_first_pass_ = false;
        notes_needs_ = false;
        proof_ = nullptr;
        reads_ = nullptr;
    }

    void set_mode(const Mode& mode) { mode_ = mode; }
    [[nodiscard]] Result evaluate(plan::DefinitionId definition);
    [[nodiscard]] std::vector<Result>& results() { return results_; }
    /// The facts and the limits of a range, each once, in order of first reading.
    void list_needs(
        Range range, std::vector<facts::CellId>& facts, std::vector<LimitSeen>& limits) const;

    /// How far the stacks reach, and back to there: a later pass leaves nothing behind.
    struct Depth {
        std::size_t members = 0, needs = 0;
    };
    [[nodiscard]] Depth depth() const;
    void rewind(const Depth& depth);

    /// What is only said: evaluated after its requirement, in the first pass.
    [[nodiscard]] Truth advice(plan::NodeId when, std::uint32_t index);
    [[nodiscard]] Possible shown(plan::NodeId node) { return value(node); }

private:
    // evaluate_requirement.cpp
    void requirement(const plan::Requirement& requirement, Result& result);
    Truth applies(const plan::Requirement& requirement);
    Outcomes walk(const plan::Requirement& requirement, Result& result);
    Truth clause_condition(const plan::Clause& clause, std::uint32_t index);
    Outcomes by_checks(const plan::Requirement& requirement);

    // evaluate_condition.cpp
    Truth condition(plan::NodeId id);
    Truth decide(const plan::Node& node);
    Truth reference(const plan::Node& node);
    Truth within(const plan::Node& node);
    Truth apart(const plan::Node& node);
    Truth in_time(const plan::Node& node);
    Truth one_of(const plan::Node& node);
    Truth equals_a_member(const plan::Node& node, const Possible& value, const model::Type& type);
    Truth includes(const plan::Node& node);
    Truth list_includes(const Items& list, const Possible& value, const model::Type& element);
    Truth all(const plan::Node& node);
    Truth any(const plan::Node& node);
    Truth chosen(const plan::Node& node);
    Truth exists(const plan::Node& node);
    Truth proportion(const plan::Node& node);

    // evaluate_value.cpp
    Possible value(plan::NodeId id);
    Possible find_value(const plan::Node& node, facts::CellId& cell);
    Possible at_path(const plan::Path& path, facts::CellId& cell);
    Possible of_cell(facts::CellId cell, const model::Type& type);
    Possible anything_of(const model::Type& type) const;
    Possible threshold(const plan::Node& node);
    Possible arithmetic(const plan::Node& node);
    Possible days(const plan::Node& node);
    Possible moved_by(
        const plan::Node& node, const Possible& date, const Possible& length, bool back);

    // evaluate_aggregate.cpp
    Possible count(const plan::Node& node);
    Possible share(const plan::Node& node);
    Possible sum(const plan::Node& node);
    Possible extreme(const plan::Node& node);
    Split split(plan::SelectionId selection, plan::NodeId satisfying);
    Tally tally(const Items& items) const;

    // evaluate_list.cpp
    Items selection(plan::SelectionId id);
    Items source(const plan::Selection& selection);
    Items ranked(const plan::Selection& selection);
    void rank(const plan::Selection& selection, const Items& items, std::size_t first_key);
    Items list(const plan::Path& path);
    Items listed_by_meaning(std::uint32_t definition);
    void spread(const plan::Path& path, std::uint32_t place, const Member& from, Items& items);
    void leave_open(const Member& from, facts::CellId unknown, Items& items);
    void keep(const plan::Selection& selection, Items& items);
    Truth of_item(plan::NodeId asked);
    template <typename Visit>
    void each(const plan::Selection& selection, const Items& items, Visit visit);
    void drop_members(const Items& items) { members_.resize(items.members.first); }

    // Atoms that carry a mark (semantics.md, 9): the first pass notes those there are, a masked
    // pass takes those as unknown.
    bool is_masked(const Atom& atom, bool holds, Atoms& atoms, bool mask, bool& met);
    bool is_without_cases(const Atom& atom, bool holds) {
        return is_masked(atom, holds, without_cases_, mode_.mask_no_cases, no_cases_);
    }
    bool is_not_yet_due(const Atom& atom, bool holds) {
        return is_masked(atom, holds, not_due_, mode_.mask_not_yet_due, not_yet_due_);
    }
    [[nodiscard]] std::uint32_t index_of(const plan::Node& node) const {
        return static_cast<std::uint32_t>(&node - plan_.nodes.data());
    }
    [[nodiscard]] Atom atom_of(const plan::Node& node) const {
        return {false, index_of(node), items_around(node.level)};
    }
    [[nodiscard]] std::span<const facts::CellId> items_around(std::uint32_t level) const {
        return std::span(items_).first(level);
    }

    // Needs are a stack of facts; a condition that is decided drops what it pushed.
    [[nodiscard]] std::uint32_t needs_mark() const {
        return static_cast<std::uint32_t>(needs_.size());
    }
    void need(facts::CellId cell) {
        if (notes_needs_) needs_.push_back({cell, plan::nothing});
        if (reads_ != nullptr && facts_[cell].is_disputed) add_once(reads_->disputed, cell);
    }
    void need_limit(const plan::Node& node, const Possible& date, const Possible& other);
    void need_again(Range range);
    void drop_needs(std::uint32_t mark) { needs_.resize(mark); }
    void forget_needs(Range range);
    [[nodiscard]] Range needs_since(std::uint32_t mark) const {
        return {mark, needs_mark() - mark};
    }

    // What the definition under way reads.
    void note_read(plan::DefinitionId definition) {
        if (reads_ != nullptr) add_once(reads_->definitions, definition);
    }
    void note_percentage(const Ratio& bound) {
        if (reads_ != nullptr) add_once(reads_->percentages, bound);
    }

    // The proof: steps open and close as evaluation goes in and out.
    [[nodiscard]] std::uint32_t open(const ProofStep& step) {
        return proof_ == nullptr ? 0 : note_step(step);
    }
    [[nodiscard]] std::uint32_t note_step(const ProofStep& step);
    void close(std::uint32_t step) {
        if (proof_ == nullptr) return;
        ProofStep& closed = proof_->steps[step];
        closed.end = static_cast<std::uint32_t>(proof_->steps.size());
        parent_ = closed.parent;
    }
    ProofStep& step(std::uint32_t index) { return proof_->steps[index]; }
    void note_seen(std::uint32_t index, const Possible& seen) {
        step(index).seen = static_cast<std::uint32_t>(proof_->values.size());
        proof_->values.push_back(seen);
    }
    /// What the condition under way came to before it was held against anything.
    void note_measure(const Possible& seen) {
        if (proof_ != nullptr) note_seen(parent_, seen);
    }
    void note_measure(const Tally& seen) {
        if (proof_ != nullptr) note_measure(seen.interval());
    }

    const plan::Plan& plan_;
    const facts::Facts& facts_;
    Date as_at_;
    Mode mode_;
    std::vector<Result> results_;
    std::vector<facts::CellId> items_;  ///< the item at each level
    std::vector<Member> members_;
    std::vector<Need> needs_;
    std::vector<LimitSeen> limits_;
    std::vector<Possible> keys_;  ///< of the rankings under way
    std::vector<Ratio> sure_lows_, possible_highs_;
    bool notes_needs_ = false;
    bool no_cases_ = false, not_yet_due_ = false;
    Atoms without_cases_, not_due_;
    bool is_first_pass_ = true;
    Proof* proof_ = nullptr;  ///< nothing inside an item of an outline
    bool is_outline_ = false;
    Reads* reads_ = nullptr;  ///< of the definition under way
    std::uint32_t parent_ = plan::nothing;
};

}  // namespace assize::judgement
