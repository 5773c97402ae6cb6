#pragma once

#include <optional>
#include <vector>

#include <simdjson.h>

#include "assize/facts/read_many.hpp"
#include "from_json_reader.hpp"
#include "from_simdjson_fields.hpp"

namespace assize::facts {

/// Reads a profile that is wholly in order straight into facts, and gives up at the first thing
/// that is not, or that it has no way for. simdjson (3.0.1, On-Demand) checks UTF-8 and that texts
/// end; of what a value says it checks only what is asked, so everything is asked, and nothing is
/// skipped.
class QuickReader {
public:
    QuickReader(const model::Vocabulary& vocabulary, ManyReader::Keep keep)
        : vocabulary_(vocabulary), fields_(vocabulary), keep_(keep) {}

    /// Nothing when it gave up. `memory`: of facts that are done with.
    [[nodiscard]] std::optional<Facts> read(std::string_view text, Facts memory);

private:
    using Value = simdjson::ondemand::value;
    using Object = simdjson::ondemand::object;
    using Key = simdjson::ondemand::raw_json_string;
    using Field = simdjson::ondemand::field;

    /// What an annotation has said so far.
    struct Parts {
        bool value = false, none = false, unknown = false, disputed = false, at_least = false,
             evidence = false;
        /// `at_least` may say why more is not known.
        [[nodiscard]] bool is_one_thing() const {
            return int{value} + int{none} + int{unknown && !at_least} + int{disputed}
                + int{at_least}
            == 1;
        }
    };

    // simdjson's values are looked at where they stand: a copy of one would wait for what was just
    // written.

    /// Calls `take(field)` with each field of an object until that gives up.
    template <typename Take>
    [[nodiscard]] bool each_field(Object& object, Take take) {
        simdjson::ondemand::object_iterator at, end;
        if (++depth_ > most_.depth || object.begin().get(at) != simdjson::SUCCESS
            || object.end().get(end) != simdjson::SUCCESS)
            return false;
        // An error shows where the next field is asked for.
        for (; at != end; ++at) {
            simdjson::simdjson_result<Field> field = *at;
            if (field.error() != simdjson::SUCCESS || !take(field.value_unsafe())) return false;
        }
        --depth_;
        return true;
    }
    /// … and `take(value)` with each item of a list; false of anything else.
    template <typename Take>
    [[nodiscard]] bool each_item(Value& list, Take take) {
        auto array = list.get_array();
        if (++depth_ > most_.depth || array.error() != simdjson::SUCCESS) return false;
        for (simdjson::simdjson_result<Value> item : array.value_unsafe()) {
            if (item.error() != simdjson::SUCCESS || !take(item.value_unsafe())) return false;
        }
        --depth_;
        return true;
    }
    /// … and with each field of an object that is given as a value.
    template <typename Take>
    [[nodiscard]] bool each_field(Value& value, Take take) {
        auto object = value.get_object();
        return object.error() == simdjson::SUCCESS && each_field(object.value_unsafe(), take);
    }

    /// A record whose fields are being read.
    struct Open {
        const QuickFields::Record& record;
        Cell cell;
        std::size_t seen = 0;      ///< where its keys stand in seen_
        std::uint32_t likely = 0;  ///< the slot that comes next, if they come in order
        bool is_profile = false;
    };
    [[nodiscard]] Open begin(std::uint32_t record, bool is_profile);
    [[nodiscard]] bool is_new(const Open& open, std::size_t place);

    static constexpr std::uint32_t no_slot = ~std::uint32_t{0};

    // Each is false when it gave up.
    [[nodiscard]] bool field(Open& open, Field& field);
    [[nodiscard]] bool reserved(const Open& open, Field& field);
    [[nodiscard]] bool fact(Value& value, const model::Type& type, Cell& cell);
    [[nodiscard]] bool plain(Value& value, const model::Type& type, Cell& cell);
    [[nodiscard]] bool object_fact(Value& value, const model::Type& type, Cell& cell);
    [[nodiscard]] bool is_annotation(Key key, const model::Type& type) const;
    [[nodiscard]] bool part(
        Field& field, const model::Type& type, Cell& cell, Annotation& note, Parts& parts);
    [[nodiscard]] bool list(Value& value, const model::Type& type, Cell& cell);
    [[nodiscard]] bool scalar(Value& value, const model::Type& type, Cell& cell);
    [[nodiscard]] bool choice(Value& value, std::uint32_t choice, std::int64_t& place) const;
    [[nodiscard]] bool date(Value& value, Date& day) const;
    [[nodiscard]] bool disputed(Value& value, const model::Type& type, std::vector<Side>& sides);
    [[nodiscard]] bool side(Field& field, const model::Type& type, Side& side, Parts& parts);
    [[nodiscard]] bool departures(Value& value);
    [[nodiscard]] bool departure(Field& field, Departure& departure, std::uint32_t& seen);
    [[nodiscard]] bool why(Value& value, bool may_be_null, std::string& why) const;
    [[nodiscard]] bool evidence(Value& value, std::vector<Evidence>& evidence);
    [[nodiscard]] bool entry(Value& value, std::vector<Evidence>& evidence);
    [[nodiscard]] bool detail(Field& field, Evidence& entry);

    /// `no_slot`: there is none.
    [[nodiscard]] std::uint32_t slot_of(
        const QuickFields::Record& record, Key key, std::uint32_t likely) const;
    [[nodiscard]] bool is(Key text, const Quoted& name) const {
        return static_cast<std::size_t>(end_ - text.raw()) >= name.size()
            && name.begins(text.raw());
    }
    /// A key's bytes; nothing when some are escaped.
    [[nodiscard]] std::optional<std::string_view> name_of(Key key) const;
    /// Whether what is said beside values is kept.
    [[nodiscard]] bool keeps_notes() const { return keep_ == ManyReader::Keep::all; }
    [[nodiscard]] bool has_room() const { return builder_->size() + items_.size() <= most_.facts; }

    const model::Vocabulary& vocabulary_;
    QuickFields fields_;
    ManyReader::Keep keep_;
    Most most_;
    simdjson::ondemand::parser parser_;
    Builder* builder_ = nullptr;       ///< of the reading under way
    const char* end_ = nullptr;        ///< of its text
    std::size_t depth_ = 0;            ///< objects and lists that are open
    std::vector<Cell> items_;          ///< of the lists that are open
    std::vector<Annotation> waiting_;  ///< of those items; `cell` is the item's place in its list
    std::optional<Annotation> note_;   ///< of the fact that was read last, until it has a place
    std::vector<std::string_view> details_;  ///< the keys of the evidence that is open
    std::vector<std::uint64_t> seen_;        ///< keys of the records that are open, a bit for each
};

}  // namespace assize::facts
