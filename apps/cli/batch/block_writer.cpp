#include "block_writer.hpp"

namespace assize::cli::batch {

namespace {

constexpr std::size_t most_shown = 20;

}  // namespace

bool BlockWriter::write(const Block& block) {
    for (const std::string& words : block.complaints) {
        if (++complaints_ > most_shown) continue;
        progress_.clear();
        console_.complain(words);
    }
    tally_ += *block.tally;
    is_whole_ = out_.write(block.out) && rejects_.write(block.rejects) && note(block.after);
    if (is_whole_) progress_.show(block.taken, tally_);
    return is_whole_;
}

bool BlockWriter::note(const Position& position) {
    if (journal_ == nullptr) return true;
    const auto figures = tally_.figures();
    return journal_->note(
        {position, out_.written(), rejects_.written(), {figures.begin(), figures.end()}});
}

void BlockWriter::finish() {
    progress_.clear();
    if (complaints_ <= most_shown) return;
    console_.complain(
        std::to_string(complaints_ - most_shown)
        + " more profiles or places could not be read; the output says which");
}

}  // namespace assize::cli::batch
