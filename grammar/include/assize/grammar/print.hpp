#pragma once

#include <string>
#include <string_view>

#include "assize/grammar/syntax.hpp"

namespace assize {

/// The one layout of a rule file that was read without a mistake. Comments stay with what they
/// stand above or behind. Result: text for which `parse` gives the same tree but for spans, and
/// that prints as itself. Source: language.md, Principles 1. Cost: linear in the tree.
[[nodiscard]] std::string print(const syntax::File& file);

/// The same for a literate file: `text` as it is, with the blocks of rules in the layout of
/// `print`.
[[nodiscard]] std::string print_literate(std::string_view text, const syntax::File& file);

}  // namespace assize
