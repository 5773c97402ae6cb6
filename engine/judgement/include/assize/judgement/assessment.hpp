#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "assize/facts/facts.hpp"
#include "assize/judgement/possible.hpp"
#include "assize/model/outcome.hpp"
#include "assize/plan/plan.hpp"

namespace assize {

/// A mark on a judgement; of `assumed`, which threshold.
struct MarkSeen {
    Mark mark = Mark::no_cases;
    std::uint32_t threshold = plan::nothing;
    friend bool operator==(const MarkSeen&, const MarkSeen&) = default;
};

/// A count that left the calendar or the years 1 to 9999, so that nothing is known of its end: a
/// date and how far from it or, of `working days from … to …`, the two dates.
struct LimitSeen {
    plan::NodeId node;
    Possible date, other;
};

/// A value as a sentence or a proof shows it.
struct Seen {
    Possible value;
    model::Type type;
};

/// One piece of a spoken sentence: words, which the plan holds, or a value.
struct Said {
    std::string_view words;
    std::optional<Seen> value;
};
struct Spoken {
    model::Speech speech;
    std::vector<Said> pieces;
};
/// Advice that is given, or that what is missing could yet give.
struct Advised {
    bool is_possible_only = false;
    std::vector<Said> pieces;
    std::uint32_t advice = 0;
};

/// How a requirement comes out.
struct Verdict {
    std::optional<Outcome> reported;  ///< none: not-evidenced
    Outcomes possible;                ///< S: every judgement still possible
    Outcomes presumed;                ///< P: the same under the presumptions
    bool is_in_force = true;
    std::optional<std::uint32_t> clause;  ///< the clause that decided, when the judgement is one
    std::vector<MarkSeen> marks;          ///< in the order of Mark, thresholds in theirs
};

/// How every requirement of a rulebook comes out for one profile.
struct Verdicts {
    Date as_at;
    std::span<const Verdict> of;  ///< in rulebook order
};

/// A verdict with what explains it.
struct Judgement : Verdict {
    std::vector<facts::CellId> missing;  ///< the missing facts that decide, in order of first
                                         ///< reading; empty when `possible` is one
    std::vector<LimitSeen> limits;       ///< the limits it waits for; empty like `missing`
    std::vector<Spoken> spoken;  ///< the sentences for what is reported (Explain::reasons and up)
    std::vector<Advised> advised;
};

/// Where `Standing::counts` counts the not-evidenced, after the outcomes.
inline constexpr std::size_t not_evidenced_place = every_outcome.size();

/// What a theme, or the whole, reports: three things, never a lone score (semantics.md, 12).
struct Standing {
    std::array<std::uint32_t, not_evidenced_place + 1>
        counts{};        ///< by reported outcome, in Outcome's order, then not-evidenced
    Outcomes governing;  ///< {not-applicable} when there is no applicable must
    bool has_must = false;
    Possible share_met;  ///< of musts and shoulds; none when there are none
};

/// A step of the proof. A preorder: a step's children follow it and name it as their parent.
struct ProofStep {
    enum class What : std::uint8_t {
        definition,  ///< a meaning, check or requirement: the root of its own tree
        applies,
        check,
        clause,
        unless,
        advice,
        condition,  ///< `node`, `truth`; `seen`, of `within`, `at least K before` and their like
                    ///< the date so far away, of `in time for` whether it is not yet due, of
                    ///< existence, `of these` and `includes` how many, of a proportion the share
        value,      ///< `node`, `seen`; `cell` when it is a fact of the profile
        item,  ///< of a selection: `cell` (nothing: the open end), `member`, and `truth` of what it
               ///< must satisfy, if anything
        list,  ///< a list that was read: `cell`; `count` items, `is_open`
    };
    What what = What::condition;
    std::uint32_t parent = plan::nothing;
    std::uint32_t end = 0;  ///< one past the last step under it
    plan::NodeId node{};
    plan::SelectionId selection{};
    std::uint32_t index = 0;  ///< of a definition, check, clause or advice
    Truth truth = Truth::unknown;
    Truth member = Truth::yes;
    std::uint32_t seen = plan::nothing;  ///< which of the proof's values, if any
    facts::CellId cell{plan::nothing};
    std::uint32_t count = 0;
    bool is_open = false;
};

/// What a definition was seen to read, each once, in order of first reading.
struct Reads {
    std::vector<plan::DefinitionId> definitions;
    std::vector<Ratio> percentages;  ///< that others are held against; 1 is 100%
    std::vector<facts::CellId> disputed;
};

/// Every definition's tree, made while judging. `roots[d]` is where definition d's tree starts.
struct Proof {
    std::vector<ProofStep> steps;
    std::vector<Possible> values;  ///< three times the size of a step, which often sees none
    std::vector<std::uint32_t> roots;
    std::vector<Reads> reads;  ///< by definition; of all that was read, inside items too

    /// What a step saw; a value of no type where it saw none.
    [[nodiscard]] const Possible& seen(const ProofStep& step) const {
        static const Possible none;
        return step.seen == plan::nothing ? none : values[step.seen];
    }
};

struct Assessment {
    Date as_at;
    std::vector<Judgement> judgements;  ///< in rulebook order
    std::vector<Standing> themes;       ///< in rulebook order
    Standing whole;
    std::optional<Proof> proof;  ///< Explain::outline and up
};

/// What it comes to, without what explains it.
[[nodiscard]] inline std::vector<Verdict> verdicts_of(std::span<const Judgement> judgements) {
    return {judgements.begin(), judgements.end()};
}

}  // namespace assize
