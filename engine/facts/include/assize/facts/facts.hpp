#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/date.hpp"
#include "assize/base/source.hpp"
#include "assize/model/type.hpp"

/// What a profile says, typed and laid out flat (semantics.md, 2). Every declared field has a cell,
/// said or not.
namespace assize::facts {

enum class State : std::uint8_t { unknown, none, known };

/// A place for one fact. Cell 0 is the profile itself.
struct CellId {
    std::uint32_t index = 0;
    friend auto operator<=>(CellId, CellId) = default;
};

/// One fact: 16 bytes. A known record's `value` is its first field's cell and `count` its fields; a
/// list's `value` is its first item's cell and `count` its items, whether known or open; a text's
/// are its place and length in the text arena; any other scalar is as model::Scalar says; of what
/// is not known, or none, both are nought. An unknown list has no items and is open; `at_least`
/// makes a list with items open.
struct Cell {
    State state = State::unknown;
    bool is_open = false;      ///< of a list: others may stand behind its items
    bool is_disputed = false;  ///< unknown because its sources differ
    bool is_namesake = false;  ///< of an item: another of its list has the same name
    std::uint32_t count = 0;
    std::int64_t value = 0;
};
static_assert(sizeof(Cell) == 16);

/// Where a fact came from: {"document": "Minutes, January 2015", "page": 3, "dated": "2015-01-20"};
/// keys in the file's order.
struct Evidence {
    std::vector<std::pair<std::string, std::string>> entries;
};

/// One side of a dispute, its value as written.
struct Side {
    std::string value;
    std::vector<Evidence> evidence;
};

/// What is said of a fact beside its value.
struct Annotation {
    CellId cell;
    std::vector<Evidence> evidence;
    std::string why;          ///< of `unknown` and `none`
    std::vector<Side> sides;  ///< of `disputed`
};

/// A reasoned departure from a requirement: printed beside its judgement, never part of it.
struct Departure {
    std::string requirement, reason, agreed_by;
    std::optional<Date> agreed_on, review_by;
    Span span;
};

class Builder;

class Facts {
public:
    [[nodiscard]] const Cell& operator[](CellId id) const { return cells_[id.index]; }
    [[nodiscard]] std::size_t size() const { return cells_.size(); }
    [[nodiscard]] static CellId profile() { return {0}; }
    /// The cell of a known record's field.
    [[nodiscard]] static CellId field(const Cell& record, std::uint32_t slot) {
        return {static_cast<std::uint32_t>(record.value) + slot};
    }
    [[nodiscard]] static CellId item(const Cell& list, std::uint32_t place) {
        return {static_cast<std::uint32_t>(list.value) + place};
    }
    [[nodiscard]] std::string_view text(const Cell& cell) const {
        return std::string_view(texts_).substr(static_cast<std::size_t>(cell.value), cell.count);
    }

    /// The record or list that a cell stands in; the profile's own is itself.
    [[nodiscard]] CellId parent(CellId id) const { return parents_[id.index]; }
    /// `/members/3/is_serving`. Cost: its depth.
    [[nodiscard]] std::string pointer(CellId id, const model::Vocabulary& vocabulary) const;
    /// The declared type of a cell (a list's items are of its element type).
    [[nodiscard]] model::Type type(CellId id, const model::Vocabulary& vocabulary) const;
    /// What a reader calls an item of a list: its naming field, with its number where another has
    /// the same
    /// (`lay_member (item 2)`), else `item 4`. Items count from 1. Cost: its depth.
    [[nodiscard]] std::string item_name(CellId id, const model::Vocabulary& vocabulary) const;
    /// A scalar for a reader: `yes`, `13 March 2015`, `lay_member`, `87.5%`, `none`, `not known`.
    [[nodiscard]] std::string value_text(CellId id, const model::Vocabulary& vocabulary) const;
    /// Nothing, or what is said beside the value. Cost: a binary search.
    [[nodiscard]] const Annotation* annotation(CellId id) const;
    /// Where it stands in the profile's text, when it was read from one and is there.
    [[nodiscard]] std::optional<Span> place(CellId id) const;

