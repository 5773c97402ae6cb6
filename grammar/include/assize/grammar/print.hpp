#pragma once

#include <string>

#include "assize/base/source.hpp"
#include "assize/grammar/syntax.hpp"

namespace assize {

/// The one layout of a rule file that was read without a mistake. Comments stay with what they
/// stand above or behind. Result: text for which `parse` gives the same tree but for spans, and
/// that prints as itself. Source: language.md, Principles 1. Cost: linear in the tree.
[[nodiscard]] std::string print(const syntax::File& file);

/// The same for the whole text of the file that `file` was read from. In a literate one the prose
/// stays as it is, to the byte.
[[nodiscard]] std::string laid_out(const Source& source, const syntax::File& file);

}  // namespace assize
