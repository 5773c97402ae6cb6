#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "../console.hpp"
#include "block.hpp"

namespace assize::cli::batch {

/// How far a run had come after a block: a run that goes on from there loses and repeats nothing.
struct Milestone {
    Position position;
    std::uint64_t out = 0, rejects = 0;  ///< bytes written
    std::vector<std::uint64_t> figures;  ///< of the tally
    friend bool operator==(const Milestone&, const Milestone&) = default;
};

/// The file beside a run's output that says how far the run has come, so that one that was
/// interrupted can go on. Its first lines say which run it is of.
class Journal {
public:
    /// `run`: what the run is told and reads, a line each. `output`: the file beside which the
    /// journal is.
    Journal(const std::string& output, std::vector<std::string> run, Console& console)
        : file_(output + ".journal"), run_(std::move(run)), console_(console) {}
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Begins one, or, when the run `is_resumed`, finds the one that is there. False when there
    /// should be none, or when it is another run's; the complaint has been made.
    [[nodiscard]] bool open(bool is_resumed);
    /// Where the run that was interrupted had come to; nothing: it begins at its start.
    [[nodiscard]] const std::optional<Milestone>& start() const { return start_; }

    /// Notes what has been written. False with a complaint.
    [[nodiscard]] bool note(const Milestone& milestone);
    /// The run is at its end, and nothing is left to go on with.
    void remove();

private:
    [[nodiscard]] bool begin();
    [[nodiscard]] bool go_on(const std::string& text);
    [[nodiscard]] std::string head() const;
    bool complain(const std::string& words) const;

    std::string file_;
    std::vector<std::string> run_;
    Console& console_;
    std::optional<Milestone> start_;  ///< and, later, the last that was noted
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

/// A milestone as a line, and what such a line says; nothing when it says no such thing.
[[nodiscard]] std::string milestone_text(const Milestone& milestone);
[[nodiscard]] std::optional<Milestone> read_milestone(std::string_view line);

}  // namespace assize::cli::batch
