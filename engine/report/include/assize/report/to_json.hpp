#pragma once

#include <string>

#include "assize/report/subject.hpp"

namespace assize::report {

/// The assessment as JSON (docs/assessment.schema.json), keys in a fixed order, ending in a line
/// break: the same inputs give the same bytes. `with_proof` adds each judgement's proof and what
/// would have to become true (Explain::full). Errors: none; a file name that is not UTF-8 has its
/// odd bytes replaced. Cost: the proof's size.
[[nodiscard]] std::string to_json(const Subject& subject, const Scope& scope, bool with_proof);

}  // namespace assize::report
