#pragma once

namespace assize::analysis {

/// A rulebook in the one layout that has at least one part of every kind that can be changed, with
/// tests that notice some of the changes.
extern const char* const every_construct;

}  // namespace assize::analysis
