#pragma once

#include <string>
#include <string_view>

namespace assize {

/// The SHA-256 of some bytes, in 64 lower-case hexadecimal digits. Source: FIPS 180-4.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace assize
