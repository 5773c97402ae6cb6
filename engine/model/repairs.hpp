#pragma once

#include "assize/model/check.hpp"

namespace assize::model {

/// Reads and checks rule files; what `load` does before its repairs are tried.
using CheckAgain = std::function<std::vector<Diagnostic>(const ReadFile& read, Sources& sources)>;

/// Leaves of every diagnostic's repairs those with which the files, read and checked again, are
/// right where the repair stands: a wrong line to paste is worse than none. Words that only a name
/// could join, where there is no such name, are said to be unknown.
/// Cost: the files once more for each repair, up to `limits::repair_bytes`; after that, what is
/// only a guess is not offered, and what the grammar alone vouches for is.
void try_repairs(
    std::vector<Diagnostic>& diagnostics, const Sources& sources, const ReadFile& read,
    const CheckAgain& check);

}  // namespace assize::model
