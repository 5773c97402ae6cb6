#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assize/facts/read_many.hpp"
#include "assize/facts/split.hpp"
#include "assize/report/tally.hpp"

namespace assize::cli::batch {

/// A profile in a block, or something wrong with the file at that place.
struct Item {
    enum class What : std::uint8_t { profile, too_long, fault };
    What what = What::profile;
    std::uint32_t input = 0;         ///< its place among the inputs
    std::size_t begin = 0, end = 0;  ///< of a profile, its bytes in the block
    std::uint64_t line = 1, column = 1, number = 0;
    std::string fault;  ///< in words
};

/// How far the inputs have been read: all before is in blocks, nothing after is.
struct Position {
    std::uint32_t input = 0;
    std::uint64_t offset = 0;       ///< in its bytes, unpacked
    std::uint64_t seen = 0;         ///< what was found in it: profiles and faults
    std::uint64_t fingerprint = 0;  ///< of standard input: of the bytes before
    facts::SplitState state{};
    friend bool operator==(const Position&, const Position&) = default;
};

/// Some profiles on their way from the files to the output. Blocks are used again and again, with
/// what they grew to.
struct Block {
    std::string bytes;  ///< ManyReader::padding and more are there behind the filled
    std::size_t filled = 0;
    std::vector<Item> items;
    Position after;
    bool is_last = false;     ///< nothing is left to read
    std::uint64_t taken = 0;  ///< bytes of the files, packed as they are, read so far
    std::string out, rejects;
    std::optional<report::Tally> tally;   ///< of this block; made by the first judge
    std::vector<std::string> complaints;  ///< for the error stream, in order

    [[nodiscard]] std::string_view text(const Item& item) const {
        return std::string_view(bytes).substr(item.begin, item.end - item.begin);
    }
};

}  // namespace assize::cli::batch
