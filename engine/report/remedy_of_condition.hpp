#pragma once

#include "remedy.hpp"

namespace assize::report {

/// The least that would make a condition of the proof come out as wanted.
class RemedyOfCondition {
public:
    explicit RemedyOfCondition(const Reading& reading) : reading_(reading) {}

    /// Nothing to do (size 0) when the step came out so already.
    [[nodiscard]] Need lift(std::uint32_t step, bool wanted);
    /// A check or a meaning, under its own name.
    [[nodiscard]] Need lift_definition(plan::DefinitionId definition, bool wanted);

private:
    [[nodiscard]] Need parts(std::uint32_t step, bool wanted, std::size_t needed);
    [[nodiscard]] Need holds(std::uint32_t step, bool wanted);
    [[nodiscard]] Need exists(std::uint32_t step, bool wanted);
    [[nodiscard]] Need fewer(std::uint32_t list, const std::string& words, std::int64_t most);
    [[nodiscard]] Need share(std::uint32_t owner, const Ratio& wanted, bool strictly);
    [[nodiscard]] Need compare(std::uint32_t step, bool wanted);
    [[nodiscard]] Need leaf(std::uint32_t step, bool wanted) const;
    [[nodiscard]] std::string bound(std::uint32_t step) const;
    [[nodiscard]] std::string words_of(std::uint32_t step) const;
    [[nodiscard]] std::vector<facts::CellId> facts_in(std::uint32_t item) const;
    [[nodiscard]] std::string name_of(facts::CellId item) const;
    [[nodiscard]] std::string names_of(const std::vector<facts::CellId>& items) const;
    [[nodiscard]] std::uint32_t share_behind(std::uint32_t value) const;

    const Reading& reading_;
    std::size_t depth_ = 0;
    std::size_t visits_ = 0;
};

/// Takes a part in, its own parts alone when it has no words; one that asks for nothing is left
/// out.
void add_part(Need& need, Need part);

}  // namespace assize::report
