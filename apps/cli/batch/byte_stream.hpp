#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "fingerprint.hpp"
#include "unpacker.hpp"

namespace assize::cli::batch {

/// The bytes of a file, unpacked when it is an archive, in as little memory as reading takes.
class ByteStream {
public:
    /// Reads a descriptor, which is closed at the end when it `is_owned`.
    ByteStream(int descriptor, bool is_owned) : descriptor_(descriptor), is_owned_(is_owned) {}
    ~ByteStream();
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;

    /// Fills the front of `room`, which is not empty. Result: how many bytes; none at the end, or
    /// where it cannot go on.
    [[nodiscard]] std::size_t read(std::span<char> room);
    /// Passes over so many bytes, and adds them to `fingerprint`, if that is given. False when
    /// there are not as many.
    [[nodiscard]] bool skip(std::uint64_t bytes, Fingerprint* fingerprint);
    /// Why it ended before its end; empty: it did not.
    [[nodiscard]] const std::string& why() const { return why_; }
    /// How many bytes of the file itself were read.
    [[nodiscard]] std::uint64_t taken() const { return taken_; }

private:
    [[nodiscard]] std::size_t take(std::span<char> room);
    void look_at_the_start();
    [[nodiscard]] std::size_t unpack(std::span<char> room);

    int descriptor_;
    bool is_owned_;
    bool is_started_ = false;
    std::unique_ptr<Unpacker> unpacker_;
    std::string packed_;     ///< of a file that is packed, and of its start
    std::string_view next_;  ///< the part of it that is left
    std::string why_;
    std::uint64_t taken_ = 0;
};

}  // namespace assize::cli::batch
