#pragma once

#include <atomic>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

#include "assize/analysis/mutate.hpp"

namespace assize::analysis {

/// Has `jobs` threads take the next of `count` tasks until none is left. `make` gives each thread
/// its own worker, which is called with a task's place.
template <typename Make>
void in_parallel(std::size_t count, unsigned jobs, const Progress& progress, Make make) {
    std::atomic<std::size_t> next = 0;
    std::mutex one_at_a_time;
    std::size_t done = 0;
    const auto work = [&] {
        auto worker = make();
        for (std::size_t place = next++; place < count; place = next++) {
            worker(place);
            const std::lock_guard lock(one_at_a_time);
            if (progress) progress(++done);
        }
    };
    std::vector<std::thread> others;
    for (unsigned job = 1; job < jobs; ++job) others.emplace_back(work);
    work();
    for (std::thread& other : others) other.join();
}

}  // namespace assize::analysis
