#include "remedy.hpp"

#include <algorithm>

#include "assize/report/words.hpp"
#include "missing.hpp"
#include "remedy_of_condition.hpp"

namespace assize::report {

namespace {

using What = ProofStep::What;

constexpr std::size_t most_in_remedy = 4;
/// What is not yet looked at, since an earlier clause decided, counts as more than any one fact
/// that was.
constexpr std::uint64_t size_of_unread = 5;

/// `when` must hold, `unless` must not.
void add_clause(
    RemedyOfCondition& conditions, const ProofTree& tree, std::uint32_t clause, Need& need) {
    for (const std::uint32_t child : tree.children(clause)) {
        const bool is_unless = tree[child].what == What::unless;
        if (!is_unless) {
            add_part(need, conditions.lift(child, true));
            continue;
        }
        for (const std::uint32_t excuse : tree.children(child))
            add_part(need, conditions.lift(excuse, false));
    }
}

/// An earlier clause must no longer decide: its `when` must fail, or its `unless` hold.
void add_undone(
    RemedyOfCondition& conditions, const ProofTree& tree, std::uint32_t clause, Need& need) {
    std::optional<Need> best;
    for (const std::uint32_t child : tree.children(clause)) {
        std::vector<std::uint32_t> conditions_here{child};
        const bool is_unless = tree[child].what == What::unless;
        if (is_unless) conditions_here = tree.children(child);
        for (const std::uint32_t condition : conditions_here) {
            Need one = conditions.lift(condition, is_unless);
            if (!best || one.size < best->size) best = std::move(one);
        }
    }
    if (best) add_part(need, std::move(*best));
}

Need by_clause(const Reading& reading, RemedyOfCondition& conditions, std::uint32_t wanted) {
    Need need;
    bool is_read = false;
    for (const std::uint32_t step : reading.tree.children(reading.root())) {
        const ProofStep& clause = reading.tree[step];
        if (clause.what != What::clause) continue;
        const auto& model = reading.model().clauses[clause.index];
        if (clause.index == wanted) {
            is_read = true;
            add_clause(conditions, reading.tree, step, need);
        } else if (
            clause.index < wanted && clause.truth != Truth::no && model.outcome != Outcome::met) {
            add_undone(conditions, reading.tree, step, need);
        }
    }
    if (!is_read) {
        const auto& clause = reading.model().clauses[wanted];
        const std::string words = reading.subject.quotes.words(clause.span);
        if (clause.when)
            add_part(need, {"then “" + words + "” must decide", {}, {}, size_of_unread});
    }
    return need;
}

Need by_checks(const Reading& reading, RemedyOfCondition& conditions) {
    Need need;
    for (const std::uint32_t step : reading.tree.children(reading.root())) {
        const ProofStep& check = reading.tree[step];
        if (check.what != What::check || check.truth == Truth::yes) continue;
        const auto definition =
            reading.subject.plan.requirements[reading.requirement].checks[check.index];
        add_part(need, conditions.lift_definition(definition, true));
    }
    return need;
}

void put_lines(
    const Need& need, const Subject& subject, std::size_t depth, std::vector<NeedLine>& lines) {
    if (!need.words.empty()) {
        lines.push_back({depth, need.words, pointers_text(subject, need.cells, most_in_remedy)});
        ++depth;
    }
    for (const Need& part : need.parts) put_lines(part, subject, depth, lines);
}

}  // namespace

std::optional<Need> what_would_meet(const Reading& reading) {
    const Judgement& judgement = reading.judgement();
    const bool may_fall_short =
        judgement.possible.has(Outcome::part_met) || judgement.possible.has(Outcome::unmet);
    if (!may_fall_short || reading.root() == plan::nothing) return std::nullopt;
    RemedyOfCondition conditions(reading);
    if (reading.model().clauses.empty()) return by_checks(reading, conditions);
    std::optional<Need> best;
    for (std::uint32_t place = 0; place < reading.model().clauses.size(); ++place) {
        if (reading.model().clauses[place].outcome != Outcome::met) continue;
        Need one = by_clause(reading, conditions, place);
        if (!best || one.size < best->size) best = std::move(one);
    }
    if (!best) return Need{"no clause of this requirement judges it met", {}, {}, 1};
    return best;
}

std::vector<NeedLine> lines_of(const Need& need, const Subject& subject) {
    std::vector<NeedLine> lines;
    put_lines(need, subject, 0, lines);
    return lines;
}

}  // namespace assize::report
