#pragma once

#include <string>

#include "assize/analysis/graph.hpp"

namespace assize::publish {

/// The picture of a graph as text for Graphviz: requirements on the left, then the names they use,
/// then thresholds and facts, those of one record in one frame. Errors: none. Cost: its size.
[[nodiscard]] std::string graph_dot(const model::Rulebook& rulebook, const analysis::Graph& graph);

/// Graphviz's SVG with a title and a description of the whole for those who do not see it, and
/// nothing of the program that drew it.
[[nodiscard]] std::string graph_svg(
    const model::Rulebook& rulebook, const analysis::Graph& graph, const std::string& drawn);

}  // namespace assize::publish
