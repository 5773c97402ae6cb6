#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <span>
#include <string>
#include <string_view>
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
    /// Knows all commands or, when `first` names one, that one alone. Each is given its options
    /// when it is read: most runs pay for one command.
    explicit Arguments(std::string_view first);

    /// The names of all commands, in the order in which they are shown.
    [[nodiscard]] static std::vector<std::string> commands();

    [[nodiscard]] CLI::App& app() { return app_; }
    [[nodiscard]] const General& general() const { return general_; }
    /// Runs the command that was asked for.
    [[nodiscard]] int run(Console& console) const { return run_(console); }

private:
    /// A command: what it is called and does, and what gives it its options and says how it runs.
    struct Command {
        const char* name;
        const char* does;
        void (Arguments::*add)(CLI::App& command);
    };
    [[nodiscard]] static std::span<const Command> table();

    /// What all commands take, after their own.
    void add_general(CLI::App& command);
    void add_rule_files(CLI::App& command);
    void add_case(CLI::App& command, CaseOptions& about);
    void add_format_option(CLI::App& command);
    [[nodiscard]] bool is_json() const { return format_ == "json"; }

    // arguments_judging.cpp
    void add_judge(CLI::App& command);
    void add_explain(CLI::App& command);
    // arguments_batch.cpp
    void add_batch(CLI::App& command);
    void add_watch(CLI::App& command);
    void add_editions_options(
        CLI::App& command, std::vector<std::string>& rules, std::string& as_at);
    // arguments_writing.cpp
    void add_check(CLI::App& command);
    void add_test(CLI::App& command);
    void add_coverage(CLI::App& command);
    void add_format(CLI::App& command);
    void add_lint(CLI::App& command);
    void add_new(CLI::App& command);
    void add_compile(CLI::App& command);
    // arguments_rulebook.cpp
    void add_rules_options(CLI::App& command, RulesOptions& about);
    void add_rulebook(CLI::App& command, RulesOptions& about, std::string& output);
    void add_what(CLI::App& command);
    void add_read_back(CLI::App& command);
    void add_graph(CLI::App& command);
    void add_schema(CLI::App& command);
    void add_blank(CLI::App& command);
    void add_docs(CLI::App& command);

    // arguments_testing.cpp
    void add_mutate(CLI::App& command);
    void add_boundaries(CLI::App& command);

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
    std::function<int(Console&)> run_;  ///< of the command that was asked for
};

}  // namespace assize::cli
