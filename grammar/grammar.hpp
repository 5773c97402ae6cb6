#pragma once

#include "adapt.hpp"
#include "terminals.hpp"

/// The start rules of the grammar (grammar.cpp, grammar.ebnf), for one iterator and one context.
namespace assize::grammar {

namespace s = assize::syntax;

/// The identity of the n-th rule that makes a `Node`.
template <typename Node, int n>
struct place : note_span {};

template <typename Node, int n = 0>
using rule = x3::rule<place<Node, n>, Node>;

inline const rule<s::Declaration> declaration = "a declaration such as `requirement` or `theme`";
inline const rule<s::Value, 1> template_value = "a value";

using Declarations = rule<s::Declaration>;
using TemplateValue = rule<s::Value, 1>;
BOOST_SPIRIT_DECLARE(Declarations, TemplateValue)

using Context = x3::context<session_tag, Session, x3::phrase_parse_context<Gap>::type>;

}  // namespace assize::grammar
