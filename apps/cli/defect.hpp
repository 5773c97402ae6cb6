#pragma once

namespace assize::cli {

/// From here on a broken promise of the program's own (`must`, or an exception that nobody
/// expected) says so and exits with 4, and a closed pipe is an error of `write` rather than a
/// silent end.
void announce_defects();

}  // namespace assize::cli
