#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "../console.hpp"

namespace assize::cli::batch {

/// What is written goes to a file, to standard output, or nowhere.
class Outlet {
public:
    explicit Outlet(Console& console) : console_(console) {}
    ~Outlet();
    Outlet(const Outlet&) = delete;
    Outlet& operator=(const Outlet&) = delete;

    /// `file`: `-` is standard output, and nothing is nowhere. What stands in a file is lost, but
    /// for the first `kept` bytes. False when it cannot be written, or has not as many; the
    /// complaint has been made.
    [[nodiscard]] bool open(const std::string& file, std::uint64_t kept);
    /// All or, with a complaint, false.
    [[nodiscard]] bool write(std::string_view text);
    /// How many bytes, those kept included.
    [[nodiscard]] std::uint64_t written() const { return written_; }

private:
    [[nodiscard]] bool keep(std::uint64_t bytes);
    bool complain(const std::string& why) const;

    Console& console_;
    std::string file_;
    int descriptor_ = -1;
    std::uint64_t written_ = 0;
};

}  // namespace assize::cli::batch
