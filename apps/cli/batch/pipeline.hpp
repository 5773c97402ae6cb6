#pragma once

#include <functional>

#include "block.hpp"
#include "block_judge.hpp"

namespace assize::cli::batch {

/// Blocks go from `fill`, one after another, to judges, several at a time, and in order to `drain`.
/// Both are called by one thread at a time. It ends when `fill` or `drain` gives false. The number
/// of blocks depends on `jobs` alone.
void run_pipeline(
    const Ground& ground, unsigned jobs, const std::function<bool(Block&)>& fill,
    const std::function<bool(Block&)>& drain);

}  // namespace assize::cli::batch
