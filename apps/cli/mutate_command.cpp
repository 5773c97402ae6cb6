#include <algorithm>
#include <deque>
#include <thread>

#include "assize/analysis/mutation_report.hpp"
#include "assize/base/number.hpp"
#include "assize/publish/mutation.hpp"
#include "commands.hpp"
#include "test_suites.hpp"

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
        : options_(options), console_(console), opened_(opened), justified_(opened.sources) {}

    Tried mutate(const TestSuite& suite) {
        const model::Rulebook& rulebook = *suite.rulebook;
        const plan::Dependence dependence(suite.plan);
        Tried tried{analysis::mutants_of(rulebook, suite.plan, dependence, base_of(rulebook)), {}};
        std::vector<analysis::Trial> trials;
        for (const ReadyTest& ready : suite.tests)
            trials.push_back({ready.test, &ready.facts, ready.day});
        const analysis::Ground ground{tried.mutants.plan, dependence, trials};
        auto& mutants = tried.mutants.mutants;
        if (!options_.only.empty()) keep_read_by(ground, asked_for(rulebook), mutants);
        const analysis::Watch watch{
            progress(rulebook.id, mutants.size(), "changes tried"), [&](std::size_t count) {
                return progress(rulebook.id, count, "that no test notices looked into");
            }};
        tried.fates = try_mutants(
            rulebook.vocabulary, ground, mutants, justified_, jobs_of(options_.jobs), watch);
        return tried;
    }

private:
    [[nodiscard]] const model::Rulebook* base_of(const model::Rulebook& rulebook) const {
        if (!rulebook.extends) return nullptr;
        const auto& all = opened_.rules.rulebooks;
        const auto at = std::find_if(all.begin(), all.end(), [&](const model::Rulebook& one) {
            return one.id == *rulebook.extends;
        });
        return at == all.end() ? nullptr : &*at;
    }

    [[nodiscard]] std::vector<std::uint32_t> asked_for(const model::Rulebook& rulebook) const {
        std::vector<std::uint32_t> places;
        for (std::uint32_t place = 0; place < rulebook.requirements.size(); ++place) {
            const std::string& id = rulebook.requirements[place].id;
            if (std::find(options_.only.begin(), options_.only.end(), id) != options_.only.end())
                places.push_back(place);
        }
        return places;
    }

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
    analysis::Justifications justified_;
};

/// Every requirement that was asked for is in one of the rulebooks.
bool are_known(const std::vector<std::string>& only, const TestSuites& opened, Console& console) {
    bool all = true;
    for (const std::string& id : only) {
        const bool is_known =
            std::any_of(opened.suites.begin(), opened.suites.end(), [&](const TestSuite& suite) {
                const auto& requirements = suite.rulebook->requirements;
                return std::any_of(
                    requirements.begin(), requirements.end(),
                    [&](const model::Requirement& one) { return one.id == id; });
            });
        if (!is_known) console.complain("no requirement of these rules is called `" + id + "`");
        all = all && is_known;
    }
    return all;
}

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

unsigned jobs_of(unsigned asked_for) {
    return asked_for > 0 ? asked_for : std::max(1U, std::thread::hardware_concurrency());
}

int mutate_command(const MutateOptions& options, Console& console) {
    TestSuites opened;
    open_suites(options.files, console, opened);
    if (!opened.is_sound() || !are_known(options.only, opened, console)) return Exit::bad_input;
    std::deque<Tried> tried;
    std::vector<analysis::MutationReport> reports;
    Mutating mutating(options, console, opened);
    for (const TestSuite& suite : opened.suites) {
        Tried one = mutating.mutate(suite);
        if (one.fates.empty()) continue;
        tried.push_back(std::move(one));
        reports.push_back({*suite.rulebook, tried.back().mutants, std::move(tried.back().fates)});
    }
    const std::string text = options.as_json
        ? publish::mutation_to_json(reports, opened.sources)
        : publish::mutation_text(reports, opened.sources, console.style());
    if (!console.write(text)) return Exit::bad_input;
    return status_of(options, reports);
}

}  // namespace assize::cli
