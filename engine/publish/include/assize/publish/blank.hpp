#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assize/analysis/questions.hpp"
#include "assize/base/date.hpp"

/// What is still to be filled in, before there is a board: a profile, or a list of questions.
namespace assize::publish {

/// How many items a list is said to have; of a record that may not be there, 1: it is there.
struct Count {
    analysis::FieldPath field;
    std::uint32_t items = 0;
};

/// A profile in which nothing is known of any fact that the requirements read: `null` for each,
/// records opened up. A list, and a record that may not be there, is `null` too, since anything
/// else would say that there is one; where `counts` gives its number, it has so many items of which
/// nothing is known. Judged as it is, it comes to what an empty profile does, but for those
/// numbers. Result: JSON in the vocabulary's order, ending in a line break. Errors: none. Cost: its
/// size.
[[nodiscard]] std::string blank_json(
    const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements,
    std::span<const Count> counts, std::optional<Date> as_at);

/// The questions as a table that a spreadsheet opens: RFC 4180, UTF-8 with a byte-order mark, and
/// no cell that a spreadsheet would take for a formula.
[[nodiscard]] std::string questions_csv(
    const model::Rulebook& rulebook, std::span<const analysis::Question> questions);

/// The questions as a page to print, or to fill in on the screen and then print: it has no script
/// and sends nothing.
[[nodiscard]] std::string questions_html(
    const model::Rulebook& rulebook, std::span<const analysis::Question> questions);

}  // namespace assize::publish
