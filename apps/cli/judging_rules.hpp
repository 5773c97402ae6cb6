#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assize/base/date.hpp"
#include "assize/compiled/compiled.hpp"
#include "console.hpp"

namespace assize::cli {

/// A compiled rulebook, with its file's bytes. Nothing when it is not to be judged by; the
/// complaint has been made.
struct CompiledFile {
    std::string bytes;
    compiled::Compiled content;
};
[[nodiscard]] std::unique_ptr<CompiledFile> open_compiled(
    const std::string& path, Console& console);

/// Rules to judge by, from their sources or compiled: the same rulebooks, plans and reports.
struct JudgingRules {
    std::vector<model::Rulebook> rulebooks;
    std::unique_ptr<CompiledFile> compiled;  ///< nothing: they were read from their sources

    /// Of one of the rulebooks. Cost: its size.
    [[nodiscard]] plan::Plan plan(const model::Rulebook& rulebook) const;
    /// By rulebook; with a day, those of other editions are left empty.
    [[nodiscard]] std::vector<plan::Plan> plans(std::optional<Date> as_at = {}) const;
};

/// Reads the rules that were named, or the shipped ones, and adds their sources. Nothing when
/// something is wrong; the complaints have been made.
[[nodiscard]] std::optional<JudgingRules> rules_to_judge_by(
    const std::vector<std::string>& named, Console& console, Sources& sources);

}  // namespace assize::cli
