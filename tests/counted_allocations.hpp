// Counts what a program asks of the heap: linking this in replaces its operator new.
#pragma once

#include <cstddef>

/// How many allocations this thread has made since it began.
[[nodiscard]] std::size_t allocations_made();
