#include "byte_stream.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "../files.hpp"

namespace assize::cli::batch {

ByteStream::~ByteStream() {
    if (is_owned_) ::close(descriptor_);
}

std::size_t ByteStream::take(std::span<char> room) {
    while (true) {
        const ssize_t got = ::read(descriptor_, room.data(), room.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) why_ = error_words(errno);
        const std::size_t size = got < 0 ? 0 : static_cast<std::size_t>(got);
        taken_ += size;
        return size;
    }
}

void ByteStream::look_at_the_start() {
    is_started_ = true;
    packed_.resize(magic_bytes);
    std::size_t filled = 0;
    while (filled < magic_bytes) {
        const std::size_t got = take(std::span(packed_).subspan(filled));
        if (got == 0) break;
        filled += got;
    }
    packed_.resize(filled);
    next_ = packed_;
    unpacker_ = unpacker_for(packed_);
}

std::size_t ByteStream::read(std::span<char> room) {
    if (!is_started_) look_at_the_start();
    if (unpacker_) return unpack(room);
    if (next_.empty()) return why_.empty() ? take(room) : 0;
    const std::size_t size = next_.copy(room.data(), room.size());
    next_.remove_prefix(size);
    return size;
}

bool ByteStream::skip(std::uint64_t bytes, Fingerprint* fingerprint) {
    if (!is_started_) look_at_the_start();
    // What is not packed is sought; what is looked at, or is no file, such as a pipe, is read.
    if (fingerprint == nullptr && !unpacker_ && bytes >= next_.size()) {
        const auto rest = static_cast<off_t>(bytes - next_.size());
        if (::lseek(descriptor_, rest, SEEK_CUR) >= 0) {
            next_ = {};
            taken_ = bytes;
            return true;
        }
    }
    std::string passed(std::size_t{1} << 16U, '\0');
    while (bytes > 0) {
        const std::size_t room = std::min<std::uint64_t>(bytes, passed.size());
        const std::size_t size = read(std::span(passed).first(room));
        if (size == 0) return false;
        if (fingerprint != nullptr) fingerprint->add(std::string_view(passed).substr(0, size));
        bytes -= size;
    }
    return true;
}

std::size_t ByteStream::unpack(std::span<char> room) {
    constexpr std::size_t size_of_packed = 1U << 18U;
    while (why_.empty()) {
        const Unpacked unpacked = unpacker_->unpack(next_, room);
        why_ = unpacked.why;
        if (unpacked.size > 0) return unpacked.size;
        if (!next_.empty() || !why_.empty()) continue;
        packed_.resize(size_of_packed);
        next_ = std::string_view(packed_).substr(0, take(packed_));
        if (!next_.empty()) continue;
        if (!unpacked.is_whole && why_.empty()) why_ = "what was packed is cut short";
        return 0;
    }
    return 0;
}

}  // namespace assize::cli::batch
