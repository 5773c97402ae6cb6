// Reads boards from NDJSON into what the requirements look at.
#pragma once

#include <memory>
#include <string>

#include "tests/bench/yardstick/board.hpp"

namespace yardstick {

// Keeps what reading needs from one board to the next: the parser's memory, and that of the lists.
class Reader {
    struct Parser;
    std::unique_ptr<Parser> parser_;

public:
    Reader();
    ~Reader();
    // `line` must be followed by simdjson::SIMDJSON_PADDING bytes that may be read.
    void read(std::string_view line, Board& board);
};

}  // namespace yardstick
