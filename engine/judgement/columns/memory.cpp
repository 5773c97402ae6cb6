#include "memory.hpp"

#include <algorithm>

namespace assize::judgement::columns {

/// Goes on to the next block that is large enough; those passed over are small change.
void Memory::next(std::size_t count) {
    constexpr std::size_t usual = std::size_t{1} << 14;
    if (block_ < blocks_.size()) ++block_;
    while (block_ < blocks_.size() && blocks_[block_].size < count) ++block_;
    if (block_ == blocks_.size()) {
        const std::size_t size = std::max(count, usual);
        // Not make_unique, which would write noughts over all of it.
        blocks_.push_back({std::unique_ptr<std::uint64_t[]>(new std::uint64_t[size]), size});
    }
    used_ = 0;
}

}  // namespace assize::judgement::columns
