#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "written_out.hpp"

namespace assize::analysis {

/// Every way in which what a requirement asks may turn out on complete facts, and what it is then
/// judged. Each value that is compared with figures takes one place between them; what is known of
/// counts and shares of one list rules out what cannot be. Ways that cannot be may be left in,
/// never ways that can be left out: that no way reaches a clause proves that nothing does. Cost:
/// the product of the places, up to `most_ways`, and
/// the conditions with their names written out, up to `most_nodes`.
class DecisionTable {
public:
    /// Checks are what their conditions say, or, named alone, conditions of which nothing is known.
    enum class Checks : std::uint8_t { looked_into, named };
    /// `asked` are conditions of the requirement; which of them hold together is kept.
    DecisionTable(
        const model::Rulebook& rulebook, const model::Requirement& requirement, Checks checks,
        std::span<const model::Condition* const> asked = {});

    /// False when there were too many ways to go through: nothing is known then.
    [[nodiscard]] bool is_whole() const { return is_whole_; }
    /// Whether the requirement can apply at all.
    [[nodiscard]] bool can_apply() const { return can_apply_; }
    /// For each clause, whether some way reaches it and it decides there.
    [[nodiscard]] const std::vector<bool>& decides() const { return decides_; }
    /// A check, or a count asked for exactly, that makes the judgement worse by going up by one.
    struct Worse {
        std::string check;         ///< its name, or empty
        std::int64_t exactly = 0;  ///< else the number asked for
        std::size_t from = 0;      ///< the clause that decided before
        std::size_t to = 0;        ///< and the one after
    };
    [[nodiscard]] const std::optional<Worse>& worse() const { return worse_; }
    /// Whether some way has the asked conditions turn out so; one that is left open may be either.
    /// Cost: the number of ways in which they do.
    [[nodiscard]] bool can_be(const std::vector<std::optional<bool>>& held) const;

private:
    static constexpr std::size_t most_ways = 1U << 15U;
    static constexpr std::size_t most_nodes = 1U << 11U;

    /// A value that is compared: places in order, in halves, so that there is one between two
    /// figures; none first.
    struct Variable {
        std::vector<std::int64_t> figures;
        std::vector<std::optional<std::int64_t>> places;
        std::optional<std::int64_t> lowest, highest;
        bool is_whole = true;
        bool may_be_none = false;
        std::string check;                    ///< the name of the check that it is
        std::optional<std::int64_t> exactly;  ///< a number of items asked for to the item
    };
    struct Node {
        enum class Kind : std::uint8_t { leaf, all, any, negated, chosen, always };
        Kind kind = Kind::always;
        std::vector<std::size_t> parts;
        std::uint64_t number = 0;
        std::size_t variable = 0;
        model::Comparator comparator = model::Comparator::equal;
        std::int64_t figure = 0;
        bool of_none = false;  ///< what it comes to when there is none
        bool asks_none = false;
    };
    struct Tie {  ///< sure of counts and shares of one list
        enum class Kind : std::uint8_t { at_most, none_if_empty, nought_if_empty };
        Kind kind = Kind::at_most;
        std::size_t first = 0, second = 0;
    };

    [[nodiscard]] std::size_t node(Node made);
    [[nodiscard]] std::size_t joined(Node::Kind kind, std::vector<std::size_t> parts);
    [[nodiscard]] std::size_t negated(std::size_t part);
    [[nodiscard]] std::size_t variable(const std::string& key);
    [[nodiscard]] std::size_t leaf(
        std::size_t variable, model::Comparator comparator, std::int64_t figure, bool of_none);
    [[nodiscard]] std::size_t opaque(const std::string& key);
    [[nodiscard]] std::size_t count_of(const WrittenOut::Items& items);
    [[nodiscard]] std::size_t share_of(
        const model::Selection& of, const model::Condition& satisfying);
    [[nodiscard]] std::size_t value(const model::Value& value);
    [[nodiscard]] std::optional<std::int64_t> figure_of(const model::Value& value) const;
    [[nodiscard]] const model::Value& meant(const model::Value& value) const;

    [[nodiscard]] std::size_t read(const model::Condition& condition);
    [[nodiscard]] std::size_t read(const model::Compare& form, const model::Condition& whole);
    [[nodiscard]] std::size_t read(const model::Exists& form);
    [[nodiscard]] std::size_t read_holds(const model::Value& value);
    [[nodiscard]] std::size_t read_one_of(const model::OneOf& form, const model::Condition& whole);
    [[nodiscard]] std::size_t check(std::size_t place);

    void lay_out();
    void tie();
    void go_through();
    void look_for_worse(std::size_t place, std::size_t clause);
    [[nodiscard]] bool applies() const;
    [[nodiscard]] bool can_be() const;
    [[nodiscard]] bool holds(std::size_t node) const;
    [[nodiscard]] std::optional<std::size_t> decided() const;

    const model::Rulebook& rulebook_;
    const model::Requirement& requirement_;
    Checks checks_;
    WrittenOut written_;
    std::vector<Variable> variables_;
    std::map<std::string, std::size_t> keys_;
    std::map<std::string, std::pair<std::size_t, WrittenOut::Items>> counts_;
    struct ShareOf {
        std::size_t variable = 0;
        WrittenOut::Items all, passing;
    };
    std::vector<ShareOf> shares_;
    std::vector<Node> nodes_;
    std::vector<Tie> ties_;
    std::vector<std::size_t> applies_, clauses_, asked_;
    std::set<std::vector<bool>> together_;  ///< how the asked conditions turn out
    std::vector<std::size_t> way_;          ///< the place of each variable
    bool is_whole_ = true, can_apply_ = false;
    std::vector<bool> decides_;
    std::optional<Worse> worse_;
};

}  // namespace assize::analysis
