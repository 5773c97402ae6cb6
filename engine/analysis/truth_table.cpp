#include "assize/analysis/truth_table.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "assize/analysis/uses.hpp"
#include "assize/base/must.hpp"
#include "assize/model/walk.hpp"
#include "decision_table.hpp"
#include "stand_in.hpp"

namespace assize::analysis {

namespace {

namespace m = model;
using Held = TruthTable::Held;
using Row = TruthTable::Row;

/// It asks of literals and thresholds alone.
bool reads_nothing(const m::Condition& condition) {
    bool reads = false;
    m::walk(condition, [&](const auto& part) {
        using Inner = std::decay_t<decltype(part)>;
        if constexpr (std::is_same_v<Inner, m::Value>) {
            reads = reads
                || !(std::holds_alternative<m::Literal>(part.form)
                     || std::holds_alternative<m::ThresholdRef>(part.form));
        }
        if constexpr (std::is_same_v<Inner, m::Path> || std::is_same_v<Inner, m::Selection>)
            reads = true;
    });
    return !reads;
}

/// A requirement with a yes/no fact in the place of each condition that is not made of others.
class Taken {
public:
    Taken(const m::Rulebook& rulebook, const m::Requirement& requirement)
        : requirement_(requirement), written_(rulebook), stand_in_(rulebook) {
        m::Requirement made;
        made.citations = requirement.citations;
        for (const m::Condition& one : requirement.applies_when)
            made.applies_when.push_back(part(one));
        // The checks that clauses name come where those do.
        for (const m::Clause& clause : requirement.clauses) {
            m::Clause same = clause;
            if (clause.when) same.when = part(*clause.when);
            if (clause.unless) same.unless = part(**clause.unless);
            made.clauses.push_back(std::move(same));
        }
        for (std::uint32_t place = 0; place < requirement.checks.size(); ++place) {
            m::Check check = requirement.checks[place];
            check.condition = leaf(requirement.checks[place].condition, place);
            made.checks.push_back(std::move(check));
        }
        stand_in_.set(std::move(made));
    }

    [[nodiscard]] std::vector<TruthTable::Column> take_columns() && { return std::move(columns_); }
    [[nodiscard]] const std::vector<TruthTable::Column>& columns() const { return columns_; }

    /// Judges one way, and says which column that is not in it would have to be known.
    struct Judged {
        Row row;
        std::optional<std::size_t> open;
    };
    [[nodiscard]] Judged judge(const std::vector<Held>& held) {
        std::vector<StandIn::Given> given;
        for (std::uint32_t place = 0; place < held.size(); ++place) {
            if (held[place] == Held::yes || held[place] == Held::no)
                given.push_back({place, held[place] == Held::yes ? 1 : 0});
        }
        // Nothing here reads the day.
        const Judgement judgement = stand_in_.judge(given, Date{});
        Judged made;
        const bool is_presumed = judgement.reported && judgement.possible.count() > 1;
        made.row = {held, judgement.possible, judgement.reported, is_presumed};
        for (const facts::CellId cell : judgement.missing) {
            const std::uint32_t fact = stand_in_.fact_of(cell);
            if (held[fact] != Held::either) continue;
            made.open = fact;
            break;
        }
        return made;
    }

private:
    m::Condition leaf(const m::Condition& condition, std::optional<std::uint32_t> check) {
        const auto [at, is_new] = facts_.try_emplace(
            written_.of(condition, &requirement_), static_cast<std::uint32_t>(columns_.size()));
        if (is_new) {
            columns_.push_back({&condition, check});
            must(stand_in_.add(m::plain(m::Kind::yes_no)) == at->second);
        } else if (check && !columns_[at->second].check) {
            columns_[at->second].check = check;
        }
        return stand_in_.holds(at->second);
    }
    void name_check(std::uint32_t place) {
        static_cast<void>(leaf(requirement_.checks[place].condition, place));
    }
    void name_checks() {
        for (std::uint32_t place = 0; place < requirement_.checks.size(); ++place)
            name_check(place);
    }
    std::vector<m::Condition> parts(const std::vector<m::Condition>& conditions) {
        std::vector<m::Condition> made;
        for (const m::Condition& one : conditions) made.push_back(part(one));
        return made;
    }
    m::Condition part(const m::Condition& condition) {
        m::Condition made = condition;
        if (const auto* form = std::get_if<m::All>(&condition.form)) {
            made.form = m::All{parts(form->parts)};
        } else if (const auto* either = std::get_if<m::Any>(&condition.form)) {
            made.form = m::Any{parts(either->parts)};
        } else if (const auto* negated = std::get_if<m::Not>(&condition.form)) {
            made.form = m::Not{Box<m::Condition>(part(*negated->part))};
        } else if (const auto* chosen = std::get_if<m::Chosen>(&condition.form)) {
            made.form = m::Chosen{chosen->number, parts(chosen->parts)};
        } else if (const auto* named = std::get_if<m::CheckRef>(&condition.form)) {
            name_check(named->check);
        } else if (
            std::holds_alternative<m::AllChecks>(condition.form)
            || std::holds_alternative<m::AnyCheck>(condition.form)) {
            name_checks();
        } else {
            return reads_nothing(condition) ? condition : leaf(condition, std::nullopt);
        }
        return made;
    }

