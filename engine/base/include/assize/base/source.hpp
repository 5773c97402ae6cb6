#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace assize {

/// A place in a `Sources` table.
struct SourceId {
    std::uint32_t index = 0;
    friend bool operator==(SourceId, SourceId) = default;
};

/// The source of what was not read from a text: no table has it.
inline constexpr SourceId nowhere{0xffffffffU};

/// A half-open range of bytes, [begin, end), of one source. Units: bytes from the start of the
/// text.
struct Span {
    SourceId source;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Where a byte stands for a reader: both count from 1; a column counts code points, not bytes.
struct Position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(const Position&, const Position&) = default;
};

struct Source {
    std::string name;       ///< as the user gave it: a path, or `standard input`
    std::string_view text;  ///< the bytes as read, byte-order mark and all
};

/// A source before anybody keeps its text.
struct ReadSource {
    std::string name, text;
};

/// Every text that a span can point into: rule files and the profile.
class Sources {
public:
    SourceId add(ReadSource source);
    /// One whose text outlives this table.
    SourceId borrow(Source source);
    [[nodiscard]] const Source& operator[](SourceId id) const;
    [[nodiscard]] std::size_t size() const { return sources_.size(); }

    /// Line and column of a byte. An offset past the end is the end. Cost: a binary search and one
    /// line; of the first of a source, its text.
    [[nodiscard]] Position position(SourceId id, std::uint32_t offset) const;
    /// The text of one line, counted from 1, without its line break (`\n`, `\r\n` or `\r`).
    [[nodiscard]] std::string_view line(SourceId id, std::uint32_t number) const;
    /// The bytes of a span.
    [[nodiscard]] std::string_view text(const Span& span) const;
    /// Where a span begins, for a reader: `rules/wt2013.assize:41:3`. Cost: as `position`.
    [[nodiscard]] std::string place_text(const Span& span) const;

private:
    struct Indexed {
        std::string kept;  ///< the text, unless it is borrowed
        Source source;
        mutable std::once_flag has_starts;  ///< several threads may ask first
        mutable std::vector<std::uint32_t> starts;
        [[nodiscard]] const std::vector<std::uint32_t>& line_starts() const;
    };
    std::deque<Indexed> sources_;
};

}  // namespace assize
