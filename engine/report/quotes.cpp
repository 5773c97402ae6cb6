#include "assize/report/quotes.hpp"

#include "assize/report/words.hpp"

namespace assize::report {

const std::string& Quotes::words(const Span& span, std::size_t limit) {
    const auto [found, is_new] = words_.try_emplace({span, limit});
    if (is_new) found->second = rule_words(sources_, span, limit);
    return found->second;
}

Quotes::Members& Quotes::members(std::uint32_t requirement) {
    if (members_.size() <= requirement) members_.resize(requirement + 1);
    return members_[requirement];
}

std::size_t Quotes::Hash::operator()(const Passage& passage) const {
    // Two passages that begin alike differ in their end, or in how much of them is said.
    const std::uint64_t where = std::uint64_t{passage.span.source.index} << 32 | passage.span.begin;
    const std::uint64_t size = std::uint64_t{passage.limit} << 32 | passage.span.end;
    return static_cast<std::size_t>(
        (where * 0x9E3779B97F4A7C15U + size) * 0xC2B2AE3D27D4EB4FU >> 20);
}

}  // namespace assize::report
