#include "unpacker.hpp"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <limits>

#include "assize/base/must.hpp"

namespace assize::cli::batch {

namespace {

class Gzip : public Unpacker {
public:
    Gzip() {
        // 16: gzip's own header, and no other.
        must(::inflateInit2(&stream_, 16 + MAX_WBITS) == Z_OK);
    }
    ~Gzip() override { ::inflateEnd(&stream_); }
    Gzip(const Gzip&) = delete;
    Gzip& operator=(const Gzip&) = delete;

    Unpacked unpack(std::string_view& packed, std::span<char> room) override {
        if (is_whole_ && !packed.empty()) {
            ::inflateReset(&stream_);
            is_whole_ = false;
        }
        // zlib does not write what it reads, and says so in its type only since 1.2.5.
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = size_of(packed.size());
        stream_.next_out = reinterpret_cast<Bytef*>(room.data());
        stream_.avail_out = size_of(room.size());
        const int status = is_whole_ ? Z_STREAM_END : ::inflate(&stream_, Z_NO_FLUSH);
        const std::size_t taken = size_of(packed.size()) - stream_.avail_in;
        packed.remove_prefix(taken);
        is_whole_ = status == Z_STREAM_END;
        // Without room or bytes it cannot go on now, and will.
        const bool is_broken = status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR;
        return {
            size_of(room.size()) - stream_.avail_out, is_whole_,
            is_broken ? "what was packed with gzip is damaged" : ""};
    }

private:
    static uInt size_of(std::size_t size) {
        return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
    }
    z_stream stream_{};
    bool is_whole_ = false;
};

class Zstd : public Unpacker {
public:
    Zstd() : stream_(::ZSTD_createDStream()) { must(stream_ != nullptr); }
    ~Zstd() override { ::ZSTD_freeDStream(stream_); }
    Zstd(const Zstd&) = delete;
    Zstd& operator=(const Zstd&) = delete;

    Unpacked unpack(std::string_view& packed, std::span<char> room) override {
        if (is_whole_ && packed.empty()) return {0, true, {}};
        ZSTD_inBuffer in{packed.data(), packed.size(), 0};
        ZSTD_outBuffer out{room.data(), room.size(), 0};
        const std::size_t left = ::ZSTD_decompressStream(stream_, &out, &in);
        packed.remove_prefix(in.pos);
        is_whole_ = left == 0;
        return {out.pos, is_whole_, why_not(left)};
    }

private:
    static std::string_view why_not(std::size_t status) {
        if (::ZSTD_isError(status) == 0U) return {};
        return ::ZSTD_getErrorCode(status) == ZSTD_error_frameParameter_windowTooLarge
            ? "what was packed with zstd needs more memory than is given; pack it without --long"
            : "what was packed with zstd is damaged";
    }

    ZSTD_DStream* stream_;
    bool is_whole_ = false;
};

}  // namespace

std::unique_ptr<Unpacker> unpacker_for(std::string_view start) {
    if (start.starts_with("\x1f\x8b")) return std::make_unique<Gzip>();
    if (start.starts_with("\x28\xb5\x2f\xfd")) return std::make_unique<Zstd>();
    return nullptr;
}

}  // namespace assize::cli::batch
