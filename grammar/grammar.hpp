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

using Declarations = rule<s::Declaration>;
using Conditions = rule<s::Condition>;
using Meant = rule<s::Meant>;
using TemplateValue = rule<s::Value, 1>;

inline const Declarations declaration = "a declaration such as `requirement` or `theme`";
inline const Conditions condition = "a condition";
inline const Meant meant = "a condition or a value";
inline const TemplateValue template_value = "a value";

BOOST_SPIRIT_DECLARE(Declarations, Conditions, Meant, TemplateValue)

using Context = x3::context<session_tag, Session, x3::phrase_parse_context<Gap>::type>;

// ── tokens ───────────────────────────────────────────────────────────────────────────────────────

// What is not written is nothing.
inline constexpr auto yes = x3::attr(true);
inline constexpr auto no = x3::attr(false);
template <typename Node>
auto absent() {
    return x3::attr(std::optional<Node>{});
}
template <typename Node>
auto none_of() {
    return x3::attr(std::vector<Node>{});
}

inline constexpr Token<s::Name> name{"a name such as `lay_members`", match_unreserved_name};
inline constexpr Token<s::Name> free_name{"a name such as `lay_members`", match_name};
inline constexpr Token<s::Name> id{"a name such as `lay-members`", match_id};
inline constexpr Token<s::Path> path{
    "a name such as `members` or `authority.name`", match_unreserved_path};
inline constexpr Token<s::Path> free_path{
    "a name such as `members` or `authority.name`", match_path};
inline constexpr Token<s::Text> text{"a text in quotes", match_text};
inline constexpr Token<s::Figure> integer{"a whole number", match_integer};
inline constexpr Token<s::Figure> percent{"a percentage such as `80%`", match_percent};
/// Where `at least 2 of these` could stand too, and was tried before.
inline constexpr Token<s::Figure> percent_or_number{
    "a number such as `2`, or a percentage such as `80%`", match_percent};
inline constexpr Token<s::Figure> date{"a date such as `2015-03-13`", match_date};
inline constexpr Token<s::Literal> literal{"a figure such as `24 months`", match_literal};
inline constexpr auto outcome = words("`met`, `part-met` or `unmet`", spell::outcomes);
inline constexpr auto judgement = words("a judgement such as `met`", spell::judgements);
inline constexpr auto open_bracket = sign("(");
inline constexpr auto close_bracket = sign(")");
inline constexpr auto comma = sign(",");

}  // namespace assize::grammar
