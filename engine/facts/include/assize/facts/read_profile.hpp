#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "assize/base/diagnostic.hpp"
#include "assize/base/source.hpp"
#include "assize/facts/facts.hpp"
#include "assize/model/rulebook.hpp"

namespace assize::facts {

/// The facts are there when no diagnostic is an error.
struct Read {
    std::optional<Facts> facts;
    std::vector<Diagnostic> diagnostics;
};

/// Reads a JSON profile straight from its text into typed facts: no tree, no float.
/// Errors: every one in one run, each with JSON pointer, line and column: not JSON, not UTF-8, a
/// wrong type (what was expected, what was there), an impossible date, a duplicate key, a limit. An
/// unknown field is a warning with the nearest known name. Cost: the text's length. Source:
/// language.md, Missing evidence.
[[nodiscard]] Read read_profile(
    const model::Vocabulary& vocabulary, const Sources& sources, SourceId source);

/// The same for an embedding caller who already has a tree. Diagnostics have pointers and no place.
[[nodiscard]] Read read_profile(const model::Vocabulary& vocabulary, const nlohmann::json& profile);

/// A warning, with the nearest id, for each departure from a requirement that the rulebook does not
/// have.
[[nodiscard]] std::vector<Diagnostic> departures_from_nothing(
    const model::Rulebook& rulebook, const Facts& facts);

/// The days that a text may mean which is no date of ours: one for `13 March 2015`, two for
/// `03/04/2015`, none for other words.
[[nodiscard]] std::vector<Date> days_meant(std::string_view text);

/// What a `test` declaration is given, on top of `start` (a fixture's facts) when there is one.
[[nodiscard]] Facts facts_from_test(
    const model::Vocabulary& vocabulary, const model::Test& test, const Facts* start);

}  // namespace assize::facts
