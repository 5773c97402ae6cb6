#pragma once

#include <source_location>

namespace assize {

/// Stops the program when `held` is false: a mistake of ours, never of an author or a profile (docs/architecture.md).
void must(bool held, std::source_location where = std::source_location::current());

}  // namespace assize
