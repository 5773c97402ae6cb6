#pragma once

namespace assize::cli {

/// Lets memory grow by a few megabytes at once, in large pages where the system has any: a run that
/// judges one profile needs hundreds of small ones by compiled rules, thousands by their sources,
/// and being given them one by one takes longer than all else that it does. To be called first.
/// Errors: none; where it is refused, memory grows as it does anyway.
void ask_for_large_pages();

}  // namespace assize::cli
