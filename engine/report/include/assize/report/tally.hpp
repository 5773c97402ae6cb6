#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assize/judgement/assessment.hpp"
#include "assize/model/rulebook.hpp"

namespace assize::report {

/// How many judgements came out how.
struct Counts {
    /// In the order of Standing::counts.
    std::array<std::uint64_t, not_evidenced_place + 1> reported{};
    /// By outcome: those that came out so whatever the missing evidence says, and those that could.
    std::array<std::uint64_t, every_outcome.size()> least{}, most{};
    Counts& operator+=(const Counts& other);
};

/// What became of many profiles, judged by one or more editions. It is a row of figures: tallies of
/// the same rulebooks are added, and one is written down and read again, figure by figure.
class Tally {
public:
    /// The rulebooks stay as they are while there are tallies of them.
    explicit Tally(std::span<const model::Rulebook> rulebooks);

    /// A profile that was judged by a rulebook, which is named by its place.
    void add(std::size_t rulebook, std::span<const Verdict> verdicts);
    void add_rejected() { ++figures_[rejected_place]; }
    /// … in which the reader found something to warn of.
    void add_warned() { ++figures_[warned_place]; }
    /// Something that could not be read, and was no profile.
    void add_fault() { ++figures_[fault_place]; }
    Tally& operator+=(const Tally& other);
    void clear();

    [[nodiscard]] std::uint64_t judged() const;
    [[nodiscard]] std::uint64_t judged(std::size_t rulebook) const {
        return figures_[starts_[rulebook]];
    }
    /// How many requirements were judged, over all profiles.
    [[nodiscard]] std::uint64_t judgements() const;
    [[nodiscard]] std::uint64_t rejected() const { return figures_[rejected_place]; }
    [[nodiscard]] std::uint64_t warned() const { return figures_[warned_place]; }
    [[nodiscard]] std::uint64_t faults() const { return figures_[fault_place]; }
    [[nodiscard]] Counts of(std::size_t rulebook, std::size_t requirement) const;
    /// … of a theme's requirements together, or of all.
    [[nodiscard]] Counts of(
        std::size_t place, const model::Rulebook& rulebook,
        std::optional<std::uint32_t> theme) const;

    [[nodiscard]] std::span<const std::uint64_t> figures() const { return figures_; }
    /// False when they are too few or too many.
    [[nodiscard]] bool set_figures(std::span<const std::uint64_t> figures);

private:
    static constexpr std::size_t rejected_place = 0, warned_place = 1, fault_place = 2;
    std::vector<std::uint64_t> figures_;
    std::vector<std::size_t> starts_;  ///< of each rulebook's figures, and where the last ends
};

}  // namespace assize::report
