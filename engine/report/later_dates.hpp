#pragma once

#include <vector>

#include "assize/report/layout.hpp"
#include "assize/report/subject.hpp"

namespace assize::report {

/// The known dates of the profile after the day of judgement, in its order: right for what is due
/// or planned, and a slip in what is said to have happened. Which of the two a field speaks of no
/// vocabulary says, so they are shown and change nothing. Cost: the profile's facts.
[[nodiscard]] std::vector<facts::CellId> later_dates(const Subject& subject);

/// Under a heading of their own; nothing when there are none.
void put_later_dates(Page& page, const Subject& subject);

}  // namespace assize::report
