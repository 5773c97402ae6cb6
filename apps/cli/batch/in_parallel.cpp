#include "in_parallel.hpp"

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <atomic>

using assize::cli::batch::InParallel;
using assize::cli::batch::Stages;

extern "C" __attribute__((visibility("default"))) InParallel assize_in_parallel;

void assize_in_parallel(const Stages& stages, std::size_t blocks, int jobs) {
    std::size_t next = 0;
    std::atomic<bool> is_stopped = false;
    // Blocks are drained in the order in which they were filled, and no more are under way than
    // there are: so the one that was filled first is free again.
    const auto fill = tbb::make_filter<void, std::size_t>(
        tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) -> std::size_t {
            const std::size_t block = next++ % blocks;
            if (is_stopped || !stages.fill(block)) flow.stop();
            return block;
        });
    const auto judge = tbb::make_filter<std::size_t, std::size_t>(
        tbb::filter_mode::parallel, [&](std::size_t block) {
            if (!is_stopped) stages.judge(block, tbb::this_task_arena::current_thread_index());
            return block;
        });
    const auto drain = tbb::make_filter<std::size_t, void>(
        tbb::filter_mode::serial_in_order, [&](std::size_t block) {
            if (!is_stopped && !stages.drain(block)) is_stopped = true;
        });
    const tbb::global_control most_threads(
        tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(std::max(jobs, 1)));
    tbb::task_arena arena(jobs);
    arena.execute([&] { tbb::parallel_pipeline(blocks, fill & judge & drain); });
}
