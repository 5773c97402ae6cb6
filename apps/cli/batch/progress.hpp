#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "../console.hpp"
#include "assize/report/tally.hpp"

namespace assize::cli::batch {

/// Says how far a run has come: on a terminal in a line that is written over, elsewhere in a line
/// every few seconds.
class Progress {
public:
    /// `all`: how many bytes there are to read; 0: nobody knows.
    Progress(std::uint64_t all, bool is_quiet, Console& console)
        : all_(all),
          is_quiet_(is_quiet),
          console_(console),
          // Who watches sees at once that something goes on.
          shown_(console.is_watched() ? Clock::time_point{} : begun_) {}

    /// `taken`: how many bytes have been read; `tally`: what has come of them.
    void show(std::uint64_t taken, const report::Tally& tally);
    /// Makes room for a complaint, and for what comes at the end.
    void clear();

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] std::string words(
        std::uint64_t taken, const report::Tally& tally, Clock::duration since) const;

    std::uint64_t all_;
    bool is_quiet_;
    Console& console_;
    bool is_shown_ = false;
    Clock::time_point begun_ = Clock::now(), shown_;
};

/// `950 bytes`, `12.3 MB`.
[[nodiscard]] std::string bytes_text(std::uint64_t bytes);
/// `1,234,567`.
[[nodiscard]] std::string with_commas(std::uint64_t count);
/// `8 s`, `3 min 20 s`, `2 h 5 min`.
[[nodiscard]] std::string duration_text(std::uint64_t seconds);

}  // namespace assize::cli::batch
