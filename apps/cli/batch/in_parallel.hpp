#pragma once

#include <cstddef>
#include <functional>

namespace assize::cli::batch {

/// What is done with blocks, each named by its place.
struct Stages {
    std::function<bool(std::size_t)> fill;   ///< one block at a time; false: nothing is left
    std::function<bool(std::size_t)> drain;  ///< in the order filled; false: it cannot go on
    /// Several at a time, each by a thread; threads are numbered from 0.
    std::function<void(std::size_t block, int thread)> judge;
};

/// Each block is filled, judged and drained, again and again, until `fill` or `drain` gives false.
/// Threads: at most `jobs`.
using InParallel = void(const Stages& stages, std::size_t blocks, int jobs);

/// `InParallel` is all that is asked of this file beside the program, which is loaded when several
/// threads are to judge: loading oneTBB takes a fifth of the time of judging one profile.
inline constexpr const char* parallel_file = "assize_parallel.so";
inline constexpr const char* parallel_name = "assize_in_parallel";

}  // namespace assize::cli::batch
