#include "assize/analysis/graph.hpp"

#include <algorithm>

#include "assize/model/walk.hpp"

namespace assize::analysis {

namespace {

class Drawing {
public:
    explicit Drawing(const model::Rulebook& rulebook) : rulebook_(rulebook) {}

    Graph draw(std::span<const std::uint32_t> requirements) && {
        for (const std::uint32_t place : requirements)
            graph_.things.emplace_back(model::RequirementId{place});
        const std::size_t asked_for = graph_.things.size();
        // What is read is added behind, and read in its turn.
        for (std::uint32_t at = 0; at < graph_.things.size(); ++at) {
            const Readable thing = graph_.things[at];
            if (const auto* meaning = std::get_if<model::MeaningId>(&thing))
                read(at, rulebook_.meanings[meaning->index]);
            const auto* requirement = std::get_if<model::RequirementId>(&thing);
            if (requirement == nullptr || at >= asked_for) continue;
            model::each_part(
                rulebook_.requirements[requirement->index],
                [&](const model::Condition& part) { read(at, part); });
        }
        return std::move(graph_);
    }

private:
    template <typename Part>
    void read(std::uint32_t from, const Part& part) {
        for (const Reading& reading : readings(rulebook_, part)) {
            const Graph::Line line{from, place_of(reading.what)};
            auto& lines = graph_.lines;
            if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
        }
    }
    std::uint32_t place_of(const Readable& what) {
        auto& things = graph_.things;
        const auto found = std::find(things.begin(), things.end(), what);
        const auto place = static_cast<std::uint32_t>(found - things.begin());
        if (found == things.end()) things.push_back(what);
        return place;
    }

    const model::Rulebook& rulebook_;
    Graph graph_;
};

}  // namespace

Graph graph_of(const model::Rulebook& rulebook, std::span<const std::uint32_t> requirements) {
    return Drawing(rulebook).draw(requirements);
}

}  // namespace assize::analysis
