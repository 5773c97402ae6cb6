#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "commands.hpp"

namespace assize::cli {

/// What every command takes.
struct General {
    std::string colour = "auto";
    int width = 0;
    bool is_verbose = false;
};

/// The program's commands and what each was told: the arguments of those that judge stand in
/// arguments_judging.cpp and arguments_batch.cpp, those for people who write rules in
/// arguments_writing.cpp and arguments_testing.cpp, those that ask one rulebook something in
/// arguments_rulebook.cpp.
class Arguments {
public:
    Arguments();

    [[nodiscard]] CLI::App& app() { return app_; }
    [[nodiscard]] const General& general() const { return general_; }
    /// Runs the command that was asked for.
    [[nodiscard]] int run(Console& console);

private:
    using Run = std::function<int(Console&)>;
    /// What all commands take, after their own.
    void add_general(CLI::App& command);
    CLI::App& add(const std::string& name, const std::string& does, Run run);
    CLI::App& add_over_rules(const std::string& name, const std::string& does, Run run);
    void add_case(CLI::App& command, CaseOptions& about);
    void add_format_option(CLI::App& command);
    [[nodiscard]] bool is_json() const { return format_ == "json"; }

    // arguments_judging.cpp
    void add_judge();
    void add_explain();
    // arguments_batch.cpp
    void add_batch();
    void add_watch();
    void add_editions_options(
        CLI::App& command, std::vector<std::string>& rules, std::string& as_at);
    // arguments_writing.cpp
    void add_check();
    void add_test();
    void add_coverage();
    void add_format();
    void add_lint();
    void add_new();
    void add_compile();
    // arguments_rulebook.cpp
    void add_rules_options(CLI::App& command, RulesOptions& about);
    CLI::App& add_over_rulebook(
        const std::string& name, const std::string& does, RulesOptions& about, std::string& output,
        Run run);
    void add_what();
    void add_read_back();
    void add_graph();
    void add_schema();
    void add_blank();
    void add_docs();

    // arguments_testing.cpp
    void add_mutate();
    void add_boundaries();

    CLI::App app_{
        "Judges a board's profile against written rules, and explains every judgement.", "assize"};
    General general_;
    std::string format_ = "text";
    std::vector<std::string> files_;
    JudgeOptions judge_;
    ExplainOptions explain_;
    FormatOptions format_files_;
    LintOptions lint_;
    NewOptions new_;
    CompileOptions compile_;
    CoverageOptions coverage_;
    WhatOptions what_;
    ReadBackOptions read_back_;
    GraphOptions graph_;
    SchemaOptions schema_;
    BlankOptions blank_;
    DocsOptions docs_;
    MutateOptions mutate_;
    BoundariesOptions boundaries_;
    BatchOptions batch_;
    WatchOptions watch_;
    std::vector<std::pair<CLI::App*, Run>> runs_;
};

}  // namespace assize::cli
