#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assize/report/subject.hpp"

/// Words for a reader, without layout.
namespace assize::report {

/// `1 partner`, `2 partners`, `no partners`.
[[nodiscard]] std::string counted(
    std::uint64_t count, std::string_view singular, std::string_view plural);
/// How many items of a list are named where not all are asked for; the rest are counted.
inline constexpr std::size_t most_items = 12;

/// `a`, `a and b`, `a, b or c`.
[[nodiscard]] std::string joined(std::span<const std::string> parts, std::string_view last);
/// `lay_member` → `lay member`.
[[nodiscard]] std::string plain(std::string_view name);
/// `policies` → `policy`, `child deaths` → `child death`.
[[nodiscard]] std::string singular(std::string_view plural);
/// The rule's own words, laid on one line; long ones are cut at a word.
[[nodiscard]] std::string rule_words(
    const Sources& sources, const Span& span, std::size_t limit = 240);

/// A value, interval or set for a reader: `87.5%`, `between 12 and 14`, `yes`, `not known`, `13
/// March 2015 or none`. Figures keep to their own side of every one of `bounds` (percentages, 1 is
/// 100%).
[[nodiscard]] std::string possible_text(
    const Possible& possible, const model::Type& type, const plan::Plan& plan,
    std::span<const Ratio> bounds = {});
/// A literal's or threshold's value.
[[nodiscard]] std::string scalar_text(
    const model::Scalar& scalar, const model::Type& type, const plan::Plan& plan);
/// A sentence with its values filled in, its first letter a capital, and singular after a single
/// one.
[[nodiscard]] std::string said_text(
    std::span<const Said> pieces, const plan::Plan& plan, std::span<const Ratio> bounds);

/// The same with a capital at its start.
[[nodiscard]] std::string sentence(std::string text);

/// `met`, `met or unmet`, worst last.
[[nodiscard]] std::string outcomes_text(Outcomes outcomes, std::string_view last = "or");
[[nodiscard]] std::vector<Outcome> outcomes_in(Outcomes outcomes);  ///< best first
/// `in force 15 April 2013 to 25 March 2015`, `in force from …`; empty when always.
[[nodiscard]] std::string in_force_words(const std::vector<model::Period>& periods);
[[nodiscard]] std::string_view force_words(model::Force force);  ///< `required by`
[[nodiscard]] std::string_view verdict_word(Truth truth);        ///< `holds`, `fails`, `not known`
[[nodiscard]] std::string_view member_word(Truth member);  ///< `counted`, `left out`, `not known`
[[nodiscard]] std::string_view strength_word(model::Strength strength);
/// `(met, unmet)`, as a test expects them.
[[nodiscard]] std::string among_text(Outcomes outcomes);

}  // namespace assize::report
