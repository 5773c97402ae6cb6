#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace assize::cli::batch {

/// What came out; when nothing, more is needed, or it is broken.
struct Unpacked {
    std::size_t size = 0;
    bool is_whole = false;  ///< the archive may end here
    std::string_view why;   ///< it cannot be unpacked any further; empty: it can
};

/// Unpacks an archive that comes piece by piece. What stands one after another in one file is one
/// text, as the archivers have it.
class Unpacker {
public:
    Unpacker() = default;
    Unpacker(const Unpacker&) = delete;
    Unpacker& operator=(const Unpacker&) = delete;
    virtual ~Unpacker() = default;

    /// Takes from the front of `packed`, and fills the front of `room`.
    [[nodiscard]] virtual Unpacked unpack(std::string_view& packed, std::span<char> room) = 0;
};

/// How many bytes at the start of a file show what it is.
inline constexpr std::size_t magic_bytes = 4;

/// Of what a file begins with, whatever its name: for gzip or zstd, one that unpacks it; else
/// nothing.
[[nodiscard]] std::unique_ptr<Unpacker> unpacker_for(std::string_view start);

}  // namespace assize::cli::batch
