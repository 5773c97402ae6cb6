#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/base/source.hpp"

namespace assize::grammar {

/// What the parsers of one file share: where its plain text came from, and what was noted on the
/// way.
struct Session {
    SourceId source;
    const char* text = nullptr;                          ///< the plain text (plain.hpp)
    const std::vector<std::uint32_t>* origin = nullptr;  ///< of each byte of it, and of its end
    std::size_t depth = 0;                               ///< of `nested`
    bool too_deep = false;                               ///< the limit is why the parse failed
    std::vector<Diagnostic>
        diagnostics;  ///< on tokens that were read and are wrong, such as 2015-02-30

    /// Where a byte of the file stands in the plain text.
    [[nodiscard]] const char* place(std::uint32_t at) const {
        return text + (std::lower_bound(origin->begin(), origin->end(), at) - origin->begin());
    }
    [[nodiscard]] Span span(const char* begin, const char* end) const {
        return {
            source, (*origin)[static_cast<std::size_t>(begin - text)],
            (*origin)[static_cast<std::size_t>(end - text)]};
    }
};

/// A diagnostic on a place where `written` stands, which offers `replacement` for it.
[[nodiscard]] inline Diagnostic rewriting(
    Code code, const Span& place, std::string written, const std::string& replacement) {
    return {
        code,
        place,
        {std::move(written), replacement},
        {},
        {{"write `" + replacement + "`", place, replacement}},
        {}};
}

}  // namespace assize::grammar
