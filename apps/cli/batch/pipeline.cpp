#include "pipeline.hpp"

#include <dlfcn.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "in_parallel.hpp"

namespace assize::cli::batch {

namespace {

/// From the file beside the program. Nothing when it cannot be loaded; the complaint has been made.
InParallel* load_in_parallel(Console& console) {
    std::error_code none;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    const auto file = program.parent_path() / parallel_file;
    // It stays: oneTBB's threads may outlive the run.
    void* const loaded = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const found = loaded != nullptr ? ::dlsym(loaded, parallel_name) : nullptr;
    if (found == nullptr)
        console.complain(
            "there is nothing to run several threads by, and --jobs 1 does without: "
            + std::string(::dlerror()));
    return reinterpret_cast<InParallel*>(found);
}

/// The first block is filled before it is known whether there are others.
class Pipeline {
public:
    Pipeline(
        const Ground& ground, unsigned jobs, const std::function<bool(Block&)>& fill,
        const std::function<bool(Block&)>& drain)
        : ground_(ground), fill_(fill), drain_(drain), judges_(jobs) {}

    bool run(Console& console) {
        if (!fill_(blocks_.front())) return true;
        if (judges_.size() <= 1 || blocks_.front().is_last) {
            run_alone();
            return true;
        }
        InParallel* const in_parallel = load_in_parallel(console);
        if (in_parallel == nullptr) return false;
        // One is read and one is written while the others are judged.
        blocks_.resize(judges_.size() + 2);
        in_parallel(
            {[this](std::size_t block) { return fill(block); },
             [this](std::size_t block) { return drain_(blocks_[block]); },
             [this](std::size_t block, int thread) { judge(block, thread); }},
            blocks_.size(), static_cast<int>(judges_.size()));
        return true;
    }

private:
    void run_alone() {
        do { judge(0, 0); } while (drain_(blocks_.front()) && fill_(blocks_.front()));
    }
    bool fill(std::size_t block) {
        if (std::exchange(is_first_filled_, false)) return true;
        return fill_(blocks_[block]);
    }
    void judge(std::size_t block, int thread) {
        auto& judge = judges_[static_cast<std::size_t>(thread)];
        if (!judge) judge.emplace(ground_);
        judge->judge(blocks_[block]);
    }

    const Ground& ground_;
    const std::function<bool(Block&)>& fill_;
    const std::function<bool(Block&)>& drain_;
    std::vector<Block> blocks_{1};
    std::vector<std::optional<BlockJudge>> judges_;  ///< by thread, of those that had a block
    bool is_first_filled_ = true;
};

}  // namespace

bool run_pipeline(
    const Ground& ground, unsigned jobs, const std::function<bool(Block&)>& fill,
    const std::function<bool(Block&)>& drain, Console& console) {
    return Pipeline(ground, jobs, fill, drain).run(console);
}

}  // namespace assize::cli::batch
