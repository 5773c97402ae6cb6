#pragma once

#include <string>
#include <vector>

#include "assize/publish/what.hpp"

namespace assize::publish {

/// `field`, `threshold`, `meaning` or `requirement`.
[[nodiscard]] std::string_view kind_word(const analysis::Readable& what);
/// `applies when`, `check in_time`, `part-met when`, `because unmet`, `advice`.
[[nodiscard]] std::string part_words(
    const model::Requirement& requirement, const analysis::ReadAt& place);
/// The names on the way, as the requirement writes them: `returned`, `judgement of section-11`.
[[nodiscard]] std::vector<std::string> names_on_the_way(
    const model::Rulebook& rulebook, const analysis::ReadAt& place);
/// Whether the judgement hangs on it at all; else the requirement only shows it.
[[nodiscard]] bool judges_by(const analysis::ReadBy& reader);

}  // namespace assize::publish
