#pragma once

#include <string>
#include <string_view>

namespace assize::cli {

/// A file's bytes where the system keeps them, until it goes.
class MappedFile {
public:
    explicit MappedFile(const std::string& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    [[nodiscard]] std::string_view bytes() const { return {start_, size_}; }
    /// Why it could not be read; empty: it could.
    [[nodiscard]] const std::string& why() const { return why_; }

private:
    const char* start_ = nullptr;
    std::size_t size_ = 0;
    std::string why_;
};

}  // namespace assize::cli
