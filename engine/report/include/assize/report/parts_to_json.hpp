#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "assize/base/source.hpp"
#include "assize/model/outcome.hpp"

/// What every JSON document of ours is put together from.
namespace assize::report {

/// Where a span begins: `{"file": "rules/wt2013.assize", "line": 41, "column": 3}`.
[[nodiscard]] nlohmann::ordered_json place_to_json(const Sources& sources, const Span& span);
/// `["met", "unmet"]`, best first.
[[nodiscard]] nlohmann::ordered_json outcomes_to_json(Outcomes outcomes);
/// The text of a whole document, ending in a line break. Bytes that are not UTF-8, as a file's name
/// may have, are replaced.
[[nodiscard]] std::string document_text(const nlohmann::ordered_json& document);

}  // namespace assize::report
