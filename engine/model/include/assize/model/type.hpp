#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assize/base/source.hpp"

namespace assize::model {

struct ChoiceId {
    std::uint32_t index = 0;
    friend bool operator==(ChoiceId, ChoiceId) = default;
};
struct RecordId {
    std::uint32_t index = 0;
    friend bool operator==(RecordId, RecordId) = default;
};

/// The kinds of value (language.md, Types). Durations carry their unit; a year is twelve months.
enum class Kind : std::uint8_t {
    yes_no,
    whole_number,
    number,
    percentage,
    money,
    date,
    text,
    months,
    days,
    working_days,
    choice,
    judgement,
    record,
    list,
};

/// What a field, value or literal is. Two operands of a comparison agree in all but `is_optional`
/// and `may_be_negative`.
struct Type {
    Kind kind = Kind::yes_no;
    Kind element = Kind::yes_no;   ///< of a list: scalar kinds, choice or record
    std::uint32_t id = 0;          ///< of a choice or a record, a list's element included
    bool is_optional = false;      ///< "there is none" is an answer
    bool may_be_negative = false;  ///< `number`, and results of `-`
    friend bool operator==(const Type&, const Type&) = default;
};

/// Two `choice of` with the same values in the same order, both ordered or both not, are one.
struct Choice {
    bool is_ordered = false;          ///< worst first
    std::vector<std::string> values;  ///< at most limits::choice_values
};

struct Field {
    std::string name;
    Type type;
    std::optional<std::uint32_t>
        named_by;  ///< of a list of records: the index of the item's naming field
    std::string description;
    Span span;  ///< of the name
};

struct Record {
    std::string name;
    std::string description;
    std::vector<Field>
        fields;  ///< the order of declaration; a field's index is its slot in a profile's facts
    Span span;
};

/// What a profile may say: declared once and shared by every edition. `profile` is the record of
/// the whole document.
struct Vocabulary {
    std::vector<Choice> choices;
    std::vector<Record> records;  ///< never one inside itself
    RecordId profile;
};

/// A type that is neither a choice, a record nor a list; of them `number` alone may be negative.
[[nodiscard]] constexpr Type plain(Kind kind, bool is_optional = false) {
    return {kind, Kind::yes_no, 0, is_optional, kind == Kind::number};
}

/// `the element of` a list type, on its own.
[[nodiscard]] constexpr Type element_of(const Type& list) {
    return {list.element, Kind::yes_no, list.id, false, list.element == Kind::number};
}

/// The record that a type is, or whose items it lists; nothing for any other.
[[nodiscard]] constexpr std::optional<RecordId> record_in(const Type& type) {
    const Kind kind = type.kind == Kind::list ? type.element : type.kind;
    return kind == Kind::record ? std::optional(RecordId{type.id}) : std::nullopt;
}

}  // namespace assize::model
