#include "block_writer.hpp"

namespace assize::cli::batch {

namespace {

constexpr std::size_t most_shown = 20;

}  // namespace

bool BlockWriter::write(const Block& block) {
    for (const std::string& words : block.complaints)
        if (complaints_++ < most_shown) console_.complain(words);
    tally_ += *block.tally;
    is_whole_ = out_.write(block.out) && rejects_.write(block.rejects);
    return is_whole_;
}

void BlockWriter::finish() {
    if (complaints_ <= most_shown) return;
    console_.complain(
        std::to_string(complaints_ - most_shown)
        + " more profiles or places could not be read; the output says which");
}

}  // namespace assize::cli::batch
