#pragma once

#include <string>

#include "assize/analysis/uses.hpp"

namespace assize::publish {

/// What is asked, as reports ask for it, and of what: `Whether “In post on the date of judgement”,
/// for each lay member`.
[[nodiscard]] std::string question_words(
    const model::Vocabulary& vocabulary, const analysis::FieldPath& field);
/// Where the answer belongs: `/lay_members/*/is_serving`, where `*` stands for each item.
[[nodiscard]] std::string pointer_text(
    const model::Vocabulary& vocabulary, const analysis::FieldPath& field);
/// What answers it: `yes or no`.
[[nodiscard]] std::string wanted_words(
    const model::Vocabulary& vocabulary, const analysis::FieldPath& field);

}  // namespace assize::publish
