#pragma once

#include <string>
#include <string_view>

namespace assize::cli {

/// An id as a keyboard would give it: without quotes round it or what is not seen between letters,
/// and with plain hyphens, where a word processor has put others.
[[nodiscard]] std::string as_typed(std::string_view id);

}  // namespace assize::cli
