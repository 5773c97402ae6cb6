#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>

#include "assize/base/sha256.hpp"
#include "assize/base/utf8.hpp"
#include "assize/report/batch_summary.hpp"
#include "batch/block_reader.hpp"
#include "batch/block_writer.hpp"
#include "batch/pipeline.hpp"
#include "commands.hpp"
#include "suite_mutants.hpp"

namespace assize::cli {

namespace {

using namespace batch;

Explain explain_of(const std::string& word) {
    if (word == "full") return Explain::outline;
    return word == "reasons" ? Explain::reasons : Explain::none;
}

Form form_of(const std::string& format) {
    if (format == "csv") return Form::table;
    return format == "ndjson" ? Form::lines : Form::nothing;
}

/// A summary that was asked for is the output; any other is for who is watching.
bool put_summary(
    const BatchOptions& options, std::span<const model::Rulebook> rulebooks,
    const report::Tally& tally, Outlet& out, Console& console) {
    if (options.format == "summary-json")
        return out.write(report::batch_summary_to_json(rulebooks, tally));
    const bool is_output = options.format == "summary";
    if (!is_output && options.is_quiet) return true;
    report::Style style = is_output ? console.style() : console.style_of_remarks();
    style.colour = style.colour && (!is_output || options.output.empty());
    const std::string text = report::batch_summary(rulebooks, tally, style);
    if (is_output) return out.write(text);
    console.remark(text);
    return true;
}

/// Zero when one of them is no file, so that nobody knows.
std::uint64_t bytes_of(std::span<const Input> inputs) {
    std::uint64_t sum = 0;
    for (const Input& input : inputs) {
        if (!input.is_file) return 0;
        sum += input.size;
    }
    return sum;
}

/// So many profiles go into a block, that what is said of them stays small beside what they are.
BlockSize block_size(Explain explain) {
    constexpr std::size_t bytes = 1U << 20U;
    switch (explain) {
        case Explain::none: return {bytes, 256};
        case Explain::reasons: return {bytes, 64};
        case Explain::outline:
        case Explain::full: break;
    }
    return {bytes, 16};
}

/// Says so once, and ends the program as the signal would have.
extern "C" void say_what_goes_on(int signal) {
    constexpr std::string_view words =
        "\nassize: interrupted; the same command with --resume goes on\n";
    static_cast<void>(::write(STDERR_FILENO, words.data(), words.size()) == 0);
    ::raise(signal);
}

void tell_who_interrupts() {
    struct sigaction action {};
    action.sa_handler = say_what_goes_on;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction before {};
        ::sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) ::sigaction(signal, &action, nullptr);
    }
}

/// What a run judges, and by what. It stays where it is: the rulebooks' sources are its own.
struct Opened {
    Sources sources;
    JudgingRules rules;
    std::vector<plan::Plan> plans;  ///< by rulebook
    std::optional<Date> as_at;
    std::vector<Input> inputs;
};

/// Whether a file that is to be written is none of those that are read, nor the other one.
bool is_free(
    const std::string& file, const std::string& other, const Opened& opened, Console& console) {
    std::error_code none;
    const bool is_read =
        std::any_of(opened.inputs.begin(), opened.inputs.end(), [&](const Input& input) {
            return input.is_file && std::filesystem::equivalent(input.path, file, none);
        });
    if (is_read) console.complain("`" + file + "` is one of the files to read; write to another");
    const bool is_twice = !file.empty() && file == other;
    if (is_twice) console.complain("`" + file + "` cannot hold the output and the rejects");
    return !is_read && !is_twice;
}

/// Said once, rather than of each profile.
bool have_requirements(const Opened& opened, Console& console) {
    const auto& rulebooks = opened.rules.rulebooks;
    const auto has_some = [](const model::Rulebook& one) { return !one.requirements.empty(); };
    if (rulebooks.empty() || std::any_of(rulebooks.begin(), rulebooks.end(), has_some)) return true;
    const model::Rulebook& first = rulebooks.front();
    console.complain({{Code::no_requirements, first.span, {first.id}, {}, {}, {}}}, opened.sources);
    return false;
}

bool open_run(const BatchOptions& options, Console& console, Opened& opened) {
    if (!options.as_at.empty()) {
        opened.as_at = date_of_judgement(options.as_at, console);
        if (!opened.as_at) return false;
    }
    auto rules = rules_to_judge_by(options.rules, console, opened.sources);
    auto inputs = find_inputs(options.inputs, console);
    if (!rules || !inputs) return false;
    opened.rules = std::move(*rules);
    opened.inputs = std::move(*inputs);
    for (Input& input : opened.inputs) input.is_lines = input.is_lines || options.is_of_lines;
    if (!have_requirements(opened, console)) return false;
    if (opened.as_at) {
        auto edition = model::edition_in_force(opened.rules.rulebooks, *opened.as_at);
        console.complain(std::move(edition.diagnostics), opened.sources);
        if (edition.rulebook == nullptr) return false;
    }
    opened.plans = opened.rules.plans(opened.as_at);
    return is_free(options.output, options.rejects, opened, console)
        && is_free(options.rejects, {}, opened, console);
}

