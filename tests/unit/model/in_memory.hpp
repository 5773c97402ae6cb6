#pragma once

#include <map>
#include <string>
#include <vector>

#include "assize/model/check.hpp"

namespace assize::model {

/// Rule files that are nowhere but here, by path, and what came of loading some of them.
struct InMemory {
    std::map<std::string, std::string> files;
    Sources sources;
    std::vector<std::string> read;  ///< every path asked for, in order

    Loaded load(const std::vector<std::string>& paths);
};

/// The one rulebook of a text that is right.
[[nodiscard]] Rulebook rulebook_of(const std::string& text);

/// The ids of diagnostics, each with its line: `unknown-name 3`.
[[nodiscard]] std::vector<std::string> lines_of(
    const std::vector<Diagnostic>& diagnostics, const Sources& sources);

}  // namespace assize::model
