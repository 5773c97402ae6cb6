#pragma once

#include <optional>

#include "assize/grammar/syntax.hpp"
#include "session.hpp"

/// Where declarations begin in a plain text: at the start of a line (language.md, Names and
/// layout).
namespace assize::grammar {

[[nodiscard]] bool is_in_column_one(const char* at, const char* file_begin);

/// The end of the word at `first`, hyphens and all; `first` itself when there is none.
[[nodiscard]] const char* word_end(const char* first, const char* last);

/// A word that begins a declaration, or a name and `means`.
[[nodiscard]] bool begins_declaration(const char* first, const char* last);

/// The next line after `first` that begins with a letter; a word that can only go on with a
/// declaration, such as `unmet`, does not begin one, wherever it stands.
[[nodiscard]] const char* next_declaration(const char* first, const char* last);

/// The name or id that a declaration, broken perhaps, would have declared.
[[nodiscard]] std::optional<syntax::Name> declared_name(
    const char* first, const char* last, Session& session);

}  // namespace assize::grammar
