#include "assize/base/must.hpp"

#include <cstdio>
#include <cstdlib>

namespace assize {

void must(bool held, CodePlace where) {
    if (held) return;
    std::fprintf(
        stderr, "assize: a promise of the program's own does not hold at %s:%d\n", where.file,
        where.line);
    std::abort();
}

}  // namespace assize