    const m::Requirement& requirement_;
    WrittenOut written_;
    StandIn stand_in_;
    std::map<std::string, std::uint32_t> facts_;
    std::vector<TruthTable::Column> columns_;
};

/// Nothing is said one way in one row and the other way in the other.
bool goes_with(const Row& one, const Row& other) {
    for (std::size_t place = 0; place < one.held.size(); ++place) {
        const Held a = one.held[place], b = other.held[place];
        if ((a == Held::yes && b == Held::no) || (a == Held::no && b == Held::yes)) return false;
    }
    return true;
}

/// Goes from column to column as the engine asks for them.
class Rows {
public:
    using Together = std::vector<std::vector<std::size_t>>;
    Rows(Taken& taken, const DecisionTable& decisions, Together together, TruthTable& table)
        : taken_(taken),
          decisions_(decisions),
          together_(std::move(together)),
          table_(table),
          held_(taken.columns().size()) {}

    void go() {
        table_.nothing_known = taken_.judge(held_).row;
        go_on(table_.rows);
        table_.is_whole = std::exchange(is_whole_, true);
        std::vector<bool> is_said(held_.size());
        for (std::size_t column = 0; column < held_.size(); ++column) {
            if (is_said[column] || together_[column].empty()) continue;
            unknown_ = together_[column];
            for (const std::size_t one : unknown_) {
                held_[one] = Held::unknown;
                is_said[one] = true;
            }
            go_on(table_.missing);
            for (const std::size_t one : unknown_) held_[one] = Held::either;
            unknown_.clear();
        }
        table_.is_missing_whole = is_whole_;
        table_.is_wider = table_.is_whole && leaves_open_more();
        if (!table_.is_whole) table_.rows.clear();
        if (!table_.is_missing_whole) table_.missing.clear();
    }

private:
    void go_on(std::vector<Row>& rows) {
        if (!can_be() || !is_whole_) return;
        const Taken::Judged judged = taken_.judge(held_);
        if (judged.open) {
            for (const Held held : {Held::yes, Held::no}) {
                held_[*judged.open] = held;
                go_on(rows);
            }
            held_[*judged.open] = Held::either;
            return;
        }
        if (!unknown_.empty() && judged.row.possible.count() == 1) return;
        rows.push_back(judged.row);
        if (rows.size() > most_rows) is_whole_ = false;
    }

    [[nodiscard]] bool leaves_open_more() const {
        return std::any_of(table_.missing.begin(), table_.missing.end(), [this](const Row& row) {
            Outcomes given;
            for (const Row& way : table_.rows) {
                if (goes_with(row, way)) given |= way.possible;
            }
            return (row.possible.bits() & ~given.bits()) != 0;
        });
    }

    /// Each that is not known must be able to turn out either way.
    bool can_be() {
        const auto can = [this](std::size_t column, Held held) {
            held_[column] = held;
            const bool it_can = decisions_.can_be(asked());
            held_[column] = Held::unknown;
            return it_can;
        };
        if (unknown_.empty()) return decisions_.can_be(asked());
        return std::all_of(unknown_.begin(), unknown_.end(), [&](std::size_t column) {
            return can(column, Held::yes) && can(column, Held::no);
        });
    }
    std::vector<std::optional<bool>> asked() const {
        std::vector<std::optional<bool>> made;
        for (const Held held : held_) {
            made.push_back(
                held == Held::yes      ? std::optional(true)
                    : held == Held::no ? std::optional(false)
                                       : std::nullopt);
        }
        return made;
    }

    Taken& taken_;
    const DecisionTable& decisions_;
    Together together_;  ///< by column, itself among them
    TruthTable& table_;
    std::vector<Held> held_;
    std::vector<std::size_t> unknown_;
    bool is_whole_ = true;
};

/// The one fact that is asked of, when it is no list's.
std::optional<FieldPath> sole_fact(const m::Vocabulary& vocabulary, const Uses& uses) {
    if (uses.fields.size() != 1 || !uses.requirements.empty()) return std::nullopt;
    FieldPath on_the_way;
    for (const std::uint32_t slot : uses.fields.front().slots) {
        on_the_way.slots.push_back(slot);
        if (field_of(vocabulary, on_the_way).type.kind == m::Kind::list) return std::nullopt;
    }
    return on_the_way;
}

/// The conditions that are not known together: for each, those of the same one fact; none for one
/// of the day alone, which is always known.
Rows::Together together(
    const m::Rulebook& rulebook, const std::vector<TruthTable::Column>& columns) {
    std::vector<std::optional<FieldPath>> facts;
    std::vector<bool> is_of_day;
    for (const auto& column : columns) {
        const Uses uses = uses_of_condition(rulebook, *column.condition);
        facts.push_back(sole_fact(rulebook.vocabulary, uses));
        is_of_day.push_back(uses.fields.empty() && uses.requirements.empty());
    }
    Rows::Together made(columns.size());
    for (std::size_t one = 0; one < columns.size(); ++one) {
        if (is_of_day[one]) continue;
        for (std::size_t other = 0; other < columns.size(); ++other) {
            if (one == other || (facts[one] && facts[one] == facts[other]))
                made[one].push_back(other);
        }
    }
    return made;
}

}  // namespace

TruthTable truth_table(const m::Rulebook& rulebook, m::RequirementId id) {
    const m::Requirement& requirement = rulebook.requirements[id.index];
    Taken taken(rulebook, requirement);
    std::vector<const m::Condition*> asked;
    for (const auto& column : taken.columns()) asked.push_back(column.condition);
    const DecisionTable decisions(rulebook, requirement, DecisionTable::Checks::looked_into, asked);
    TruthTable table;
    Rows(taken, decisions, together(rulebook, taken.columns()), table).go();
    table.columns = std::move(taken).take_columns();
    return table;
}

}  // namespace assize::analysis
