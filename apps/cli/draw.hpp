#pragma once

#include <optional>
#include <string>

#include "console.hpp"

namespace assize::cli {

/// What Graphviz's `dot` draws of a graph, as SVG. Nothing when it is not on this machine or will
/// not; the complaint has been made.
[[nodiscard]] std::optional<std::string> draw(const std::string& dot, Console& console);

}  // namespace assize::cli
