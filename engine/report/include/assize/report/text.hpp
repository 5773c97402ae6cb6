#pragma once

#include <string>

#include "assize/report/subject.hpp"

namespace assize::report {

/// The board manager's report: theme by theme each requirement's judgement, why and under what law,
/// then the counts, the governing judgements and shares, and the evidence that is missing. It says
/// more with a proof (Explain::outline and up) than without. Result: lines no wider than the style
/// asks, unless one word is. Errors: none. Cost: the proof's size.
[[nodiscard]] std::string text(const Subject& subject, const Scope& scope, const Style& style);

}  // namespace assize::report
