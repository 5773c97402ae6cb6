#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assize/facts/read_profile.hpp"

namespace assize::facts {

/// A small vocabulary with a field of every kind.
[[nodiscard]] const model::Vocabulary& board();

/// A profile as read from a text, with what is asked of it most.
struct Reading {
    Sources sources;
    Read read;

    [[nodiscard]] const Facts& facts() const { return *read.facts; }
    /// The cell that a pointer names: `/members/0/role`.
    [[nodiscard]] CellId at(const std::string& pointer) const;
    [[nodiscard]] const Cell& cell(const std::string& pointer) const {
        return facts()[at(pointer)];
    }
    [[nodiscard]] std::string value(const std::string& pointer) const {
        return facts().value_text(at(pointer), board());
    }
    /// The text that stands where a cell was read.
    [[nodiscard]] std::string_view written(const std::string& pointer) const;
    [[nodiscard]] std::vector<Code> codes() const;
    /// The only diagnostic: anything else fails the test.
    [[nodiscard]] const Diagnostic& only() const;
    [[nodiscard]] std::string_view marked() const { return sources.text(only().span); }
    /// `line:column` of the only diagnostic.
    [[nodiscard]] std::string place() const;
};

[[nodiscard]] Reading read(std::string text);
[[nodiscard]] std::vector<Code> codes(const Read& read);

}  // namespace assize::facts
