#pragma once

#include <string>
#include <vector>

#include "case.hpp"
#include "console.hpp"
#include "opened_rules.hpp"

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

struct CompileOptions {
    std::vector<std::string> files;
    std::string output;
    bool is_check = false;  ///< the files are compiled ones, to be compared with their sources
};
[[nodiscard]] int compile_command(const CompileOptions& options, Console& console);

struct CoverageOptions {
    std::vector<std::string> files;
    bool as_json = false;
    bool all = false;
    std::string html;                           ///< where to write the page; empty: nowhere
    std::string at_least, judgements_at_least;  ///< percentages; empty: none
};
[[nodiscard]] int coverage_command(const CoverageOptions& options, Console& console);

struct FormatOptions {
    std::vector<std::string> files;
    bool is_check = false;
};
[[nodiscard]] int format_command(const FormatOptions& options, Console& console);

struct LintOptions {
    std::vector<std::string> files;
    std::string explain;  ///< a lint's code; empty: none
    bool fix = false;
    bool notes = false;  ///< each of them, not their number
    bool as_json = false;
};
[[nodiscard]] int lint_command(const LintOptions& options, Console& console);

struct NewOptions {
    std::string kind;  ///< rulebook, requirement or test
    std::string id, title;
    std::string output;  ///< empty: standard output
};
[[nodiscard]] int new_command(const NewOptions& options, Console& console);

struct WhatOptions {
    RulesOptions about;
    std::string field;    ///< empty: every field
    std::string profile;  ///< empty: none
    bool as_json = false;
};
[[nodiscard]] int what_command(const WhatOptions& options, Console& console);

struct ReadBackOptions {
    std::string first;               ///< the rules; a requirement when they are named besides
    std::vector<std::string> rules;  ///< named besides
    std::vector<std::string> requirements;  ///< and themes; none: all
    std::string as_at;                      ///< as in RulesOptions
    bool as_json = false;
};
[[nodiscard]] int read_back_command(const ReadBackOptions& options, Console& console);

struct GraphOptions {
    RulesOptions about;
    std::string format;  ///< dot or svg; empty: as the file's name ends
    std::string output;  ///< empty: standard output
};
[[nodiscard]] int graph_command(const GraphOptions& options, Console& console);

struct SchemaOptions {
    RulesOptions about;
    std::string output;  ///< empty: standard output
};
[[nodiscard]] int schema_command(const SchemaOptions& options, Console& console);

struct DocsOptions {
    std::vector<std::string> rules;
    std::string output;  ///< a folder
    bool as_json = false;
};
[[nodiscard]] int docs_command(const DocsOptions& options, Console& console);

struct BlankOptions {
    RulesOptions about;
    std::string format;  ///< json, csv or html; empty: as the file's name ends, else json
    std::vector<std::string> with;  ///< `partners=16`
    std::string output;             ///< empty: standard output
};
[[nodiscard]] int blank_command(BlankOptions options, Console& console);

struct MutateOptions {
    std::vector<std::string> files, only;
    std::optional<unsigned> at_least;  ///< per cent that tests must notice; none: all
    unsigned jobs = 0;                 ///< threads; 0: as many as there are cores
    bool as_json = false;
    bool is_quiet = false;
};
[[nodiscard]] int mutate_command(const MutateOptions& options, Console& console);

struct BoundariesOptions {
    std::vector<std::string> requirements, rules;
    unsigned jobs = 0;  ///< as MutateOptions::jobs
};
[[nodiscard]] int boundaries_command(const BoundariesOptions& options, Console& console);

struct BatchOptions {
    std::vector<std::string> inputs;  ///< files, folders, or `-`
    std::vector<std::string> rules;   ///< none: the shipped ones
    std::string as_at;                ///< empty: each profile's
    std::string format = "ndjson";    ///< ndjson, csv, summary or summary-json
    std::string explain = "none";     ///< none, reasons or full
    std::string output, rejects;      ///< files; empty: standard output, nowhere
    unsigned jobs = 0;                ///< as MutateOptions::jobs
    bool is_quiet = false;
    bool is_of_lines = false;  ///< each line is a profile, whatever the first looks like
    bool is_resumed = false;   ///< goes on where the run that made the output was interrupted
};
[[nodiscard]] int batch_command(const BatchOptions& options, Console& console);

struct WatchOptions {
    std::string folder;              ///< of profiles
    std::vector<std::string> rules;  ///< none: the shipped ones
    std::string as_at;               ///< empty: each profile's
    bool as_json = false;
};
[[nodiscard]] int watch_command(const WatchOptions& options, Console& console);

/// The requirements that ids name; a theme's id stands for all its requirements. Nothing when one
/// is unknown; the nearest known one has been offered.
[[nodiscard]] std::optional<report::Scope> scope_of(
    const std::vector<std::string>& only, const model::Rulebook& rulebook, Console& console);
/// What the musts of a scope say, as an exit status.
[[nodiscard]] int status_of(const report::Subject& subject, const report::Scope& scope);

}  // namespace assize::cli
