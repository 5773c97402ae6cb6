#include "assize/base/number.hpp"
#include "assize/publish/coverage.hpp"
#include "commands.hpp"
#include "output.hpp"
#include "test_suites.hpp"

namespace assize::cli {

namespace {

/// A floor that a figure must not be under, in millionths of a percentage point.
struct Floor {
    std::string_view option;
    std::string text;
    std::optional<std::int64_t> parts;
};

bool read_floor(Floor& floor, Console& console) {
    if (floor.text.empty()) return true;
    std::string_view figure = floor.text;
    if (figure.ends_with('%')) figure.remove_suffix(1);
    floor.parts = read_number(figure).parts;
    if (floor.parts && *floor.parts >= 0 && *floor.parts <= 100 * parts_per_unit) return true;
    console.complain(
        std::string(floor.option) + ": `" + floor.text
        + "` is not a percentage from 0 to 100, like 90");
    return false;
}

bool is_under(const analysis::CoverageFigure& figure, const Floor& floor) {
    if (!floor.parts) return false;
    return Wide{100 * parts_per_unit} * figure.seen < Wide{*floor.parts} * figure.asked;
}

/// The files whose own tests are run: of what a rulebook extends, its own rulebook says it.
std::vector<SourceId> files_of(const TestSuites& opened) {
    std::vector<SourceId> files;
    for (const TestSuite& suite : opened.suites) {
        const auto* base = base_of(*suite.rulebook, opened.rules.rulebooks);
        for (const SourceId file : suite.rulebook->sources) {
            if (base == nullptr || !base->is_made_from(file)) files.push_back(file);
        }
    }
    return files;
}

/// Runs the tests, and adds up what they show.
struct Seen {
    analysis::Coverage coverage;
    std::size_t tests = 0;
    std::vector<const model::Test*> failed;
};
Seen run_tests(const TestSuites& opened) {
    Seen seen;
    const auto files = files_of(opened);
    for (const TestSuite& suite : opened.suites) {
        const auto places = analysis::ask(seen.coverage, *suite.rulebook, suite.plan, files);
        for (const ReadyTest& ready : suite.tests) {
            const TestRun run =
                run_test(suite.plan, *ready.test, ready.facts, ready.day, Explain::full);
            analysis::see(seen.coverage, places, *suite.rulebook, suite.plan, *ready.test, run);
            ++seen.tests;
            if (!run.faults.empty()) seen.failed.push_back(ready.test);
        }
    }
    analysis::put_in_order(seen.coverage);
    return seen;
}

}  // namespace

int coverage_command(const CoverageOptions& options, Console& console) {
    Floor of_all{"--at-least", options.at_least, {}};
    Floor of_judgements{"--judgements-at-least", options.judgements_at_least, {}};
    if (!read_floor(of_all, console) || !read_floor(of_judgements, console)) return Exit::bad_input;
    TestSuites opened;
    open_suites(options.files, console, opened);
    // A report on some of the rules would look like one on all of them.
    if (!opened.is_sound()) return Exit::bad_input;
    const Seen seen = run_tests(opened);
    const publish::CoverageSubject subject{seen.coverage, opened.sources, seen.tests, seen.failed};
    report::Style style = console.style();
    style.all = options.all;
    const std::string text =
        options.as_json ? publish::coverage_json(subject) : publish::coverage_text(subject, style);
    if (!console.write(text)) return Exit::bad_input;
    const bool has_page = options.html.empty()
        || put_in_file(publish::coverage_html(subject), options.html, Existing::replaced, console);
    if (!has_page) return Exit::bad_input;
    analysis::CoverageFigures figures;
    for (const auto& place : seen.coverage.places) figures.add(place);
    bool falls_short = !seen.failed.empty();
    const auto hold = [&](const Floor& floor, const analysis::CoverageFigure& figure,
                          std::string_view of) {
        if (!is_under(figure, floor)) return;
        falls_short = true;
        console.warn(
            std::string(of) + publish::figure_text(figure) + ": less than the "
            + std::string(floor.option) + " of "
            + percentage_text({*floor.parts, 100 * parts_per_unit}));
    };
    hold(of_all, figures.all, "in all ");
    hold(of_judgements, figures.kinds.front(), "judgements ");
    return falls_short ? Exit::breached : Exit::all_well;
}

}  // namespace assize::cli
