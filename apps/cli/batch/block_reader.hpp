#pragma once

#include <memory>
#include <optional>
#include <span>

#include "block.hpp"
#include "byte_stream.hpp"
#include "inputs.hpp"

namespace assize::cli::batch {

/// How much goes into one block; what is larger than a block has one of its own.
struct BlockSize {
    std::size_t bytes = 0, profiles = 0;
};

/// Reads the inputs one after another into blocks.
class BlockReader {
public:
    /// `in`: standard input's descriptor. `start`: what is before has been read. The inputs outlive
    /// the reader.
    BlockReader(std::span<const Input> inputs, int in, BlockSize size, const Position& start);

    /// Passes over what was read before. Result: why it cannot, for a reader; empty when it can.
    [[nodiscard]] std::string go_on();
    /// Fills a block that is done with. False when nothing is left.
    [[nodiscard]] bool fill(Block& block);

private:
    /// Opens the input at hand. False when it cannot be, and errno says why.
    [[nodiscard]] bool begin();
    [[nodiscard]] bool open(Block& block);
    void close(Block& block);
    /// False when the file cannot go on.
    [[nodiscard]] bool read_more(Block& block);
    void add(Block& block, const facts::Found& found);
    void add_fault(Block& block, std::uint64_t line, std::uint64_t column, std::string words);
    [[nodiscard]] bool is_full(const Block& block) const;

    std::span<const Input> inputs_;
    int in_;
    BlockSize size_;
    std::size_t first_room_;
    Position at_;
    std::optional<ByteStream> stream_;
    std::optional<facts::Splitter> splitter_;
    std::optional<Fingerprint> fingerprint_;  ///< of standard input
    bool is_at_end_ = false;                  ///< of the file
    std::size_t done_ = 0;     ///< bytes of the block that are in its items, or passed over
    std::string carried_;      ///< bytes that were read and belong to the next block
    std::uint64_t taken_ = 0;  ///< by files that are closed
};

}  // namespace assize::cli::batch
