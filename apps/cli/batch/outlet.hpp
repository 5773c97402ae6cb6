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

    /// `file`: `-` is standard output, and nothing is nowhere. What stands in it is lost. False
    /// when it cannot be written; the complaint has been made.
    [[nodiscard]] bool open(const std::string& file);
    /// All or, with a complaint, false.
    [[nodiscard]] bool write(std::string_view text);

private:
    bool complain(int error) const;

    Console& console_;
    std::string file_;
    int descriptor_ = -1;
};

}  // namespace assize::cli::batch
