#pragma once

#include "assize/grammar/syntax.hpp"
#include "session.hpp"

namespace assize::grammar {

/// Notes in the session what the grammar reads but the language refuses: `and` mixed with `or`, and
/// the words that a reader of spreadsheets takes for values (`true`, `two`), which would else be
/// names.
void look_again(syntax::Declaration& declaration, Session& session);
void look_again(syntax::Value& value, Session& session);

}  // namespace assize::grammar
