#pragma once

#include <string>
#include <string_view>

#include "assize/analysis/lint.hpp"
#include "assize/base/source.hpp"

namespace assize::publish {

/// What was found, as one JSON document: `findings` in source order, each with its code, severity,
/// words, place (file, line and column from 1), further places and repair, and `counts`.
[[nodiscard]] std::string lint_to_json(const analysis::Linted& linted, const Sources& sources);

/// A lint's page: its code and the page as Markdown.
[[nodiscard]] std::string lint_page_to_json(std::string_view code, std::string_view page);

}  // namespace assize::publish
