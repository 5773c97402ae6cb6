#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reasons.hpp"

namespace assize::report {

/// A step of the proof in words, for a rendering that is read by programs.
struct Outline {
    std::string what;     ///< `clause`, `condition`, `value`, …
    std::string text;     ///< the rule's own words, or an item's name
    std::string verdict;  ///< `holds`, `fails`, `not known`; empty of a value
    std::string member;   ///< of an item: `counted`, `left out`, `not known`
    std::string value;    ///< what a value was seen to be
    std::string reads;    ///< the meaning, check or requirement that is read
    std::optional<Span> place;
    facts::CellId cell{plan::nothing};
    std::vector<Outline> parts;
};

/// The tree of one definition that a requirement reads.
[[nodiscard]] Outline outline(const Reading& reading, plan::DefinitionId definition);

}  // namespace assize::report
