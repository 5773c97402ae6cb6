#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "assize/facts/facts.hpp"

namespace assize::facts {

/// A vocabulary as a reader looks for it in JSON: names and choices with the quote behind them, and
/// the cells of a record of which nothing is known.
class QuickFields {
public:
    struct Field {
        std::string quoted;  ///< `members"`
        model::Type type;
    };
    struct Record {
        std::vector<Field> fields;
        std::vector<Cell> unknown;
        std::unordered_map<std::string_view, std::uint32_t> slots;
    };

    explicit QuickFields(const model::Vocabulary& vocabulary) {
        for (const model::Record& declared : vocabulary.records) {
            Record& record = records_.emplace_back();
            for (const model::Field& field : declared.fields) {
                record.slots.emplace(field.name, static_cast<std::uint32_t>(record.fields.size()));
                record.fields.push_back({field.name + '"', field.type});
                record.unknown.push_back(Builder::make_unknown(field.type));
            }
        }
        for (const model::Choice& choice : vocabulary.choices) {
            auto& values = choices_.emplace_back();
            for (const std::string& value : choice.values) values.push_back(value + '"');
        }
    }

    [[nodiscard]] const Record& operator[](std::uint32_t record) const { return records_[record]; }
    /// A choice's values, each with the quote behind it.
    [[nodiscard]] const std::vector<std::string>& values(std::uint32_t choice) const {
        return choices_[choice];
    }

private:
    std::vector<Record> records_;
    std::vector<std::vector<std::string>> choices_;
};

}  // namespace assize::facts
