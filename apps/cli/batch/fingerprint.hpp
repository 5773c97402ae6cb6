#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace assize::cli::batch {

/// Of bytes that come one part after another, however they are parted: it shows whether the same
/// come again.
class Fingerprint {
public:
    Fingerprint();
    ~Fingerprint();
    Fingerprint(const Fingerprint&) = delete;
    Fingerprint& operator=(const Fingerprint&) = delete;

    void add(std::string_view bytes);
    [[nodiscard]] std::uint64_t value() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace assize::cli::batch
