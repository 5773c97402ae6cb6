#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/grammar/syntax.hpp"

namespace assize::grammar {

/// A rule file as the grammar reads it: prose blanked, and outside texts and comments the curly
/// quotes, long dashes and odd blanks that Word puts in are their plain forms.
struct PlainText {
    std::string text;
    std::vector<std::uint32_t> origin;      ///< where each byte stood in the file, and the end
    std::vector<syntax::Comment> comments;  ///< in source order
    std::vector<Diagnostic>
        diagnostics;  ///< on the file as a whole; with an error, `text` is empty
};

/// Errors: a file over the limit, not UTF-8, or with a NUL in it; a fence that is not closed.
[[nodiscard]] PlainText plain_text(const Sources& sources, SourceId source);

/// One block of rules in a literate file: from the line after the opening fence to the closing one.
struct Fenced {
    std::size_t opening = 0;  ///< the fence's own line
    std::size_t begin = 0;
    std::size_t end = 0;
    bool closed = false;
};

/// The blocks fenced ```` ```assize ````, in order. Other fences and all prose are passed over.
[[nodiscard]] std::vector<Fenced> fenced_blocks(std::string_view text);

/// Where the line that `begin` stands in ends, before its line break.
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t begin);

/// Whether a file is literate: its name ends in `.assize.md`.
[[nodiscard]] bool is_literate(std::string_view file_name);

}  // namespace assize::grammar
