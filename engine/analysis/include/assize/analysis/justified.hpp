#pragma once

#include <map>
#include <string>
#include <vector>

#include "assize/base/source.hpp"

namespace assize::analysis {

/// Where rule files say why no test need notice a change: `-- mutate: reason`, behind the line that
/// is changed or on the line above it.
class Justifications {
public:
    explicit Justifications(const Sources& sources) : sources_(sources) {}
    /// The reason given for the line that a span begins on; empty when none is. Cost: a file's
    /// text, once.
    [[nodiscard]] std::string reason(const Span& span);

private:
    using ByLine = std::map<std::uint32_t, std::string>;
    const Sources& sources_;
    std::map<std::uint32_t, ByLine> by_source_;  ///< the line that each reason speaks of
};

}  // namespace assize::analysis
