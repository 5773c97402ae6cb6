#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "assize/model/rulebook.hpp"

namespace assize::analysis {

/// Conditions and values as texts in which every name stands for what it means: two that say the
/// same in the same order have the same text. Not for a reader: a long one is only its digest, so
/// that names in names in names stay short. Cost: the size of all that is written out, each name
/// once.
class WrittenOut {
public:
    explicit WrittenOut(const model::Rulebook& rulebook) : rulebook_(rulebook) {}

    [[nodiscard]] std::string of(
        const model::Condition& condition, const model::Requirement* in = nullptr) const;
    [[nodiscard]] std::string of(const model::Value& value) const;
    /// A selection is its list and a set of conditions its items must pass.
    struct Items {
        std::string list;
        std::set<std::string> conditions;
        [[nodiscard]] std::string text() const;
    };
    [[nodiscard]] Items of(const model::Selection& selection) const;
    /// All that a requirement is judged by, but for its citations and words.
    [[nodiscard]] std::string of(const model::Requirement& requirement) const;
    /// The conditions that `and` joins, through groups and names.
    [[nodiscard]] std::set<std::string> conjuncts(const model::Condition& condition) const;

private:
    [[nodiscard]] std::string of(const model::Path& path) const;
    [[nodiscard]] const std::string& of(model::MeaningId meaning) const;
    [[nodiscard]] const std::set<std::string>& conjuncts(model::MeaningId meaning) const;

    const model::Rulebook& rulebook_;
    mutable std::map<std::uint32_t, std::string> meanings_;  ///< as they have been asked for
    mutable std::map<std::uint32_t, std::set<std::string>> conjuncts_;
};

}  // namespace assize::analysis
