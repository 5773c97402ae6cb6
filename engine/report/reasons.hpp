#pragma once

#include <span>
#include <string>
#include <vector>

#include "assize/report/subject.hpp"
#include "proof_tree.hpp"

/// What stands beside a judgement, in words.
namespace assize::report {

/// One requirement of a subject, with what its judgement reads. `tree` outlives it.
struct Reading {
    const Subject& subject;
    const ProofTree& tree;
    std::uint32_t requirement;
    std::vector<plan::DefinitionId> reads;  ///< every definition its judgement reads, itself first
    std::vector<Ratio>
        bounds;  ///< percentages it compares with: no figure is shown on the wrong side of one

    [[nodiscard]] const Judgement& judgement() const {
        return subject.assessment.judgements[requirement];
    }
    [[nodiscard]] const model::Requirement& model() const {
        return subject.rulebook.requirements[requirement];
    }
    [[nodiscard]] std::uint32_t root() const { return tree.root(reads.front()); }
};
/// Without a proof a requirement reads itself alone.
[[nodiscard]] Reading read(
    const Subject& subject, const ProofTree& tree, std::uint32_t requirement);

/// One sentence why: the author's `because`, else one made from the proof.
[[nodiscard]] std::string why(const Reading& reading);
[[nodiscard]] std::string why(
    const Reading& reading, std::span<const std::string> because);  ///< … as `spoken` gives it
/// … of one that has no reason of its own yet: what the missing evidence leaves open.
[[nodiscard]] std::string why_open(const Reading& reading);
/// What the author says of the reported judgement.
[[nodiscard]] std::vector<std::string> spoken(const Reading& reading, model::Speech speech);

/// A mark in words: `no cases: …`.
[[nodiscard]] std::string mark_text(const Reading& reading, const MarkSeen& mark);

/// `departure agreed by the board on 3 March 2014: …; EXPIRED, its review was due by 3 March 2015`.
[[nodiscard]] std::string departure_text(const facts::Departure& departure, Date as_at);
[[nodiscard]] bool has_expired(const facts::Departure& departure, Date as_at);
[[nodiscard]] std::vector<const facts::Departure*> departures_from(const Reading& reading);

/// Facts in dispute that the requirement reads or waits for.
[[nodiscard]] std::vector<facts::CellId> disputes_of(const Reading& reading);

}  // namespace assize::report
