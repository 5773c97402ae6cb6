// Dates that any day will do for, and deadlines that are not written as such.
#include <algorithm>
#include <map>

#include "assize/model/walk.hpp"
#include "lint_pass.hpp"
#include "written_out.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

bool is_of_profile(const m::Value& value) {
    const auto* path = std::get_if<m::Path>(&value.form);
    return path != nullptr && std::holds_alternative<m::FromProfile>(path->start);
}

/// Fields that are dates, each with where a recent day is asked of it.
class RecentDays {
public:
    explicit RecentDays(const m::Rulebook& rulebook) : written_(rulebook) {
        for (const m::Requirement& one : rulebook.requirements) read(one);
        for (const m::Meaning& one : rulebook.meanings) read(one);
    }
    /// Nothing where none is.
    [[nodiscard]] const std::vector<Span>* of(const m::Value& value) const {
        const auto at = asked_.find(written_.of(value));
        return at == asked_.end() ? nullptr : &at->second;
    }

private:
    template <typename Part>
    void read(const Part& part) {
        m::walk(part, [this](const auto& one) {
            if constexpr (std::is_same_v<std::decay_t<decltype(one)>, m::Condition>) see(one);
        });
    }
    void see(const m::Condition& condition) {
        const auto* within = std::get_if<m::Within>(&condition.form);
        if (within != nullptr && within->before && is_of_profile(within->value)
            && std::holds_alternative<m::AsAt>(within->date.form))
            asked_[written_.of(within->value)].push_back(condition.span);
    }

    WrittenOut written_;
    std::map<std::string, std::vector<Span>> asked_;
};

/// The date of which a condition asks no more than that it is past, or that there is one.
const m::Value* any_past_day(const m::Condition& condition) {
    if (const auto* none = std::get_if<m::IsNone>(&condition.form)) {
        const bool is_date = none->negated && none->value.type.kind == m::Kind::date;
        return is_date ? &none->value : nullptr;
    }
    const auto* compare = std::get_if<m::Compare>(&condition.form);
    const bool is_past = compare != nullptr && std::holds_alternative<m::AsAt>(compare->right.form)
        && (compare->comparator == m::Comparator::at_most
            || compare->comparator == m::Comparator::less_than);
    return is_past ? &compare->left : nullptr;
}

/// The dates of which a condition asks more than that, wherever in it, through names.
void note_dated(
    const m::Rulebook& rulebook, const m::Condition& condition, std::set<std::uint32_t>& seen,
    std::set<std::string>& dated) {
    const WrittenOut written(rulebook);
    m::walk(condition, [&](const auto& part) {
        using Part = std::decay_t<decltype(part)>;
        if constexpr (std::is_same_v<Part, m::Condition>) {
            if (const auto* within = std::get_if<m::Within>(&part.form))
                dated.insert(written.of(within->value));
            const auto* compare = std::get_if<m::Compare>(&part.form);
            if (compare != nullptr && any_past_day(part) == nullptr)
                dated.insert(written.of(compare->left));
        } else if constexpr (std::is_same_v<Part, m::Value>) {
            const auto* named = std::get_if<m::MeaningRef>(&part.form);
            if (named == nullptr || !seen.insert(named->meaning.index).second) return;
            const auto& body = rulebook.meanings[named->meaning.index].body;
            if (const auto* meant = std::get_if<m::Condition>(&body))
                note_dated(rulebook, *meant, seen, dated);
        }
    });
}

/// A requirement met by any past day, of a date that has to be recent for another requirement.
void find_any_past_day(
    Linting& linting, const m::Rulebook& rulebook, const m::Requirement& requirement,
    const RecentDays& recent) {
    for (const m::Clause& clause : requirement.clauses) {
        if (clause.outcome != Outcome::met || !clause.when) continue;
        const WrittenOut written(rulebook);
        std::set<std::string> dated;  // what the clause asks a day of besides
        std::set<std::uint32_t> seen;
        note_dated(rulebook, *clause.when, seen, dated);
        std::set<std::uint32_t> names;
        each_conjunct(rulebook, requirement, *clause.when, names, [&](const m::Condition& one) {
            const m::Value* day = any_past_day(one);
            const auto* asked = day == nullptr ? nullptr : recent.of(*day);
            if (asked == nullptr || dated.contains(written.of(*day))) return;
            linting
                .add(
                    Lint::any_past_date_will_do, one.span,
                    {std::string(linting.sources.text(one.span)),
                     std::string(linting.sources.text(asked->front()))})
                .labels.push_back({asked->front(), "asked here"});
        });
    }
}

bool reads_as_at(const m::Value& value) {
    bool reads = false;
    m::walk(value, [&](const auto& part) {
        if constexpr (std::is_same_v<std::decay_t<decltype(part)>, m::Value>)
            reads = reads || std::holds_alternative<m::AsAt>(part.form);
    });
    return reads;
}

bool is_optional_date(const m::Value& value) {
    return value.type.kind == m::Kind::date && value.type.is_optional
        && std::holds_alternative<m::Path>(value.form);
}

/// `done_on is on or before event_on + 6 months`, or `is within 6 months after event_on`.
bool is_bare_deadline(const m::Condition& condition) {
    if (const auto* within = std::get_if<m::Within>(&condition.form))
        return !within->before && is_optional_date(within->value) && !reads_as_at(within->date);
    const auto* compare = std::get_if<m::Compare>(&condition.form);
    if (compare == nullptr || !is_optional_date(compare->left)) return false;
    const auto* sum = std::get_if<m::Arithmetic>(&compare->right.form);
    return sum != nullptr && !sum->minus && !reads_as_at(compare->right)
        && (compare->comparator == m::Comparator::at_most
            || compare->comparator == m::Comparator::less_than);
}

/// What all items must satisfy, and what must hold by itself: no part of the choice of items.
void find_bare_deadlines(Linting& linting, const m::Condition& condition) {
    const auto on = [&](const m::Condition& part) { find_bare_deadlines(linting, part); };
    if (const auto* all = std::get_if<m::All>(&condition.form)) {
        std::for_each(all->parts.begin(), all->parts.end(), on);
    } else if (const auto* proportion = std::get_if<m::Proportion>(&condition.form)) {
        on(*proportion->satisfy);
    } else if (is_bare_deadline(condition)) {
        linting.add(
            Lint::deadline_without_in_time, condition.span,
            {std::string(linting.sources.text(condition.span))});
    }
}

}  // namespace

void lint_dates(Linting& linting) {
    std::map<const m::Rulebook*, RecentDays> recent;
    for (const m::Rulebook& rulebook : linting.rulebooks) recent.try_emplace(&rulebook, rulebook);
    each_requirement(
        linting.rulebooks, [&](const m::Rulebook& rulebook, const m::Requirement& requirement) {
            find_any_past_day(linting, rulebook, requirement, recent.at(&rulebook));
            for (const m::Check& check : requirement.checks)
                find_bare_deadlines(linting, check.condition);
            for (const m::Clause& clause : requirement.clauses) {
                if (clause.outcome == Outcome::met && clause.when)
                    find_bare_deadlines(linting, *clause.when);
            }
        });
}

}  // namespace assize::analysis
