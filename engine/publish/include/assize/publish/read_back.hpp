#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assize/analysis/edge.hpp"
#include "assize/analysis/truth_table.hpp"
#include "assize/base/source.hpp"
#include "assize/plan/plan.hpp"
#include "assize/publish/saying.hpp"
#include "assize/report/subject.hpp"

namespace assize::publish {

/// What the engine understood of one requirement, in plain English: made from what was parsed and
/// checked, never from the rule's own words, so that whoever wrote the rule can tell whether it
/// says what was meant.
struct ReadBack {
    /// One clause, in the order in which they are asked.
    struct Step {
        Outcome outcome = Outcome::unmet;
        std::optional<Saying> when, unless;  ///< no `when`: in every other case
        bool is_presumed = false;            ///< what is not known of `unless` is taken as no
        Span span;
    };
    /// A check, a meaning, a threshold.
    struct Name {
        std::string name, kind;
        Saying means;
        Span span;
    };
    struct Fact {
        std::string question, pointer, answer;
    };
    /// A comparison and what it comes to beside its figure.
    struct Edge {
        std::string condition;
        std::string taken;  ///< what stands for other facts: `on 13 March 2015, and where …`
        struct Probe {
            std::string value;
            Truth held = Truth::unknown;
        };
        std::vector<Probe> probes;
    };

    std::string id, title;
    Span span;
    std::vector<std::string> binds;    ///< `must`, what requires it, and from when
    std::vector<Saying> applies;       ///< all must hold; empty: always
    std::vector<Step> steps;           ///< empty: judged by its checks
    std::vector<Name> names;           ///< in order of first reading
    std::vector<std::string> columns;  ///< the conditions of `table`, in words
    analysis::TruthTable table;
    std::vector<Edge> edges;
    std::vector<Fact> facts;
};

/// `day` is the day of judgement in examples; without one, a day of the requirement's own tests, or
/// its first in force. Errors: none. Cost: as analysis::truth_table and analysis::edges_of.
[[nodiscard]] ReadBack read_back(
    const model::Rulebook& rulebook, const plan::Plan& plan, model::RequirementId requirement,
    std::optional<Date> day = {});

/// For a terminal.
[[nodiscard]] std::string read_back_text(
    std::span<const ReadBack> said, const Sources& sources, const report::Style& style);
/// A JSON array with one object for each, ending in a line break.
[[nodiscard]] std::string read_back_json(std::span<const ReadBack> said, const Sources& sources);
/// A piece of a page: sections with headings of the second level, each once in a page. The title
/// and what binds are left to the page.
[[nodiscard]] std::string read_back_html(const ReadBack& said);

}  // namespace assize::publish
