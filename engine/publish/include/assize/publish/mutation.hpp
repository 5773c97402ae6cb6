#pragma once

#include <span>
#include <string>

#include "assize/analysis/mutation_report.hpp"
#include "assize/base/source.hpp"
#include "assize/report/subject.hpp"

namespace assize::publish {

/// What no test notices, in plain words, home by home, each with a test that would, and how many
/// changes were noticed. Result: lines for a terminal; the tests in them are as they would be
/// pasted, however wide. Errors: none. Cost: the number of mutants.
[[nodiscard]] std::string mutation_text(
    std::span<const analysis::MutationReport> reports, const Sources& sources,
    const report::Style& look);

/// The same for tools, and every home's score. Keys in a fixed order, ending in a line break.
[[nodiscard]] std::string mutation_to_json(
    std::span<const analysis::MutationReport> reports, const Sources& sources);

}  // namespace assize::publish
