#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "assize/facts/facts.hpp"

namespace assize::facts {

/// A name as it stands in JSON, and the quote behind it: `members"`. Kept in whole words, so that
/// it is looked for word by word.
class Quoted {
public:
    explicit Quoted(const std::string& name) : size_(name.size() + 1) {
        const std::string text = name + '"';
        words_.resize((size_ + word - 1) / word);
        std::memcpy(words_.data(), text.data(), size_);
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    /// Whether a text begins with it. What stands behind the text is read too, less than a word.
    [[nodiscard]] bool begins(const char* text) const {
        std::uint64_t here = 0;
        std::size_t place = 0;
        for (; place + 1 < words_.size(); ++place) {
            std::memcpy(&here, text + place * word, word);
            if (here != words_[place]) return false;
        }
        std::memcpy(&here, text + place * word, word);
        return ((here ^ words_[place]) << (words_.size() * word - size_) * 8) == 0;
    }

private:
    static_assert(std::endian::native == std::endian::little);
    static constexpr std::size_t word = sizeof(std::uint64_t);
    std::vector<std::uint64_t> words_;
    std::size_t size_;
};

/// A vocabulary as a reader looks for it in JSON: names and choices, and the cells of a record of
/// which nothing is known.
class QuickFields {
public:
    struct Field {
        Quoted quoted;
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
                record.fields.push_back({Quoted(field.name), field.type});
                record.unknown.push_back(Builder::make_unknown(field.type));
            }
        }
        for (const model::Choice& choice : vocabulary.choices) {
            auto& values = choices_.emplace_back();
            for (const std::string& value : choice.values) values.emplace_back(value);
        }
    }

    [[nodiscard]] const Record& operator[](std::uint32_t record) const { return records_[record]; }
    [[nodiscard]] const std::vector<Quoted>& values(std::uint32_t choice) const {
        return choices_[choice];
    }

private:
    std::vector<Record> records_;
    std::vector<std::vector<Quoted>> choices_;
};

}  // namespace assize::facts
