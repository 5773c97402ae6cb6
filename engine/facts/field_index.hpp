#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "assize/model/type.hpp"

namespace assize::facts {

/// The fields of every record by name, made once for a profile. It points into the vocabulary,
/// which outlives it.
class FieldIndex {
public:
    explicit FieldIndex(const model::Vocabulary& vocabulary) {
        for (const model::Record& record : vocabulary.records) {
            const auto first = static_cast<std::ptrdiff_t>(entries_.size());
            starts_.push_back(entries_.size());
            for (std::uint32_t slot = 0; slot < record.fields.size(); ++slot) {
                entries_.push_back({record.fields[slot].name, slot});
            }
            std::sort(entries_.begin() + first, entries_.end(), [](const Entry& a, const Entry& b) {
                return a.name < b.name;
            });
        }
        starts_.push_back(entries_.size());
    }

    /// The slot of a field. Cost: a binary search.
    [[nodiscard]] std::optional<std::uint32_t> find(
        std::uint32_t record, std::string_view name) const {
        const auto begin = entries_.begin() + static_cast<std::ptrdiff_t>(starts_[record]);
        const auto end = entries_.begin() + static_cast<std::ptrdiff_t>(starts_[record + 1]);
        const auto found = std::lower_bound(
            begin, end, name,
            [](const Entry& entry, std::string_view wanted) { return entry.name < wanted; });
        if (found == end || found->name != name) return std::nullopt;
        return found->slot;
    }

private:
    struct Entry {
        std::string_view name;
        std::uint32_t slot;
    };
    std::vector<Entry> entries_;
    std::vector<std::size_t> starts_;
};

}  // namespace assize::facts
