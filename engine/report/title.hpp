#pragma once

#include "assize/report/subject.hpp"
#include "layout.hpp"

namespace assize::report {

/// Who was judged, by what edition, as at when, and anything that makes the report other than whole.
void put_title(Page& page, const Subject& subject, const Scope& scope);

}  // namespace assize::report
