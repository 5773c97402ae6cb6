#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "assize/model/rulebook.hpp"

namespace assize::analysis {

/// What a requirement is judged for each way in which the conditions it is made of may turn out, as
/// the engine itself judges it.
struct TruthTable {
    /// A check, or a condition that `and`, `or`, `not` and `of these` join: once, however often it
    /// is asked. One that asks of the rulebook's own figures alone has no column.
    struct Column {
        const model::Condition* condition = nullptr;  ///< held by the rulebook
        std::optional<std::uint32_t> check;
    };
    enum class Held : std::uint8_t { either, no, yes, unknown };
    struct Row {
        std::vector<Held> held;  ///< by column; `either`: the judgement is the same both ways
        Outcomes possible;
        std::optional<Outcome> reported;  ///< none: not-evidenced
        bool is_presumed = false;
        friend bool operator==(const Row&, const Row&) = default;
    };

    std::vector<Column> columns;
    std::vector<Row> rows;  ///< nothing missing; what is known not to go together is left out
    /// One condition not known, and with it those that ask of the same one fact, where that leaves
    /// the judgement open or presumed. Where a condition is not known and no row here says so, the
    /// judgement is settled all the same.
    std::vector<Row> missing;
    Row nothing_known;
    /// A row of `missing` leaves open a judgement that none of `rows` gives in its place, since
    /// something is asked in two conditions (semantics.md, 8).
    bool is_wider = false;
    /// False: there were more rows than anybody would read, and none is given.
    bool is_whole = true, is_missing_whole = true;
};

/// The table of a requirement, on a day when it is in force. Errors: none. Cost: a judgement for
/// each row and each step on the way to it, of at most `most_rows`; and what DecisionTable costs.
[[nodiscard]] TruthTable truth_table(
    const model::Rulebook& rulebook, model::RequirementId requirement);

/// So many rows a table has at most, and as many of what is missing.
inline constexpr std::size_t most_rows = 64;

}  // namespace assize::analysis