/// What a run is told and reads, as its journal says it: what gives the same lines writes the same
/// bytes.
std::vector<std::string> words_of(const BatchOptions& options, const Opened& opened) {
    std::vector<std::string> words{
        "assize " + std::string(report::engine_version), "as at " + options.as_at,
        "format " + options.format, "explain " + options.explain, "rejects " + options.rejects};
    if (options.is_of_lines) words.emplace_back("lines");
    for (std::uint32_t file = 0; file < opened.sources.size(); ++file) {
        const Source& source = opened.sources[{file}];
        words.push_back("rules " + source.name + ", SHA-256 " + sha256_hex(source.text));
    }
    for (const Input& input : opened.inputs) {
        words.push_back(
            "profiles " + input.name
            + (input.is_file ? ", " + std::to_string(input.size) + " bytes, changed at "
                       + std::to_string(input.changed_at)
                             : ""));
    }
    for (std::string& line : words) line = printable(line);
    return words;
}

/// A journal stands beside a file; a pipe or a terminal cannot be cut back to where it was.
bool has_journal(const std::string& output) {
    struct stat there {};
    if (output.empty()) return false;
    return ::stat(output.c_str(), &there) != 0 || S_ISREG(there.st_mode);
}

int run_batch(
    const BatchOptions& options, const Opened& opened, Journal* journal, Console& console) {
    const auto& rulebooks = opened.rules.rulebooks;
    const publish::BatchTable table(rulebooks);
    const Explain explain = explain_of(options.explain);
    const Form form = form_of(options.format);
    const auto start = journal != nullptr ? journal->start() : std::nullopt;
    BlockReader reader(
        opened.inputs, console.in(), block_size(explain), start ? start->position : Position{});
    if (const std::string why = reader.go_on(); !why.empty()) {
        console.complain(why);
        return Exit::bad_input;
    }
    Outlet out(console), rejects(console);
    if (!out.open(options.output.empty() ? "-" : options.output, start ? start->out : 0)
        || !rejects.open(options.rejects, start ? start->rejects : 0)
        || (form == Form::table && !start && !out.write(table.header())))
        return Exit::bad_input;
    report::Tally tally(rulebooks);
    if (start && !tally.set_figures(start->figures)) {
        console.complain("the journal of the interrupted run counts other requirements");
        return Exit::bad_input;
    }
    const Ground ground{opened.sources, rulebooks, opened.plans, opened.as_at,
                        opened.inputs,  explain,   form,         &table};
    // What goes to a terminal shows by itself how far it has come.
    const bool is_silent =
        options.is_quiet || (options.output.empty() && console.is_report_watched());
    Progress progress(bytes_of(opened.inputs), is_silent, console);
    BlockWriter writer(out, rejects, journal, std::move(tally), progress, console);
    const bool has_run = run_pipeline(
        ground, jobs_of(options.jobs), [&](Block& block) { return reader.fill(block); },
        [&](const Block& block) { return writer.write(block); }, console);
    writer.finish();
    if (!has_run || !writer.is_whole()
        || !put_summary(options, rulebooks, writer.tally(), out, console)) {
        if (journal != nullptr) console.complain("the run is not at its end; --resume goes on");
        return Exit::bad_input;
    }
    if (journal != nullptr) journal->remove();
    const std::uint64_t bad = writer.tally().rejected() + writer.tally().faults();
    return bad == 0 ? Exit::all_well : Exit::bad_input;
}

}  // namespace

int batch_command(const BatchOptions& told, Console& console) {
    BatchOptions options = told;
    if (options.output == "-") options.output.clear();
    if (options.explain != "none" && options.format != "ndjson") {
        console.complain(
            "`--format " + options.format + "` has no room for what explains; ndjson has");
        return Exit::bad_input;
    }
    Opened opened;
    if (!open_run(options, console, opened)) return Exit::bad_input;
    if (!has_journal(options.output)) {
        if (!options.is_resumed) return run_batch(options, opened, nullptr, console);
        console.complain("--resume goes on with a file that -o names");
        return Exit::bad_input;
    }
    Journal journal(options.output, words_of(options, opened), console);
    if (!journal.open(options.is_resumed)) return Exit::bad_input;
    tell_who_interrupts();
    return run_batch(options, opened, &journal, console);
}

}  // namespace assize::cli
