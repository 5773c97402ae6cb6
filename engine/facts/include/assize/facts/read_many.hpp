#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "assize/facts/read_profile.hpp"

namespace assize::facts {

/// Reads many profiles of one vocabulary one after another, and keeps its memory between them. What
/// is wholly in order is read by simdjson straight into facts; anything else, annotations of an
/// unusual kind among it, goes to read_profile's reader, which has the words for it.
class ManyReader {
public:
    /// So many bytes after each text must be readable; what stands there does not matter.
    static constexpr std::size_t padding = 64;
    /// What is kept of a profile: all that read_profile keeps but places, or what judging reads
    /// alone (no evidence, and nothing that leads from a fact back to where it stands).
    enum class Keep : std::uint8_t { all, values };

    /// The vocabulary outlives the reader.
    explicit ManyReader(const model::Vocabulary& vocabulary, Keep keep = Keep::all);
    ~ManyReader();
    ManyReader(ManyReader&&) noexcept;
    ManyReader& operator=(ManyReader&&) noexcept;

    /// As read_profile. Facts have no places; the spans of diagnostics are of source 0 and count
    /// from the start of the text.
    [[nodiscard]] Read read(std::string_view text);
    /// Gives the memory of facts that are done with back, for the next.
    void reuse(Facts facts);

    /// How many of the texts read so far simdjson alone read.
    [[nodiscard]] std::size_t read_quickly() const;

private:
    class Work;
    std::unique_ptr<Work> work_;
};

}  // namespace assize::facts
