// Lists that may be empty where nothing says what then.
#include <algorithm>

#include "assize/model/walk.hpp"
#include "lint_pass.hpp"
#include "written_out.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

/// The lists that a requirement asks about before or beside what it asks of all their items.
class Asked {
public:
    Asked(const m::Rulebook& rulebook, const m::Requirement& requirement)
        : rulebook_(rulebook), written_(rulebook) {
        read(requirement);
    }
    [[nodiscard]] bool has(const m::Selection& of) const {
        return lists_.contains(written_.of(of).list);
    }

private:
    template <typename Part>
    void read(const Part& part) {
        m::walk(part, [this](const auto& one) { this->see(one); });
    }
    void see(const m::Condition& condition) {
        if (const auto* exists = std::get_if<m::Exists>(&condition.form))
            lists_.insert(written_.of(exists->of).list);
        if (const auto* none = std::get_if<m::IsNone>(&condition.form)) read(none->value);
    }
    void see(const m::Value& value) {
        const auto* count = std::get_if<m::Count>(&value.form);
        if (count != nullptr) lists_.insert(written_.of(*count->of).list);
        const auto* named = std::get_if<m::MeaningRef>(&value.form);
        if (named != nullptr && seen_.insert(named->meaning.index).second)
            read(rulebook_.meanings[named->meaning.index]);
    }
    template <typename Other>
    void see(const Other&) {}

    const m::Rulebook& rulebook_;
    WrittenOut written_;
    std::set<std::string> lists_;
    std::set<std::uint32_t> seen_;
};

/// A share, through names.
const m::Share* share_in(const m::Rulebook& rulebook, const m::Value& value) {
    if (const auto* named = std::get_if<m::MeaningRef>(&value.form)) {
        const auto* body = std::get_if<m::Value>(&rulebook.meanings[named->meaning.index].body);
        return body == nullptr ? nullptr : share_in(rulebook, *body);
    }
    return std::get_if<m::Share>(&value.form);
}

}  // namespace

void lint_lists(Linting& linting) {
    each_requirement(
        linting.rulebooks, [&](const m::Rulebook& rulebook, const m::Requirement& requirement) {
            const Asked asked(rulebook, requirement);
            bool decides_alone = true;  // all that is asked is asked of lists
            std::vector<std::pair<Lint, Span>> found;
            const auto look = [&](const m::Condition& condition) {
                if (const auto* all = std::get_if<m::Proportion>(&condition.form)) {
                    if (!asked.has(all->of))
                        return found.emplace_back(Lint::all_of_perhaps_none, condition.span),
                               void();
                } else if (const auto* compare = std::get_if<m::Compare>(&condition.form)) {
                    const auto* share = share_in(rulebook, compare->left);
                    if (share != nullptr && !asked.has(*share->of))
                        found.emplace_back(Lint::share_of_perhaps_none, condition.span);
                }
                decides_alone = false;
            };
            std::set<std::uint32_t> names;
            for (const m::Clause& clause : requirement.clauses) {
                if (clause.outcome == Outcome::met && clause.when)
                    each_conjunct(rulebook, requirement, *clause.when, names, look);
            }
            if (requirement.clauses.empty()) {
                for (const m::Check& check : requirement.checks)
                    each_conjunct(rulebook, requirement, check.condition, names, look);
            }
            for (const auto& [lint, span] : found) {
                // Met of nothing is only strange where nothing else is asked.
                if (lint == Lint::share_of_perhaps_none || decides_alone)
                    linting.add(lint, span, {requirement.id});
            }
        });
}

}  // namespace assize::analysis
