#include "assize/analysis/readers.hpp"

#include <algorithm>
#include <optional>

#include "assize/analysis/named.hpp"
#include "assize/model/walk.hpp"

namespace assize::analysis {

namespace {

using Chain = std::vector<Readable>;

bool is_within(const FieldPath& inner, const FieldPath& outer) {
    return inner.slots.size() >= outer.slots.size()
        && std::equal(outer.slots.begin(), outer.slots.end(), inner.slots.begin());
}

/// Follows names down to what is looked for. Rules never go in a circle; each name is followed
/// once.
class Follower {
public:
    Follower(const model::Rulebook& rulebook, const Readable& what)
        : rulebook_(rulebook),
          what_(what),
          meanings_(rulebook.meanings.size()),
          requirements_(rulebook.requirements.size()) {}

    /// The names that lead from `from` to what is looked for, itself first unless it is that;
    /// nothing when none do.
    std::optional<Chain> way(const Readable& from) {
        if (is_it(from)) return Chain{};
        if (const auto* meaning = std::get_if<model::MeaningId>(&from)) {
            return remembered(meanings_[meaning->index], from, [&] {
                return way_in(readings(rulebook_, rulebook_.meanings[meaning->index]));
            });
        }
        if (const auto* requirement = std::get_if<model::RequirementId>(&from)) {
            return remembered(requirements_[requirement->index], from, [&] {
                return way_in_judgement(rulebook_.requirements[requirement->index]);
            });
        }
        return std::nullopt;
    }

    /// Where a condition or a value reads it: each way once.
    template <typename Read>
    void look(const Read& read, Part part, std::size_t index, std::vector<ReadAt>& places) {
        for (const Reading& reading : readings(rulebook_, read)) {
            const auto found = way(reading.what);
            if (!found) continue;
            const bool is_told = std::any_of(places.begin(), places.end(), [&](const ReadAt& at) {
                return at.part == part && at.index == index && at.through == *found;
            });
            if (!is_told)
                places.push_back({part, static_cast<std::uint32_t>(index), reading.span, *found});
        }
    }

private:
    /// Of each name: not asked yet, or what came of it.
    using Remembered = std::optional<std::optional<Chain>>;

    [[nodiscard]] bool is_it(const Readable& one) const {
        const auto* field = std::get_if<FieldPath>(&one);
        const auto* wanted = std::get_if<FieldPath>(&what_);
        return field != nullptr && wanted != nullptr ? is_within(*field, *wanted) : one == what_;
    }

    template <typename Ask>
    std::optional<Chain> remembered(Remembered& known, const Readable& from, const Ask& ask) {
        if (!known) {
            auto found = ask();
            if (found) found->insert(found->begin(), from);
            known = std::move(found);
        }
        return *known;
    }
    std::optional<Chain> way_in(const std::vector<Reading>& read) {
        std::optional<Chain> shortest;
        for (const Reading& reading : read) {
            auto found = way(reading.what);
            if (found && (!shortest || found->size() < shortest->size()))
                shortest = std::move(found);
        }
        return shortest;
    }
    std::optional<Chain> way_in_judgement(const model::Requirement& requirement) {
        std::vector<Reading> read;
        model::each_part(requirement, [&](const model::Condition& part) {
            for (Reading& one : readings(rulebook_, part)) read.push_back(std::move(one));
        });
        return way_in(read);
    }

    const model::Rulebook& rulebook_;
    const Readable& what_;
    std::vector<Remembered> meanings_, requirements_;
};

class Readers {
public:
    Readers(const model::Rulebook& rulebook, const Readable& what) : follower_(rulebook, what) {}

    std::vector<ReadAt> places(const model::Requirement& requirement) {
        std::vector<ReadAt> places;
        for (std::size_t at = 0; at < requirement.applies_when.size(); ++at)
            follower_.look(requirement.applies_when[at], Part::applies, at, places);
        for (std::size_t at = 0; at < requirement.checks.size(); ++at)
            follower_.look(requirement.checks[at].condition, Part::check, at, places);
        for (std::size_t at = 0; at < requirement.clauses.size(); ++at) {
            const model::Clause& clause = requirement.clauses[at];
            if (clause.when) follower_.look(*clause.when, Part::clause, at, places);
            if (clause.unless) follower_.look(**clause.unless, Part::clause, at, places);
        }
        for (std::size_t at = 0; at < requirement.sentences.size(); ++at)
            look(requirement.sentences[at].text, Part::sentence, at, places);
        for (std::size_t at = 0; at < requirement.advice.size(); ++at) {
            follower_.look(requirement.advice[at].when, Part::advice, at, places);
            look(requirement.advice[at].text, Part::advice, at, places);
        }
        return places;
    }

private:
    void look(
        const model::Template& text, Part part, std::size_t index, std::vector<ReadAt>& places) {
        for (const auto& piece : text.parts) {
            if (const auto* value = std::get_if<model::Value>(&piece))
                follower_.look(*value, part, index, places);
        }
    }

