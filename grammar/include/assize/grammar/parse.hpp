#pragma once

#include <string>
#include <variant>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/base/source.hpp"
#include "assize/grammar/syntax.hpp"

namespace assize {

/// A tree and what is wrong with it. A declaration with a mistake is not in the tree, but in
/// `file.broken`.
struct Parsed {
    syntax::File file;
    std::vector<Diagnostic> diagnostics;  ///< in source order
};

/// Reads a rule file; one whose name ends in `.assize.md` only inside its fences.
/// Result: every declaration that can be read; an empty file is an empty tree. Errors: diagnostics,
/// one for each broken declaration at least; none thrown. Source: language.md, Names and layout.
/// Cost: linear in the text.
[[nodiscard]] Parsed parse(const Sources& sources, SourceId source);

namespace syntax {

/// A text with values in braces: "{count of lay_members} are in post". `{{` and `}}` are braces.
struct Template {
    std::vector<std::variant<Text, Value>> parts;
};

}  // namespace syntax

struct ParsedTemplate {
    syntax::Template text;
    std::vector<Diagnostic> diagnostics;
};

/// Reads the values inside a text of `because`, `action`, `impact` or `advice`.
/// Errors: as `parse`; a brace without its other half. `text` is one of `sources`, with its quotes
/// in its span.
[[nodiscard]] ParsedTemplate parse_template(const Sources& sources, const syntax::Text& text);

}  // namespace assize
