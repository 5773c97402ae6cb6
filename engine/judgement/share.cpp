#include "share.hpp"

namespace assize::judgement {

Possible share_of(const Split& split) {
    if (split.is_empty()) return surely_none();
    const auto [low, high] = ends_of(split);
    Possible share;
    share.low = low;
    share.high = high;
    share.may_be_none = split.sure() == 0;
    return share;
}

}  // namespace assize::judgement
