#include "justified.hpp"

#include <algorithm>

#include "assize/grammar/parse.hpp"

namespace assize::analysis {

std::string Justifications::reason(const Span& span) {
    const auto [file, is_new] = by_source_.try_emplace(span.source.index);
    if (is_new) {
        const Parsed parsed = parse(sources_, span.source);
        for (Explanation& one : explanations_in(parsed.file, sources_, "mutate")) {
            // Without a reason it justifies nothing.
            if (one.code.empty() && !one.reason.empty()) file->second.push_back(std::move(one));
        }
    }
    // Of several the nearest.
    const auto nearest = std::find_if(
        file->second.rbegin(), file->second.rend(),
        [&](const Explanation& one) { return one.does_cover(span); });
    return nearest == file->second.rend() ? std::string() : nearest->reason;
}

}  // namespace assize::analysis
