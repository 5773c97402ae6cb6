#include <deque>

#include "assize/analysis/mutation_report.hpp"
#include "assize/base/number.hpp"
#include "assize/publish/mutation.hpp"
#include "commands.hpp"
#include "suite_mutants.hpp"

namespace assize::cli {

namespace {

/// What a report of one rulebook points into.
struct Tried {
    analysis::Mutants mutants;
    std::vector<analysis::Tried> fates;
};

class Mutating {
public:
    Mutating(const MutateOptions& options, Console& console, const TestSuites& opened)
        : options_(options), console_(console), opened_(opened) {}

    [[nodiscard]] Tried mutate(const TestSuite& suite) const {
        const std::string& id = suite.rulebook->id;
        SuiteMutants of = mutants_of(suite, opened_, options_.only);
        const analysis::Watch watch{
            progress(id, of.mutants.mutants.size(), "changes tried"), [&](std::size_t count) {
                return progress(id, count, "that no test notices looked into");
            }};
        auto fates = try_mutants(
            *suite.rulebook, of.ground(), of.mutants.mutants, opened_.sources,
            jobs_of(options_.jobs), watch);
        return {std::move(of.mutants), std::move(fates)};
    }

private:
    /// Now and then a line, for somebody who watches.
    [[nodiscard]] analysis::Progress progress(
        const std::string& id, std::size_t all, const std::string& what) const {
        if (options_.is_quiet || !console_.is_watched()) return {};
        return [this, id, all, what](std::size_t done) {
            constexpr std::size_t now_and_then = 16;
            if (done == all) console_.show_progress({});
            if (done % now_and_then == 0 && done != all)
                console_.show_progress(
                    id + ": " + std::to_string(done) + " of " + std::to_string(all) + " " + what);
        };
    }

    const MutateOptions& options_;
    Console& console_;
    const TestSuites& opened_;
};

/// Without a share to reach, one change that no test notices is too many.
int status_of(const MutateOptions& options, const std::vector<analysis::MutationReport>& reports) {
    std::size_t noticed = 0;
    std::size_t counted = 0;
    for (const analysis::MutationReport& report : reports) {
        const analysis::Score sum = whole(scores(report));
        noticed += sum.noticed;
        counted += sum.counted();
    }
    const std::size_t wanted = options.at_least.value_or(100);
    return noticed * 100 < wanted * counted ? Exit::breached : Exit::all_well;
}

}  // namespace

int mutate_command(const MutateOptions& options, Console& console) {
    TestSuites opened;
    open_suites(options.files, console, opened);
    if (!opened.is_sound() || !are_known(options.only, opened, console)) return Exit::bad_input;
    warn_of_failing(opened, console);
    std::deque<Tried> tried;
    std::vector<analysis::MutationReport> reports;
    const Mutating mutating(options, console, opened);
    for (const TestSuite& suite : opened.suites) {
        Tried one = mutating.mutate(suite);
        if (one.fates.empty()) continue;
        tried.push_back(std::move(one));
        reports.push_back({*suite.rulebook, tried.back().mutants, std::move(tried.back().fates)});
    }
    if (reports.empty() && !options.as_json)
        return console.write("nothing to change: no judgement depends on what is written here\n")
            ? Exit::all_well
            : Exit::bad_input;
    const std::string text = options.as_json
        ? publish::mutation_to_json(reports, opened.sources)
        : publish::mutation_text(reports, opened.sources, console.style());
    if (!console.write(text)) return Exit::bad_input;
    return status_of(options, reports);
}

}  // namespace assize::cli
