#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assize/grammar/syntax.hpp"

namespace assize::analysis {

/// What a rule file explains by a comment `-- WORD: reason` or `-- WORD CODE: reason`.
struct Explanation {
    std::string code, reason;  ///< either may be empty
    bool is_plain = false;     ///< the colon stands right behind the word
    Span comment;
    /// What the comment speaks of. Behind a line, that line. Above, on a line of its own: the
    /// declaration, section or field that follows, all of it; or, inside one, the next line.
    Span covers;
    [[nodiscard]] bool does_cover(const Span& span) const;
};

/// Those that begin with `word`, in source order. Cost: the comments times the declarations.
[[nodiscard]] std::vector<Explanation> explanations_in(
    const syntax::File& file, const Sources& sources, std::string_view word);

}  // namespace assize::analysis
