#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/diagnostic.hpp"
#include "assize/base/source.hpp"
#include "assize/report/subject.hpp"

namespace assize::cli {

/// Exit statuses of every command.
enum Exit : int {
    all_well = 0,
    breached = 1,
    bad_input = 2,
    not_evidenced = 3,
    defect = 4,
    unread = 141,  ///< as a shell says of a program that a closed pipe ended: 128 and SIGPIPE
};

enum class Colour { automatic, always, never };

/// Writes all of `text`. Result: zero, or the errno that says why not.
[[nodiscard]] int write_all(int descriptor, std::string_view text);

/// Where a run reads and writes: file descriptors, so that a test may hand over its own.
class Console {
public:
    Console(int in, int out, int err) : in_(in), out_(out), err_(err) {}

    [[nodiscard]] int in() const { return in_; }
    void set_colour(Colour colour) { colour_ = colour; }
    void set_width(int width) { width_ = width; }

    /// Writes a report. False when it could not all be written; the complaint has been made, unless
    /// whoever was reading has seen enough: `… | head`.
    [[nodiscard]] bool write(std::string_view text);
    [[nodiscard]] bool has_lost_its_reader() const { return has_lost_its_reader_; }
    /// `assize: error: …` on the error stream.
    void complain(std::string_view words);
    /// `assize: warning: …`
    void warn(std::string_view words);
    /// Every diagnostic, in order, up to limits::diagnostics_shown; the rest is counted.
    void complain(std::vector<Diagnostic> diagnostics, const Sources& sources);

    /// Whether somebody may be watching the error stream.
    [[nodiscard]] bool is_watched() const;
    /// Whether somebody may be watching the reports.
    [[nodiscard]] bool is_report_watched() const;
    /// A line on the error stream that the next one takes the place of; an empty one leaves
    /// nothing.
    void show_progress(std::string_view text);

    /// Writes to the error stream what is no complaint.
    void remark(std::string_view text);

    /// How reports look here: colour when the terminal and NO_COLOR allow it, as wide as the
    /// terminal.
    [[nodiscard]] report::Style style() const { return style_on(out_); }
    /// The same of remarks.
    [[nodiscard]] report::Style style_of_remarks() const { return style_on(err_); }

private:
    [[nodiscard]] report::Style style_on(int descriptor) const;
    [[nodiscard]] bool is_coloured(int descriptor) const;
    int in_, out_, err_;
    Colour colour_ = Colour::automatic;
    int width_ = 0;
    bool has_lost_its_reader_ = false;
};

}  // namespace assize::cli
