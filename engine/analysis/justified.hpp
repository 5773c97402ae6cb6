#pragma once

#include <map>
#include <string>
#include <vector>

#include "explained.hpp"

namespace assize::analysis {

/// Where rule files say why no test need notice a change: `-- mutate: reason`.
class Justifications {
public:
    explicit Justifications(const Sources& sources) : sources_(sources) {}
    /// The reason given for what a span begins in; empty when none is. Cost: a file's text, once.
    [[nodiscard]] std::string reason(const Span& span);

private:
    const Sources& sources_;
    std::map<std::uint32_t, std::vector<Explanation>> by_source_;
};

}  // namespace assize::analysis
