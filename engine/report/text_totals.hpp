#pragma once

#include "assize/report/layout.hpp"
#include "assize/report/subject.hpp"
#include "assize/report/totals.hpp"

namespace assize::report {

/// How many requirements came out how, and the governing judgement, in one sentence.
void put_in_short(Page& page, const Totals& totals);
/// How many requirements came out how, by theme.
void put_counts(Page& page, const Subject& subject, const Totals& totals);
/// The governing judgement and the share met, by theme and of the whole.
void put_standings(Page& page, const Subject& subject, const Totals& totals);
/// How many facts are missing, and where to read which.
void put_missing_in_short(Page& page, const Subject& subject, const Scope& scope);
/// What is missing over all requirements, the most useful first.
void put_missing(Page& page, const Subject& subject, const Scope& scope);

/// A theme's title, and the id that `--only` knows it by.
[[nodiscard]] std::string named(const model::Theme& theme);

/// `part-met`, `not-evidenced: unmet to met`, `no must applies`.
[[nodiscard]] std::string governing_text(const Standing& standing);
/// `87.5%`, `60% to 80%`, `nothing to meet`.
[[nodiscard]] std::string share_text(const Standing& standing);

}  // namespace assize::report
