#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assize/model/rulebook.hpp"

/// What can be said of a rulebook itself, before there is a board to judge.
namespace assize::analysis {

/// A field of the profile, wherever its records stand: slots from the profile's record on, through
/// records and the items of lists alike.
struct FieldPath {
    std::vector<std::uint32_t> slots;
    friend auto operator<=>(const FieldPath&, const FieldPath&) = default;
};

/// The field at the end of a path that is not empty.
[[nodiscard]] const model::Field& field_of(
    const model::Vocabulary& vocabulary, const FieldPath& path);
/// As an officer would write it: `partners.section_11.returned_on`.
[[nodiscard]] std::string field_text(const model::Vocabulary& vocabulary, const FieldPath& path);
/// The field that such words name; nothing when there is none.
[[nodiscard]] std::optional<FieldPath> find_field(
    const model::Vocabulary& vocabulary, std::string_view text);

/// What something reads, each once, in order of first reading. `fields` are the ends of paths: a
/// list that is counted, a record that is asked for, a scalar.
struct Uses {
    std::vector<FieldPath> fields;
    std::vector<model::ThresholdId> thresholds;
    std::vector<model::MeaningId> meanings;
    std::vector<model::RequirementId> requirements;  ///< through `judgement of`
};

/// What a requirement's judgement hangs on, through the meanings and judgements that it names.
/// Errors: none. Cost: the size of all that it reads.
[[nodiscard]] Uses uses_of_judgement(
    const model::Rulebook& rulebook, model::RequirementId requirement);
/// What its sentences and advice show, in the same way.
[[nodiscard]] Uses uses_of_speech(
    const model::Rulebook& rulebook, model::RequirementId requirement);
/// What a condition of its own, outside of any list, comes to.
[[nodiscard]] Uses uses_of_condition(
    const model::Rulebook& rulebook, const model::Condition& condition);
/// What a meaning comes to.
[[nodiscard]] Uses uses_of_meaning(const model::Rulebook& rulebook, model::MeaningId meaning);

/// What a rule may name.
using Readable =
    std::variant<FieldPath, model::ThresholdId, model::MeaningId, model::RequirementId>;

/// One place that names something.
struct Reading {
    Readable what;
    Span span;
};

/// What a condition, a value or a meaning itself names, as often as it does, in the order written.
/// What those names stand for is not looked into. Errors: none. Cost: the part's size.
template <typename Part>
[[nodiscard]] std::vector<Reading> readings(const model::Rulebook& rulebook, const Part& part);

}  // namespace assize::analysis
