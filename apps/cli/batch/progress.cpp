#include "progress.hpp"

#include <algorithm>

namespace assize::cli::batch {

namespace {

using std::chrono::milliseconds;

constexpr std::uint64_t per_cent = 100, per_second = 1000;

std::string bar(std::uint64_t share) {
    constexpr std::uint64_t width = 20;
    std::string made = "[";
    for (std::uint64_t place = 0; place < width; ++place)
        made += place * per_cent < share * width ? "█" : "·";
    return made + "]";
}

}  // namespace

std::string bytes_text(std::uint64_t bytes) {
    constexpr std::uint64_t step = 1000, digit = 10;
    if (bytes < step) return std::to_string(bytes) + " bytes";
    std::uint64_t tenths = bytes / (step / digit);
    std::string unit = "kB";
    for (const char* larger : {"MB", "GB", "TB"}) {
        if (tenths < step * digit) break;
        tenths /= step;
        unit = larger;
    }
    return std::to_string(tenths / digit) + "." + std::to_string(tenths % digit) + " " + unit;
}

std::string with_commas(std::uint64_t count) {
    constexpr std::size_t group = 3;
    std::string text = std::to_string(count);
    for (std::size_t place = text.size(); place > group; place -= group)
        text.insert(place - group, ",");
    return text;
}

std::string duration_text(std::uint64_t seconds) {
    constexpr std::uint64_t minute = 60, hour = 60 * minute;
    if (seconds < minute) return std::to_string(seconds) + " s";
    if (seconds < hour)
        return std::to_string(seconds / minute) + " min " + std::to_string(seconds % minute) + " s";
    return std::to_string(seconds / hour) + " h " + std::to_string(seconds % hour / minute)
        + " min";
}

void Progress::show(std::uint64_t taken, const report::Tally& tally) {
    if (is_quiet_) return;
    const bool is_watched = console_.is_watched();
    const Clock::time_point now = Clock::now();
    if (now - shown_ < (is_watched ? milliseconds(100) : milliseconds(5000))) return;
    shown_ = now;
    const std::string text = words(taken, tally, now - begun_);
    if (!is_watched) {
        console_.remark("assize: " + text + "\n");
        return;
    }
    console_.show_progress(text);
    is_shown_ = true;
}

void Progress::clear() {
    if (is_shown_) console_.show_progress({});
    is_shown_ = false;
}

std::string Progress::words(
    std::uint64_t taken, const report::Tally& tally, Clock::duration since) const {
    const auto spent = static_cast<std::uint64_t>(
        std::max<std::int64_t>(1, std::chrono::duration_cast<milliseconds>(since).count()));
    std::string text;
    if (all_ > 0) {
        const std::uint64_t share = std::min(per_cent, taken * per_cent / all_);
        text = (console_.is_watched() ? bar(share) + " " : "") + std::to_string(share) + "%";
    } else {
        text = bytes_text(taken);
    }
    text += ", " + bytes_text(taken * per_second / spent) + "/s";
    if (all_ > taken && taken > 0)
        text += ", "
            + duration_text((all_ - taken) / std::max<std::uint64_t>(1, taken * per_second / spent))
            + " left";
    return text + "; " + with_commas(tally.judged() + tally.rejected()) + " profiles, "
        + with_commas(tally.judgements()) + " judgements";
}

}  // namespace assize::cli::batch
