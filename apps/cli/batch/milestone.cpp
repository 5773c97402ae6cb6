#include <charconv>

#include "journal.hpp"

// A line of figures in a fixed order; then those of the tally, which are many and mostly nought,
// with their places.
namespace assize::cli::batch {

namespace {

constexpr std::size_t most_figures = 100'000'000;

/// The figures of a position, in the order in which they are written.
template <typename Figure>
void each_figure(Milestone& of, Figure figure) {
    Position& position = of.position;
    facts::SplitState& state = position.state;
    figure(position.input);
    figure(position.offset);
    figure(position.seen);
    figure(position.fingerprint);
    figure(state.layout);
    figure(state.next);
    figure(state.is_skipping);
    figure(state.skipped.depth);
    figure(state.skipped.is_in_text);
    figure(state.skipped.is_escaped);
    figure(state.line);
    figure(state.column);
    figure(state.number);
    figure(of.out);
    figure(of.rejects);
}

/// Takes a figure and the character behind it, unless the line ends there.
std::optional<std::uint64_t> take_figure(std::string_view& line, char behind) {
    std::uint64_t figure = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), figure);
    if (error != std::errc{}) return std::nullopt;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    if (line.empty()) return figure;
    if (line.front() != behind) return std::nullopt;
    line.remove_prefix(1);
    return figure;
}

}  // namespace

std::string milestone_text(const Milestone& milestone) {
    std::string text;
    Milestone copy = milestone;
    each_figure(copy, [&](auto& figure) {
        text += std::to_string(static_cast<std::uint64_t>(figure)) + " ";
    });
    text += std::to_string(milestone.figures.size());
    for (std::size_t place = 0; place < milestone.figures.size(); ++place) {
        if (milestone.figures[place] == 0) continue;
        text += " " + std::to_string(place) + "=" + std::to_string(milestone.figures[place]);
    }
    return text + "\n";
}

std::optional<Milestone> read_milestone(std::string_view line) {
    Milestone made;
    bool is_sound = true;
    each_figure(made, [&](auto& figure) {
        const auto read = take_figure(line, ' ');
        is_sound = is_sound && read.has_value();
        if (is_sound) figure = static_cast<std::remove_reference_t<decltype(figure)>>(*read);
    });
    const auto size = take_figure(line, ' ');
    if (!is_sound || !size || *size > most_figures) return std::nullopt;
    made.figures.resize(*size);
    while (!line.empty()) {
        const auto place = take_figure(line, '=');
        const auto figure = place ? take_figure(line, ' ') : std::nullopt;
        if (!figure || *place >= made.figures.size()) return std::nullopt;
        made.figures[*place] = *figure;
    }
    return made;
}

}  // namespace assize::cli::batch
