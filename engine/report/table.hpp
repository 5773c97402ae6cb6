#pragma once

#include <array>
#include <string>
#include <vector>

#include "assize/report/layout.hpp"

namespace assize::report {

using Row = std::vector<std::string>;

/// Columns as wide as their widest cell; the first is set left, so many `figures` after it right,
/// and the last left. The first row and the last stand out.
void put_table(Page& page, const std::vector<Row>& rows, std::size_t figures);

/// A name and how many came out how, in the order met, part-met, unmet, not applicable, not
/// evidenced.
template <typename Count>
Row count_row(const std::string& name, const std::array<Count, 5>& counts) {
    static constexpr std::size_t order[] = {2, 1, 0, 3, 4};
    Row row{name};
    for (const std::size_t place : order)
        row.push_back(counts[place] == 0 ? "–" : std::to_string(counts[place]));
    return row;
}

}  // namespace assize::report
