#pragma once

#include <algorithm>
#include <vector>

namespace assize {

/// Adds what is not there yet. Result: whether it was added. Cost: the number of all.
template <typename One>
bool add_once(std::vector<One>& all, const One& one) {
    if (std::find(all.begin(), all.end(), one) != all.end()) return false;
    all.push_back(one);
    return true;
}

}  // namespace assize
