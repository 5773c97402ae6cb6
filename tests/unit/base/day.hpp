#pragma once

#include "assize/base/date.hpp"

/// A date that the test knows to be one.
inline assize::Date day(const char* iso) { return assize::read_date(iso).value(); }
