#pragma once

#include <string>

#include "assize/analysis/lint.hpp"
#include "assize/base/source.hpp"

namespace assize::publish {

/// What was found, as one JSON document: `findings` in source order, each with its code, severity,
/// words, place (file, line and column from 1), further places and repair, and `counts`.
[[nodiscard]] std::string lint_to_json(const analysis::Linted& linted, const Sources& sources);

}  // namespace assize::publish
