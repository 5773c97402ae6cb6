#pragma once

#include <string>
#include <vector>

#include "made/profile.hpp"
#include "naive/judge.hpp"

/// Small cases whose answers were computed by hand from semantics.md.
namespace assize::worked {

using model::Condition;
using model::Kind;
using model::Value;

// The profile: `visits` list of { done yes/no, on optional date, cost money }, `is_set_up` yes/no,
// `sent_on` optional date, `due_on` date, `ids` list of whole number.
enum Slot : std::uint32_t { visits, is_set_up, sent_on, due_on, ids };
enum VisitSlot : std::uint32_t { done, on, cost };

[[nodiscard]] model::Vocabulary vocabulary();
[[nodiscard]] model::Rulebook rulebook();

// Conditions
[[nodiscard]] Condition holds(const model::Path& path);
[[nodiscard]] Condition that(decltype(Condition::form) form);
[[nodiscard]] model::Path of_profile(std::uint32_t slot);
[[nodiscard]] model::Path of_visit(std::uint32_t slot);
[[nodiscard]] Value value(const model::Path& path, Kind kind, bool is_optional = false);
[[nodiscard]] Value number(std::int64_t value, Kind kind = Kind::whole_number);
[[nodiscard]] model::Selection all_visits();

// Facts
[[nodiscard]] made::Said unknown();
[[nodiscard]] made::Said none();
[[nodiscard]] made::Said fact(std::int64_t value);
[[nodiscard]] made::Said fact(const char* iso);
[[nodiscard]] made::Said list(std::vector<made::Said> items, bool is_open = false);
[[nodiscard]] made::Said visit(made::Said done, made::Said on, made::Said cost);
/// A profile of which nothing but this is known.
[[nodiscard]] made::Said profile(std::uint32_t slot, const made::Said& fact);

/// A requirement that is met when the condition holds, else unmet.
[[nodiscard]] model::Requirement met_when(const Condition& condition);
/// Judges a book on 2015-03-13.
[[nodiscard]] naive::Judgements judged(const model::Rulebook& book, const made::Said& profile);
/// What the only requirement may be judged, being met when the condition holds.
[[nodiscard]] naive::Judged judged(const Condition& condition, const made::Said& profile);
[[nodiscard]] std::vector<std::string> missing(
    const Condition& condition, const made::Said& profile);

[[nodiscard]] constexpr std::uint8_t bits(std::initializer_list<Outcome> outcomes) {
    Outcomes result;
    for (const Outcome outcome : outcomes) result |= outcome;
    return result.bits();
}
inline constexpr std::uint8_t met = bits({Outcome::met}), unmet = bits({Outcome::unmet}),
                              either = bits({Outcome::met, Outcome::unmet});

}  // namespace assize::worked
