#pragma once

#include <array>
#include <optional>
#include <unordered_set>

#include "assize/base/limits.hpp"
#include "assize/facts/read_profile.hpp"
#include "field_index.hpp"
#include "from_json_complaints.hpp"
#include "from_json_words.hpp"

namespace assize::facts {

/// The limits of one reading; a test sets its own.
struct Most {
    std::size_t bytes = limits::profile_bytes;
    std::size_t depth = limits::json_depth;
    std::size_t facts = limits::profile_facts;
    std::size_t diagnostics = limits::diagnostics_shown;
};

/// Reads a text as read_profile does. Without a source neither facts nor diagnostics have places.
[[nodiscard]] Read read_text(
    const model::Vocabulary& vocabulary, std::string_view text, std::optional<SourceId> source,
    const Most& most = {});

/// Makes facts of a profile's values as they come, held to the types that the vocabulary declares.
/// It knows the order in which JSON says things, and nothing of how JSON is spelt. An event is
/// false when reading must stop.
class ProfileReader {
public:
    ProfileReader(
        const model::Vocabulary& vocabulary, std::string_view text, std::optional<SourceId> source,
        const Most& most);

    [[nodiscard]] bool scalar(const Written& written);
    [[nodiscard]] bool begin(const Written& bracket);
    [[nodiscard]] bool key(const Written& name);
    /// The innermost object or list ends before the byte `end`.
    [[nodiscard]] bool end(std::uint32_t end);
    void refuse(Diagnostic diagnostic);
    /// What is not JSON ends the reading; a part of it that was read as a value was none.
    void break_off(Diagnostic diagnostic) {
        complaints_.forget_within(diagnostic.span);
        refuse(std::move(diagnostic));
    }

    /// Where each object and list that is still open begins, outermost first.
    [[nodiscard]] std::vector<std::uint32_t> open_brackets() const;
    [[nodiscard]] Read finish() &&;

private:
    using What = Wanted::What;

    enum class Inside : std::uint8_t {
        unsettled,  ///< an object where a fact belongs, before its first key
        record,
        list,
        annotation,
        sides,
        side,
        evidence,
        entry,
        departures,
        departure,
        skipped,
    };
    enum Said : std::uint32_t { value, none, unknown, disputed, at_least, evidence };
    static constexpr std::array<std::string_view, 6> said_names{"value",    "none",     "unknown",
                                                                "disputed", "at_least", "evidence"};
    /// What the profile says that is not a fact, unless it declares fields of these names.
    enum Reserved : std::uint32_t { as_at, departures, schema };
    static constexpr std::array<std::string_view, 3> reserved_names{
        "as_at", "departures", "$schema"};
    enum Reasoned : std::uint32_t { requirement, reason, agreed_on, agreed_by, review_by };
    static constexpr std::array<std::string_view, 5> reasoned_names{
        "requirement", "reason", "agreed_on", "agreed_by", "review_by"};

    /// An object or list that is open.
    struct Frame {
        Inside inside = Inside::skipped;
        Wanted whole;  ///< what it is for
        Wanted next;   ///< what its next value is for
        std::uint32_t begin = 0;
        std::uint32_t seen = 0;              ///< of an object: where its keys begin in seen_
        std::uint32_t slot = 0;              ///< of an object: which of its keys was read last
        std::string_view key;                ///< the last key as written, for pointers
        std::uint32_t place = 0;             ///< of a list: the items read
        std::size_t items = 0, waiting = 0;  ///< of a list: where its own begin
        Cell cell;                           ///< a record's fields; what an annotation says
        Span said;                           ///< where an annotation's value stands
        Builder::Mark mark;                  ///< of a side: what to throw away
    };

    // What follows each event, by what is open (from_json_reader.cpp).
    [[nodiscard]] Wanted& next() { return frames_.empty() ? profile_ : frames_.back().next; }
    Frame& open(Inside inside, std::uint32_t begin);
    void open_object(const Written& bracket);
    void open_list(const Written& bracket);
    void open_record(Frame& frame);
    void fact(const Written& written);
    void complete(const Cell& cell, const Span& place, std::string_view shown);
    void close(const Frame& frame, const Span& span);
    void end_list(const Frame& frame, const Span& span);
    void end_value();
    void set_place(CellId cell, const Span& span);
    [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const {
        return {source_.value_or(SourceId{}), begin, end};
    }
    [[nodiscard]] Written bracket(const Frame& frame) const;
    [[nodiscard]] bool has_room(std::size_t more);

    // What a name makes of the value behind it (from_json_keys.cpp).
    void settle(Frame& frame, const Written& name);
    [[nodiscard]] Diagnostic not_said_so(const Frame& frame, const Written& name) const;
    void record_key(Frame& frame, const Written& name);
    void reserved_key(Frame& frame, const Written& name);
    /// Notes a key; false when the object has it already, which is complained of.
    [[nodiscard]] bool note_key(Frame& frame, std::uint32_t slot, const Written& name);
    void unknown_key(
        const Written& name, std::uint32_t owner, const std::string& of,
        std::span<const std::string> known);

    // Provenance and departures (from_json_annotation.cpp).
    [[nodiscard]] bool is_annotation_key(const Frame& frame, std::string_view name) const;
    void annotation_key(Frame& frame, const Written& name);
    void say(Frame& frame, Said said, const Written& name);
    void side_key(Frame& frame, const Written& name);
    void entry_key(Frame& frame, const Written& name);
    void departure_key(Frame& frame, const Written& name);
    void end_annotation(const Frame& frame, const Span& span);
    void end_side(const Frame& frame, const Span& span);
    void end_departure(const Frame& frame, const Span& span);
    void detail(const Written& written);
    void aside(const Written& written);
    [[nodiscard]] std::vector<Evidence>& evidence_now();
    void annotate_last(Annotation note);
    [[nodiscard]] bool has_said(const Frame& frame, std::uint32_t slot) const {
        return seen_[frame.seen + slot] != 0;
    }

    void complain(Diagnostic diagnostic);
    [[nodiscard]] std::string pointer() const;

    const model::Vocabulary& vocabulary_;
    std::string_view text_;
    std::optional<SourceId> source_;
    Most most_;
    FieldIndex index_;
    Builder builder_;
    Complaints complaints_;
    Wanted profile_;  ///< what the first value is for
    std::vector<Frame> frames_;
    std::vector<std::uint32_t>
        seen_;  ///< of each object: where each of its keys stands, 0 when it has not come
    std::vector<Cell> items_;  ///< of the lists that are open
    std::vector<Span> item_places_;
    std::vector<Annotation> waiting_;  ///< of those items; `cell` is the item's place in its list
    std::vector<Annotation> notes_;    ///< of the annotations that are open
    std::unordered_set<std::string> details_;  ///< the keys of the evidence that is open
    Departure departure_;
    bool is_stopped_ = false;
};

}  // namespace assize::facts
