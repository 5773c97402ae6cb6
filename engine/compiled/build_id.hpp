#pragma once

#include <string_view>

namespace assize::compiled {

/// The SHA-256, in hexadecimal, of the source code that leads from rule text to a plan
/// (build_id.cmake).
[[nodiscard]] std::string_view build_id();

}  // namespace assize::compiled
