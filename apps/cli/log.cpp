#include "log.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/ansicolor_sink.h>

#include <memory>

namespace assize::cli {

namespace {

std::unique_ptr<spdlog::logger>& log() {
    static std::unique_ptr<spdlog::logger> started;
    return started;
}

}  // namespace

void start_log() {
    log() = std::make_unique<spdlog::logger>(
        "assize", std::make_shared<spdlog::sinks::ansicolor_stderr_sink_mt>());
    log()->set_pattern("assize: %v");
}

void note(std::string_view words) {
    if (log()) log()->info(words);
}

}  // namespace assize::cli
