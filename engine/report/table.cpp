#include "table.hpp"

#include <algorithm>

namespace assize::report {

void put_table(Page& page, const std::vector<Row>& rows, std::size_t figures) {
    constexpr std::size_t gap = 2;
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], columns(row[column]));
        }
    }
    std::size_t rest = 0;
    for (std::size_t column = 1; column < widths.size(); ++column) rest += widths[column] + gap;
    const auto width = static_cast<std::size_t>(std::max(page.style().width, 0));
    if (width > rest + 16) widths[0] = std::min(widths[0], width - rest);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const Row& row = rows[place];
        std::string tail;
        for (std::size_t column = 1; column < row.size(); ++column) {
            const bool is_figure = column <= figures;
            const bool is_last = column + 1 == row.size();
            tail += std::string(gap, ' ');
            if (is_figure)
                tail += pad_left(row[column], widths[column]);
            else
                tail += is_last ? row[column] : pad_right(row[column], widths[column]);
        }
        // A theme's name too long for its column is wrapped, the figures beside its last line.
        // An id, which is one word, stands above them whole.
        auto names = wrapped(row[0], widths[0]);
        if (columns(names.back()) > widths[0]) names.emplace_back();
        for (std::size_t line = 0; line + 1 < names.size(); ++line) page.line(names[line]);
        std::string line = pad_right(names.back(), widths[0]) + tail;
        while (!line.empty() && line.back() == ' ') line.pop_back();
        const bool stands_out = place == 0 || place + 1 == rows.size();
        page.line(page.painted(line, stands_out ? Paint::bold : Paint::none));
    }
}

}  // namespace assize::report
