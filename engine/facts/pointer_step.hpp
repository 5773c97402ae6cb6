#pragma once

#include <string>
#include <string_view>

namespace assize::facts {

/// One step of a JSON pointer: `/` and the name, its `~` as `~0` and its `/` as `~1` (RFC 6901, 3).
[[nodiscard]] std::string pointer_step(std::string_view name);

}  // namespace assize::facts
