#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace assize::judgement::columns {

/// Words that are given out one behind the other and taken back together. What was given stays
/// where it is; once large enough it asks for no more.
class Memory {
public:
    struct Mark {
        std::size_t block = 0, used = 0;
    };
    /// So many words, with anything in them.
    [[nodiscard]] std::uint64_t* words(std::size_t count) {
        if (block_ == blocks_.size() || used_ + count > blocks_[block_].size) next(count);
        std::uint64_t* const given = blocks_[block_].words.get() + used_;
        used_ += count;
        return given;
    }
    [[nodiscard]] Mark mark() const { return {block_, used_}; }
    void rewind(const Mark& mark) {
        block_ = mark.block;
        used_ = mark.used;
    }

private:
    struct Block {
        std::unique_ptr<std::uint64_t[]> words;
        std::size_t size = 0;
    };
    void next(std::size_t count);

    std::vector<Block> blocks_;
    std::size_t block_ = 0, used_ = 0;
};

}  // namespace assize::judgement::columns
