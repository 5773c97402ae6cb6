#include "pipeline.hpp"

#include <tbb/enumerable_thread_specific.h>
#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include <atomic>

namespace assize::cli::batch {

void run_pipeline(
    const Ground& ground, unsigned jobs, const std::function<bool(Block&)>& fill,
    const std::function<bool(Block&)>& drain) {
    // One is read and one is written while the others are judged.
    const std::size_t most_blocks = std::size_t{jobs} + 2;
    std::vector<Block> blocks(most_blocks);
    std::size_t next = 0;
    std::atomic<bool> is_stopped = false;
    tbb::enumerable_thread_specific<BlockJudge> judges([&] { return BlockJudge(ground); });
    // Blocks are drained in the order in which they were filled, and no more are under way than
    // there are: so the one that was filled first is free again.
    const auto read = tbb::make_filter<void, Block*>(
        tbb::filter_mode::serial_in_order, [&](tbb::flow_control& flow) -> Block* {
            Block& block = blocks[next++ % most_blocks];
            if (!is_stopped && fill(block)) return &block;
            flow.stop();
            return nullptr;
        });
    const auto judge =
        tbb::make_filter<Block*, Block*>(tbb::filter_mode::parallel, [&](Block* block) {
            if (!is_stopped) judges.local().judge(*block);
            return block;
        });
    const auto write =
        tbb::make_filter<Block*, void>(tbb::filter_mode::serial_in_order, [&](Block* block) {
            if (!is_stopped && !drain(*block)) is_stopped = true;
        });
    const tbb::global_control most_threads(
        tbb::global_control::max_allowed_parallelism, std::max(jobs, 1U));
    tbb::task_arena arena(static_cast<int>(jobs));
    arena.execute([&] { tbb::parallel_pipeline(most_blocks, read & judge & write); });
}

}  // namespace assize::cli::batch
