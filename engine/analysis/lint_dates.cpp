// Dates that any day will do for, and deadlines that are not written as such.
#include <algorithm>
#include <map>

#include "assize/model/walk.hpp"
#include "lint_pass.hpp"
#include "written_out.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

/// Every comparison of a date in a rulebook, by the field that it is asked of.
class DatesAsked {
public:
    struct Asked {
        Span span;
        bool has_first_day = false;
    };
    DatesAsked(const m::Rulebook& rulebook) : rulebook_(rulebook), written_(rulebook) {
        for (const m::Requirement& one : rulebook.requirements) read(one);
        for (const m::Meaning& one : rulebook.meanings) read(one);
    }
    /// What asks for a recent day of the field that is asked for any in the past.
    template <typename Visit>
    void each_odd_one(Visit&& visit) const {
        for (const auto& [field, all] : asked_) {
            const auto recent = std::find_if(
                all.begin(), all.end(), [](const Asked& one) { return one.has_first_day; });
            if (recent == all.end()) continue;
            for (const Asked& one : all) {
                if (!one.has_first_day) visit(one.span, recent->span);
            }
        }
    }

private:
    template <typename Part>
    void read(const Part& part) {
        lists_.clear();
        m::walk(part, [this](const auto& one) { see(one); });
    }
    void see(const m::Selection& selection) {
        if (lists_.size() <= selection.level) lists_.resize(selection.level + 1);
        lists_[selection.level] = written_.of(selection).list;
    }
    void see(const m::Condition& condition) {
        const bool is_as_at_right = [&] {
            const auto* compare = std::get_if<m::Compare>(&condition.form);
            return compare != nullptr && std::holds_alternative<m::AsAt>(compare->right.form)
                && (compare->comparator == m::Comparator::at_most
                    || compare->comparator == m::Comparator::less_than);
        }();
        if (is_as_at_right)
            note(std::get<m::Compare>(condition.form).left, {condition.span, false});
        const auto* within = std::get_if<m::Within>(&condition.form);
        if (within != nullptr && within->before
            && std::holds_alternative<m::AsAt>(within->date.form))
            note(within->value, {condition.span, true});
    }
    template <typename Other>
    void see(const Other&) {}

    void note(const m::Value& value, Asked asked) {
        const auto* path = std::get_if<m::Path>(&value.form);
        if (path == nullptr) return;
        std::string field;
        if (const auto* item = std::get_if<m::FromItem>(&path->start))
            field = lists_[item->level] + "/";
        for (const std::uint32_t slot : path->fields) field += std::to_string(slot) + ".";
        asked_[field].push_back(asked);
    }

    const m::Rulebook& rulebook_;
    WrittenOut written_;
    std::vector<std::string> lists_;
    std::map<std::string, std::vector<Asked>> asked_;
};

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
    for (const m::Rulebook& rulebook : linting.rulebooks) {
        DatesAsked(rulebook).each_odd_one([&](const Span& odd, const Span& recent) {
            linting
                .add(
                    Lint::any_past_date_will_do, odd,
                    {std::string(linting.sources.text(odd)),
                     "`" + std::string(linting.sources.text(recent)) + "` is asked"})
                .labels.push_back({recent, "asked here"});
        });
    }
    each_requirement(linting.rulebooks, [&](const m::Rulebook&, const m::Requirement& requirement) {
        for (const m::Check& check : requirement.checks)
            find_bare_deadlines(linting, check.condition);
        for (const m::Clause& clause : requirement.clauses) {
            if (clause.outcome == Outcome::met && clause.when)
                find_bare_deadlines(linting, *clause.when);
        }
    });
}

}  // namespace assize::analysis
