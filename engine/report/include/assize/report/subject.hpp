#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/source.hpp"
#include "assize/facts/facts.hpp"
#include "assize/judgement/assessment.hpp"
#include "assize/model/rulebook.hpp"
#include "assize/plan/plan.hpp"
#include "assize/report/quotes.hpp"

/// Reports: renderings of an assessment and its proof. Nothing is evaluated again, and nothing is
/// read or written.
namespace assize::report {

/// The engine's version, as reports name it.
inline constexpr std::string_view engine_version = "0.1.0";

/// What a report is of. Everything is held by the caller and outlives the report.
struct Subject {
    const model::Rulebook& rulebook;
    const plan::Plan& plan;
    const facts::Facts& facts;
    const Sources& sources;
    SourceId profile;  ///< where the facts were read
    const Assessment& assessment;
    Quotes& quotes;  ///< of the same rulebook, out of the same sources
};

/// Which requirements a report speaks of, and whether it counts what is missing against the board.
struct Scope {
    std::vector<std::uint32_t> requirements;  ///< in rulebook order
    std::vector<std::string> only;  ///< the ids and themes asked for; empty: all of the rulebook
    bool strict = false;
};

/// Every requirement of the rulebook.
[[nodiscard]] Scope everything(const model::Rulebook& rulebook);

/// How a text looks: never what it says, but for how much.
struct Style {
    bool colour = false;
    int width = 80;        ///< in code points
    bool all = false;      ///< every item of every list, not the first few
    bool summary = false;  ///< the totals alone
};

}  // namespace assize::report
