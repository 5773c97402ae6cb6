// The ways in which what a requirement asks can turn out, gone through one by one.
#include <algorithm>
#include <utility>

#include "decision_table.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

bool compares(m::Comparator comparator, std::int64_t place, std::int64_t figure) {
    switch (comparator) {
        case m::Comparator::equal: return place == figure;
        case m::Comparator::not_equal: return place != figure;
        case m::Comparator::at_least: return place >= figure;
        case m::Comparator::more_than: return place > figure;
        case m::Comparator::at_most: return place <= figure;
        case m::Comparator::less_than: return place < figure;
    }
    return false;
}

}  // namespace

/// The places a value can take: at each figure it is compared with, and between them.
void DecisionTable::lay_out() {
    for (Variable& one : variables_) {
        auto& figures = one.figures;
        std::sort(figures.begin(), figures.end());
        figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
        std::vector<std::int64_t> places;
        if (!one.lowest || *one.lowest < figures.front()) places.push_back(2 * figures.front() - 1);
        for (std::size_t place = 0; place < figures.size(); ++place) {
            places.push_back(2 * figures[place]);
            const bool is_last = place + 1 == figures.size();
            if (!is_last && !(one.is_whole && figures[place] + 1 == figures[place + 1]))
                places.push_back(2 * figures[place] + 1);
        }
        if (!one.highest || *one.highest > figures.back()) places.push_back(2 * figures.back() + 1);
        std::erase_if(places, [&](std::int64_t place) {
            return (one.lowest && place < 2 * *one.lowest)
                || (one.highest && place > 2 * *one.highest);
        });
        if (one.may_be_none) one.places.emplace_back();
        one.places.insert(one.places.end(), places.begin(), places.end());
    }
}

void DecisionTable::tie() {
    const auto holds_all = [](const WrittenOut::Items& more, const WrittenOut::Items& fewer) {
        return more.list == fewer.list
            && std::includes(
                   more.conditions.begin(), more.conditions.end(), fewer.conditions.begin(),
                   fewer.conditions.end());
    };
    for (const auto& [key, narrow] : counts_) {
        for (const auto& [other, wide] : counts_) {
            if (key != other && holds_all(narrow.second, wide.second))
                ties_.push_back({Tie::Kind::at_most, narrow.first, wide.first});
        }
        for (const ShareOf& share : shares_) {
            if (narrow.second.text() == share.all.text())
                ties_.push_back({Tie::Kind::none_if_empty, share.variable, narrow.first});
            if (narrow.second.text() == share.passing.text())
                ties_.push_back({Tie::Kind::nought_if_empty, share.variable, narrow.first});
        }
    }
}

bool DecisionTable::can_be() const {
    const auto at = [this](std::size_t variable) {
        return variables_[variable].places[way_[variable]];
    };
    return std::all_of(ties_.begin(), ties_.end(), [&](const Tie& tie) {
        const auto first = at(tie.first), second = at(tie.second);
        switch (tie.kind) {
            case Tie::Kind::at_most: {
                // A place between two figures may be any number there.
                const std::size_t next = way_[tie.second] + 1;
                const auto& places = variables_[tie.second].places;
                if (*second % 2 != 0 && next == places.size()) return true;
                const std::int64_t most = *second % 2 == 0 ? *second : *places[next] - 2;
                return *first + *first % 2 <= most;
            }
            case Tie::Kind::none_if_empty: return first.has_value() == (*second > 0);
            case Tie::Kind::nought_if_empty: return (first && *first > 0) == (*second > 0);
        }
        return true;
    });
}

bool DecisionTable::holds(std::size_t place) const {
    const Node& node = nodes_[place];
    const auto held = [this](std::size_t part) { return holds(part); };
    switch (node.kind) {
        case Node::Kind::always: return true;
        case Node::Kind::all: return std::all_of(node.parts.begin(), node.parts.end(), held);
        case Node::Kind::any: return std::any_of(node.parts.begin(), node.parts.end(), held);
        case Node::Kind::negated: return !holds(node.parts.front());
        case Node::Kind::chosen:
            return static_cast<std::uint64_t>(
                       std::count_if(node.parts.begin(), node.parts.end(), held))
                >= node.number;
        case Node::Kind::leaf: {
            const auto value = variables_[node.variable].places[way_[node.variable]];
            if (node.asks_none) return !value;
            return value ? compares(node.comparator, *value, node.figure) : node.of_none;
        }
    }
    return false;
}

std::optional<std::size_t> DecisionTable::decided() const {
    for (std::size_t place = 0; place < clauses_.size(); ++place) {
        if (holds(clauses_[place])) return place;
    }
    return {};
}

/// Whether one more of what a variable counts makes the judgement worse.
void DecisionTable::look_for_worse(std::size_t place, std::size_t clause) {
    const Variable& variable = variables_[place];
    const bool is_asked = variable.exactly && variable.places[way_[place]] == 2 * *variable.exactly;
    if (!is_asked && (variable.check.empty() || way_[place] != 0)) return;
    if (way_[place] + 1 == variable.places.size() || (is_asked && way_[place] == 0)) return;
    const auto outcome_there = [&](std::size_t there) -> std::optional<std::size_t> {
        const std::size_t here = std::exchange(way_[place], there);
        const auto decides = applies() ? decided() : std::nullopt;
        way_[place] = here;
        return decides;
    };
    const auto is_worse = [&](const std::optional<std::size_t>& other) {
        return other && requirement_.clauses[*other].outcome < requirement_.clauses[clause].outcome;
    };
    const auto more = outcome_there(way_[place] + 1);
    if (!is_worse(more)) return;
    // Of a count: fewer is worse too, so that it is no count of what should not be.
    if (is_asked && !is_worse(outcome_there(way_[place] - 1))) return;
    worse_ = Worse{variable.check, variable.exactly.value_or(0), clause, *more};
}

bool DecisionTable::applies() const {
    return can_be() && std::all_of(applies_.begin(), applies_.end(), [this](std::size_t one) {
               return holds(one);
           });
}

bool DecisionTable::can_be(const std::vector<std::optional<bool>>& held) const {
    if (!is_whole_) return true;
    return std::any_of(together_.begin(), together_.end(), [&](const std::vector<bool>& way) {
        for (std::size_t place = 0; place < held.size(); ++place) {
            if (held[place] && *held[place] != way[place]) return false;
        }
        return true;
    });
}

void DecisionTable::go_through() {
    way_.assign(variables_.size(), 0);
    while (true) {
        if (!asked_.empty() && can_be()) {
            std::vector<bool> held;
            for (const std::size_t one : asked_) held.push_back(holds(one));
            together_.insert(std::move(held));
        }
        if (applies()) {
            can_apply_ = true;
            if (const auto clause = decided()) {
                decides_[*clause] = true;
                for (std::size_t place = 0; !worse_ && place < way_.size(); ++place)
                    look_for_worse(place, *clause);
            }
        }
        std::size_t place = 0;
        while (place < way_.size() && ++way_[place] == variables_[place].places.size())
            way_[place++] = 0;
        if (place == way_.size()) return;
    }
}

}  // namespace assize::analysis
