#pragma once

namespace assize::cli {

/// From here on what the program makes stands in a few megabytes that the system gives in large
/// pages, where it has any; until they are full. A run that judges one profile by compiled rules
/// needs hundreds of small pages, and being given them one by one takes longer than all else that
/// it does. Memory: up to eight megabytes, of which no block is used again but the last. Errors:
/// none; without it memory comes from malloc alone, as it does under the sanitizers.
void take_first_memory();

}  // namespace assize::cli
