#pragma once

#include <functional>

#include "block.hpp"
#include "block_judge.hpp"

namespace assize::cli::batch {

/// Blocks go from `fill`, one after another, to judges, several at a time, and in order to `drain`.
/// Both are called by one thread at a time. It ends when `fill` or `drain` gives false. The number
/// of blocks depends on `jobs` alone. One job, or one block, takes no other thread than the
/// caller's. Result: false when there is nothing to run threads by; the complaint has been made.
[[nodiscard]] bool run_pipeline(
    const Ground& ground, unsigned jobs, const std::function<bool(Block&)>& fill,
    const std::function<bool(Block&)>& drain, Console& console);

}  // namespace assize::cli::batch
