#pragma once

#include <cstddef>

#include "assize/report/tally.hpp"
#include "block.hpp"
#include "journal.hpp"
#include "outlet.hpp"
#include "progress.hpp"

namespace assize::cli::batch {

/// Writes what was made of blocks, in their order, and counts.
class BlockWriter {
public:
    /// `journal`: where each block that is written is noted, if anywhere.
    BlockWriter(
        Outlet& out, Outlet& rejects, Journal* journal, report::Tally tally, Progress& progress,
        Console& console)
        : out_(out),
          rejects_(rejects),
          journal_(journal),
          tally_(std::move(tally)),
          progress_(progress),
          console_(console) {}

    /// False when it cannot go on; the complaint has been made.
    [[nodiscard]] bool write(const Block& block);
    /// Ends the progress, and says how many complaints were not shown.
    void finish();

    [[nodiscard]] const report::Tally& tally() const { return tally_; }
    /// Whether all that was made could be written.
    [[nodiscard]] bool is_whole() const { return is_whole_; }

private:
    [[nodiscard]] bool note(const Position& position);

    Outlet& out_;
    Outlet& rejects_;
    Journal* journal_;
    report::Tally tally_;
    Progress& progress_;
    Console& console_;
    std::size_t complaints_ = 0;
    bool is_whole_ = true;
};

}  // namespace assize::cli::batch
