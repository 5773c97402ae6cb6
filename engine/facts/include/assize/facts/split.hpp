#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "assize/base/limits.hpp"

namespace assize::facts {

/// How far brackets and quotes are open.
struct Nesting {
    std::uint64_t depth = 0;
    bool is_in_text = false, is_escaped = false;
    friend bool operator==(const Nesting&, const Nesting&) = default;
};

/// Where the reading of a file of profiles stands, between two of them: enough to go on from there.
struct SplitState {
    /// How profiles stand in the file: not seen yet, one that is all of it, one in each line, in a
    /// JSON list; or nothing more is to come.
    enum class Layout : std::uint8_t { unsettled, whole, lines, list, finished };
    /// What may come next in a list.
    enum class Next : std::uint8_t { item_or_end, item, comma_or_end, nothing };
    Layout layout = Layout::unsettled;
    Next next = Next::item_or_end;
    bool is_skipping = false;            ///< in the middle of a profile that is too long
    Nesting skipped;                     ///< of that one, in a list
    std::uint64_t line = 1, column = 1;  ///< of the next byte; columns are code points
    std::uint64_t number = 0;            ///< of a list: profiles seen
    friend bool operator==(const SplitState&, const SplitState&) = default;
};

/// What was found at the start of a window.
struct Found {
    enum class What : std::uint8_t {
        profile,
        too_long,      ///< a profile longer than the limit; what is there of it is passed over
        needs_more,    ///< nothing can be said before more bytes are there
        end,           ///< nothing more is in the file
        item_missing,  ///< two commas of a list, or one before its end, without a profile between
        list_cut_short,
        list_goes_on,  ///< something stands behind the end of a list
    };
    What what = What::needs_more;
    std::size_t begin = 0, end = 0;      ///< of a profile: its bytes in the window
    std::size_t consumed = 0;            ///< bytes of the window that are done with
    std::uint64_t line = 1, column = 1;  ///< where the profile or the fault is
    std::uint64_t number = 0;            ///< of a list: which of its profiles, from 1; else 0
};

/// Finds the profiles of a file that comes piece by piece: what the first byte and the first line
/// show it to be (docs/tools/batch.md). It knows brackets and texts and nothing else of JSON, so
/// that one that is broken costs that one alone. Whichever way the bytes come in pieces, the same
/// is found.
class Splitter {
public:
    /// `is_lines`: the file's name says that each line is a profile.
    explicit Splitter(bool is_lines, std::size_t most = limits::batch_profile_bytes)
        : is_lines_(is_lines), most_(most) {}

    /// What comes first in `window`, which begins where the last one was consumed to. `is_end`:
    /// nothing comes after it. Cost: the bytes that were not looked at before.
    [[nodiscard]] Found next(std::string_view window, bool is_end);

    [[nodiscard]] const SplitState& state() const { return state_; }
    /// Goes on where another left off.
    void go_on(const SplitState& state) { state_ = state; }

private:
    using What = Found::What;
    using Layout = SplitState::Layout;
    using Next = SplitState::Next;
    using Step = std::optional<Found>;  ///< nothing: something was passed over
    Step step(std::string_view rest, bool is_end, std::size_t& consumed);
    Step settle(std::string_view rest, bool is_end, std::size_t& consumed);
    Step the_whole(std::string_view rest, bool is_end, std::size_t& consumed);
    Step next_line(std::string_view rest, bool is_end, std::size_t& consumed);
    Step next_in_list(std::string_view rest, bool is_end, std::size_t& consumed);
    Step item(std::string_view rest, bool is_end, std::size_t& consumed);
    Step skip_item(std::string_view rest, std::size_t& consumed);
    std::optional<std::size_t> end_of_item(std::string_view rest);
    [[nodiscard]] Found found(Found::What what) const;
    void pass(std::string_view text);

    SplitState state_;
    bool is_lines_;
    std::size_t most_;
    std::size_t scanned_ = 0;  ///< bytes of the next window that were looked at, and
    Nesting nesting_;          ///< what stands open after them
};

}  // namespace assize::facts
