// How the yardstick and Assize are both timed, over the same lines.
#pragma once

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

// What stands between the line ends of a file; a reader may look a little past the last.
class Lines {
    simdjson::padded_string text_;
    std::vector<std::string_view> lines_;

public:
    explicit Lines(const std::string& path) : text_(simdjson::padded_string::load(path)) {
        std::string_view rest{text_.data(), text_.size()};
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            if (end != 0) lines_.push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    [[nodiscard]] const std::vector<std::string_view>& all() const { return lines_; }
    [[nodiscard]] std::size_t bytes() const { return text_.size(); }
};

// Of this process's own time, so that what else the machine does is not measured.
inline long long nanoseconds(const std::function<void()>& work) {
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    };
    const long long start = now();
    work();
    return now() - start;
}

// Prints the median of eleven runs, each of as many passes as take a tenth of a second. A pass goes
// through so many profiles and so many bytes; `seen` is printed so that no work is left out.
inline void print_time(
    std::size_t profiles, std::size_t bytes, const unsigned& seen,
    const std::function<void()>& pass) {
    long long passes = 1;
    const auto run = [&] {
        for (long long i = 0; i < passes; ++i) pass();
    };
    while (nanoseconds(run) < 100'000'000) passes *= 2;
    std::array<long long, 11> times{};
    for (long long& one : times) one = nanoseconds(run);
    std::sort(times.begin(), times.end());
    const auto all_profiles = static_cast<long long>(profiles) * passes;
    const auto all_bytes = static_cast<long long>(bytes) * passes;
    const long long median = times[times.size() / 2];
    std::printf(
        "{\"ns_per_profile\":%lld,\"mb_per_s\":%lld,\"fastest_ns_per_profile\":%lld,"
        "\"bytes\":%zu,\"seen\":%u}\n",
        median / all_profiles, all_bytes * 1000 / median, times.front() / all_profiles, bytes,
        seen);
}

}  // namespace bench
