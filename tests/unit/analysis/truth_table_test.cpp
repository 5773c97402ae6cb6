#include "assize/analysis/truth_table.hpp"

#include "assize/base/must.hpp"
#include "shipped.hpp"
#include "tests/catch.hpp"
#include "tests/unit/model/in_memory.hpp"
#include "written_out.hpp"

using namespace assize;
using namespace assize::analysis;

namespace {

namespace m = model;
using Held = TruthTable::Held;

m::Rulebook rules_deciding(const std::string& clauses) {
    return m::rulebook_of(R"(rulebook board "Board"
  in force from 2010-01-01

profile board
  chair     person
  partners  list of partner

record person
  is_in_post    yes/no
  is_paid       optional yes/no
  appraised_on  optional date

record partner
  name     text
  is_sound yes/no

threshold counts_twice is no "Whether a partner counts twice" assumed

sound means partners where is_sound

requirement asked "Asked"
  required by "Invented Act 2010 s.1"
)" + clauses);
}

/// `yn-? met`: held by column, then what is reported, else what is possible.
std::vector<std::string> lines_of(const std::vector<TruthTable::Row>& rows) {
    std::vector<std::string> lines;
    for (const auto& row : rows) {
        std::string line;
        for (const Held held : row.held)
            line += held == Held::yes   ? 'y'
                : held == Held::no      ? 'n'
                : held == Held::unknown ? '?'
                                        : '-';
        if (row.reported) line += " " + std::string(outcome_word(*row.reported));
        for (const Outcome one : every_outcome) {
            if (!row.reported && row.possible.has(one))
                line += " " + std::string(outcome_word(one));
        }
        lines.push_back(line + (row.is_presumed ? " presumed" : ""));
    }
    return lines;
}
TruthTable table_of(const std::string& clauses) {
    return truth_table(rules_deciding(clauses), {0});
}

/// What a requirement comes to when each of a table's conditions is so: worked out by going down
/// the clauses, with two truth values and without the engine.
class ByHand {
public:
    ByHand(const m::Rulebook& rulebook, const m::Requirement& requirement, const TruthTable& table)
        : rulebook_(rulebook), requirement_(requirement), written_(rulebook) {
        for (const auto& column : table.columns)
            columns_.push_back(written_.of(*column.condition, &requirement));
    }
    Outcome judge(const std::vector<bool>& held) {
        held_ = &held;
        for (const auto& one : requirement_.applies_when) {
            if (!holds(one)) return Outcome::not_applicable;
        }
        for (const auto& clause : requirement_.clauses) {
            const bool when = !clause.when || holds(*clause.when);
            if (when && !(clause.unless && holds(**clause.unless))) return clause.outcome;
        }
        const std::size_t kept = checks_held();
        if (kept == requirement_.checks.size()) return Outcome::met;
        return kept == 0 ? Outcome::unmet : Outcome::part_met;
    }

private:
    std::size_t count(const std::vector<m::Condition>& parts) {
        std::size_t held = 0;
        for (const auto& part : parts) held += holds(part) ? 1 : 0;
        return held;
    }
    std::size_t checks_held() {
        std::size_t held = 0;
        for (const auto& check : requirement_.checks) held += check_holds(check) ? 1 : 0;
        return held;
    }
    /// A check is one column, whatever it is made of.
    bool check_holds(const m::Check& check) { return *column(check.condition); }
    std::optional<bool> column(const m::Condition& condition) {
        const std::string key = written_.of(condition, &requirement_);
        for (std::size_t place = 0; place < columns_.size(); ++place) {
            if (columns_[place] == key) return (*held_)[place];
        }
        return std::nullopt;
    }
    bool holds(const m::Condition& condition) {
        const auto& form = condition.form;
        if (const auto* all = std::get_if<m::All>(&form))
            return count(all->parts) == all->parts.size();
        if (const auto* any = std::get_if<m::Any>(&form)) return count(any->parts) > 0;
        if (const auto* negated = std::get_if<m::Not>(&form)) return !holds(*negated->part);
        if (const auto* some = std::get_if<m::Chosen>(&form))
            return count(some->parts) >= some->number;
        if (std::holds_alternative<m::AllChecks>(form))
            return checks_held() == requirement_.checks.size();
        if (std::holds_alternative<m::AnyCheck>(form)) return checks_held() > 0;
        if (const auto* named = std::get_if<m::CheckRef>(&form))
            return check_holds(requirement_.checks[named->check]);
        if (const auto held = column(condition)) return *held;
        return of_threshold(condition);
    }
    /// A yes/no threshold asked by itself, or compared with yes or no.
    bool of_threshold(const m::Condition& condition) {
        const auto value = [&](const m::Value& one) {
            const auto* named = std::get_if<m::ThresholdRef>(&one.form);
            return named != nullptr ? rulebook_.thresholds[named->threshold.index].value.value
                                    : std::get<m::Literal>(one.form).scalar.value;
        };
        if (const auto* asked = std::get_if<m::Holds>(&condition.form))
            return value(asked->value) == 1;
        const auto& compared = std::get<m::Compare>(condition.form);
        must(compared.comparator == m::Comparator::equal);
        return value(compared.left) == value(compared.right);
    }