    Follower follower_;
};

bool has(const std::vector<ReadAt>& places, Part part, std::size_t index) {
    return std::any_of(places.begin(), places.end(), [&](const ReadAt& place) {
        return place.part == part && place.index == index;
    });
}

/// Whether a clause asks for a check that reads it.
bool asks_a_check(const model::Condition& condition, const std::vector<ReadAt>& places) {
    bool found = false;
    model::walk(condition, [&](const auto& part) {
        if constexpr (std::is_same_v<std::decay_t<decltype(part)>, model::Condition>) {
            const bool any = std::holds_alternative<model::AllChecks>(part.form)
                || std::holds_alternative<model::AnyCheck>(part.form);
            const auto* check = std::get_if<model::CheckRef>(&part.form);
            if (any)
                found = found || std::any_of(places.begin(), places.end(), [](const ReadAt& at) {
                            return at.part == Part::check;
                        });
            if (check != nullptr) found = found || has(places, Part::check, check->check);
        }
    });
    return found;
}

/// Semantics.md, 8: what is read first by one clause changes nothing of those before it.
Outcomes by_clauses(const model::Requirement& requirement, const std::vector<ReadAt>& places) {
    Outcomes turns;
    bool is_read = false;
    for (std::size_t at = 0; at < requirement.clauses.size(); ++at) {
        const model::Clause& clause = requirement.clauses[at];
        is_read = is_read || has(places, Part::clause, at)
            || (clause.when && asks_a_check(*clause.when, places))
            || (clause.unless && asks_a_check(**clause.unless, places));
        if (is_read) turns |= clause.outcome;
    }
    return turns;
}

/// All that a requirement may be judged where it applies.
Outcomes all_outcomes(const model::Requirement& requirement) {
    Outcomes all;
    for (const model::Clause& clause : requirement.clauses) all |= clause.outcome;
    if (!requirement.clauses.empty()) return all;
    all |= Outcome::met;
    all |= Outcome::unmet;
    if (requirement.checks.size() > 1) all |= Outcome::part_met;
    return all;
}

Outcomes turns_of(const model::Requirement& requirement, const std::vector<ReadAt>& places) {
    const auto reads = [&](Part part) {
        return std::any_of(
            places.begin(), places.end(), [&](const ReadAt& place) { return place.part == part; });
    };
    Outcomes turns;
    if (reads(Part::applies)) {
        turns = all_outcomes(requirement);
        turns |= Outcome::not_applicable;
    } else if (requirement.clauses.empty()) {
        if (reads(Part::check)) turns = all_outcomes(requirement);
    } else {
        turns = by_clauses(requirement, places);
    }
    return turns.count() > 1 ? turns : Outcomes();
}

}  // namespace

std::vector<ReadBy> readers_of(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> chosen, const Readable& what) {
    Readers readers(rulebook, what);
    std::vector<ReadBy> found;
    for (const std::uint32_t place : chosen) {
        const model::Requirement& requirement = rulebook.requirements[place];
        auto places = readers.places(requirement);
        if (places.empty()) continue;
        const Outcomes turns = turns_of(requirement, places);
        found.push_back({{place}, std::move(places), turns});
    }
    return found;
}

std::vector<FieldUse> field_uses(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> chosen) {
    std::vector<FieldUse> all;
    for (FieldPath& field : all_fields(rulebook.vocabulary)) all.push_back({std::move(field), 0});
    for (const std::uint32_t place : chosen) {
        const Uses uses = uses_of_judgement(rulebook, {place});
        for (FieldUse& one : all) {
            const bool is_read = std::any_of(
                uses.fields.begin(), uses.fields.end(),
                [&](const FieldPath& read) { return is_within(read, one.field); });
            if (is_read) ++one.requirements;
        }
    }
    return all;
}

}  // namespace assize::analysis
