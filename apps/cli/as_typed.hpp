#pragma once

#include <string>

namespace assize::cli {

/// An id as a keyboard would give it: without quotes round it, and with plain hyphens, where a word
/// processor has put others.
[[nodiscard]] std::string as_typed(std::string id);

}  // namespace assize::cli
