#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assize/judgement/run_test.hpp"
#include "assize/model/rulebook.hpp"
#include "assize/plan/plan.hpp"

/// Which of what a rulebook says its tests have seen. Nothing is judged here: what a test shows is
/// read off the proof that judging made.
namespace assize::analysis {

/// What a test may show of a place in the rules.
enum class Situation : std::uint8_t {
    met,
    part_met,
    unmet,
    not_applicable,
    not_evidenced,  ///< of a requirement: it was expected and came out so
    decides,        ///< of a clause
    holds,
    fails,
    not_known,  ///< of a check; of a comparison, the first two
    item_holds,
    item_fails,
    no_items,     ///< of a list that is gone through
    low_inside,   ///< of a lower bound: at the last value inside it …
    low_outside,  ///< … and at the first outside
    high_inside,
    high_outside,
    not_yet_due,  ///< of `in time for`: not done, and the deadline has not passed
};
inline constexpr std::array every_situation{Situation::met,           Situation::part_met,
                                            Situation::unmet,         Situation::not_applicable,
                                            Situation::not_evidenced, Situation::decides,
                                            Situation::holds,         Situation::fails,
                                            Situation::not_known,     Situation::item_holds,
                                            Situation::item_fails,    Situation::no_items,
                                            Situation::low_inside,    Situation::low_outside,
                                            Situation::high_inside,   Situation::high_outside,
                                            Situation::not_yet_due};

class Situations {
public:
    constexpr Situations() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a situation is a set of one
    constexpr Situations(Situation one) : bits_(bit(one)) {}
    void add(Situations others) { bits_ |= others.bits_; }
    [[nodiscard]] bool has(Situation one) const { return (bits_ & bit(one)) != 0; }
    [[nodiscard]] bool is_empty() const { return bits_ == 0; }
    [[nodiscard]] Situations without(Situations others) const {
        Situations left;
        left.bits_ = bits_ & ~others.bits_;
        return left;
    }

private:
    static constexpr std::uint32_t bit(Situation one) {
        return std::uint32_t{1} << static_cast<unsigned>(one);
    }
    std::uint32_t bits_ = 0;
};

/// A place in the rules, what is asked of its tests and what they have shown. What cannot come
/// about is not asked.
struct CoveragePlace {
    enum class What : std::uint8_t { requirement, period, clause, check, condition };
    What what = What::requirement;
    std::uint32_t rule = 0;  ///< index into Coverage::rules
    Span span;
    std::string name;                            ///< of a check
    plan::Node node;                             ///< of a condition or a share
    model::Kind measures = model::Kind::yes_no;  ///< what the condition holds against its bounds
    Span subject, low, high, length;  ///< what a condition measures, and its bounds, as written
    Situations asked, seen;
    [[nodiscard]] Situations missing() const { return asked.without(seen); }
};

/// What declares places: a requirement, a meaning of a whole file, or a rulebook's header (the
/// `applies when` for all that it extends).
struct CoveredRule {
    enum class What : std::uint8_t { requirement, meaning, rulebook };
    What what = What::requirement;
    std::string id, title;
    std::optional<std::string> theme;
    Span span;
};

struct Coverage {
    std::vector<CoveredRule> rules;
    std::vector<CoveragePlace> places;
};

/// Where the places of one rulebook's plan stand in Coverage::places; plan::nothing where nothing
/// is asked.
struct PlacesOfPlan {
    std::vector<std::uint32_t> nodes;         ///< by node: conditions, shares and extremes
    std::vector<std::uint32_t> requirements;  ///< by requirement
    std::vector<std::vector<std::uint32_t>> periods, clauses, checks;  ///< by requirement
};

/// Adds what is asked of a rulebook's tests, of what `files` declare; what is there already from
/// another rulebook that has the same declaration stays one. Errors: none. Cost: the plan's size
/// for each requirement that shares its meanings.
[[nodiscard]] PlacesOfPlan ask(
    Coverage& coverage, const model::Rulebook& rulebook, const plan::Plan& plan,
    std::span<const SourceId> files);

/// Adds what a test shows: of each requirement that it expects, and that came out as expected, all
/// that its judgement read. `run` has the whole proof (Explain::full). Errors: none. Cost: the
/// proof's size.
void see(
    Coverage& coverage, const PlacesOfPlan& places, const model::Rulebook& rulebook,
    const plan::Plan& plan, const model::Test& test, const TestRun& run);

/// Rules of which something is asked, by file and line; the places of each by line, its judgements
/// first. Cost: sorting.
void put_in_order(Coverage& coverage);

/// What a situation is counted under.
enum class CoverageKind : std::uint8_t {
    judgements,
    clauses,
    checks,
    comparisons,
    lists,
    boundaries
};
inline constexpr std::array every_coverage_kind{CoverageKind::judgements, CoverageKind::clauses,
                                                CoverageKind::checks,     CoverageKind::comparisons,
                                                CoverageKind::lists,      CoverageKind::boundaries};
[[nodiscard]] CoverageKind kind_of(CoveragePlace::What what, Situation situation);

[[nodiscard]] std::string_view kind_word(CoverageKind kind);  ///< `judgements`
[[nodiscard]] std::string_view situation_word(
    Situation situation);  ///< `just inside the upper bound`

/// How far from its bound a condition's value stands in a situation at a bound: 0, or 1 above or
/// below.
[[nodiscard]] int steps_from_bound(const plan::Node& node, Situation at_bound);

/// So many of the situations asked were seen.
struct CoverageFigure {
    std::uint64_t seen = 0, asked = 0;
};
struct CoverageFigures {
    std::array<CoverageFigure, every_coverage_kind.size()> kinds;  ///< in the order of the kinds
    CoverageFigure all;
    void add(const CoveragePlace& place);
};

}  // namespace assize::analysis
