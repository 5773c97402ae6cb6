#pragma once

#include "assize/report/layout.hpp"
#include "assize/report/subject.hpp"

namespace assize::report {

/// Who was judged, by what edition, as at when, and anything that makes the report other than
/// whole.
void put_title(Page& page, const Subject& subject, const Scope& scope);

/// Who was judged: the text of the profile's `board.name` or `name`, or of the first record with a
/// name; else the file.
[[nodiscard]] std::string board_name(const Subject& subject);

}  // namespace assize::report
