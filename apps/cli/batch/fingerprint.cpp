#include "fingerprint.hpp"

#include <xxhash.h>

namespace assize::cli::batch {

struct Fingerprint::State {
    XXH3_state_t of;
};

Fingerprint::Fingerprint() : state_(std::make_unique<State>()) { XXH3_64bits_reset(&state_->of); }
Fingerprint::~Fingerprint() = default;

void Fingerprint::add(std::string_view bytes) {
    XXH3_64bits_update(&state_->of, bytes.data(), bytes.size());
}

std::uint64_t Fingerprint::value() const { return XXH3_64bits_digest(&state_->of); }

}  // namespace assize::cli::batch
