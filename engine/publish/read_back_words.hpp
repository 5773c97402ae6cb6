#pragma once

#include <string>
#include <string_view>

#include "assize/publish/read_back.hpp"

/// What the three renderings of a read-back say alike.
namespace assize::publish {

/// A column's letter: `A` to `Z`, then `A2` to `Z2`.
[[nodiscard]] std::string letter_of(std::size_t column);
/// `yes`, `no`, `?`, `–`.
[[nodiscard]] std::string_view cell_words(analysis::TruthTable::Held held);
/// `met`, `not-evidenced: met or unmet`, `met, presumed`.
[[nodiscard]] std::string judgement_words(const analysis::TruthTable::Row& row);
/// `holds`, `does not hold`.
[[nodiscard]] std::string_view held_words(Truth held);
/// `met when`, `otherwise part-met when`, `in every other case unmet`.
[[nodiscard]] std::string step_words(const ReadBack& said, std::size_t step);
/// `unless `, with what is presumed.
[[nodiscard]] std::string unless_words(const ReadBack::Step& step);
/// A name as its explanation begins: `the check “Published”`, `“lay members in post”`.
[[nodiscard]] std::string name_words(const ReadBack::Name& name);
/// A comparison, and what stands for other facts in its examples.
[[nodiscard]] std::string edge_words(const ReadBack::Edge& edge);
/// How a requirement without clauses is judged by its checks, and what each section begins with.
[[nodiscard]] std::string by_checks_words(const ReadBack& said);
[[nodiscard]] std::string nothing_known_words(const ReadBack& said);
inline constexpr std::string_view applies_words =
    "It is judged only when this is so, and is otherwise not applicable:";
inline constexpr std::string_view first_decides_words = "The first of these that holds decides:";
inline constexpr std::string_view too_many_words =
    "There are too many ways to list them. The first of the steps above that holds decides.";
inline constexpr std::string_view otherwise_settled_words =
    "Wherever else one of these is not known, the judgement is the same either way.";
inline constexpr std::string_view wider_words =
    "Some of these rows leave open a judgement that no row above gives: what is asked in two "
    "conditions is not known in each of them by itself.";
inline constexpr std::string_view never_a_no_words =
    "A fact that is left out is not known, and a list that is left out is not an empty one: "
    "nothing that is missing counts as a no.";

}  // namespace assize::publish