    [[nodiscard]] std::optional<Date> as_at() const { return as_at_; }
    [[nodiscard]] std::span<const Departure> departures() const { return departures_; }

private:
    friend class Builder;
    void clear();
    std::vector<Cell> cells_;
    std::vector<CellId> parents_;
    std::vector<Span> places_;  ///< by cell; empty where made without a text
    std::string texts_;
    std::vector<Annotation> annotations_;  ///< by cell
    std::vector<Departure> departures_;
    std::optional<Date> as_at_;
};

/// Makes facts: the readers, tests and generators all go through it. Every field starts unknown.
/// A record's cells are made when it is begun; a list's items are handed over together when it is
/// ended.
class Builder {
public:
    explicit Builder(const model::Vocabulary& vocabulary);
    /// Goes on from facts that are made, to say some of them otherwise.
    Builder(const model::Vocabulary& vocabulary, Facts start);
    /// Begins anew in the memory of facts that are done with.
    [[nodiscard]] static Builder reusing(const model::Vocabulary& vocabulary, Facts memory);

    /// Makes the cells of a record's fields, all unknown, and the known cell that holds them (not
    /// yet placed in any list).
    [[nodiscard]] Cell begin_record(model::RecordId record);
    /// The same from the record's unknown cells, which the caller keeps at hand.
    [[nodiscard]] Cell begin_record(std::span<const Cell> unknown);
    [[nodiscard]] CellId field(const Cell& record, std::uint32_t slot) const {
        return Facts::field(record, slot);
    }
    /// The list's cell, its items laid side by side. An open list may have others behind them.
    [[nodiscard]] Cell make_list(std::span<const Cell> items, bool is_open);
    [[nodiscard]] Cell make_text(std::string_view text);
    [[nodiscard]] static Cell make_scalar(std::int64_t value) {
        return {.state = State::known, .value = value};
    }
    [[nodiscard]] static Cell make_none() { return {.state = State::none}; }
    [[nodiscard]] static Cell make_unknown() { return {}; }
    /// Unknown, and open when it is a list.
    [[nodiscard]] static Cell make_unknown(const model::Type& type) {
        return {.is_open = type.kind == model::Kind::list};
    }

    [[nodiscard]] std::string_view text(const Cell& cell) const { return facts_.text(cell); }

    void set(CellId cell, const Cell& value) {
        // Half by half: read at once, it would wait for the halves that were just written.
        auto* const to = reinterpret_cast<std::byte*>(&facts_.cells_[cell.index]);
        const auto* const from = reinterpret_cast<const std::byte*>(&value);
        constexpr std::size_t half = sizeof(Cell) / 2;
        std::memcpy(to, from, half);
        std::atomic_signal_fence(std::memory_order_seq_cst);
        std::memcpy(to + half, from + half, half);
    }
    [[nodiscard]] Cell get(CellId cell) const { return facts_.cells_[cell.index]; }
    void set_place(CellId cell, const Span& span);
    void annotate(Annotation annotation);
    /// Takes back a cell's place and annotation, for a fact that is now said otherwise.
    void forget(CellId cell);
    void set_as_at(Date date) { facts_.as_at_ = date; }
    void add_departure(Departure departure) { facts_.departures_.push_back(std::move(departure)); }
    [[nodiscard]] std::size_t size() const { return facts_.cells_.size(); }

    /// How far the making has come; what is made after it can be thrown away.
    struct Mark {
        std::size_t cells = 0, texts = 0, annotations = 0;
    };
    [[nodiscard]] Mark mark() const {
        return {facts_.cells_.size(), facts_.texts_.size(), facts_.annotations_.size()};
    }
    void rewind(const Mark& mark);

    /// Finds every cell's parent and every item's namesakes in one pass and gives the facts away.
    [[nodiscard]] Facts finish() &&;
    /// Gives the facts away as they are: what judging reads. Nothing may be asked of them that
    /// leads from a cell to where it stands: parent, pointer, type, item_name, value_text.
    [[nodiscard]] Facts finish_values() && { return std::move(facts_); }

private:
    struct Reused {};
    Builder(const model::Vocabulary& vocabulary, Facts memory, Reused);
    void find_namesakes(const Cell& list, std::uint32_t naming_slot, const model::Type& naming);

    const model::Vocabulary& vocabulary_;
    Facts facts_;
};

}  // namespace assize::facts
