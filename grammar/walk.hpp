#pragma once

#include <boost/pfr.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "assize/base/box.hpp"
#include "assize/base/source.hpp"

/// Visits every struct of a tree, parents first. Depth is bounded, since the grammar's nesting is
/// (limits.hpp).
namespace assize::grammar {

template <typename Node, typename Visit>
void walk(Node& node, const Visit& visit);

template <typename T, typename Visit>
void walk_inside(std::vector<T>& list, const Visit& visit) {
    for (T& item : list) { walk(item, visit); }
}
template <typename T, typename Visit>
void walk_inside(std::optional<T>& node, const Visit& visit) {
    if (node) { walk(*node, visit); }
}
template <typename T, typename Visit>
void walk_inside(Box<T>& node, const Visit& visit) {
    walk(*node, visit);
}
template <typename... Ts, typename Visit>
void walk_inside(std::variant<Ts...>& node, const Visit& visit) {
    std::visit([&](auto& held) { walk(held, visit); }, node);
}

template <typename Node, typename Visit>
void walk(Node& node, const Visit& visit) {
    if constexpr (requires { walk_inside(node, visit); }) {
        walk_inside(node, visit);
    } else if constexpr (std::is_aggregate_v<Node> && !std::is_same_v<Node, Span>) {
        visit(node);
        boost::pfr::for_each_field(node, [&](auto& member) { walk(member, visit); });
    }
}

}  // namespace assize::grammar
