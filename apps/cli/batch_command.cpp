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
    if (word == "full") return Explain::full;
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
    const std::string text = report::batch_summary(
        rulebooks, tally, is_output ? console.style() : console.style_of_remarks());
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
        case Explain::full: break;
    }
    return {bytes, 16};
}

}  // namespace

int batch_command(const BatchOptions& options, Console& console) {
    std::optional<Date> as_at;
    if (!options.as_at.empty()) {
        as_at = date_of_judgement(options.as_at, console);
        if (!as_at) return Exit::bad_input;
    }
    Sources sources;
    const Rules rules = load_rules(rules_or_shipped(options.rules), true, false, console, sources);
    const auto inputs = find_inputs(options.inputs, console);
    if (!rules.is_sound || !inputs) return Exit::bad_input;
    std::vector<plan::Plan> plans;
    for (const model::Rulebook& rulebook : rules.rulebooks)
        plans.push_back(plan::compile(rulebook));
    const publish::BatchTable table(rules.rulebooks);
    const Explain explain = explain_of(options.explain);
    const Form form = form_of(options.format);
    const Ground ground{sources, rules.rulebooks, plans, as_at, *inputs, explain, form, table};
    Outlet out(console), rejects(console);
    if (!out.open(options.output.empty() ? "-" : options.output) || !rejects.open(options.rejects)
        || (form == Form::table && !out.write(table.header())))
        return Exit::bad_input;
    BlockReader reader(*inputs, console.in(), block_size(explain));
    // What goes to a terminal shows by itself how far it has come.
    const bool is_silent =
        options.is_quiet || (options.output.empty() && console.is_report_watched());
    Progress progress(bytes_of(*inputs), is_silent, console);
    BlockWriter writer(out, rejects, report::Tally(rules.rulebooks), progress, console);
    run_pipeline(
        ground, jobs_of(options.jobs), [&](Block& block) { return reader.fill(block); },
        [&](const Block& block) { return writer.write(block); });
    writer.finish();
    if (!writer.is_whole()) return Exit::bad_input;
    const report::Tally& tally = writer.tally();
    if (!put_summary(options, rules.rulebooks, tally, out, console)) return Exit::bad_input;
    return tally.rejected() + tally.faults() == 0 ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
