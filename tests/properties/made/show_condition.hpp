#pragma once

#include <string>

#include "assize/model/rulebook.hpp"

namespace assize::made {

/// Prints the conditions and values of one rulebook.
class Printer {
public:
    explicit Printer(const model::Rulebook& book) : book_(book) {}
    [[nodiscard]] std::string text(const model::Condition& condition) const;
    [[nodiscard]] std::string text(const model::Value& value) const;
    [[nodiscard]] std::string text(const model::Selection& selection) const;

private:
    [[nodiscard]] std::string set(const model::Set& set) const;
    [[nodiscard]] std::string joined(
        const std::vector<model::Condition>& parts, const std::string& word) const;
    [[nodiscard]] std::string quantity(const model::Exists& exists) const;
    const model::Rulebook& book_;
};

}  // namespace assize::made
