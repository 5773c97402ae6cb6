#pragma once

#include <span>
#include <string>
#include <vector>

#include "assize/analysis/uses.hpp"
#include "assize/base/date.hpp"
#include "assize/facts/facts.hpp"
#include "assize/model/rulebook.hpp"

/// Facts that a test could give, taken apart so that one of them may be said otherwise.
namespace assize::analysis {

/// What a test would be given: what it does not say is unknown.
struct Scenario {
    Date as_at;
    model::TestRecord profile;
};

/// A place in a scenario: a slot of a record or the number of a list's item, from the profile on.
using Address = std::vector<std::uint32_t>;

/// Says one fact otherwise, or the day.
struct Edit {
    Address at;  ///< empty: the day
    model::TestFact fact;
    Date as_at;
};

/// What `facts` say of some fields and of all that they stand in; a list that is open is taken as
/// closed. Cost: the facts' size.
[[nodiscard]] Scenario scenario_of(
    const model::Vocabulary& vocabulary, const facts::Facts& facts, Date day,
    std::span<const FieldPath> fields);

/// The facts of a test that is given this and no more. Cost: its size.
[[nodiscard]] facts::Facts facts_of(const model::Vocabulary& vocabulary, const Scenario& scenario);

/// Records on the way are made known; the items on it must be there.
void apply(const model::Vocabulary& vocabulary, Scenario& scenario, const Edit& edit);

/// The same in a record of a scenario. False when an item on the way is not there: nothing is said.
bool apply_in(
    const model::Vocabulary& vocabulary, model::TestRecord& record, std::uint32_t id,
    const Address& at, const model::TestFact& fact);

/// The same text for two scenarios just when they say the same. Cost: the scenario's size.
[[nodiscard]] std::string written_out(const Scenario& scenario);

/// Every scenario with one thing less said, the largest first: a field, an item, a field of all
/// the items of a list. Cost: the scenario's size for each.
[[nodiscard]] std::vector<Scenario> lesser(const Scenario& scenario);

}  // namespace assize::analysis