    const m::Rulebook& rulebook_;
    const m::Requirement& requirement_;
    WrittenOut written_;
    std::vector<std::string> columns_;
    const std::vector<bool>* held_ = nullptr;
};

/// Calls `visit` with every way to say yes or no where a row does not.
template <typename Visit>
void each_completion(const TruthTable::Row& row, const Visit& visit) {
    std::vector<std::size_t> open;
    std::vector<bool> held;
    for (std::size_t place = 0; place < row.held.size(); ++place) {
        held.push_back(row.held[place] == Held::yes);
        if (row.held[place] != Held::yes && row.held[place] != Held::no) open.push_back(place);
    }
    REQUIRE(open.size() < 12);
    for (std::size_t way = 0; way < (std::size_t{1} << open.size()); ++way) {
        for (std::size_t bit = 0; bit < open.size(); ++bit)
            held[open[bit]] = (way >> bit & 1U) != 0;
        visit(held);
    }
}

bool exclude_each_other(const TruthTable::Row& one, const TruthTable::Row& other) {
    for (std::size_t place = 0; place < one.held.size(); ++place) {
        const Held a = one.held[place], b = other.held[place];
        if ((a == Held::yes && b == Held::no) || (a == Held::no && b == Held::yes)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a row says as little as settles the judgement, in the order of the clauses") {
    const auto table = table_of(
        "  met when chair.is_in_post and there are at least 2 sound\n"
        "  part-met when there are at least 2 sound\n  unmet otherwise\n");
    CHECK(
        lines_of(table.rows)
        == std::vector<std::string>{"yy met", "yn unmet", "ny part-met", "nn unmet"});
    CHECK(
        lines_of(table.missing)
        == std::vector<std::string>{
            "?y part-met met", "y? unmet part-met met", "n? unmet part-met"});
    // `y?` keeps part-met, whose clause is open too: semantics.md, 8.
    CHECK(table.nothing_known.possible.count() == 3);
}

TEST_CASE("what cannot go together is no row") {
    const auto table = table_of(
        "  met when there are at least 2 sound\n  part-met when there are at least 1 sound\n"
        "  unmet otherwise\n");
    CHECK(lines_of(table.rows) == std::vector<std::string>{"y- met", "ny part-met", "nn unmet"});
    // One may be sure of one and not of two; nobody is sure of two and not of one.
    CHECK(
        lines_of(table.missing)
        == std::vector<std::string>{"?y part-met met", "n? unmet part-met"});
}

TEST_CASE("conditions of the same fact are not known together") {
    const auto table = table_of(
        "  met when chair.appraised_on is within 12 months before as_at\n"
        "  part-met when chair.appraised_on is before as_at\n  unmet otherwise\n");
    CHECK(lines_of(table.missing) == std::vector<std::string>{"?? unmet part-met met"});
}

TEST_CASE("the day of judgement is always known, and a figure of the rulebook's own is no column") {
    const auto table = table_of(
        "  met when as_at is after 2012-01-01 and chair.is_in_post\n"
        "  part-met when counts_twice\n  unmet otherwise\n");
    CHECK(lines_of(table.rows) == std::vector<std::string>{"yy met", "yn unmet", "n- unmet"});
    CHECK(lines_of(table.missing) == std::vector<std::string>{"y? unmet met"});
}

TEST_CASE("what is presumed is said beside what is possible") {
    const auto table = table_of(
        "  met when chair.is_in_post unless it is shown that chair.is_paid is yes\n"
        "  unmet otherwise\n");
    CHECK(lines_of(table.rows) == std::vector<std::string>{"yy unmet", "yn met", "n- unmet"});
    CHECK(lines_of(table.missing) == std::vector<std::string>{"?n unmet met", "y? met presumed"});
    CHECK(table.missing.back().possible.count() == 2);
}

TEST_CASE("checks without clauses, `of these` and `applies when` have their rows") {
    CHECK(
        lines_of(table_of("  applies when there are any partners\n"
                          "  check one chair.is_in_post\n  check two there are any sound\n")
                     .rows)
        == std::vector<std::string>{
            "yyy met", "yyn part-met", "yny part-met", "ynn unmet", "n-- not-applicable"});
    CHECK(
        lines_of(table_of("  met when at least 2 of these (chair.is_in_post; there are any sound; "
                          "chair.is_paid is yes)\n  unmet otherwise\n")
                     .rows)
        == std::vector<std::string>{
            "yy- met", "yny met", "ynn unmet", "nyy met", "nyn unmet", "nn- unmet"});
}

TEST_CASE("every row of every shipped requirement is what its clauses come to by hand") {
    std::size_t rows = 0, open = 0;
    for (const m::Rulebook& rulebook : shipped_rules().rulebooks) {
        for (std::uint32_t place = 0; place < rulebook.requirements.size(); ++place) {
            const m::Requirement& requirement = rulebook.requirements[place];
            const TruthTable table = truth_table(rulebook, {place});
            INFO(rulebook.id << " " << requirement.id);
            CHECK(table.is_whole);
            ByHand by_hand(rulebook, requirement, table);
            for (const auto& row : table.rows) {
                ++rows;
                each_completion(row, [&](const std::vector<bool>& held) {
                    CHECK(row.possible == Outcomes(by_hand.judge(held)));
                });
                for (const auto& other : table.rows)
                    CHECK((&row == &other || exclude_each_other(row, other)));
            }
            for (const auto& row : table.missing) {
                ++open;
                Outcomes found;
                each_completion(
                    row, [&](const std::vector<bool>& held) { found |= by_hand.judge(held); });
                CHECK((found.bits() & ~row.possible.bits()) == 0);
                CHECK(row.possible.count() > 1);
            }
        }
    }
    CHECK(rows > 2000);
    CHECK(open > 2000);
}
