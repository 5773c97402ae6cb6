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

struct MutateOptions {
    std::vector<std::string> files, only;
    std::optional<unsigned> at_least;  ///< per cent that tests must notice; none: all
    unsigned jobs = 0;                 ///< threads; 0: as many as there are cores
    bool as_json = false;
    bool is_quiet = false;
};
[[nodiscard]] int mutate_command(const MutateOptions& options, Console& console);
/// How many threads to use when so many were asked for, 0 being as many as there are cores.
[[nodiscard]] unsigned jobs_of(unsigned asked_for);

/// The requirements that ids name; a theme's id stands for all its requirements. Nothing when one
/// is unknown; the nearest known one has been offered.
[[nodiscard]] std::optional<report::Scope> scope_of(
    const std::vector<std::string>& only, const model::Rulebook& rulebook, Console& console);
/// What the musts of a scope say, as an exit status.
[[nodiscard]] int status_of(const report::Subject& subject, const report::Scope& scope);

}  // namespace assize::cli
