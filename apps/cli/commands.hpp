#pragma once

#include <string>
#include <vector>

#include "case.hpp"
#include "console.hpp"

/// One function for each command; its result is the exit status.
namespace assize::cli {

struct JudgeOptions {
    CaseOptions about;
    std::vector<std::string> only;
    bool is_summary = false;
};
[[nodiscard]] int judge_command(const JudgeOptions& options, Console& console);

struct ExplainOptions {
    CaseOptions about;
    std::vector<std::string> requirements;
    bool all = false;
};
[[nodiscard]] int explain_command(const ExplainOptions& options, Console& console);

[[nodiscard]] int check_command(const std::vector<std::string>& files, Console& console);
[[nodiscard]] int test_command(const std::vector<std::string>& files, Console& console);

struct FormatOptions {
    std::vector<std::string> files;
    bool is_check = false;
};
[[nodiscard]] int format_command(const FormatOptions& options, Console& console);

struct LintOptions {
    std::vector<std::string> files;
    bool fix = false;
    bool notes = false;  ///< each of them, not their number
    bool as_json = false;
};
[[nodiscard]] int lint_command(const LintOptions& options, Console& console);

/// The requirements that ids name; a theme's id stands for all its requirements. Nothing when one
/// is unknown; the nearest known one has been offered.
[[nodiscard]] std::optional<report::Scope> scope_of(
    const std::vector<std::string>& only, const model::Rulebook& rulebook, Console& console);
/// What the musts of a scope say, as an exit status.
[[nodiscard]] int status_of(const report::Subject& subject, const report::Scope& scope);

}  // namespace assize::cli
