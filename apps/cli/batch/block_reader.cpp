#include "block_reader.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>

#include "../files.hpp"

namespace assize::cli::batch {

namespace {

constexpr std::size_t padding = facts::ManyReader::padding;

/// What is to be said of a list that is broken.
std::string words_of(facts::Found::What what) {
    using What = facts::Found::What;
    switch (what) {
        case What::item_missing:
            return "a profile is missing from the list: a comma stands where one should begin, or "
                   "before the end";
        case What::list_cut_short: return "the list of profiles is cut short";
        case What::list_goes_on:
            return "something stands behind the end of the list of profiles, and was not read";
        case What::profile:
        case What::too_long:
        case What::needs_more:
        case What::end: break;
    }
    return {};
}

/// How much room a block is first given: of small files, no more than they fill, one byte so that
/// their end is seen, as what is given is written over.
std::size_t first_room(std::span<const Input> inputs, std::size_t most) {
    constexpr std::size_t least = 4096;
    std::uint64_t sum = 1;
    for (const Input& input : inputs)
        sum += input.is_file ? std::min<std::uint64_t>(input.size, most) : most;
    return std::clamp<std::size_t>(sum, std::min(least, most), most);
}

}  // namespace

BlockReader::BlockReader(
    std::span<const Input> inputs, int in, BlockSize size, const Position& start)
    : inputs_(inputs),
      in_(in),
      size_(size),
      first_room_(first_room(inputs, size.bytes)),
      at_(start) {
    for (const Input& input : inputs.first(std::min<std::size_t>(start.input, inputs.size())))
        taken_ += input.size;
}

bool BlockReader::fill(Block& block) {
    using What = facts::Found::What;
    block.items.clear();
    // What grew for one long profile is not kept for ever.
    if (block.bytes.size() > 2 * size_.bytes + padding) std::string().swap(block.bytes);
    block.filled = carried_.size();
    if (block.bytes.size() < block.filled + padding) block.bytes.resize(block.filled + padding);
    carried_.copy(block.bytes.data(), carried_.size());
    done_ = 0;
    while (!is_full(block)) {
        if (!stream_ && !open(block)) break;
        const std::string_view window(block.bytes.data() + done_, block.filled - done_);
        const facts::Found found = splitter_->next(window, is_at_end_);
        add(block, found);
        if (fingerprint_) fingerprint_->add(window.substr(0, found.consumed));
        done_ += found.consumed;
        at_.offset += found.consumed;
        if (found.what == What::end) close(block);
        if (found.what != What::needs_more) continue;
        const bool is_enough = block.filled >= size_.bytes && !block.items.empty();
        if (is_enough) break;
        if (!read_more(block)) close(block);
    }
    carried_.assign(block.bytes, done_, block.filled - done_);
    block.filled = done_;
    if (splitter_) at_.state = splitter_->state();
    if (fingerprint_) at_.fingerprint = fingerprint_->value();
    block.after = at_;
    block.taken = taken_ + (stream_ ? stream_->taken() : 0);
    block.is_last = !stream_ && at_.input >= inputs_.size();
    return !block.items.empty();
}

bool BlockReader::is_full(const Block& block) const {
    return block.items.size() >= size_.profiles || (done_ >= size_.bytes && !block.items.empty());
}

bool BlockReader::begin() {
    const Input& input = inputs_[at_.input];
    const bool is_standard_input = input.path == "-";
    const int descriptor =
        is_standard_input ? in_ : ::open(input.path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return false;
    stream_.emplace(descriptor, !is_standard_input);
    splitter_.emplace(input.is_lines);
    splitter_->go_on(at_.state);
    if (is_standard_input) fingerprint_.emplace();
    is_at_end_ = false;
    return true;
}

std::string BlockReader::go_on() {
    // One that cannot be opened any more is complained of when its turn comes.
    if (at_.offset == 0 || at_.input >= inputs_.size() || !begin()) return {};
    const std::string name = "`" + inputs_[at_.input].name + "` ";
    if (!stream_->skip(at_.offset, fingerprint_ ? &*fingerprint_ : nullptr))
        return name + "is shorter than when the run was interrupted";
    if (fingerprint_ && fingerprint_->value() != at_.fingerprint)
        return name + "does not give what was read before the run was interrupted";
    return {};
}

bool BlockReader::open(Block& block) {
    while (at_.input < inputs_.size()) {
        if (begin()) return true;
        add_fault(block, 0, 0, "it cannot be read: " + error_words(errno));
        at_ = {.input = at_.input + 1};
    }
    return false;
}

void BlockReader::close(Block& block) {
    if (at_.seen == 0) add_fault(block, 0, 0, "it holds no profile");
    taken_ += stream_->taken();
    stream_.reset();
    splitter_.reset();
    fingerprint_.reset();
    // What is left of it belongs to nothing.
    block.filled = done_;
    at_ = {.input = at_.input + 1};
}

bool BlockReader::read_more(Block& block) {
    const std::size_t capacity = block.bytes.size() - padding;
    if (block.filled == capacity)
        block.bytes.resize(std::max(first_room_, block.filled * 2) + padding);
    const std::size_t size = stream_->read(
        std::span(block.bytes).subspan(block.filled, block.bytes.size() - padding - block.filled));
    block.filled += size;
    if (size > 0) return true;
    is_at_end_ = true;
    if (stream_->why().empty()) return true;
    // What was read of a profile that goes on is no profile.
    const facts::SplitState& state = splitter_->state();
    add_fault(block, state.line, state.column, "it cannot be read any further: " + stream_->why());
    return false;
}

void BlockReader::add(Block& block, const facts::Found& found) {
    using What = facts::Found::What;
    switch (found.what) {
        case What::profile:
        case What::too_long: {
            ++at_.seen;
            Item& item = block.items.emplace_back();
            item.what = found.what == What::profile ? Item::What::profile : Item::What::too_long;
            item.input = at_.input;
            item.begin = done_ + found.begin;
            item.end = done_ + found.end;
            item.line = found.line;
            item.column = found.column;
            item.number = found.number;
            return;
        }
        case What::item_missing:
        case What::list_cut_short:
        case What::list_goes_on:
            add_fault(block, found.line, found.column, words_of(found.what));
            return;
        case What::needs_more:
        case What::end: return;
    }
}

void BlockReader::add_fault(
    Block& block, std::uint64_t line, std::uint64_t column, std::string words) {
    ++at_.seen;
    Item& item = block.items.emplace_back();
    item.what = Item::What::fault;
    item.input = at_.input;
    item.line = line;
    item.column = column;
    item.fault = std::move(words);
}

}  // namespace assize::cli::batch
