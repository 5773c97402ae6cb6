#pragma once

#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/spirit/home/x3.hpp>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "assize/grammar/syntax.hpp"

/// Teaches X3 the types of the tree: std::variant, std::optional, and which members of a struct its
/// rule fills, in order. A struct of one member is not adapted: its rule is
/// `into<&Struct::member>(…)` (terminals.hpp).
namespace boost::spirit::x3::traits {

template <typename... Ts>
struct is_variant<std::variant<Ts...>> : mpl::true_ {};

template <typename... Ts, typename T>
struct variant_has_substitute<std::variant<Ts...>, T> : mpl::bool_<(std::is_same_v<Ts, T> || ...)> {
};

// A variant is filled by a parser of one of its own types, or by one of the whole variant.
template <typename... Ts, typename T>
struct variant_find_substitute<std::variant<Ts...>, T> : mpl::identity<T> {};
template <typename... Ts>
struct variant_find_substitute<std::variant<Ts...>, std::variant<Ts...>>
    : mpl::identity<std::variant<Ts...>> {};

template <typename T>
struct is_optional<std::optional<T>> : mpl::true_ {};
template <typename T>
struct optional_value<std::optional<T>> : mpl::identity<T> {};
template <typename T>
struct build_optional<std::optional<T>> : mpl::identity<std::optional<T>> {};

}  // namespace boost::spirit::x3::traits

BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Share, of, satisfying)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Fold, word, of, over)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::DaysBetween, working, from, to)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Step, sign, operand)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Sum, first, rest)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Value, part, whole)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Ranked, word, number, of, by)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Selection, source, as, where, except)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Is, negated, what)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Between, low, high)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::FromDate, side, date)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Bound, word, value, from)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Within, length, from)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::DateOrder, word, date)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::IncludesOf, inclusion, number, set)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Comparison, left, tail)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Chosen, number, parts)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Existence, quantity, number, of)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Proportion, percent, of, satisfy)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Joined, connective, term)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Condition, first, rest)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Meaning, name, body)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Period, from, to)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Citation, force, text, unverified)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Check, name, title, condition)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Unless, shown, condition)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::When, condition, unless)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Clause, outcome, when)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Sentence, speech, outcome, text)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Advice, condition, text)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Requirement, id, title, sections)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Attribution, word, text)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Extends, id, unverified, applies_when)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Rulebook, id, title, extends, parts)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Choice, ordered, values)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::ListOf, item, named_by)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Type, optional, form)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Field, name, type, title)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Record, name, title, fields)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Profile, name, fields)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Calendar, id, title, source, from, to, closed, holidays)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Theme, id, title)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Threshold, name, value, meaning, from)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Remove, id, reason)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::FieldFact, path, fact)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Item, like, fields)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::GivenFact, path, are, fact)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::GivenProfile, path, but)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Expect, requirement, judgement, among, marks)
BOOST_FUSION_ADAPT_STRUCT(assize::syntax::Test, title, givens, expects)
